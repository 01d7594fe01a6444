// The dispatch loop: bytecode.def says what each instruction means.
//
// Fast paths are here; everything else is a call to a function of instructions.h. A fast path that cannot raise or
// collect does not save the instruction pointer; all others do first (SAVE), since an exception looks it up there.
// C locals are found by the collector, so that `registers` and `next` stay valid: their owners do not move.
//
// Instructions have one word, or two: the second is read by `*next++`, so that `next` always
// points behind what has been read. Every instruction ends in its own indirect jump (NEXT), which
// the processor predicts by what came last, better than one shared jump.
//
// Code comes from our own compiler and is trusted: operands are not checked here, but by
// compiler/verify.c in the tests.
// SPDX-License-Identifier: MIT
#include "objects/attribute.h"
#include "objects/call.h"
#include "objects/dict.h"
#include "objects/instance.h"
#include "objects/iterate.h"
#include "objects/list.h"
#include "objects/number.h"
#include "objects/raise.h"
#include "objects/range.h"
#include "objects/tuple.h"
#include "compiler/bytecode.h"
#include "vm/frame.h"
#include "vm/instructions.h"

// Operands of the instruction word: three of a byte each, or A and a wide X.
#define A (word >> 8 & 0xFF)
#define B (word >> 16 & 0xFF)
#define C (word >> 24)
#define X (word >> 16)
// Puts the fast path in line and moves the other one out of the way.
#define LIKELY(condition) __builtin_expect(!!(condition), 1)
#define NEXT                       \
    do {                           \
        word = *next++;            \
        goto *labels[word & 0xFF]; \
    } while (0)
// What an exception's traceback and handler are found by; also what a frame goes on from.
#define SAVE (frame->next = next)
// After frames were pushed or popped.
#define RELOAD                                            \
    do {                                                  \
        frame = vm->frame;                                \
        next = frame->next;                               \
        registers = frame->registers;                     \
        code = frame->function->code;                     \
    } while (0)

// Small ints are tagged 1: adding two tagged words and taking one tag off is the tagged sum.
#define ARITHMETIC(operator, int_case, float_operator)                                     \
    {                                                                                      \
        Value left = registers[B], right = registers[C];                                   \
        intptr_t number;                                                                   \
        Value result;                                                                      \
        if (LIKELY(both_small_ints(left, right))) {                                        \
            if (LIKELY(int_case)) {                                                        \
                registers[A] = (Value){(uintptr_t)number};                                 \
                NEXT;                                                                      \
            }                                                                              \
        } else if (both_immediate_floats(left, right) &&                                   \
                   float_try_immediate(immediate_float(left) float_operator immediate_float(right), &result)) { \
            registers[A] = result;                                                         \
            NEXT;                                                                          \
        }                                                                                  \
        SAVE;                                                                              \
        registers[A] = operator;                                                           \
        NEXT;                                                                              \
    }
#define ADD_CASE !__builtin_add_overflow((intptr_t)left.bits, (intptr_t)(right.bits - 1), &number)
#define SUBTRACT_CASE !__builtin_sub_overflow((intptr_t)left.bits, (intptr_t)(right.bits - 1), &number)
#define MULTIPLY_CASE \
    (!__builtin_mul_overflow((intptr_t)(left.bits - 1), small_int(right), &number) && (number |= 1, true))

// Operators without a fast path, or the end of those whose fast path did not apply.
#define SLOW_BINARY(function, which) \
    {                                \
        SAVE;                        \
        registers[A] = function(vm, which, registers[B], registers[C]); \
        NEXT;                        \
    }

// Ints compare as tagged words: both tags are the same. slow_compare() may give anything that
// __lt__ and its kin return.
#define COMPARE(which, operator)                                                             \
    {                                                                                        \
        Value left = registers[B], right = registers[C];                                     \
        if (LIKELY(both_small_ints(left, right))) {                                          \
            registers[A] = value_from_bool((intptr_t)left.bits operator(intptr_t) right.bits); \
            NEXT;                                                                            \
        }                                                                                    \
        SAVE;                                                                                \
        registers[A] = slow_compare(vm, which, left, right);                                 \
        NEXT;                                                                                \
    }
// A comparison whose only use is the jump behind it: its result is never made a value. C says
// on which truth to jump.
#define COMPARE_AND_JUMP(which, operator, right_value)                                 \
    {                                                                                  \
        Value left = registers[A], right = right_value;                                \
        bool truth;                                                                    \
        if (LIKELY(both_small_ints(left, right))) {                                    \
            truth = (intptr_t)left.bits operator(intptr_t) right.bits;                 \
        } else if (both_immediate_floats(left, right)) {                               \
            truth = immediate_float(left) operator immediate_float(right);             \
        } else {                                                                       \
            SAVE;                                                                      \
            truth = slow_compare_true(vm, which, left, right);                         \
        }                                                                              \
        intptr_t distance = (int32_t)*next++;                                          \
        if (truth == (bool)C) next += distance;                                        \
        NEXT;                                                                          \
    }
// A constant from -128 to 127 in the instruction word.
#define SMALL_B value_from_small_int((int8_t)B)

// For conditions that cannot raise.
#define CONDITIONAL_JUMP(condition)                 \
    {                                               \
        Value value = registers[A];                 \
        intptr_t distance = (int32_t)next[0];       \
        next++;                                     \
        if (condition) next += distance;            \
        NEXT;                                       \
    }

// A class whose instance object.__new__() makes, with an __init__ in Python: its self goes where the class was, and its
// frame on top. False if the class needs more than that. Not inline: no variable of interpret() keeps the instance.
__attribute__((noinline)) static bool push_construction(Vm *vm, Type *type, unsigned count, Value *destination) {
    Value init, instance = quick_construct(vm, type, &init);
    if (is_absent(instance)) return false;
    *destination = instance;
    Function *function = function_unchecked(init);
    size_t set = count + 1;
    if (!(function->code->flags & CODE_SIMPLE) || function->code->positional_count != set) {
        set = bind_in_place(vm, function, count + 1, destination);
    }
    Frame *fresh = frame_push_inline(vm, function, destination, set);
    fresh->destination = destination;
    fresh->flags |= FRAME_CONSTRUCT;
    fresh->constructed = instance;
    return true;
}

Value interpret(Vm *vm) {
    // Where each opcode's instructions begin; ROM.
    static const void *const labels[] = {
#define OP(name, format, meaning) &&label_##name,
#include "compiler/bytecode.def"
#undef OP
    };
    // Kept in machine registers where there are enough. RELOAD sets all four anew: after every
    // push and pop of a frame.
    Frame *frame;
    const uint32_t *next;
    Value *registers;
    Code *code;
    uint32_t word;
    // Shared by the call instructions: where the callee stands, its arguments, the register for the result.
    Value callee, result;
    Value *arguments, *destination;
    unsigned count;

    RELOAD;
    NEXT;

    // --- Registers, constants, variables ---

label_MOVE:
    registers[A] = registers[B];
    NEXT;
label_CONSTANT:
    registers[A] = code->constants->slots[X];
    NEXT;
label_INTEGER:
    registers[A] = value_from_small_int((int16_t)X);
    NEXT;
label_NONE:
    registers[A] = NONE;
    NEXT;
label_TRUE:
    registers[A] = TRUE_VALUE;
    NEXT;
label_FALSE:
    registers[A] = FALSE_VALUE;
    NEXT;
label_CLEAR:
    registers[A] = ABSENT;
    NEXT;
// Stands in front of uses that the compiler cannot prove to follow an assignment.
label_CHECK_LOCAL:
    if (LIKELY(!is_absent(registers[A]))) NEXT;
    SAVE;
    raise_unbound_local(vm, A);
label_DELETE_LOCAL:
    SAVE;
    if (is_absent(registers[A])) raise_unbound_local(vm, A);
    registers[A] = ABSENT;
    NEXT;
// The hint is a position in the dict of globals. It is right as long as the key there is this
// name: keys are interned, so that one comparison tells. Builtins and first times take the
// slow way.
label_GET_GLOBAL: {
    uint32_t operand = *next++;
    const Dict *globals = dict_unchecked(frame->function->globals);
    uint32_t hint = operand >> 16;
    Value name = code->names->slots[operand & 0xFFFF];
    if (LIKELY(hint < globals->fill && same(globals->entries->items[hint].key, name))) {
        registers[A] = globals->entries->items[hint].value;
        NEXT;
    }
    SAVE;
    registers[A] = get_global(vm, name, (uint32_t *)(uintptr_t)(next - 1));
    NEXT;
}
// Assigning to a name that exists changes no key, and needs nothing of the dict but the slot.
label_SET_GLOBAL: {
    uint32_t operand = *next++;
    Dict *globals = dict_unchecked(frame->function->globals);
    uint32_t hint = operand >> 16;
    Value name = code->names->slots[operand & 0xFFFF];
    if (LIKELY(hint < globals->fill && same(globals->entries->items[hint].key, name))) {
        store(globals->entries, &globals->entries->items[hint].value, registers[A]);
        NEXT;
    }
    SAVE;
    set_global(vm, name, registers[A], (uint32_t *)(uintptr_t)(next - 1));
    NEXT;
}
label_DELETE_GLOBAL: {
    uint32_t operand = *next++;
    SAVE;
    delete_global(vm, code->names->slots[operand & 0xFFFF]);
    NEXT;
}
label_GET_NAME: {
    uint32_t operand = *next++;
    SAVE;
    registers[A] = get_name(vm, code->names->slots[operand & 0xFFFF], (uint32_t *)(uintptr_t)(next - 1));
    NEXT;
}
label_SET_NAME: {
    uint32_t operand = *next++;
    SAVE;
    set_name(vm, code->names->slots[operand & 0xFFFF], registers[A]);
    NEXT;
}
label_DELETE_NAME: {
    uint32_t operand = *next++;
    SAVE;
    delete_name(vm, code->names->slots[operand & 0xFFFF]);
    NEXT;
}
// A parameter that inner functions use moves from its register into a cell.
label_NEW_CELL:
    SAVE;
    registers[A] = cell_new(vm, registers[A]);
    NEXT;
label_GET_CELL: {
    Value content = ((Cell *)object_of(registers[B]))->content;
    if (LIKELY(!is_absent(content))) {
        registers[A] = content;
        NEXT;
    }
    SAVE;
    raise_unbound_cell(vm, B);
}
label_SET_CELL:
    store(object_of(registers[A]), &((Cell *)object_of(registers[A]))->content, registers[B]);
    NEXT;
label_DELETE_CELL: {
    Cell *cell = (Cell *)object_of(registers[A]);
    SAVE;
    if (is_absent(cell->content)) raise_unbound_cell(vm, A);
    store(cell, &cell->content, ABSENT);
    NEXT;
}
// The closure's cells stand in the order of the code's free names.
label_GET_FREE: {
    Value content = ((Cell *)object_of(frame->function->closure->slots[X]))->content;
    if (LIKELY(!is_absent(content))) {
        registers[A] = content;
        NEXT;
    }
    SAVE;
    raise_unbound_free(vm, X);
}
label_SET_FREE: {
    Cell *cell = (Cell *)object_of(frame->function->closure->slots[X]);
    store(cell, &cell->content, registers[A]);
    NEXT;
}
label_DELETE_FREE: {
    Cell *cell = (Cell *)object_of(frame->function->closure->slots[X]);
    SAVE;
    if (is_absent(cell->content)) raise_unbound_free(vm, X);
    store(cell, &cell->content, ABSENT);
    NEXT;
}
label_GET_FREE_CELL:
    registers[A] = frame->function->closure->slots[X];
    NEXT;
label_GET_NAME_OR_FREE:
    SAVE;
    registers[A] = get_name_or_free(vm, X);
    NEXT;
label_GET_LOCALS:
    SAVE;
    registers[A] = frame_namespace(vm);
    NEXT;

    // --- Operators ---

label_ADD:
    ARITHMETIC(arithmetic(vm, OPERATOR_ADD, left, right), ADD_CASE, +)
label_SUBTRACT:
    ARITHMETIC(arithmetic(vm, OPERATOR_SUBTRACT, left, right), SUBTRACT_CASE, -)
label_MULTIPLY:
    ARITHMETIC(arithmetic(vm, OPERATOR_MULTIPLY, left, right), MULTIPLY_CASE, *)
label_IN_PLACE_ADD:
    ARITHMETIC(arithmetic_in_place(vm, OPERATOR_ADD, left, right), ADD_CASE, +)
label_IN_PLACE_SUBTRACT:
    ARITHMETIC(arithmetic_in_place(vm, OPERATOR_SUBTRACT, left, right), SUBTRACT_CASE, -)
label_IN_PLACE_MULTIPLY:
    ARITHMETIC(arithmetic_in_place(vm, OPERATOR_MULTIPLY, left, right), MULTIPLY_CASE, *)
// Zero is no immediate float: dividing by it goes the slow way, which raises.
label_TRUE_DIVIDE:
label_IN_PLACE_TRUE_DIVIDE: {
    Value left = registers[B], right = registers[C];
    Value quotient;
    if (both_immediate_floats(left, right) &&
        float_try_immediate(immediate_float(left) / immediate_float(right), &quotient)) {
        registers[A] = quotient;
        NEXT;
    }
    SAVE;
    if ((word & 0xFF) == OP_TRUE_DIVIDE) registers[A] = arithmetic(vm, OPERATOR_TRUE_DIVIDE, left, right);
    else registers[A] = arithmetic_in_place(vm, OPERATOR_TRUE_DIVIDE, left, right);
    NEXT;
}
// Python rounds down, C towards zero: with a positive divisor they differ for negative
// remainders.
label_FLOOR_DIVIDE:
label_IN_PLACE_FLOOR_DIVIDE: {
    Value left = registers[B], right = registers[C];
    if (LIKELY(both_small_ints(left, right) && small_int(right) > 0)) {
        intptr_t dividend = small_int(left), divisor = small_int(right);
        intptr_t quotient = dividend / divisor;
        quotient -= dividend % divisor < 0;
        registers[A] = value_from_small_int(quotient);
        NEXT;
    }
    SAVE;
    if ((word & 0xFF) == OP_FLOOR_DIVIDE) registers[A] = arithmetic(vm, OPERATOR_FLOOR_DIVIDE, left, right);
    else registers[A] = arithmetic_in_place(vm, OPERATOR_FLOOR_DIVIDE, left, right);
    NEXT;
}
label_MODULO:
label_IN_PLACE_MODULO: {
    Value left = registers[B], right = registers[C];
    if (LIKELY(both_small_ints(left, right) && small_int(right) > 0)) {
        intptr_t remainder = small_int(left) % small_int(right);
        if (remainder < 0) remainder += small_int(right);
        registers[A] = value_from_small_int(remainder);
        NEXT;
    }
    SAVE;
    if ((word & 0xFF) == OP_MODULO) registers[A] = arithmetic(vm, OPERATOR_MODULO, left, right);
    else registers[A] = arithmetic_in_place(vm, OPERATOR_MODULO, left, right);
    NEXT;
}
label_POWER:
    SLOW_BINARY(arithmetic, OPERATOR_POWER)
label_IN_PLACE_POWER:
    SLOW_BINARY(arithmetic_in_place, OPERATOR_POWER)
// The bound of 32 keeps the shift defined on boards with words of 32 bits, too.
label_LEFT_SHIFT:
label_IN_PLACE_LEFT_SHIFT: {
    Value left = registers[B], right = registers[C];
    if (both_small_ints(left, right) && (uintptr_t)small_int(right) < 32) {
        intptr_t number = small_int(left), shift = small_int(right);
        if (number <= SMALL_INT_MAX >> shift && number >= SMALL_INT_MIN >> shift) {
            registers[A] = value_from_small_int((intptr_t)((uintptr_t)number << shift));
            NEXT;
        }
    }
    SAVE;
    if ((word & 0xFF) == OP_LEFT_SHIFT) registers[A] = operate(vm, OPERATOR_LEFT_SHIFT, left, right);
    else registers[A] = operate_in_place(vm, OPERATOR_LEFT_SHIFT, left, right);
    NEXT;
}
// The shift of a small int is one: no test of the result is needed.
label_RIGHT_SHIFT:
label_IN_PLACE_RIGHT_SHIFT: {
    Value left = registers[B], right = registers[C];
    if (both_small_ints(left, right) && (uintptr_t)small_int(right) < sizeof(Value) * 8) {
        registers[A] = value_from_small_int(small_int(left) >> small_int(right));
        NEXT;
    }
    SAVE;
    if ((word & 0xFF) == OP_RIGHT_SHIFT) registers[A] = operate(vm, OPERATOR_RIGHT_SHIFT, left, right);
    else registers[A] = operate_in_place(vm, OPERATOR_RIGHT_SHIFT, left, right);
    NEXT;
}
// Both tags survive & and |; ^ takes them away, and it is put back.
label_AND: {
    Value left = registers[B], right = registers[C];
    if (LIKELY(both_small_ints(left, right))) {
        registers[A] = (Value){left.bits & right.bits};
        NEXT;
    }
    SLOW_BINARY(operate, OPERATOR_AND)
}
label_OR: {
    Value left = registers[B], right = registers[C];
    if (LIKELY(both_small_ints(left, right))) {
        registers[A] = (Value){left.bits | right.bits};
        NEXT;
    }
    SLOW_BINARY(operate, OPERATOR_OR)
}
label_XOR: {
    Value left = registers[B], right = registers[C];
    if (LIKELY(both_small_ints(left, right))) {
        registers[A] = (Value){(left.bits ^ right.bits) | 1};
        NEXT;
    }
    SLOW_BINARY(operate, OPERATOR_XOR)
}
label_MATRIX_MULTIPLY:
    SLOW_BINARY(operate, OPERATOR_MATRIX_MULTIPLY)
label_IN_PLACE_AND:
    SLOW_BINARY(operate_in_place, OPERATOR_AND)
label_IN_PLACE_OR:
    SLOW_BINARY(operate_in_place, OPERATOR_OR)
label_IN_PLACE_XOR:
    SLOW_BINARY(operate_in_place, OPERATOR_XOR)
label_IN_PLACE_MATRIX_MULTIPLY:
    SLOW_BINARY(operate_in_place, OPERATOR_MATRIX_MULTIPLY)
// C is 0 to 255; shifted by one it can be added to the tagged word as it is.
label_ADD_SMALL:
label_IN_PLACE_ADD_SMALL: {
    Value left = registers[B];
    intptr_t number;
    if (LIKELY(is_small_int(left) && !__builtin_add_overflow((intptr_t)left.bits, (intptr_t)C << 1, &number))) {
        registers[A] = (Value){(uintptr_t)number};
        NEXT;
    }
    SAVE;
    if ((word & 0xFF) == OP_ADD_SMALL) registers[A] = arithmetic(vm, OPERATOR_ADD, left, value_from_small_int(C));
    else registers[A] = arithmetic_in_place(vm, OPERATOR_ADD, left, value_from_small_int(C));
    NEXT;
}
label_SUBTRACT_SMALL:
label_IN_PLACE_SUBTRACT_SMALL: {
    Value left = registers[B];
    intptr_t number;
    if (LIKELY(is_small_int(left) && !__builtin_sub_overflow((intptr_t)left.bits, (intptr_t)C << 1, &number))) {
        registers[A] = (Value){(uintptr_t)number};
        NEXT;
    }
    SAVE;
    if ((word & 0xFF) == OP_SUBTRACT_SMALL) {
        registers[A] = arithmetic(vm, OPERATOR_SUBTRACT, left, value_from_small_int(C));
    } else {
        registers[A] = arithmetic_in_place(vm, OPERATOR_SUBTRACT, left, value_from_small_int(C));
    }
    NEXT;
}
label_MULTIPLY_SMALL: {
    Value left = registers[B], right = value_from_small_int(C);
    intptr_t number;
    if (LIKELY(is_small_int(left) && MULTIPLY_CASE)) {
        registers[A] = (Value){(uintptr_t)number};
        NEXT;
    }
    SAVE;
    registers[A] = arithmetic(vm, OPERATOR_MULTIPLY, left, right);
    NEXT;
}
// The compiler makes these for divisors from 1 on.
label_FLOOR_DIVIDE_SMALL: {
    Value left = registers[B];
    if (LIKELY(is_small_int(left))) {
        intptr_t dividend = small_int(left), divisor = (intptr_t)C;
        intptr_t quotient = dividend / divisor;
        quotient -= dividend % divisor < 0;
        registers[A] = value_from_small_int(quotient);
        NEXT;
    }
    SAVE;
    registers[A] = arithmetic(vm, OPERATOR_FLOOR_DIVIDE, left, value_from_small_int(C));
    NEXT;
}
label_MODULO_SMALL: {
    Value left = registers[B];
    if (LIKELY(is_small_int(left))) {
        intptr_t divisor = (intptr_t)C;
        intptr_t remainder = small_int(left) % divisor;
        if (remainder < 0) remainder += divisor;
        registers[A] = value_from_small_int(remainder);
        NEXT;
    }
    SAVE;
    registers[A] = arithmetic(vm, OPERATOR_MODULO, left, value_from_small_int(C));
    NEXT;
}
label_AND_SMALL: {
    Value left = registers[B];
    if (LIKELY(is_small_int(left))) {
        registers[A] = value_from_small_int(small_int(left) & (intptr_t)C);
        NEXT;
    }
    SAVE;
    registers[A] = operate(vm, OPERATOR_AND, left, value_from_small_int(C));
    NEXT;
}
label_LEFT_SHIFT_SMALL: {
    Value left = registers[B];
    if (is_small_int(left) && C < 32 && small_int(left) <= SMALL_INT_MAX >> C && small_int(left) >= SMALL_INT_MIN >> C) {
        registers[A] = value_from_small_int((intptr_t)((uintptr_t)small_int(left) << C));
        NEXT;
    }
    SAVE;
    registers[A] = operate(vm, OPERATOR_LEFT_SHIFT, left, value_from_small_int(C));
    NEXT;
}
label_RIGHT_SHIFT_SMALL: {
    Value left = registers[B];
    if (LIKELY(is_small_int(left))) {
        unsigned shift = C < sizeof(Value) * 8 ? C : sizeof(Value) * 8 - 1;
        registers[A] = value_from_small_int(small_int(left) >> shift);
        NEXT;
    }
    SAVE;
    registers[A] = operate(vm, OPERATOR_RIGHT_SHIFT, left, value_from_small_int(C));
    NEXT;
}
// The lowest small int has no positive counterpart of the same size.
label_NEGATIVE: {
    Value operand = registers[B];
    if (is_small_int(operand) && small_int(operand) != SMALL_INT_MIN) {
        registers[A] = value_from_small_int(-small_int(operand));
        NEXT;
    }
    SAVE;
    registers[A] = operate_unary(vm, OPERATOR_NEGATIVE, operand);
    NEXT;
}
label_POSITIVE:
    SAVE;
    registers[A] = operate_unary(vm, OPERATOR_POSITIVE, registers[B]);
    NEXT;
label_INVERT:
    SAVE;
    registers[A] = operate_unary(vm, OPERATOR_INVERT, registers[B]);
    NEXT;
label_NOT: {
    Value operand = registers[B];
    if (is_bool(operand)) {
        registers[A] = value_from_bool(is_false(operand));
        NEXT;
    }
    SAVE;
    registers[A] = value_from_bool(!value_is_true(vm, operand));
    NEXT;
}
label_LESS:
    COMPARE(COMPARE_LESS, <)
label_LESS_EQUAL:
    COMPARE(COMPARE_LESS_EQUAL, <=)
label_EQUAL:
    COMPARE(COMPARE_EQUAL, ==)
label_NOT_EQUAL:
    COMPARE(COMPARE_NOT_EQUAL, !=)
label_GREATER:
    COMPARE(COMPARE_GREATER, >)
label_GREATER_EQUAL:
    COMPARE(COMPARE_GREATER_EQUAL, >=)
label_IS:
    registers[A] = value_from_bool(is_identical(registers[B], registers[C]));
    NEXT;
label_IS_NOT:
    registers[A] = value_from_bool(!is_identical(registers[B], registers[C]));
    NEXT;
label_IN:
    SAVE;
    registers[A] = value_from_bool(contains(vm, registers[C], registers[B]));
    NEXT;
label_NOT_IN:
    SAVE;
    registers[A] = value_from_bool(!contains(vm, registers[C], registers[B]));
    NEXT;

    // --- Jumps ---

// A distance of 24 bits with its sign, counted from the next instruction.
label_JUMP:
    next += (int32_t)word >> 8;
    NEXT;
// Every loop passes here, so that Ctrl-C ends any of them.
label_JUMP_BACK:
    // An exception is raised here, in the loop, whatever stands before its beginning.
    if (__builtin_expect(vm->pending, 0)) {
        SAVE;
        vm_handle_pending(vm);
    }
    next += (int32_t)word >> 8;
    NEXT;
// Bools first: comparisons and `not` have made most conditions.
label_JUMP_IF_TRUE: {
    Value value = registers[A];
    bool truth = is_true(value);
    if (!is_bool(value)) {
        SAVE;
        truth = value_is_true(vm, value);
    }
    intptr_t distance = (int32_t)*next++;
    if (truth) next += distance;
    NEXT;
}
label_JUMP_IF_FALSE: {
    Value value = registers[A];
    bool truth = is_true(value);
    if (!is_bool(value)) {
        SAVE;
        truth = value_is_true(vm, value);
    }
    intptr_t distance = (int32_t)*next++;
    if (!truth) next += distance;
    NEXT;
}
label_JUMP_IF_NONE:
    CONDITIONAL_JUMP(is_none(value))
label_JUMP_IF_NOT_NONE:
    CONDITIONAL_JUMP(!is_none(value))
label_JUMP_IF_ABSENT:
    CONDITIONAL_JUMP(is_absent(value))
label_JUMP_LESS:
    COMPARE_AND_JUMP(COMPARE_LESS, <, registers[B])
label_JUMP_LESS_EQUAL:
    COMPARE_AND_JUMP(COMPARE_LESS_EQUAL, <=, registers[B])
label_JUMP_EQUAL:
    COMPARE_AND_JUMP(COMPARE_EQUAL, ==, registers[B])
label_JUMP_NOT_EQUAL:
    COMPARE_AND_JUMP(COMPARE_NOT_EQUAL, !=, registers[B])
label_JUMP_GREATER:
    COMPARE_AND_JUMP(COMPARE_GREATER, >, registers[B])
label_JUMP_GREATER_EQUAL:
    COMPARE_AND_JUMP(COMPARE_GREATER_EQUAL, >=, registers[B])
label_JUMP_LESS_SMALL:
    COMPARE_AND_JUMP(COMPARE_LESS, <, SMALL_B)
label_JUMP_LESS_EQUAL_SMALL:
    COMPARE_AND_JUMP(COMPARE_LESS_EQUAL, <=, SMALL_B)
label_JUMP_EQUAL_SMALL:
    COMPARE_AND_JUMP(COMPARE_EQUAL, ==, SMALL_B)
label_JUMP_NOT_EQUAL_SMALL:
    COMPARE_AND_JUMP(COMPARE_NOT_EQUAL, !=, SMALL_B)
label_JUMP_GREATER_SMALL:
    COMPARE_AND_JUMP(COMPARE_GREATER, >, SMALL_B)
label_JUMP_GREATER_EQUAL_SMALL:
    COMPARE_AND_JUMP(COMPARE_GREATER_EQUAL, >=, SMALL_B)

    // --- Attributes and items ---

// The hint is a position among the instance's slots. Shapes of different classes may agree in
// it; what counts is that this shape has the name there.
label_GET_ATTRIBUTE: {
    uint32_t operand = *next++;
    Value object = registers[B];
    Value name = code->names->slots[operand & 0xFFFF];
    if (LIKELY(is_instance(object))) {
        const Instance *instance = instance_unchecked(object);
        const Shape *shape = instance->shape;
        uint32_t hint = operand >> 16;
        if (LIKELY(hint < shape->count && same(shape->keys->slots[hint], name))) {
            registers[A] = instance->slots[hint];
            NEXT;
        }
    }
    SAVE;
    registers[A] = get_attribute_hinted(vm, object, name, (uint32_t *)(uintptr_t)(next - 1));
    NEXT;
}
// An attribute that exists keeps the shape. A class with a __setattr__ of its own is asked
// each time.
label_SET_ATTRIBUTE: {
    uint32_t operand = *next++;
    Value object = registers[A];
    Value name = code->names->slots[operand & 0xFFFF];
    if (LIKELY(is_instance(object))) {
        Instance *instance = instance_unchecked(object);
        const Shape *shape = instance->shape;
        uint32_t hint = operand >> 16;
        if (LIKELY(hint < shape->count && same(shape->keys->slots[hint], name) &&
                   !(shape->type->flags & TYPE_CUSTOM_SETATTR))) {
            store(instance, &instance->slots[hint], registers[B]);
            NEXT;
        }
    }
    SAVE;
    set_attribute_hinted(vm, object, name, registers[B], (uint32_t *)(uintptr_t)(next - 1));
    NEXT;
}
label_DELETE_ATTRIBUTE: {
    uint32_t operand = *next++;
    SAVE;
    set_attribute(vm, registers[A], code->names->slots[operand & 0xFFFF], ABSENT);
    NEXT;
}
// Function and self go to two registers, so that CALL_METHOD need not make a bound method. The
// entry says that instances of this shape have no attribute that hides the method.
label_GET_METHOD: {
    uint32_t operand = *next++;
    Value object = registers[B];
    Value name = code->names->slots[operand & 0xFFFF];
    if (is_instance(object)) {
        const Shape *shape = instance_unchecked(object)->shape;
        const LookupEntry *entry = lookup_slot(vm, shape, name);
        if (LIKELY(entry->owner == shape && same(entry->name, name))) {
            registers[A + 1] = object;
            registers[A] = entry->value;
            NEXT;
        }
    }
    SAVE;
    load_method(vm, object, name, &registers[A]);
    NEXT;
}
label_GET_SUPER_ATTRIBUTE: {
    uint32_t operand = *next++;
    SAVE;
    registers[A] = get_super_attribute(vm, registers[A], registers[B], registers[C], code->names->slots[operand & 0xFFFF]);
    NEXT;
}
label_GET_SPECIAL: {
    uint32_t operand = *next++;
    SAVE;
    registers[A] = get_special_checked(vm, registers[B], code->names->slots[operand & 0xFFFF], C);
    NEXT;
}
// Indexes from the end are rarer and take the slow way.
label_GET_ITEM: {
    Value container = registers[B], key = registers[C];
    if (is_exactly(container, KIND_LIST) && is_small_int(key)) {
        const List *list = list_unchecked(container);
        if (LIKELY((size_t)small_int(key) < list->count)) {
            registers[A] = list->items->slots[small_int(key)];
            NEXT;
        }
    }
    SAVE;
    registers[A] = get_item_by_kind(vm, container, key);
    NEXT;
}
label_GET_ITEM_SMALL: {
    Value container = registers[B];
    if (is_exactly(container, KIND_LIST) && C < list_count(container)) {
        registers[A] = list_item(container, C);
        NEXT;
    }
    if (is_exactly(container, KIND_TUPLE) && C < tuple_count(container)) {
        registers[A] = tuple_item(container, C);
        NEXT;
    }
    SAVE;
    registers[A] = get_item_by_kind(vm, container, value_from_small_int(C));
    NEXT;
}
// Of dicts, only exact ones: derived classes may have a __setitem__.
label_SET_ITEM: {
    Value container = registers[A], key = registers[B];
    if (is_exactly(container, KIND_LIST) && is_small_int(key) && (size_t)small_int(key) < list_count(container)) {
        list_put(container, (size_t)small_int(key), registers[C]);
        NEXT;
    }
    SAVE;
    if (is_exactly(container, KIND_DICT)) dict_set(vm, container, key, registers[C]);
    else set_item(vm, container, key, registers[C]);
    NEXT;
}
label_DELETE_ITEM:
    SAVE;
    set_item(vm, registers[A], registers[B], ABSENT);
    NEXT;

    // --- Building ---

label_BUILD_LIST:
    SAVE;
    registers[A] = list_from_array(vm, C, &registers[B]);
    NEXT;
label_BUILD_TUPLE:
    SAVE;
    registers[A] = tuple_from_array(vm, C, &registers[B]);
    NEXT;
label_BUILD_SET:
    SAVE;
    registers[A] = build_set(vm, C, &registers[B]);
    NEXT;
label_BUILD_DICT:
    SAVE;
    registers[A] = build_dict(vm, C, &registers[B]);
    NEXT;
label_BUILD_SLICE:
    SAVE;
    registers[A] = slice_new(vm, registers[B], registers[B + 1], registers[B + 2]);
    NEXT;
label_BUILD_STRING:
    SAVE;
    registers[A] = build_string(vm, C, &registers[B]);
    NEXT;
label_FORMAT_VALUE:
    SAVE;
    registers[A] = format_value(vm, registers[B], C == NO_SPECIFICATION ? ABSENT : registers[C]);
    NEXT;
label_CONVERT_VALUE:
    SAVE;
    registers[A] = convert_value(vm, registers[B], (char)C);
    NEXT;
// The list is under construction: nobody else has seen it.
label_LIST_APPEND: {
    List *list = list_unchecked(registers[A]);
    if (LIKELY(list->items && list->count < values_capacity(list->items))) {
        store(list->items, &list->items->slots[list->count++], registers[B]);
        NEXT;
    }
    SAVE;
    list_append(vm, registers[A], registers[B]);
    NEXT;
}
label_LIST_EXTEND:
    SAVE;
    extend_starred(vm, registers[A], registers[B]);
    NEXT;
label_LIST_TO_TUPLE:
    SAVE;
    registers[A] = list_to_tuple(vm, registers[A]);
    NEXT;
label_SET_ADD:
    SAVE;
    add_to_set(vm, registers[A], registers[B]);
    NEXT;
label_SET_UPDATE:
    SAVE;
    update_set(vm, registers[A], registers[B]);
    NEXT;
label_DICT_SET:
    SAVE;
    dict_set(vm, registers[A], registers[B], registers[C]);
    NEXT;
label_DICT_UPDATE:
    SAVE;
    update_dict(vm, registers[A], registers[B]);
    NEXT;
label_DICT_MERGE:
    SAVE;
    merge_keywords(vm, registers[A], registers[B], registers[C]);
    NEXT;
// Tuples need no iterator.
label_UNPACK: {
    Value source = registers[B];
    if (is_exactly(source, KIND_TUPLE) && tuple_count(source) == C) {
        for (unsigned i = 0, items = C; i < items; i++) registers[A + i] = tuple_item(source, i);
        NEXT;
    }
    SAVE;
    unpack(vm, source, C, &registers[A]);
    NEXT;
}
label_UNPACK_STARRED: {
    uint32_t after = *next++;
    SAVE;
    unpack_starred(vm, registers[B], C, after, &registers[A]);
    NEXT;
}

    // --- Iteration ---

label_GET_ITERATOR:
    SAVE;
    registers[A] = iterate(vm, registers[B]);
    NEXT;
// Iterators of ranges and lists step here, generators get a frame without a C call. The
// register keeps the iterator; at the end the jump leaves the loop.
label_FOR_NEXT: {
    Value iterator = registers[A];
    Object *object = object_of(iterator);
    intptr_t distance = (int32_t)*next++;
    switch (object_kind(object)) {
    // The iterator is made only for ranges whose numbers are all small ints.
    case KIND_RANGE_ITERATOR: {
        RangeIterator *range = (RangeIterator *)object;
        if (range->remaining == 0) {
            next += distance;
            NEXT;
        }
        range->remaining--;
        registers[B] = value_from_small_int(range->next);
        range->next += range->step;
        NEXT;
    }
    // The list may have become shorter: its end is looked for each time.
    case KIND_LIST_ITERATOR: {
        ListIterator *position = (ListIterator *)object;
        if (is_list(position->sequence) && position->index < list_count(position->sequence)) {
            registers[B] = list_item(position->sequence, position->index++);
            NEXT;
        }
        break;
    }
    // frame_end() jumps when the generator returns, since this instruction is over by then.
    case KIND_GENERATOR: {
        if (!generator_is_plain(iterator)) break;
        SAVE;
        Frame *resumed = generator_resume_frame(vm, iterator, NONE);
        if (!resumed) {
            next += distance;
            NEXT;
        }
        resumed->flags |= FRAME_FOR;
        resumed->destination = &registers[B];
        RELOAD;
        NEXT;
    }
    default: break;
    }
    SAVE;
    Value item = iterate_next(vm, iterator);
    if (is_absent(item)) next += distance;
    else registers[B] = item;
    NEXT;
}
label_GET_ASYNC_ITERATOR:
    SAVE;
    registers[A] = get_async_iterator(vm, registers[B]);
    NEXT;
label_GET_ASYNC_NEXT:
    SAVE;
    registers[A] = get_async_next(vm, registers[B]);
    NEXT;
label_END_ASYNC_FOR:
    SAVE;
    end_async_for(vm, registers[A]);
    NEXT;

    // --- Functions and calls ---

// The callee stands in A, its arguments behind it: these registers become the start of its
// window, and A gets the result.
label_CALL:
    arguments = destination = &registers[A];
    callee = *arguments++;
    count = B;
call: {
    if (LIKELY(is_object(callee))) {
        Object *object = object_of(callee);
        // Functions with defaults, *args or keyword-only parameters, and those that make
        // generators, are bound first; all others have their arguments in place already.
        if (LIKELY(object_kind(object) == KIND_FUNCTION)) {
            Function *function = (Function *)object;
            size_t set = count;
            SAVE;
            if (!(function->code->flags & CODE_SIMPLE) || function->code->positional_count != count) {
                set = bind_in_place(vm, function, count, arguments);
                if (function->code->flags & CODE_MAKES_GENERATOR) {
                    *destination = generator_from_window(vm, function, arguments, set);
                    NEXT;
                }
            }
            Frame *fresh = frame_push_inline(vm, function, arguments, set);
            fresh->destination = destination;
            if (__builtin_expect(vm->pending, 0)) vm_handle_pending(vm);
            RELOAD;
            NEXT;
        }
        if (object_kind(object) == KIND_BOUND_METHOD && arguments == destination + 1) {
            // The callee's own register becomes the first argument.
            BoundMethod *method = (BoundMethod *)object;
            *destination = method->self;
            arguments = destination;
            callee = method->function;
            count++;
            if (!is_native_function(callee) || native_takes_self(callee)) goto call;
        }
        if (object_kind(object) == KIND_TYPE && arguments == destination + 1) {
            SAVE;
            if (push_construction(vm, (Type *)object, count, destination)) {
                RELOAD;
                NEXT;
            }
        }
    // Natives with a fixed number of arguments are called directly: there is nothing to bind.
    } else if (is_native_function(callee)) {
        const Method *row = native_row(callee);
        unsigned takes = native_takes_self(callee);
        SAVE;
        if (LIKELY(!row->parameters && count == (unsigned)row->required + takes && !row->optional && !takes)) {
            *destination = row->run(vm, arguments);
            NEXT;
        }
        *destination = call_native(vm, callee, count, arguments, ABSENT);
        NEXT;
    }
    SAVE;
    *destination = call(vm, callee, count, arguments);
    NEXT;
}
// What GET_METHOD left: with self, the arguments begin there; without (ABSENT), behind it.
label_CALL_METHOD:
    destination = &registers[A];
    callee = destination[0];
    count = B;
    arguments = destination + 1;
    if (is_absent(*arguments)) {
        arguments++;
        goto call;
    }
    count++;
    if (is_native_function(callee)) {
        const Method *row = native_row(callee);
        SAVE;
        // The method was found in the class of its self.
        if (LIKELY(!row->parameters && count == row->required + 1u && !row->optional && native_takes_self(callee))) {
            *destination = row->run(vm, arguments);
            NEXT;
        }
        *destination = call_native(vm, callee, count, arguments, ABSENT);
        NEXT;
    }
    goto call;
// A constant holds the tuple of names. A frame was pushed if vm->frame is another one now.
label_CALL_NAMED: {
    uint32_t names = *next++;
    SAVE;
    Frame *before = frame;
    call_named(vm, &registers[A], &registers[A + 1], B, code->constants->slots[names]);
    if (vm->frame == before) NEXT;
    RELOAD;
    NEXT;
}
label_CALL_METHOD_NAMED: {
    uint32_t names = *next++;
    bool bound = !is_absent(registers[A + 1]);
    SAVE;
    Frame *before = frame;
    call_named(vm, &registers[A], &registers[A + (bound ? 1 : 2)], B + bound, code->constants->slots[names]);
    if (vm->frame == before) NEXT;
    RELOAD;
    NEXT;
}
label_CALL_SPREAD:
    SAVE;
    registers[A] = call_starred(vm, registers[A], registers[A + 1], B ? registers[A + 2] : ABSENT);
    NEXT;
label_RETURN:
    result = registers[A];
// Flags are rare: entries from C, generators, constructors.
leave:
    if (LIKELY(frame->flags == 0)) {
        *frame->destination = result;
        vm->frame = frame->previous;
        vm->depth--;
        RELOAD;
        NEXT;
    }
    SAVE;
    if (frame->flags & FRAME_ENTRY) return frame_end_entry(vm, result);
    frame_end(vm, result);
    RELOAD;
    NEXT;
label_RETURN_NONE:
    result = NONE;
    goto leave;
label_MAKE_FUNCTION: {
    uint32_t constant = *next++;
    SAVE;
    registers[A] = make_function(vm, code->constants->slots[constant], B, &registers[A]);
    NEXT;
}
label_GET_BUILD_CLASS:
    SAVE;
    registers[A] = get_build_class(vm);
    NEXT;

    // --- Generators and coroutines ---

label_YIELD:
// The frame is gone after generator_suspend(), so what is needed of it is read before.
label_YIELD_DELEGATED: {
    Value yielded = registers[A];
    if ((word & 0xFF) == OP_YIELD_DELEGATED) {
        store(object_of(frame->generator), &generator_unchecked(frame->generator)->delegate, registers[B]);
    }
    SAVE;
    uint32_t flags = frame->flags;
    destination = frame->destination;
    generator_suspend(vm, frame);
    if (flags & FRAME_ENTRY) return yielded;
    *destination = yielded;
    RELOAD;
    NEXT;
}
label_GET_YIELD_FROM:
    SAVE;
    registers[A] = get_yield_from(vm, registers[B]);
    NEXT;
label_GET_AWAITABLE:
    SAVE;
    registers[A] = get_awaitable(vm, registers[B], C);
    NEXT;
// Coroutines and generators get a frame here, so that a chain of awaits needs no C stack.
label_SEND: {
    Value iterator = registers[A];
    intptr_t distance = (int32_t)*next++;
    SAVE;
    if (is_generator(iterator) && generator_is_plain(iterator)) {
        Frame *resumed = generator_resume_frame(vm, iterator, registers[B]);
        if (resumed) {
            resumed->flags |= FRAME_SEND;
            resumed->destination = &registers[B];
            RELOAD;
            NEXT;
        }
    }
    if (send(vm, iterator, &registers[B])) next += distance;
    NEXT;
}

    // --- Exceptions ---

label_RAISE:
    SAVE;
    raise_statement(vm, C, C >= 1 ? registers[A] : ABSENT, C == 2 ? registers[B] : ABSENT);
label_RERAISE:
    SAVE;
    reraise(vm, registers[A]);
// unwind() has put the exception into A. What was being handled before is kept behind it for
// LEAVE_HANDLER.
label_ENTER_HANDLER:
    registers[A + 1] = frame->handled;
    frame->handled = registers[A];
    NEXT;
// Cleared, so that the exception and all that its traceback holds can be collected.
label_LEAVE_HANDLER:
    frame->handled = registers[A + 1];
    registers[A] = registers[A + 1] = ABSENT;
    NEXT;
label_MATCH_EXCEPTION:
    SAVE;
    registers[A] = value_from_bool(match_exception(vm, registers[B], registers[C]));
    NEXT;
label_MATCH_EXCEPTION_GROUP:
    SAVE;
    match_exception_group(vm, registers[B], registers[C], &registers[A]);
    NEXT;
label_PREPARE_RERAISE_STAR:
    SAVE;
    registers[A] = prepare_reraise_star(vm, registers[B], registers[C]);
    NEXT;
label_WITH_EXIT:
    SAVE;
    registers[A] = with_exit(vm, registers[B], registers[C]);
    NEXT;
label_ASSERTION_ERROR:
    registers[A] = value_from_type(&assertion_error_type);
    NEXT;

    // --- Pattern matching ---

// PEP 634: str, bytes and bytearray are no sequences here, which the types' flags know.
label_MATCH_SEQUENCE:
    registers[A] = value_from_bool(type_of(registers[B])->flags & TYPE_MATCHES_SEQUENCE);
    NEXT;
label_MATCH_MAPPING:
    registers[A] = value_from_bool(type_of(registers[B])->flags & TYPE_MATCHES_MAPPING);
    NEXT;
label_MATCH_KEYS:
    SAVE;
    registers[A] = match_keys(vm, registers[B], registers[C]);
    NEXT;
label_MATCH_CLASS: {
    uint32_t positional = *next++;
    SAVE;
    registers[A] = match_class(vm, registers[B], registers[C], registers[C + 1], positional);
    NEXT;
}
label_GET_LENGTH:
    SAVE;
    registers[A] = int_from_intptr(vm, value_length(vm, registers[B]));
    NEXT;

    // --- Imports and the rest ---

label_IMPORT_NAME: {
    uint32_t operand = *next++;
    SAVE;
    registers[A] = import_statement(vm, code->names->slots[operand & 0xFFFF], registers[A], B);
    NEXT;
}
label_IMPORT_FROM: {
    uint32_t operand = *next++;
    SAVE;
    registers[A] = import_from(vm, registers[B], code->names->slots[operand & 0xFFFF]);
    NEXT;
}
label_IMPORT_STAR:
    SAVE;
    import_star(vm, registers[A]);
    NEXT;
label_PRINT_RESULT:
    SAVE;
    display_result(vm, registers[A]);
    NEXT;
label_SETUP_ANNOTATIONS:
    SAVE;
    setup_annotations(vm);
    NEXT;
// A code object that runs once, in the running namespace: it stands among the constants.
label_RUN_CODE:
    SAVE;
    registers[A] = vm_run_code(vm, code->constants->slots[X], frame->function->globals, frame->locals);
    NEXT;
label_INTRINSIC:
    SAVE;
    registers[A] = intrinsic(vm, C, &registers[B]);
    NEXT;
}
