// format() of int, bool, float and complex: makes the digits and hands them in pieces to
// format_layout().
//
// The text of short numbers stays on the C stack, so that a formatted small int or float costs
// one allocation: its str.
// SPDX-License-Identifier: MIT
#include <math.h>

#include "objects/format_specification.h"
#include "objects/int_internal.h"
#include "objects/raise.h"
#include "objects/str.h"
#include "support/float_format.h"
#include "support/utf8.h"

// --- int ---

// 0: none, as '-' means a sign for negative numbers only.
static char sign_character(const FormatSpecification *wanted, bool is_negative) {
    if (is_negative) return '-';
    return wanted->sign == '-' ? 0 : wanted->sign;
}

static void check_integer(Vm *vm, const FormatSpecification *wanted) {
    if (wanted->precision >= 0) raise_value_error(vm, "Precision not allowed in integer format specifier");
    if (wanted->no_negative_zero) {
        raise_value_error(vm, "Negative zero coercion (z) not allowed in integer format specifier");
    }
}

// Code 'c': the character with this number.
static Value format_character(Vm *vm, Value number, const FormatSpecification *wanted) {
    intptr_t code_point;
    if (wanted->sign != '-') raise_value_error(vm, "Sign not allowed with integer format specifier 'c'");
    if (wanted->alternate) raise_value_error(vm, "Alternate form (#) not allowed with integer format specifier 'c'");
    if (!int_try_intptr(number, &code_point)) raise_overflow_error(vm, "Python int too large to convert to C long");
    if (code_point < 0 || code_point >= CODE_POINT_LIMIT) {
        raise_overflow_error(vm, "%%c arg not in range(0x110000)");
    }
    char text[UTF8_MOST_BYTES];
    FormatPieces pieces = {.prefix = "", .text = text, .length = utf8_encode(text, (uint32_t)code_point)};
    return format_layout(vm, wanted, &pieces);
}

static int base_of(uint32_t type) {
    switch (type) {
    case 'b': return 2;
    case 'o': return 8;
    case 'x': case 'X': return 16;
    default: return 10;
    }
}

static const char *prefix_of(uint32_t type) {
    switch (type) {
    case 'b': return "0b";
    case 'o': return "0o";
    case 'x': return "0x";
    case 'X': return "0X";
    default: return "";
    }
}

// Digits only, so ASCII.
static Value upper_case(Vm *vm, Value digits) {
    Str *upper = str_new_blank(vm, str_unchecked(digits)->length);
    const char *from = str_text(digits);
    for (size_t i = 0; i < upper->length; i++) upper->text[i] = from[i] >= 'a' ? (char)(from[i] - 'a' + 'A') : from[i];
    return str_finish(vm, upper);
}

static Value format_integer(Vm *vm, Value number, const FormatSpecification *wanted) {
    check_integer(vm, wanted);
    if (wanted->type == 'c') return format_character(vm, number, wanted);
    SmallIntText room;
    const char *text;
    size_t length;
    if (is_small_int(number) && wanted->type != 'X') {
        length = small_int_to_text(&room, small_int(number), base_of(wanted->type), &text);
    } else {
        Value digits = int_to_text(vm, number, base_of(wanted->type));
        if (wanted->type == 'X') digits = upper_case(vm, digits);
        text = str_text(digits);
        length = str_unchecked(digits)->length;
    }
    bool is_negative = text[0] == '-';
    length -= is_negative;
    FormatPieces pieces = {
        .sign = sign_character(wanted, is_negative),
        .prefix = wanted->alternate ? prefix_of(wanted->type) : "",
        .text = text + is_negative,
        .length = length,
        .digits = length,
        .group_size = base_of(wanted->type) == 10 ? 3 : 4,
    };
    return format_layout(vm, wanted, &pieces);
}

// --- float ---

enum { DEFAULT_PRECISION = 6 };

// Without a type: repr's digits, or 'g' when a precision is given.
static FloatStyle find_style(const FormatSpecification *wanted, bool add_point_zero) {
    FloatStyle style = {.alternate = wanted->alternate};
    style.precision = wanted->precision >= 0 ? (size_t)wanted->precision : DEFAULT_PRECISION;
    switch (wanted->type) {
    case 'e': case 'E': style.letter = 'e'; break;
    case 'f': case 'F': case '%': style.letter = 'f'; break;
    case 'g': case 'G': case 'n': style.letter = 'g'; break;
    default:
        style.letter = wanted->precision >= 0 ? 'g' : 'r';
        style.add_point_zero = add_point_zero;
    }
    if (style.letter == 'r') style.precision = 0;
    style.is_upper = wanted->type == 'E' || wanted->type == 'F' || wanted->type == 'G';
    return style;
}

// Those at the start of `text`.
static size_t count_digits(const char *text, size_t length) {
    size_t count = 0;
    while (count < length && text[count] >= '0' && text[count] <= '9') count++;
    return count;
}

// Room on the C stack for the text of most floats.
typedef struct FloatText {
    char bytes[80];
} FloatText;

// The text of a float in pieces, in `text` or in the heap.
static void float_pieces(Vm *vm, double number, const FormatSpecification *wanted, const FloatStyle *style,
                         FloatText *text, FormatPieces *pieces) {
    if (style->precision > INT32_MAX) raise_value_error(vm, "precision too big");
    size_t size = float_format_size(style, number) + 1;
    char *bytes = size <= sizeof text->bytes ? text->bytes : blob_new(vm, size)->bytes;
    bool is_zero;
    size_t length = float_format(bytes, number, style, &is_zero);
    bool is_negative = signbit(number) && !isnan(number) && !(is_zero && wanted->no_negative_zero);
    size_t digits = count_digits(bytes, length);
    bool has_point = digits < length && bytes[digits] == '.';
    size_t fraction = has_point ? count_digits(bytes + digits + 1, length - digits - 1) : 0;
    if (wanted->type == '%') bytes[length++] = '%';
    *pieces = (FormatPieces){sign_character(wanted, is_negative), "", bytes, length, digits, fraction, 3};
}

static Value format_float(Vm *vm, double number, const FormatSpecification *wanted) {
    FloatStyle style = find_style(wanted, true);
    FloatText text;
    FormatPieces pieces;
    float_pieces(vm, wanted->type == '%' ? number * 100 : number, wanted, &style, &text, &pieces);
    return format_layout(vm, wanted, &pieces);
}

// --- complex ---

// Two numbers cannot share one padding with zeros.
static void check_complex(Vm *vm, Value number, const FormatSpecification *wanted) {
    bool is_known = wanted->type == 0 || (wanted->type < 128 && strchr("efgEFGn", (int)wanted->type));
    if (!is_known) raise_unknown_format_code(vm, wanted->type, number);
    if (wanted->fill == '0') raise_value_error(vm, "Zero padding is not allowed in complex format specifier");
    if (wanted->align == '=') {
        raise_value_error(vm, "'=' alignment flag is not allowed in complex format specifier");
    }
}

// Real or imaginary part, without its own padding.
static Value format_part(Vm *vm, double number, const FormatSpecification *wanted) {
    FloatStyle style = find_style(wanted, false);
    FloatText text;
    FormatPieces pieces;
    float_pieces(vm, number, wanted, &style, &text, &pieces);
    return format_layout(vm, wanted, &pieces);
}

// Without a type: as repr, in parentheses unless the real part is a positive zero, which is left out.
static Value format_complex(Vm *vm, Value number, const FormatSpecification *wanted) {
    check_complex(vm, number, wanted);
    const Complex *complex = (Complex *)object_of(number);
    FormatSpecification part = *wanted;
    part.width = 0;
    bool omits_real = wanted->type == 0 && complex->real == 0 && !signbit(complex->real);
    bool has_parentheses = wanted->type == 0 && !omits_real;
    double imaginary = complex->imaginary;
    Value real = omits_real ? str_new(vm, "", 0) : format_part(vm, complex->real, &part);
    if (!omits_real) part.sign = '+';
    Value text = str_format_c(vm, "%s%S%Sj%s", has_parentheses ? "(" : "", real, format_part(vm, imaginary, &part),
                              has_parentheses ? ")" : "");
    const Str *str = str_unchecked(text);
    FormatSpecification outer = {.fill = wanted->fill, .align = wanted->align, .width = wanted->width};
    FormatPieces pieces = {.prefix = "", .text = str->text, .length = str->length};
    return format_layout(vm, &outer, &pieces);
}

// --- All numbers ---

static bool is_integer_code(uint32_t type) { return type == 0 || (type < 128 && strchr("bcdoxXn", (int)type)); }
static bool is_float_code(uint32_t type) { return type == 0 || (type < 128 && strchr("efgEFGn%", (int)type)); }

Value format_number_as(Vm *vm, Value number, const FormatSpecification *wanted) {
    if (is_complex(number)) return format_complex(vm, number, wanted);
    if (is_int(number) && is_integer_code(wanted->type)) return format_integer(vm, number, wanted);
    if (!is_float_code(wanted->type)) raise_unknown_format_code(vm, wanted->type, number);
    return format_float(vm, float_from(vm, number), wanted);
}

// The `format` slot of all numbers. Without a specification it is str().
Value format_number(Vm *vm, Value number, Value specification) {
    if (str_unchecked(specification)->length == 0) return value_str(vm, number);
    FormatSpecification wanted = format_specification_parse(vm, specification, number);
    return format_number_as(vm, number, &wanted);
}
