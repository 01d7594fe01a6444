// The % operator of str and bytes: both walk through the format in the same way and differ in
// what %s, %b, %c and %r do.
//
// Numbers are formatted by format_number.c; only the older rules for padding and '#' are here.
// The pointers into the format stay valid because a C local holds the object that they point
// into.
// SPDX-License-Identifier: MIT
#include "objects/bytes.h"
#include "objects/call.h"
#include "objects/dict.h"
#include "objects/format_specification.h"
#include "objects/number.h"
#include "objects/percent_format.h"
#include "objects/raise.h"
#include "objects/sequence.h"
#include "objects/str_methods.h"
#include "objects/text_builder.h"
#include "objects/tuple.h"
#include "support/utf8.h"

// What stands between % and the letter, and the letter.
typedef struct Directive {
    bool left, plus, space, alternate, zero;
    size_t width, precision;
    bool has_precision;
    uint32_t letter;
} Directive;

typedef struct PercentFormat {
    Value values;            // what stands right of %
    Value single;            // the only value, if that is no tuple; or the one of the key before
    size_t next;             // of the tuple's items; 1 if `single` has been used
    bool is_mapping;
    bool is_bytes;
    const char *start, *at, *end;
} PercentFormat;

// --- Arguments ---

// In the order of the tuple. Raises TypeError if there are no more.
static Value next_value(Vm *vm, PercentFormat *format) {
    bool is_single = !is_absent(format->single);
    if (format->next >= (is_single ? 1 : tuple_count(format->values))) {
        raise_type_error(vm, "not enough arguments for format string");
    }
    size_t index = format->next++;
    return is_single ? format->single : tuple_item(format->values, index);
}

// Text in any form is one value.
static bool is_mapping(Vm *vm, Value value, bool is_bytes_format) {
    if (is_tuple(value) || is_str(value)) return false;
    if (is_bytes_format && (is_bytes(value) || is_bytearray(value))) return false;
    return has_special(vm, value, NAME___getitem__);
}

// "%(key)...": the position is behind the "(". The value found is what the directive takes.
static void take_key(Vm *vm, PercentFormat *format) {
    const char *start = format->at;
    int depth = 1;
    while (format->at < format->end) {
        depth += (*format->at == '(') - (*format->at == ')');
        format->at++;
        if (depth == 0) break;
    }
    if (depth > 0) raise_value_error(vm, "incomplete format key");
    if (!format->is_mapping) raise_type_error(vm, "format requires a mapping");
    size_t length = (size_t)(format->at - 1 - start);
    Value key = format->is_bytes ? bytes_new(vm, start, length) : str_new(vm, start, length);
    format->single = get_item(vm, format->values, key);
    format->next = 0;
}

// --- Parsing ---

static void parse_flags(PercentFormat *format, Directive *directive) {
    for (; format->at < format->end; format->at++) {
        switch (*format->at) {
        case '-': directive->left = true; break;
        case '+': directive->plus = true; break;
        case ' ': directive->space = true; break;
        case '#': directive->alternate = true; break;
        case '0': directive->zero = true; break;
        default: return;
        }
    }
}

// A number, or '*' for one from the values. `what` is for messages.
static intptr_t parse_count(Vm *vm, PercentFormat *format, const char *what) {
    if (format->at < format->end && *format->at == '*') {
        format->at++;
        Value value = next_value(vm, format);
        if (!is_int(value)) raise_type_error(vm, "* wants int");
        return *what == 'w' ? size_argument(vm, value) : int32_from(vm, value);
    }
    intptr_t count = 0;
    while (format->at < format->end && *format->at >= '0' && *format->at <= '9') {
        count = count * 10 + (*format->at++ - '0');
        if (count > INT32_MAX) raise_value_error(vm, "%s too big", what);
    }
    return count;
}

// The position is behind the % and its key; afterwards behind the letter. h, l and L are read
// and mean nothing.
static Directive parse_directive(Vm *vm, PercentFormat *format) {
    Directive directive = {0};
    parse_flags(format, &directive);
    intptr_t width = parse_count(vm, format, "width");
    if (width < 0) directive.left = true;
    directive.width = (size_t)(width < 0 ? -width : width);
    if (format->at < format->end && *format->at == '.') {
        format->at++;
        intptr_t precision = parse_count(vm, format, "precision");
        directive.precision = precision < 0 ? 0 : (size_t)precision;
        directive.has_precision = true;
    }
    if (format->at < format->end && strchr("hlL", *format->at)) format->at++;
    if (format->at >= format->end) raise_value_error(vm, "incomplete format");
    if (format->is_bytes) directive.letter = (unsigned char)*format->at++;
    else format->at += utf8_decode(format->at, &directive.letter);
    return directive;
}

// --- Writing ---

// `sign`: so many bytes stay in front of zeros; SIZE_MAX: text is not padded with zeros.
static void add_padded(Vm *vm, TextBuilder *builder, const Directive *directive, Value text, size_t sign) {
    const Str *str = str_unchecked(text);
    size_t count = str_character_count(str), padding = directive->width > count ? directive->width - count : 0;
    bool zero = directive->zero && !directive->left && sign != SIZE_MAX;
    if (zero) {
        text_builder_add(vm, builder, str->text, sign);
        text_builder_add_repeated(vm, builder, '0', padding);
        text_builder_add(vm, builder, str->text + sign, str->length - sign);
        return;
    }
    if (!directive->left) text_builder_add_repeated(vm, builder, ' ', padding);
    text_builder_add(vm, builder, str->text, str->length);
    if (directive->left) text_builder_add_repeated(vm, builder, ' ', padding);
}

static void add_text(Vm *vm, TextBuilder *builder, const Directive *directive, Value text) {
    const Str *str = str_unchecked(text);
    if (directive->has_precision && directive->precision < str_character_count(str)) {
        text = str_substring(vm, text, 0, str_byte_offset(str, directive->precision));
    }
    add_padded(vm, builder, directive, text, SIZE_MAX);
}

// %d takes real numbers too and truncates them; %x and %o want integers.
static Value integer_operand(Vm *vm, const Directive *directive, Value value) {
    if (is_int(value)) return value;
    bool decimal = directive->letter == 'd' || directive->letter == 'i' || directive->letter == 'u';
    bool is_real = is_float(value) || has_special(vm, value, NAME___float__) || has_special(vm, value, NAME___int__);
    if (decimal && is_real && !is_complex(value)) return call1(vm, value_from_type(&int_type), value);
    if (has_special(vm, value, NAME___index__)) return operate_unary(vm, OPERATOR_INDEX, value);
    if (decimal) raise_type_error(vm, "%%%c format: a real number is required, not %T", (int)directive->letter, value);
    raise_type_error(vm, "%%%c format: an integer is required, not %T", (int)directive->letter, value);
}

// The precision counts digits, without sign and prefix.
static void add_integer(Vm *vm, TextBuilder *builder, const Directive *directive, Value value) {
    Value number = integer_operand(vm, directive, value);
    const char *code = directive->letter == 'x' ? "x" : directive->letter == 'X' ? "X" : directive->letter == 'o' ? "o" : "d";
    FormatSpecification wanted = {.fill = ' ', .align = '>', .sign = '-', .precision = -1, .type = (uint32_t)*code};
    Value digits = format_number_as(vm, operate_unary(vm, OPERATOR_ABSOLUTE, number), &wanted);
    bool negative = int_is_negative(number);
    if (directive->has_precision && str_unchecked(digits)->length < directive->precision) {
        TextBuilder padded = text_builder_start(vm);
        text_builder_add_repeated(vm, &padded, '0', directive->precision - str_unchecked(digits)->length);
        text_builder_add_value(vm, &padded, digits);
        digits = text_builder_finish(vm, &padded);
    }
    const char *sign = negative ? "-" : directive->plus ? "+" : directive->space ? " " : "";
    const char *prefix = "";
    if (directive->alternate && *code != 'd') prefix = *code == 'x' ? "0x" : *code == 'X' ? "0X" : "0o";
    if (*sign || *prefix) digits = str_format_c(vm, "%s%s%S", sign, prefix, digits);
    add_padded(vm, builder, directive, digits, strlen(sign) + strlen(prefix));
}

// str and bytes have different messages.
static Value float_operand(Vm *vm, const PercentFormat *format, Value value) {
    bool is_real = is_float(value) || is_int(value) || has_special(vm, value, NAME___float__) || has_special(vm, value, NAME___index__);
    if (format->is_bytes && !is_real) raise_type_error(vm, "float argument required, not %T", value);
    return float_new(vm, float_from(vm, value));
}

static void add_float(Vm *vm, TextBuilder *builder, const Directive *directive, Value value) {
    size_t precision = directive->has_precision ? directive->precision : 6;
    FormatSpecification wanted = {.fill = ' ', .align = '>', .alternate = directive->alternate, .type = directive->letter,
                                  .sign = directive->plus ? '+' : directive->space ? ' ' : '-',
                                  .precision = (intptr_t)precision};
    Value text = format_number_as(vm, value, &wanted);
    char first = str_text(text)[0];
    bool has_sign = first == '-' || first == '+' || first == ' ';
    add_padded(vm, builder, directive, text, has_sign);
}

static void add_padded_bytes(Vm *vm, TextBuilder *builder, const Directive *directive, const char *bytes, size_t length) {
    size_t padding = directive->width > length ? directive->width - length : 0;
    if (!directive->left) text_builder_add_repeated(vm, builder, ' ', padding);
    text_builder_add(vm, builder, bytes, length);
    if (directive->left) text_builder_add_repeated(vm, builder, ' ', padding);
}

// %c of bytes.
static void add_byte(Vm *vm, TextBuilder *builder, const Directive *directive, Value value) {
    char byte;
    intptr_t number;
    Buffer buffer;
    if (is_bytes(value) || is_bytearray(value)) {
        get_buffer(vm, value, &buffer);
        if (buffer.length != 1) {
            raise_type_error(vm, "%%c requires an integer in range(256) or a single byte, not a %T object of length %zu", value,
                             buffer.length);
        }
        byte = buffer.bytes[0];
    } else {
        if (!is_int(value) && !has_special(vm, value, NAME___index__)) {
            raise_type_error(vm, "%%c requires an integer in range(256) or a single byte, not %T", value);
        }
        if (!int_try_intptr(operate_unary(vm, OPERATOR_INDEX, value), &number) || number < 0 || number > 255) {
            raise_overflow_error(vm, "%%c arg not in range(256)");
        }
        byte = (char)number;
    }
    add_padded_bytes(vm, builder, directive, &byte, 1);
}

// %c of str.
static void add_character(Vm *vm, TextBuilder *builder, const Directive *directive, Value value) {
    if (is_str(value)) {
        size_t count = str_character_count(str_unchecked(value));
        if (count != 1) {
            raise_type_error(vm, "%%c requires an int or a unicode character, not a string of length %zu", count);
        }
        add_padded(vm, builder, directive, value, SIZE_MAX);
        return;
    }
    if (!is_int(value) && !has_special(vm, value, NAME___index__)) {
        raise_type_error(vm, "%%c requires an int or a unicode character, not %T", value);
    }
    intptr_t code_point;
    if (!int_try_intptr(operate_unary(vm, OPERATOR_INDEX, value), &code_point) || code_point < 0 || code_point > 0x10FFFF) {
        raise_overflow_error(vm, "%%c arg not in range(0x110000)");
    }
    add_padded(vm, builder, directive, str_from_character(vm, (uint32_t)code_point), SIZE_MAX);
}

// %s and %b of bytes.
static void add_bytes(Vm *vm, TextBuilder *builder, const Directive *directive, Value value) {
    Buffer buffer;
    Value converted = call_special(vm, value, NAME___bytes__, 0, NULL);
    Value source = is_absent(converted) ? value : converted;
    if (!get_buffer(vm, source, &buffer)) {
        raise_type_error(vm, "%%b requires a bytes-like object, or an object that implements __bytes__, not '%T'", value);
    }
    Value copy = bytes_new(vm, buffer.bytes, buffer.length);
    size_t length = bytes_unchecked(copy)->length;
    if (directive->has_precision && directive->precision < length) length = directive->precision;
    add_padded_bytes(vm, builder, directive, bytes_unchecked(copy)->data, length);
}

static void add_value(Vm *vm, TextBuilder *builder, const PercentFormat *format, const Directive *directive, Value value) {
    switch (directive->letter) {
    case 's': case 'b':
        if (format->is_bytes) add_bytes(vm, builder, directive, value);
        else if (directive->letter == 'b') break;
        else add_text(vm, builder, directive, value_str(vm, value));
        return;
    case 'r': add_text(vm, builder, directive, format->is_bytes ? value_ascii(vm, value) : value_repr(vm, value)); return;
    case 'a': add_text(vm, builder, directive, value_ascii(vm, value)); return;
    case 'd': case 'i': case 'u': case 'x': case 'X': case 'o': add_integer(vm, builder, directive, value); return;
    case 'e': case 'E': case 'f': case 'F': case 'g': case 'G':
        add_float(vm, builder, directive, float_operand(vm, format, value));
        return;
    case 'c': (format->is_bytes ? add_byte : add_character)(vm, builder, directive, value); return;
    default: break;
    }
    size_t index = (size_t)(format->at - format->start) - utf8_size(directive->letter);
    raise_value_error(vm, "unsupported format character '%c' (0x%x) at index %zu",
                      directive->letter < 0x80 ? (int)directive->letter : '?', directive->letter, index);
}

// Text and directives in turns. A mapping need not be used up, a tuple must.
static void run(Vm *vm, PercentFormat *format, TextBuilder *builder) {
    format->single = is_tuple(format->values) ? ABSENT : format->values;
    format->is_mapping = is_mapping(vm, format->values, format->is_bytes);
    while (format->at < format->end) {
        const char *percent = memchr(format->at, '%', (size_t)(format->end - format->at));
        const char *plain_end = percent ? percent : format->end;
        text_builder_add(vm, builder, format->at, (size_t)(plain_end - format->at));
        format->at = plain_end;
        if (!percent) break;
        format->at++;
        if (format->at < format->end && *format->at == '(') {
            format->at++;
            take_key(vm, format);
        }
        Directive directive = parse_directive(vm, format);
        if (directive.letter == '%') text_builder_add_c(vm, builder, "%");
        else add_value(vm, builder, format, &directive, next_value(vm, format));
    }
    size_t count = is_absent(format->single) ? tuple_count(format->values) : 1;
    if (format->next < count && !format->is_mapping) {
        raise_type_error(vm, "not all arguments converted during %s formatting", format->is_bytes ? "bytes" : "string");
    }
}

Value str_percent(Vm *vm, Value text, Value values) {
    const Str *str = str_unchecked(text);
    PercentFormat format = {.values = values, .start = str->text, .at = str->text, .end = str->text + str->length};
    TextBuilder builder = text_builder_start(vm);
    run(vm, &format, &builder);
    return text_builder_finish(vm, &builder);
}

Value bytes_percent(Vm *vm, Value text, Value values) {
    Buffer buffer;
    buffer_from(vm, text, &buffer);
    Value copy = bytes_new(vm, buffer.bytes, buffer.length);
    const char *start = bytes_unchecked(copy)->data;
    PercentFormat format = {.values = values, .is_bytes = true, .start = start, .at = start, .end = start + bytes_unchecked(copy)->length};
    TextBuilder builder = text_builder_start(vm);
    run(vm, &format, &builder);
    Value result = text_builder_finish_bytes(vm, &builder);
    return is_bytearray(text) ? bytearray_new(vm, bytes_unchecked(result)->data, bytes_unchecked(result)->length) : result;
}
