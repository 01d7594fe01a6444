// The module operator: the operators as functions.
// SPDX-License-Identifier: MIT
#include "modules/operator/getters.h"
#include "objects/call.h"
#include "objects/iterate.h"
#include "objects/module.h"
#include "objects/number.h"
#include "objects/raise.h"
#include "objects/tuple.h"

// name(a, b, /) applies an operator to its two arguments.
#define BINARY(name, operator) \
    static Value name##_operator(Vm *vm, const Value *args) { return operate(vm, operator, args[0], args[1]); }
#define IN_PLACE(name, operator) \
    static Value i##name##_operator(Vm *vm, const Value *args) { return operate_in_place(vm, operator, args[0], args[1]); }
#define COMPARE(name, comparison) \
    static Value name##_operator(Vm *vm, const Value *args) { return compare(vm, comparison, args[0], args[1]); }
#define UNARY(name, operator) \
    static Value name##_operator(Vm *vm, const Value *args) { return operate_unary(vm, operator, args[0]); }

BINARY(add, OPERATOR_ADD)
BINARY(sub, OPERATOR_SUBTRACT)
BINARY(mul, OPERATOR_MULTIPLY)
BINARY(truediv, OPERATOR_TRUE_DIVIDE)
BINARY(floordiv, OPERATOR_FLOOR_DIVIDE)
BINARY(mod, OPERATOR_MODULO)
BINARY(pow, OPERATOR_POWER)
BINARY(lshift, OPERATOR_LEFT_SHIFT)
BINARY(rshift, OPERATOR_RIGHT_SHIFT)
BINARY(and, OPERATOR_AND)
BINARY(or, OPERATOR_OR)
BINARY(xor, OPERATOR_XOR)
BINARY(matmul, OPERATOR_MATRIX_MULTIPLY)

IN_PLACE(add, OPERATOR_ADD)
IN_PLACE(sub, OPERATOR_SUBTRACT)
IN_PLACE(mul, OPERATOR_MULTIPLY)
IN_PLACE(truediv, OPERATOR_TRUE_DIVIDE)
IN_PLACE(floordiv, OPERATOR_FLOOR_DIVIDE)
IN_PLACE(mod, OPERATOR_MODULO)
IN_PLACE(pow, OPERATOR_POWER)
IN_PLACE(lshift, OPERATOR_LEFT_SHIFT)
IN_PLACE(rshift, OPERATOR_RIGHT_SHIFT)
IN_PLACE(and, OPERATOR_AND)
IN_PLACE(or, OPERATOR_OR)
IN_PLACE(xor, OPERATOR_XOR)
IN_PLACE(matmul, OPERATOR_MATRIX_MULTIPLY)

COMPARE(lt, COMPARE_LESS)
COMPARE(le, COMPARE_LESS_EQUAL)
COMPARE(eq, COMPARE_EQUAL)
COMPARE(ne, COMPARE_NOT_EQUAL)
COMPARE(gt, COMPARE_GREATER)
COMPARE(ge, COMPARE_GREATER_EQUAL)

UNARY(neg, OPERATOR_NEGATIVE)
UNARY(pos, OPERATOR_POSITIVE)
UNARY(invert, OPERATOR_INVERT)
UNARY(abs, OPERATOR_ABSOLUTE)
UNARY(index, OPERATOR_INDEX)

// --- Truth and identity ---

// not_(a, /)
static Value not_function(Vm *vm, const Value *args) { return value_from_bool(!value_is_true(vm, args[0])); }
// truth(a, /)
static Value truth_function(Vm *vm, const Value *args) { return value_from_bool(value_is_true(vm, args[0])); }

// is_(a, b, /)
static Value is_function_(Vm *vm, const Value *args) {
    (void)vm;
    return value_from_bool(same(args[0], args[1]));
}

// is_not(a, b, /)
static Value is_not_function(Vm *vm, const Value *args) {
    (void)vm;
    return value_from_bool(!same(args[0], args[1]));
}

// is_none(a, /)
static Value is_none_function(Vm *vm, const Value *args) {
    (void)vm;
    return value_from_bool(is_none(args[0]));
}

// is_not_none(a, /)
static Value is_not_none_function(Vm *vm, const Value *args) {
    (void)vm;
    return value_from_bool(!is_none(args[0]));
}

// --- Sequences and mappings ---

static void check_sequence(Vm *vm, Value value) {
    const Type *type = type_of(value);
    bool is_sequence = !is_absent(type_lookup(vm, type, name_value(NAME___getitem__))) && !(type->flags & TYPE_MATCHES_MAPPING);
    if (!is_sequence) raise_type_error(vm, "'%T' object can't be concatenated", value);
}

// concat(a, b, /)
static Value concat_function(Vm *vm, const Value *args) {
    check_sequence(vm, args[0]);
    return operate(vm, OPERATOR_ADD, args[0], args[1]);
}

// iconcat(a, b, /)
static Value iconcat_function(Vm *vm, const Value *args) {
    check_sequence(vm, args[0]);
    return operate_in_place(vm, OPERATOR_ADD, args[0], args[1]);
}

// contains(a, b, /)
static Value contains_function(Vm *vm, const Value *args) { return value_from_bool(contains(vm, args[0], args[1])); }
// getitem(a, b, /)
static Value getitem_function(Vm *vm, const Value *args) { return get_item(vm, args[0], args[1]); }

// setitem(a, b, c, /)
static Value setitem_function(Vm *vm, const Value *args) {
    set_item(vm, args[0], args[1], args[2]);
    return NONE;
}

// delitem(a, b, /)
static Value delitem_function(Vm *vm, const Value *args) {
    set_item(vm, args[0], args[1], ABSENT);
    return NONE;
}

static Value iterate_argument(Vm *vm, Value iterable) {
    if (!value_is_iterable(vm, iterable)) raise_type_error(vm, "argument of type '%T' is not iterable", iterable);
    return iterate(vm, iterable);
}

// countOf(a, b, /)
static Value count_of_function(Vm *vm, const Value *args) {
    Value iterator = iterate_argument(vm, args[0]);
    intptr_t count = 0;
    for (Value item; !is_absent(item = iterate_next(vm, iterator));) count += values_equal(vm, item, args[1]);
    return value_from_small_int(count);
}

// indexOf(a, b, /)
static Value index_of_function(Vm *vm, const Value *args) {
    Value iterator = iterate_argument(vm, args[0]);
    intptr_t index = 0;
    for (Value item; !is_absent(item = iterate_next(vm, iterator)); index++) {
        if (values_equal(vm, item, args[1])) return value_from_small_int(index);
    }
    raise_value_error(vm, "sequence.index(x): x not in sequence");
}

// length_hint(obj, default=0, /)
static Value length_hint_function(Vm *vm, const Value *args) {
    if (!is_absent(args[1]) && !is_int(args[1])) {
        raise_type_error(vm, "'%T' object cannot be interpreted as an integer", args[1]);
    }
    size_t otherwise = is_absent(args[1]) ? 0 : (size_t)index_from(vm, args[1]);
    return int_from_intptr(vm, (intptr_t)length_hint(vm, args[0], otherwise));
}

// call(obj, /, *args, **kwargs)
static Value call_function(Vm *vm, const Value *args) { return call_spread(vm, args[0], args[1], args[2]); }

// --- The module: most functions are there under the name of the special method, too ---

#define BOTH(name, required, function) {NAME_##name, required, 0, function}, {NAME___##name##__, required, 0, function}

static const Method operator_functions[] = {
    BOTH(add, 2, add_operator),
    BOTH(sub, 2, sub_operator),
    BOTH(mul, 2, mul_operator),
    BOTH(truediv, 2, truediv_operator),
    BOTH(floordiv, 2, floordiv_operator),
    BOTH(mod, 2, mod_operator),
    BOTH(pow, 2, pow_operator),
    BOTH(lshift, 2, lshift_operator),
    BOTH(rshift, 2, rshift_operator),
    {NAME_and_, 2, 0, and_operator},
    {NAME___and__, 2, 0, and_operator},
    {NAME_or_, 2, 0, or_operator},
    {NAME___or__, 2, 0, or_operator},
    BOTH(xor, 2, xor_operator),
    BOTH(matmul, 2, matmul_operator),
    BOTH(iadd, 2, iadd_operator),
    BOTH(isub, 2, isub_operator),
    BOTH(imul, 2, imul_operator),
    BOTH(itruediv, 2, itruediv_operator),
    BOTH(ifloordiv, 2, ifloordiv_operator),
    BOTH(imod, 2, imod_operator),
    BOTH(ipow, 2, ipow_operator),
    BOTH(ilshift, 2, ilshift_operator),
    BOTH(irshift, 2, irshift_operator),
    BOTH(iand, 2, iand_operator),
    BOTH(ior, 2, ior_operator),
    BOTH(ixor, 2, ixor_operator),
    BOTH(imatmul, 2, imatmul_operator),
    BOTH(lt, 2, lt_operator),
    BOTH(le, 2, le_operator),
    BOTH(eq, 2, eq_operator),
    BOTH(ne, 2, ne_operator),
    BOTH(gt, 2, gt_operator),
    BOTH(ge, 2, ge_operator),
    BOTH(neg, 1, neg_operator),
    BOTH(pos, 1, pos_operator),
    BOTH(invert, 1, invert_operator),
    BOTH(abs, 1, abs_operator),
    BOTH(index, 1, index_operator),
    BOTH(inv, 1, invert_operator),
    {NAME_not_, 1, 0, not_function},
    {NAME___not__, 1, 0, not_function},
    {NAME_truth, 1, 0, truth_function},
    {NAME_is_, 2, 0, is_function_},
    {NAME_is_not, 2, 0, is_not_function},
    {NAME_is_none, 1, 0, is_none_function},
    {NAME_is_not_none, 1, 0, is_not_none_function},
    BOTH(concat, 2, concat_function),
    BOTH(iconcat, 2, iconcat_function),
    BOTH(contains, 2, contains_function),
    BOTH(getitem, 2, getitem_function),
    BOTH(setitem, 3, setitem_function),
    BOTH(delitem, 2, delitem_function),
    {NAME_countOf, 2, 0, count_of_function},
    {NAME_indexOf, 2, 0, index_of_function},
    {NAME_length_hint, 1, 1, length_hint_function},
    {NAME_call, 1, 0, call_function, "obj, /, *args, **kwargs"},
    {NAME___call__, 1, 0, call_function, "obj, /, *args, **kwargs"},
};

static const Member operator_members[] = {
    {NAME_itemgetter, ROM_VALUE(&itemgetter_type)},
    {NAME_attrgetter, ROM_VALUE(&attrgetter_type)},
    {NAME_methodcaller, ROM_VALUE(&methodcaller_type)},
};

const NativeModule operator_module = {
    .name = NAME_operator,
    .functions = TABLE(operator_functions),
    .members = TABLE(operator_members),
};
