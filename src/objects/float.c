// float: IEEE doubles, immediate where their magnitude allows (value.h), boxed in the heap
// otherwise.
//
// Text is shortest-round-trip both ways, by support/; nothing here depends on the C library's
// printf() or strtod(), whose rounding differs between boards.
// SPDX-License-Identifier: MIT
#include <float.h>
#include <math.h>

#include "objects/bytes.h"
#include "objects/call.h"
#include "objects/int_internal.h"
#include "objects/number_text.h"
#include "objects/raise.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "support/float_text.h"

// Zero is common and not immediate: one in ROM.
static const FloatBox zero = {{ROM_HEADER(KIND_FLOAT)}, 0.0};

// -0.0 is rare enough to be allocated.
Value float_new_boxed(Vm *vm, double number) {
    if (number == 0 && !signbit(number)) return value_from_object(&zero);
    FloatBox *box = heap_allocate(vm, KIND_FLOAT, sizeof *box);
    box->number = number;
    return value_from_object(box);
}

static double self_number(Vm *vm, Value value) {
    if (!is_float(value)) raise_type_error(vm, "expected float, not %T", value);
    return float_unchecked(value);
}

// What __float__() of `source` returned.
static double checked_float(Vm *vm, Value source, Value number) {
    if (!is_float(number)) raise_type_error(vm, "%T.__float__ returned non-float (type %T)", source, number);
    return float_unchecked(number);
}

double float_from(Vm *vm, Value value) {
    if (is_float(value)) return float_unchecked(value);
    if (is_small_int(value)) return (double)small_int(value);
    if (is_exactly(value, KIND_INT) || is_bool(value)) return int_to_double(vm, value);
    Value number = call_special(vm, value, NAME___float__, 0, NULL);
    if (!is_absent(number)) return checked_float(vm, value, number);
    number = call_special(vm, value, NAME___index__, 0, NULL);
    if (is_absent(number)) raise_type_error(vm, "must be real number, not %T", value);
    return int_to_double(vm, number);
}

Value float_repr_value(Vm *vm, double number) {
    char text[FLOAT_REPR_SIZE];
    return str_new(vm, text, float_repr(text, number));
}

// --- Operators ---

// The result has the sign of the divisor, even if it is a zero.
double float_modulo(double left, double right) {
    double remainder = fmod(left, right);
    if (remainder == 0) return copysign(0.0, right);
    return (remainder < 0) != (right < 0) ? remainder + right : remainder;
}

// From the exact remainder, as left / right may have been rounded up to a whole number.
double float_floor_divide(double left, double right) {
    double remainder = fmod(left, right), quotient = (left - remainder) / right;
    if (remainder != 0 && (remainder < 0) != (right < 0)) quotient -= 1;
    if (quotient == 0) return copysign(0.0, left / right);
    double whole = floor(quotient);
    return quotient - whole > 0.5 ? whole + 1 : whole;
}

// Roots of negative numbers are complex. 34 is ERANGE, which CPython puts into args.
static Value float_power(Vm *vm, double base, double exponent) {
    if (base == 0 && exponent < 0 && isfinite(exponent)) raise_zero_division(vm, "zero to a negative power");
    if (base < 0 && isfinite(base) && isfinite(exponent) && exponent != floor(exponent)) {
        Value operands[] = {complex_new(vm, base, 0), complex_new(vm, exponent, 0)};
        return operate(vm, OPERATOR_POWER, operands[0], operands[1]);
    }
    double result = pow(base, exponent);
    if (isinf(result) && isfinite(base) && isfinite(exponent)) {
        Value args[] = {value_from_small_int(34), str_from_c(vm, "Numerical result out of range")};
        raise_with_tuple(vm, &overflow_error_type, tuple_from_array(vm, 2, args));
    }
    return float_new(vm, result);
}

// False for what is neither float nor int: the other operand may know better.
static bool operand(Vm *vm, Value value, double *number) {
    if (is_float(value)) *number = float_unchecked(value);
    else if (is_int(value)) *number = int_to_double(vm, value);
    else return false;
    return true;
}

static bool is_float_operator(BinaryOperator operator) {
    return operator <= OPERATOR_POWER || operator == OPERATOR_DIVMOD;
}

static bool divides(BinaryOperator operator) {
    return operator == OPERATOR_TRUE_DIVIDE || operator == OPERATOR_FLOOR_DIVIDE || operator == OPERATOR_MODULO ||
           operator == OPERATOR_DIVMOD;
}

static Value float_binary(Vm *vm, BinaryOperator operator, Value left, Value right) {
    double a, b;
    if (!is_float_operator(operator) || !operand(vm, left, &a) || !operand(vm, right, &b)) return NOT_IMPLEMENTED;
    if (b == 0 && divides(operator)) raise_zero_division(vm, "division by zero");
    switch (operator) {
    case OPERATOR_ADD: return float_new(vm, a + b);
    case OPERATOR_SUBTRACT: return float_new(vm, a - b);
    case OPERATOR_MULTIPLY: return float_new(vm, a * b);
    case OPERATOR_TRUE_DIVIDE: return float_new(vm, a / b);
    case OPERATOR_FLOOR_DIVIDE: return float_new(vm, float_floor_divide(a, b));
    case OPERATOR_MODULO: return float_new(vm, float_modulo(a, b));
    case OPERATOR_POWER: return float_power(vm, a, b);
    case OPERATOR_DIVMOD: {
        Value quotient = float_new(vm, float_floor_divide(a, b));
        return tuple_pair(vm, quotient, float_new(vm, float_modulo(a, b)));
    }
    default: return NOT_IMPLEMENTED;
    }
}

static Value float_unary(Vm *vm, UnaryOperator operator, Value self) {
    double number = float_unchecked(self);
    switch (operator) {
    case OPERATOR_NEGATIVE: return float_new(vm, -number);
    case OPERATOR_ABSOLUTE: return float_new(vm, fabs(number));
    case OPERATOR_POSITIVE: case OPERATOR_TO_FLOAT: return float_new(vm, number);
    case OPERATOR_TO_INT: return int_from_double(vm, number);
    default: return ABSENT;
    }
}

// Exact: an int beyond 2^53 may have no equal float, so it is the float that is converted.
int float_compare_int(Vm *vm, double number, Value integer) {
    if (isinf(number)) return number > 0 ? 1 : -1;
    Value whole = int_from_double(vm, number);
    int order = int_compare(whole, integer);
    double fraction = number - trunc(number);
    return order ? order : (fraction > 0) - (fraction < 0);
}

static Value float_compare(Vm *vm, Comparison comparison, Value left, Value right) {
    double a = float_unchecked(left), b;
    int order;
    if (is_float(right)) {
        b = float_unchecked(right);
        order = (a > b) - (a < b);
    } else if (is_int(right)) {
        b = isnan(a) ? a : 0;
        order = isnan(a) ? 0 : float_compare_int(vm, a, right);
    } else {
        return NOT_IMPLEMENTED;
    }
    if (isnan(a) || isnan(b)) return value_from_bool(comparison == COMPARE_NOT_EQUAL);
    bool results[] = {order < 0, order <= 0, order == 0, order != 0, order > 0, order >= 0};
    return value_from_bool(results[comparison]);
}

// CPython's: the same as the equal int's; fractions by the inverse of 2 modulo 2^61 - 1 (2^31 - 1).
intptr_t double_hash(Vm *vm, double number, Value owner) {
    if (isinf(number)) return number > 0 ? 314159 : -314159;
    if (isnan(number)) return (intptr_t)heap_identity(vm, owner);
    unsigned bits = sizeof(intptr_t) > 4 ? 61 : 31;
    uint64_t modulus = ((uint64_t)1 << bits) - 1, hash = 0;
    int exponent;
    double mantissa = frexp(fabs(number), &exponent);
    while (mantissa != 0) {
        hash = (hash << 28 & modulus) | hash >> (bits - 28);
        mantissa *= 268435456.0;
        exponent -= 28;
        uint64_t part = (uint64_t)mantissa;
        mantissa -= (double)part;
        hash += part;
        if (hash >= modulus) hash -= modulus;
    }
    int rotation = exponent >= 0 ? exponent % (int)bits : (int)bits - 1 - (-1 - exponent) % (int)bits;
    hash = (hash << rotation & modulus) | hash >> (bits - (unsigned)rotation);
    intptr_t result = number < 0 ? -(intptr_t)hash : (intptr_t)hash;
    return result == -1 ? -2 : result;
}

static intptr_t float_hash(Vm *vm, Value self) {
    return double_hash(vm, float_unchecked(self), self);
}

static bool float_truth(Vm *vm, Value self) {
    (void)vm;
    return float_unchecked(self) != 0;
}

static Value float_slot_repr(Vm *vm, Value self) { return float_repr_value(vm, float_unchecked(self)); }

// --- float() ---

// `text` must not move: it lies in `source`, or in a bytes object that a C local holds.
static Value parse_text(Vm *vm, Value source, const char *text, size_t length) {
    Blob *copy = blob_new(vm, length + 1);
    double number;
    size_t copied;
    bool is_clean = number_text_clean(copy->bytes, &copied, text, length);
    if (!is_clean || copied == 0 || float_read(copy->bytes, copied, &number) != copied) {
        raise_value_error(vm, "could not convert string to float: %R", source);
    }
    return float_new(vm, number);
}

// What float(source) gives, as a plain float. Text may come as str or as bytes.
static Value float_value(Vm *vm, Value source) {
    if (is_absent(source)) return float_new(vm, 0);
    if (is_str(source)) return parse_text(vm, source, str_text(source), str_unchecked(source)->length);
    if (is_exactly(source, KIND_FLOAT) || is_immediate_float(source)) return source;
    if (is_float(source)) {
        return float_new(vm, checked_float(vm, source, call_special(vm, source, NAME___float__, 0, NULL)));
    }
    bool is_number = is_int(source) || has_special(vm, source, NAME___float__) ||
                     has_special(vm, source, NAME___index__);
    if (is_number) return float_new(vm, float_from(vm, source));
    Buffer buffer;
    if (!get_buffer(vm, source, &buffer)) {
        raise_type_error(vm, "float() argument must be a string or a real number, not '%T'", source);
    }
    Value copy = bytes_new(vm, buffer.bytes, buffer.length);
    return parse_text(vm, source, bytes_unchecked(copy)->data, bytes_unchecked(copy)->length);
}

static Value with_class(Vm *vm, Value class, Value number) {
    if (type_unchecked(class) == &float_type) return number;
    FloatBox *box = object_new_of(vm, type_unchecked(class), sizeof *box);
    box->number = float_unchecked(number);
    return value_from_object(box);
}

// float(x=0.0, /)
// Converts a string or number to a floating-point number, if possible.
static Value float_construct(Vm *vm, const Value *args) { return with_class(vm, args[0], float_value(vm, args[1])); }

// What the alternative constructors give: a derived class is called, so that its own __new__ and __init__ run.
static Value call_class(Vm *vm, Value class, double number) {
    Value result = float_new(vm, number);
    return type_unchecked(class) == &float_type ? result : call1(vm, class, result);
}

// --- Methods ---

// float.is_integer()
// Returns True if the number is a whole number.
static Value float_is_integer(Vm *vm, const Value *args) {
    double number = self_number(vm, args[0]);
    return value_from_bool(isfinite(number) && floor(number) == number);
}

// float.as_integer_ratio()
// Returns a pair of integers, in lowest terms and the second positive, whose ratio is the
// number.
static Value float_as_integer_ratio(Vm *vm, const Value *args) {
    double number = self_number(vm, args[0]);
    if (isinf(number)) raise_overflow_error(vm, "cannot convert Infinity to integer ratio");
    if (isnan(number)) raise_value_error(vm, "cannot convert NaN to integer ratio");
    int exponent;
    double mantissa = frexp(number, &exponent);
    for (int i = 0; i < DBL_MANT_DIG && mantissa != floor(mantissa); i++) {
        mantissa *= 2;
        exponent--;
    }
    Value numerator = int_from_double(vm, mantissa);
    Value power = int_shift(vm, value_from_small_int(1), value_from_small_int(exponent < 0 ? -exponent : exponent), true);
    if (exponent > 0) return tuple_pair(vm, int_multiply(vm, numerator, power), value_from_small_int(1));
    return tuple_pair(vm, numerator, power);
}

// float.conjugate()
// Returns the number itself.
static Value float_conjugate(Vm *vm, const Value *args) { return float_new(vm, self_number(vm, args[0])); }

// float.hex()
// Returns the number in hexadecimal, exactly.
static Value float_to_hex(Vm *vm, const Value *args) {
    double number = self_number(vm, args[0]);
    if (!isfinite(number)) return float_repr_value(vm, number);
    char text[FLOAT_HEX_SIZE];
    return str_new(vm, text, float_hex(text, number));
}

// float.fromhex(string, /)
// Creates a number from a hexadecimal string.
static Value float_fromhex(Vm *vm, const Value *args) {
    if (!is_str(args[1])) raise_type_error(vm, "bad argument type for built-in operation");
    const char *text = str_text(args[1]);
    size_t length = str_unchecked(args[1])->length;
    double number;
    number_text_strip(&text, &length);
    FloatHexResult result = float_from_hex(text, length, &number);
    // "nan" and "infinity" start with no hexadecimal number, or with less than all of it.
    bool is_special = result == FLOAT_HEX_INVALID && float_read(text, length, &number) == length && !isfinite(number);
    if (result == FLOAT_HEX_TOO_LARGE) raise_overflow_error(vm, "hexadecimal value too large to represent as a float");
    if (result == FLOAT_HEX_INVALID && !is_special) {
        raise_value_error(vm, "invalid hexadecimal floating-point string");
    }
    return call_class(vm, args[0], number);
}

// float.from_number(number, /)
// Converts a real number to a float; text is not accepted.
static Value float_from_number(Vm *vm, const Value *args) {
    if (is_str(args[1])) raise_type_error(vm, "must be real number, not str");
    return call_class(vm, args[0], float_from(vm, args[1]));
}

// float.__trunc__()
// Returns the whole part of the number.
static Value float_trunc(Vm *vm, const Value *args) { return int_from_double(vm, self_number(vm, args[0])); }
// float.__floor__()
// Returns the largest integer that is not greater.
static Value float_floor(Vm *vm, const Value *args) { return int_from_double(vm, floor(self_number(vm, args[0]))); }
// float.__ceil__()
// Returns the smallest integer that is not less.
static Value float_ceil(Vm *vm, const Value *args) { return int_from_double(vm, ceil(self_number(vm, args[0]))); }

// Beyond these nothing, or everything, is rounded away: doubles range from 5e-324 to 2e308.
enum { ROUND_DIGITS_MOST = 323, ROUND_DIGITS_LEAST = -308 };

// Through decimal digits, so that the result is the float nearest to the exact value rounded
// half to even.
static double round_digits(double number, intptr_t places) {
    if (!isfinite(number) || places > ROUND_DIGITS_MOST) return number;
    if (places < ROUND_DIGITS_LEAST) return copysign(0.0, number);
    char digits[FLOAT_DIGITS_MOST];
    int exponent;
    size_t count = float_fixed_digits(digits, fabs(number), (int)places, &exponent);
    return copysign(float_from_digits(digits, count, exponent - (long)count), number);
}

// float.__round__(ndigits=None, /)
// Returns the nearest integer, or with ndigits a float; half goes to even.
static Value float_round(Vm *vm, const Value *args) {
    double number = self_number(vm, args[0]);
    if (is_absent(args[1]) || is_none(args[1])) {
        double rounded = nearbyint(number);
        return int_from_double(vm, rounded);
    }
    intptr_t digits = index_clamped(vm, args[1]);
    double rounded = round_digits(number, digits);
    if (isinf(rounded) && isfinite(number)) raise_overflow_error(vm, "rounded value too large to represent");
    return float_new(vm, rounded);
}

// float.__getnewargs__()
// Returns what __new__() needs to make an equal number.
static Value float_getnewargs(Vm *vm, const Value *args) {
    Value number = float_new(vm, self_number(vm, args[0]));
    return tuple_from_array(vm, 1, &number);
}

static Value float_real(Vm *vm, Value self) { return float_new(vm, self_number(vm, self)); }
static Value float_imaginary(Vm *vm, Value self) {
    (void)self;
    return float_new(vm, 0);
}

static const Method float_methods[] = {
    {NAME_is_integer, 0, 0, float_is_integer},
    {NAME_as_integer_ratio, 0, 0, float_as_integer_ratio},
    {NAME_conjugate, 0, 0, float_conjugate},
    {NAME_hex, 0, 0, float_to_hex},
    {NAME___trunc__, 0, 0, float_trunc},
    {NAME___floor__, 0, 0, float_floor},
    {NAME___ceil__, 0, 0, float_ceil},
    {NAME___round__, 0, 1, float_round},
    {NAME___getnewargs__, 0, 0, float_getnewargs},
};

static const Method float_class_methods[] = {
    {NAME_fromhex, 1, 0, float_fromhex},
    {NAME_from_number, 1, 0, float_from_number},
};

static const Getter float_getters[] = {
    {NAME_real, float_real},
    {NAME_imag, float_imaginary},
};

static const Slots float_slots = {
    .repr = float_slot_repr,
    .format = format_number,
    .hash = float_hash,
    .truth = float_truth,
    .unary = float_unary,
    .binary = float_binary,
    .compare = float_compare,
};

const Type float_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .name = NAME_float,
    .kind = KIND_FLOAT,
    .slots = &float_slots,
    .construct = {NAME_float, 0, 1, float_construct},
    .methods = TABLE(float_methods),
    .class_methods = TABLE(float_class_methods),
    .getters = TABLE(float_getters),
    .flags = TYPE_MATCHES_SELF,
};
