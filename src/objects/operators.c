// Binary, unary and comparison operators with the language's full protocol.
//
// Order of a binary operator: the left operand's method, then the right operand's reflected one; the right one
// first if its class derives from the left one's and overrides the method. Concatenation and repetition of native
// sequences come last of all, as they do in CPython, where they are not numeric slots.
// SPDX-License-Identifier: MIT
#include "objects/operators.h"

#include "objects/call.h"
#include "objects/int_internal.h"
#include "objects/number.h"
#include "objects/raise.h"
#include "objects/slot_wrappers.h"
#include "objects/slots.h"
#include "objects/str.h"

// --- Names and symbols ---

static const OperatorNames operator_name_table[BINARY_OPERATOR_COUNT] = {
    [OPERATOR_ADD] = {NAME___add__, NAME___radd__, NAME___iadd__},
    [OPERATOR_SUBTRACT] = {NAME___sub__, NAME___rsub__, NAME___isub__},
    [OPERATOR_MULTIPLY] = {NAME___mul__, NAME___rmul__, NAME___imul__},
    [OPERATOR_TRUE_DIVIDE] = {NAME___truediv__, NAME___rtruediv__, NAME___itruediv__},
    [OPERATOR_FLOOR_DIVIDE] = {NAME___floordiv__, NAME___rfloordiv__, NAME___ifloordiv__},
    [OPERATOR_MODULO] = {NAME___mod__, NAME___rmod__, NAME___imod__},
    [OPERATOR_POWER] = {NAME___pow__, NAME___rpow__, NAME___ipow__},
    [OPERATOR_LEFT_SHIFT] = {NAME___lshift__, NAME___rlshift__, NAME___ilshift__},
    [OPERATOR_RIGHT_SHIFT] = {NAME___rshift__, NAME___rrshift__, NAME___irshift__},
    [OPERATOR_AND] = {NAME___and__, NAME___rand__, NAME___iand__},
    [OPERATOR_OR] = {NAME___or__, NAME___ror__, NAME___ior__},
    [OPERATOR_XOR] = {NAME___xor__, NAME___rxor__, NAME___ixor__},
    [OPERATOR_MATRIX_MULTIPLY] = {NAME___matmul__, NAME___rmatmul__, NAME___imatmul__},
    [OPERATOR_DIVMOD] = {NAME___divmod__, NAME___rdivmod__, NAME_COUNT},
};

static const char binary_symbols[BINARY_OPERATOR_COUNT][4] = {"+", "-", "*", "/", "//", "%", "**", "<<", ">>", "&",
                                                              "|", "^", "@", ""};
static const uint16_t unary_names[UNARY_OPERATOR_COUNT] = {NAME___neg__, NAME___pos__,   NAME___invert__, NAME___abs__,
                                                           NAME___int__, NAME___float__, NAME___index__};
static const uint16_t comparison_names[] = {NAME___lt__, NAME___le__, NAME___eq__, NAME___ne__, NAME___gt__, NAME___ge__};
static const char comparison_symbols[][4] = {"<", "<=", "==", "!=", ">", ">="};

const OperatorNames *operator_names(BinaryOperator operator) { return &operator_name_table[operator]; }
Name unary_operator_name(UnaryOperator operator) { return (Name)unary_names[operator]; }
Name comparison_name(Comparison comparison) { return (Name)comparison_names[comparison]; }
const char *comparison_symbol(Comparison comparison) { return comparison_symbols[comparison]; }

const char *binary_operator_symbol(BinaryOperator operator) {
    if (operator == OPERATOR_POWER) return "** or pow()";
    return operator == OPERATOR_DIVMOD ? "divmod()" : binary_symbols[operator];
}

// --- Binary operators ---

static bool is_python_class(const Type *type) { return type->flags & TYPE_IS_HEAP; }

// A type without a binary slot knows no operators.
static Value native_operate(Vm *vm, const Slots *slots, BinaryOperator operator, Value left, Value right) {
    return slots->binary ? slots->binary(vm, operator, left, right) : NOT_IMPLEMENTED;
}

// A Python class is asked for the method, a native one for its slot, which decides by the operands who is who.
Value operate_one_side(Vm *vm, const Type *type, BinaryOperator operator, Value left, Value right, bool reflected) {
    if (!is_python_class(type)) {
        return native_operate(vm, slots_defining(type, offsetof(Slots, binary)), operator, left, right);
    }
    const OperatorNames *names = operator_names(operator);
    Name name = (Name)(reflected ? names->reflected : names->direct);
    Value method = type_lookup(vm, type, name_value(name));
    if (is_absent(method)) return NOT_IMPLEMENTED;
    const Slots *native = wrapped_slots(type, method, name);
    if (native) return native_operate(vm, native, operator, left, right);
    return reflected ? call_dunder(vm, method, right, 1, &left) : call_dunder(vm, method, left, 1, &right);
}

// Does the class `derived` define the reflected method anew, compared with `base`?
static bool overrides_reflected(Vm *vm, const Type *derived, const Type *base, BinaryOperator operator) {
    if (!is_python_class(derived)) return derived->slots && derived->slots->binary;
    Value name = name_value((Name)operator_names(operator)->reflected);
    Value ours = type_lookup(vm, derived, name);
    return !is_absent(ours) && !same_attribute(ours, type_lookup(vm, base, name));
}

// str, bytes, list, tuple ...: + and * of these are sequence operations.
static bool is_native_sequence(const Type *type, BinaryOperator operator) {
    if (operator != OPERATOR_ADD && operator != OPERATOR_MULTIPLY) return false;
    if (is_python_class(type)) return false;
    if (!SLOT(type, binary)) return false;
    return type->flags & TYPE_MATCHES_SEQUENCE || type->kind == KIND_STR || type->kind == KIND_BYTES ||
           type->kind == KIND_BYTEARRAY;
}

// A class that refines the reflected method of its base gets the first word.
static bool right_goes_first(Vm *vm, const Type *left, const Type *right, BinaryOperator operator) {
    if (is_native_sequence(left, operator)) return is_python_class(right);
    return type_derives_from(right, left) && overrides_reflected(vm, right, left, operator);
}

// Operands of one class: only the left one is asked.
Value operate_if_possible(Vm *vm, BinaryOperator operator, Value left, Value right) {
    const Type *left_type = type_of(left), *right_type = type_of(right);
    if (left_type == right_type) {
        checkpoint(vm);
        return operate_one_side(vm, left_type, operator, left, right, false);
    }
    bool reflected_first = right_goes_first(vm, left_type, right_type, operator);
    for (int turn = 0; turn < 2; turn++) {
        bool reflected = reflected_first == (turn == 0);
        const Type *type = reflected ? right_type : left_type;
        Value result = operate_one_side(vm, type, operator, left, right, reflected);
        if (!same(result, NOT_IMPLEMENTED)) return result;
        if (is_native_sequence(left_type, operator) && is_native_sequence(right_type, operator)) break;
    }
    return NOT_IMPLEMENTED;
}

// Also for Python classes derived from a native sequence.
static bool is_sequence_operand(Value value) {
    return is_native_sequence(type_native_base(type_of(value)), OPERATOR_MULTIPLY);
}

// `x *= sequence` does not ask the sequence when x has items itself (as all Python classes may).
static bool ignores_right(BinaryOperator operator, Value left, Value right) {
    const Type *type = type_of(left);
    bool has_items = is_python_class(type) || SLOT(type, length);
    return operator == OPERATOR_MULTIPLY && has_items && !is_sequence_operand(left) && is_native_sequence(type_of(right), operator);
}

_Noreturn static void raise_unsupported(Vm *vm, BinaryOperator operator, const char *suffix, Value left, Value right) {
    const char *symbol = *suffix ? binary_symbols[operator] : binary_operator_symbol(operator);
    bool is_right_asked = !*suffix || !ignores_right(operator, left, right);
    if (operator == OPERATOR_MULTIPLY && (is_sequence_operand(left) || (is_right_asked && is_sequence_operand(right)))) {
        raise_type_error(vm, "can't multiply sequence by non-int of type '%T'", is_sequence_operand(left) ? right : left);
    }
    raise_type_error(vm, "unsupported operand type(s) for %s%s: '%T' and '%T'", symbol, suffix, left, right);
}

Value operate(Vm *vm, BinaryOperator operator, Value left, Value right) {
    Value result = operate_if_possible(vm, operator, left, right);
    if (same(result, NOT_IMPLEMENTED)) raise_unsupported(vm, operator, "", left, right);
    return result;
}

// `__iadd__` and the like; NOT_IMPLEMENTED if there is none, then the plain operator takes over.
static Value try_in_place(Vm *vm, BinaryOperator operator, Value left, Value right) {
    const Type *type = type_of(left);
    const Slots *native = slots_defining(type, offsetof(Slots, in_place));
    if (is_python_class(type)) {
        uint16_t name = operator_names(operator)->in_place;
        Value method = name == NAME_COUNT ? ABSENT : type_lookup(vm, type, name_value((Name)name));
        if (is_absent(method)) return NOT_IMPLEMENTED;
        native = wrapped_slots(type, method, (Name)name);
        if (!native) return call_dunder(vm, method, left, 1, &right);
    }
    return native->in_place ? native->in_place(vm, operator, left, right) : NOT_IMPLEMENTED;
}

Value operate_in_place(Vm *vm, BinaryOperator operator, Value left, Value right) {
    Value result = try_in_place(vm, operator, left, right);
    if (same(result, NOT_IMPLEMENTED)) {
        result = ignores_right(operator, left, right) ? operate_one_side(vm, type_of(left), operator, left, right, false)
                                                      : operate_if_possible(vm, operator, left, right);
    }
    if (same(result, NOT_IMPLEMENTED)) raise_unsupported(vm, operator, "=", left, right);
    return result;
}

// pow(base, exponent, modulus): ints, or whatever a class's __pow__ (then __rpow__) makes of three arguments.
Value operate_power(Vm *vm, Value base, Value exponent, Value modulus) {
    if (is_absent(modulus) || is_none(modulus)) return operate(vm, OPERATOR_POWER, base, exponent);
    Value method = is_python_class(type_of(base)) ? type_lookup(vm, type_of(base), name_value(NAME___pow__)) : ABSENT;
    Value result = NOT_IMPLEMENTED;
    if (!is_absent(method) && !wrapped_slots(type_of(base), method, NAME___pow__)) {
        Value args[] = {exponent, modulus};
        result = call_dunder(vm, method, base, 2, args);
    } else if (is_int(base) && is_int(exponent) && is_int(modulus)) {
        return int_power_modulo(vm, base, exponent, modulus);
    }
    method = is_python_class(type_of(exponent)) ? type_lookup(vm, type_of(exponent), name_value(NAME___rpow__)) : ABSENT;
    if (same(result, NOT_IMPLEMENTED) && !is_absent(method) && !wrapped_slots(type_of(exponent), method, NAME___rpow__)) {
        Value args[] = {base, modulus};
        result = call_dunder(vm, method, exponent, 2, args);
    }
    if (!same(result, NOT_IMPLEMENTED)) return result;
    if (is_float(base) || is_float(exponent)) {
        raise_type_error(vm, "pow() 3rd argument not allowed unless all arguments are integers");
    }
    if (is_complex(base) || is_complex(exponent)) raise_value_error(vm, "complex modulo");
    raise_type_error(vm, "unsupported operand type(s) for ** or pow(): '%T', '%T', '%T'", base, exponent, modulus);
}

// --- Unary operators and conversions ---

// Each operator has its own words.
_Noreturn static void raise_bad_operand(Vm *vm, UnaryOperator operator, Value operand) {
    switch (operator) {
    case OPERATOR_ABSOLUTE: raise_type_error(vm, "bad operand type for abs(): '%T'", operand);
    case OPERATOR_TO_INT:
        raise_type_error(vm, "int() argument must be a string, a bytes-like object or a real number, not '%T'", operand);
    case OPERATOR_TO_FLOAT:
        raise_type_error(vm, "float() argument must be a string or a real number, not '%T'", operand);
    case OPERATOR_INDEX: raise_type_error(vm, "'%T' object cannot be interpreted as an integer", operand);
    default: raise_type_error(vm, "bad operand type for unary %c: '%T'", "-+~"[operator], operand);
    }
}

// What __int__, __float__ and __index__ may return.
static Value check_conversion(Vm *vm, UnaryOperator operator, Value operand, Value result) {
    if (operator == OPERATOR_TO_FLOAT && !is_float(result)) {
        raise_type_error(vm, "%T.__float__ returned non-float (type %T)", operand, result);
    }
    if (operator == OPERATOR_TO_INT && !is_int(result)) {
        raise_type_error(vm, "__int__ returned non-int (type %T)", result);
    }
    if (operator == OPERATOR_INDEX && !is_int(result)) {
        raise_type_error(vm, "__index__ returned non-int (type %T)", result);
    }
    return operator == OPERATOR_INDEX ? int_plain(vm, result) : result;
}

Value operate_unary(Vm *vm, UnaryOperator operator, Value operand) {
    if (operator == OPERATOR_INDEX && is_int(operand)) return int_plain(vm, operand);
    const Type *type = type_of(operand);
    const Slots *native = slots_defining(type, offsetof(Slots, unary));
    if (is_python_class(type)) {
        Value method = type_lookup(vm, type, name_value(unary_operator_name(operator)));
        if (is_absent(method)) raise_bad_operand(vm, operator, operand);
        native = wrapped_slots(type, method, unary_operator_name(operator));
        if (!native) return check_conversion(vm, operator, operand, call_dunder(vm, method, operand, 0, NULL));
    }
    Value result = native->unary ? native->unary(vm, operator, operand) : NOT_IMPLEMENTED;
    if (same(result, NOT_IMPLEMENTED) || is_absent(result)) raise_bad_operand(vm, operator, operand);
    return result;
}

// --- Comparison ---

// a < b asks b > a.
static const uint8_t swapped[] = {COMPARE_GREATER, COMPARE_GREATER_EQUAL, COMPARE_EQUAL, COMPARE_NOT_EQUAL,
                                  COMPARE_LESS,    COMPARE_LESS_EQUAL};

Value compare_one_side(Vm *vm, Comparison comparison, Value left, Value right) {
    const Type *type = type_of(left);
    const Slots *native = slots_defining(type, offsetof(Slots, compare));
    if (is_python_class(type)) {
        Value method = type_lookup(vm, type, name_value(comparison_name(comparison)));
        if (is_absent(method)) return NOT_IMPLEMENTED;
        native = wrapped_slots(type, method, comparison_name(comparison));
        if (!native) return call_dunder(vm, method, left, 1, &right);
    }
    return native->compare(vm, comparison, left, right);
}

// Has `derived` a comparison that `base` has not? (CPython asks only whether it has one at all.)
static bool right_compares_first(const Type *left, const Type *right) {
    return left != right && type_derives_from(right, left);
}

// The right operand is asked with the operator turned round.
Value compare_if_possible(Vm *vm, Comparison comparison, Value left, Value right) {
    bool reflected_first = right_compares_first(type_of(left), type_of(right));
    checkpoint(vm);
    for (int turn = 0; turn < 2; turn++) {
        bool reflected = reflected_first == (turn == 0);
        Value result = reflected ? compare_one_side(vm, (Comparison)swapped[comparison], right, left)
                                 : compare_one_side(vm, comparison, left, right);
        if (!same(result, NOT_IMPLEMENTED)) return result;
    }
    return NOT_IMPLEMENTED;
}

// == and != always have an answer: identity.
Value compare(Vm *vm, Comparison comparison, Value left, Value right) {
    Value result = compare_if_possible(vm, comparison, left, right);
    if (!same(result, NOT_IMPLEMENTED)) return result;
    if (comparison == COMPARE_EQUAL) return value_from_bool(same(left, right));
    if (comparison == COMPARE_NOT_EQUAL) return value_from_bool(!same(left, right));
    raise_type_error(vm, "'%s' not supported between instances of '%T' and '%T'", comparison_symbol(comparison), left,
                     right);
}

// Nearly every comparison gives a bool.
bool compare_true(Vm *vm, Comparison comparison, Value left, Value right) {
    Value result = compare(vm, comparison, left, right);
    return is_bool(result) ? is_true(result) : value_is_true(vm, result);
}

// Identity first: so containers find nan, and objects whose == is odd.
bool values_equal(Vm *vm, Value left, Value right) {
    if (same(left, right)) return true;
    if (both_small_ints(left, right)) return false;
    if (is_exactly(left, KIND_STR) && is_exactly(right, KIND_STR)) {
        return str_equal(str_unchecked(left), str_unchecked(right));
    }
    return compare_true(vm, COMPARE_EQUAL, left, right);
}
