// complex: the type, its operators and its text.
//
// A real operand stays real: it has no imaginary part that could turn an infinity into nan.
// Products and quotients recover infinities as annex G of the C standard describes; see
// complex_arithmetic.c. Two doubles per object, never immediate.
// SPDX-License-Identifier: MIT
#include <math.h>

#include "objects/complex_arithmetic.h"
#include "objects/call.h"
#include "objects/int_internal.h"
#include "objects/number_text.h"
#include "objects/raise.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "support/float_text.h"

// --- Making and reading ---

// Only if is_complex().
static Complex *complex_unchecked(Value value) { return (Complex *)object_of(value); }

Value complex_new(Vm *vm, double real, double imaginary) {
    Complex *complex = heap_allocate(vm, KIND_COMPLEX, sizeof *complex);
    complex->real = real;
    complex->imaginary = imaginary;
    return value_from_object(complex);
}

static Value from_parts(Vm *vm, ComplexNumber number) { return complex_new(vm, number.real, number.imaginary); }

static ComplexNumber parts_of(Value value) {
    return (ComplexNumber){complex_unchecked(value)->real, complex_unchecked(value)->imaginary};
}

// Raises TypeError; calls through the rows of the type bring nothing else.
static ComplexNumber self_parts(Vm *vm, Value value) {
    if (!is_complex(value)) raise_type_error(vm, "expected complex, not %T", value);
    return parts_of(value);
}

bool complex_try_from(Vm *vm, Value value, ComplexNumber *number) {
    if (!is_complex(value)) {
        Value converted = is_float(value) || is_int(value) ? ABSENT : call_special(vm, value, NAME___complex__, 0, NULL);
        if (is_absent(converted)) return false;
        if (!is_complex(converted)) raise_type_error(vm, "__complex__ returned non-complex (type %T)", converted);
        value = converted;
    }
    *number = parts_of(value);
    return true;
}

ComplexNumber complex_from(Vm *vm, Value value) {
    ComplexNumber number;
    return complex_try_from(vm, value, &number) ? number : (ComplexNumber){float_from(vm, value), 0};
}

// --- Operators ---

// An operand: complex, or real (float or int).
typedef struct Operand {
    ComplexNumber number;
    bool is_real;
} Operand;

// False for what is no number of these kinds: the other operand may know better.
static bool read_operand(Vm *vm, Value value, Operand *operand) {
    operand->is_real = !is_complex(value);
    if (is_complex(value)) operand->number = parts_of(value);
    else if (is_float(value)) operand->number = (ComplexNumber){float_unchecked(value), 0};
    else if (is_int(value)) operand->number = (ComplexNumber){int_to_double(vm, value), 0};
    else return false;
    return true;
}

// `sign` is 1 or -1: b is added or subtracted.
static ComplexNumber add(const Operand *a, const Operand *b, double sign) {
    double imaginary = b->is_real ? a->number.imaginary
                       : a->is_real ? sign * b->number.imaginary
                                    : a->number.imaginary + sign * b->number.imaginary;
    return (ComplexNumber){a->number.real + sign * b->number.real, imaginary};
}

static ComplexNumber multiply(const Operand *a, const Operand *b) {
    if (a->is_real) return complex_scale(b->number, a->number.real);
    if (b->is_real) return complex_scale(a->number, b->number.real);
    return complex_multiply(a->number, b->number);
}

static ComplexNumber divide(Vm *vm, const Operand *a, const Operand *b) {
    if (b->number.real == 0 && b->number.imaginary == 0) raise_zero_division(vm, "division by zero");
    if (b->is_real) return (ComplexNumber){a->number.real / b->number.real, a->number.imaginary / b->number.real};
    return a->is_real ? complex_divide_real(a->number.real, b->number) : complex_divide(a->number, b->number);
}

// Raises ZeroDivisionError, OverflowError.
static ComplexNumber power(Vm *vm, ComplexNumber base, ComplexNumber exponent) {
    ComplexNumber result;
    if (!complex_power(base, exponent, &result)) raise_zero_division(vm, "zero to a negative or complex power");
    if (isinf(result.real) || isinf(result.imaginary)) raise_overflow_error(vm, "complex exponentiation");
    return result;
}

// Floor division, modulo and the operators on bits are not for complex numbers.
static Value complex_binary(Vm *vm, BinaryOperator operator, Value left, Value right) {
    Operand a, b;
    bool is_known = operator <= OPERATOR_TRUE_DIVIDE || operator == OPERATOR_POWER;
    if (!is_known || !read_operand(vm, left, &a) || !read_operand(vm, right, &b)) return NOT_IMPLEMENTED;
    switch (operator) {
    case OPERATOR_ADD: return from_parts(vm, add(&a, &b, 1));
    case OPERATOR_SUBTRACT: return from_parts(vm, add(&a, &b, -1));
    case OPERATOR_MULTIPLY: return from_parts(vm, multiply(&a, &b));
    case OPERATOR_TRUE_DIVIDE: return from_parts(vm, divide(vm, &a, &b));
    case OPERATOR_POWER: return from_parts(vm, power(vm, a.number, b.number));
    default: return NOT_IMPLEMENTED;
    }
}

static Value complex_unary(Vm *vm, UnaryOperator operator, Value self) {
    ComplexNumber number = parts_of(self);
    switch (operator) {
    case OPERATOR_NEGATIVE: return complex_new(vm, -number.real, -number.imaginary);
    case OPERATOR_POSITIVE: return complex_new(vm, number.real, number.imaginary);
    case OPERATOR_ABSOLUTE: {
        double size = hypot(number.real, number.imaginary);
        if (isinf(size) && isfinite(number.real) && isfinite(number.imaginary)) {
            raise_overflow_error(vm, "absolute value too large");
        }
        return float_new(vm, size);
    }
    default: return ABSENT;
    }
}

static Value complex_compare(Vm *vm, Comparison comparison, Value left, Value right) {
    if (comparison != COMPARE_EQUAL && comparison != COMPARE_NOT_EQUAL) return NOT_IMPLEMENTED;
    ComplexNumber number = parts_of(left);
    bool is_equal;
    if (is_complex(right)) {
        is_equal = number.real == parts_of(right).real && number.imaginary == parts_of(right).imaginary;
    } else if (is_float(right)) {
        is_equal = number.imaginary == 0 && number.real == float_unchecked(right);
    } else if (is_int(right)) {
        is_equal = number.imaginary == 0 && float_compare_int(vm, number.real, right) == 0;
    } else {
        return NOT_IMPLEMENTED;
    }
    return value_from_bool(is_equal == (comparison == COMPARE_EQUAL));
}

// sys.hash_info.imag. Equal numbers of other types have an imaginary part of zero.
enum { HASH_IMAGINARY = 1000003 };

static intptr_t complex_hash(Vm *vm, Value self) {
    uintptr_t real = (uintptr_t)double_hash(vm, parts_of(self).real, self);
    uintptr_t imaginary = (uintptr_t)double_hash(vm, parts_of(self).imaginary, self);
    intptr_t hash = (intptr_t)(real + HASH_IMAGINARY * imaginary);
    return hash == -1 ? -2 : hash;
}

static bool complex_truth(Vm *vm, Value self) {
    (void)vm;
    return parts_of(self).real != 0 || parts_of(self).imaginary != 0;
}

// --- Text ---

// repr of a float without its ".0".
static size_t write_part(char *text, double number) {
    size_t length = float_repr(text, number);
    return length > 2 && memcmp(text + length - 2, ".0", 2) == 0 ? length - 2 : length;
}

// A real part of +0 is left out, one of -0 is not.
static Value complex_repr(Vm *vm, Value self) {
    ComplexNumber number = parts_of(self);
    char text[2 * FLOAT_REPR_SIZE + 4], *at = text;
    bool has_real = number.real != 0 || signbit(number.real);
    if (has_real) {
        *at++ = '(';
        at += write_part(at, number.real);
        if (isnan(number.imaginary) || !signbit(number.imaginary)) *at++ = '+';
    }
    at += write_part(at, number.imaginary);
    *at++ = 'j';
    if (has_real) *at++ = ')';
    return str_new(vm, text, (size_t)(at - text));
}

// A cursor over cleaned text.
typedef struct Reader {
    const char *at;
    const char *end;
} Reader;

static bool read_character(Reader *reader, char character) {
    if (reader->at == reader->end || *reader->at != character) return false;
    reader->at++;
    return true;
}

static void skip_blanks(Reader *reader) {
    while (read_character(reader, ' ')) {}
}

// Takes nothing and says false if no number stands here.
static bool read_number(Reader *reader, double *number) {
    size_t size = float_read(reader->at, (size_t)(reader->end - reader->at), number);
    reader->at += size;
    return size > 0;
}

static bool read_j(Reader *reader) { return read_character(reader, 'j') || read_character(reader, 'J'); }

// "1", "1j", "j", "1+2j", "1-j".
static bool read_parts(Reader *reader, ComplexNumber *number) {
    *number = (ComplexNumber){0, 0};
    const char *start = reader->at;
    if (!read_number(reader, &number->imaginary)) {
        number->imaginary = start < reader->end && *start == '-' ? -1 : 1;
        if (!read_character(reader, '-')) read_character(reader, '+');
        return read_j(reader);
    }
    if (read_j(reader)) return true;
    number->real = number->imaginary;
    number->imaginary = 0;
    char sign = reader->at < reader->end ? *reader->at : 0;
    if (sign != '+' && sign != '-') return true;
    if (!read_number(reader, &number->imaginary)) {
        reader->at++;
        number->imaginary = sign == '-' ? -1 : 1;
    }
    return read_j(reader);
}

// The whole text, in parentheses or not; false if something is left.
static bool read_complex(const char *text, size_t length, ComplexNumber *number) {
    Reader reader = {text, text + length};
    bool has_parenthesis = read_character(&reader, '(');
    skip_blanks(&reader);
    if (!read_parts(&reader, number)) return false;
    skip_blanks(&reader);
    if (has_parenthesis && !read_character(&reader, ')')) return false;
    skip_blanks(&reader);
    return reader.at == reader.end;
}

// Raises ValueError; the text may have underscores, digits of any script and white space
// around.
static ComplexNumber parse(Vm *vm, Value source) {
    size_t length = str_unchecked(source)->length;
    Blob *copy = blob_new(vm, length + 1);
    ComplexNumber number;
    if (!number_text_clean(copy->bytes, &length, str_text(source), length)) {
        raise_value_error(vm, "could not convert string to complex: %R", source);
    }
    if (!read_complex(copy->bytes, length, &number)) raise_value_error(vm, "complex() arg is a malformed string");
    return number;
}

// --- complex() ---

// What float() converts, but for text.
static bool is_real_number(Vm *vm, Value value) {
    return is_float(value) || is_int(value) || has_special(vm, value, NAME___float__) ||
           has_special(vm, value, NAME___index__);
}

// complex(value): the only form that takes text.
static ComplexNumber from_single(Vm *vm, Value value) {
    ComplexNumber number;
    if (is_str(value)) return parse(vm, value);
    if (complex_try_from(vm, value, &number)) return number;
    if (!is_real_number(vm, value)) {
        raise_type_error(vm, "complex() argument must be a string or a number, not %T", value);
    }
    return (ComplexNumber){float_from(vm, value), 0};
}

// One of two arguments: complex ones are taken too, with a warning.
static ComplexNumber from_part(Vm *vm, Value value, const char *name, bool may_convert) {
    ComplexNumber number = {0, 0};
    if (is_absent(value)) return number;
    bool is_number = is_complex(value) || (may_convert && !is_real_number(vm, value) && !is_str(value));
    if (is_number && complex_try_from(vm, value, &number)) {
        warn(vm, &deprecation_warning_type, "complex() argument '%s' must be a real number, not %T", name, value);
        return number;
    }
    if (is_str(value) || !is_real_number(vm, value)) {
        raise_type_error(vm, "complex() argument '%s' must be a real number, not %T", name, value);
    }
    number.real = float_from(vm, value);
    return number;
}

// `class` is complex or a class derived from it.
static Value with_class(Vm *vm, Value class, ComplexNumber number) {
    Complex *complex = object_new_of(vm, type_unchecked(class), sizeof *complex);
    complex->real = number.real;
    complex->imaginary = number.imaginary;
    return value_from_object(complex);
}

// complex(real=0, imag=0)
// Creates a complex number from a string or numbers.
static Value complex_construct(Vm *vm, const Value *args) {
    if (is_absent(args[2])) {
        if (is_absent(args[1])) return with_class(vm, args[0], (ComplexNumber){0, 0});
        bool is_same = is_exactly(args[1], KIND_COMPLEX) && type_unchecked(args[0]) == &complex_type;
        return is_same ? args[1] : with_class(vm, args[0], from_single(vm, args[1]));
    }
    ComplexNumber real = from_part(vm, args[1], "real", true), imaginary = from_part(vm, args[2], "imag", false);
    bool adds_real = !is_absent(args[2]) && is_complex(args[2]);
    if (adds_real) real.real -= imaginary.imaginary;
    bool adds_imaginary = !is_absent(args[1]) && !is_float(args[1]) && !is_int(args[1]);
    real.imaginary = adds_imaginary ? real.imaginary + imaginary.real : imaginary.real;
    return with_class(vm, args[0], real);
}

// complex.from_number(number, /)
// Converts a number to a complex number; text is not accepted.
static Value complex_from_number(Vm *vm, const Value *args) {
    Value number = is_exactly(args[1], KIND_COMPLEX) ? args[1] : from_parts(vm, complex_from(vm, args[1]));
    return type_unchecked(args[0]) == &complex_type ? number : call1(vm, args[0], number);
}

// --- Methods ---

// complex.conjugate()
// Returns the number with the sign of its imaginary part changed.
static Value complex_conjugate(Vm *vm, const Value *args) {
    ComplexNumber number = self_parts(vm, args[0]);
    return complex_new(vm, number.real, -number.imaginary);
}

// complex.__complex__()
// Returns the number as a plain complex.
static Value complex_complex(Vm *vm, const Value *args) {
    ComplexNumber number = self_parts(vm, args[0]);
    return is_exactly(args[0], KIND_COMPLEX) ? args[0] : from_parts(vm, number);
}

// complex.__getnewargs__()
// Returns what __new__() needs to make an equal number.
static Value complex_getnewargs(Vm *vm, const Value *args) {
    ComplexNumber number = self_parts(vm, args[0]);
    Value real = float_new(vm, number.real);
    return tuple_pair(vm, real, float_new(vm, number.imaginary));
}

static Value complex_real(Vm *vm, Value self) { return float_new(vm, self_parts(vm, self).real); }
static Value complex_imaginary(Vm *vm, Value self) { return float_new(vm, self_parts(vm, self).imaginary); }

static const Method complex_methods[] = {
    {NAME_conjugate, 0, 0, complex_conjugate},
    {NAME___complex__, 0, 0, complex_complex},
    {NAME___getnewargs__, 0, 0, complex_getnewargs},
};

static const Method complex_class_methods[] = {
    {NAME_from_number, 1, 0, complex_from_number},
};

static const Getter complex_getters[] = {
    {NAME_real, complex_real},
    {NAME_imag, complex_imaginary},
};

static const Slots complex_slots = {
    .repr = complex_repr,
    .format = format_number,
    .hash = complex_hash,
    .truth = complex_truth,
    .unary = complex_unary,
    .binary = complex_binary,
    .compare = complex_compare,
};

const Type complex_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .name = NAME_complex,
    .kind = KIND_COMPLEX,
    .slots = &complex_slots,
    .construct = {NAME_complex, 0, 2, complex_construct, "real, imag"},
    .methods = TABLE(complex_methods),
    .class_methods = TABLE(complex_class_methods),
    .getters = TABLE(complex_getters),
};
