// int: text in any base, and int() itself.
//
// Digits taken one limb's worth at a time cost the square of the length. Long decimal texts are
// therefore halved by division with powers of ten again and again, which costs what
// multiplication does. sys.set_int_max_str_digits() guards against both (CVE-2020-10735).
// SPDX-License-Identifier: MIT
#include "objects/bytes.h"
#include "objects/call.h"
#include "objects/int_internal.h"
#include "objects/number_text.h"
#include "objects/raise.h"
#include "objects/str.h"
#include "support/unicode.h"
#include "support/utf8.h"

// --- To text ---

size_t small_int_to_text(SmallIntText *room, intptr_t number, int base, const char **text) {
    char *end = room->bytes + sizeof room->bytes, *at = end;
    uintptr_t magnitude = number < 0 ? 0 - (uintptr_t)number : (uintptr_t)number;
    do {
        *--at = "0123456789abcdefghijklmnopqrstuvwxyz"[magnitude % (unsigned)base];
        magnitude /= (unsigned)base;
    } while (magnitude);
    if (number < 0) *--at = '-';
    *text = at;
    return (size_t)(end - at);
}

// Limbs from which on halving is worth while; a thousand decimal digits take 3322 bits.
enum { DIVIDE_AND_CONQUER_LIMBS = 60, DECIMAL_BITS_1000 = 3322 };

static Value ten_to(Vm *vm, intptr_t exponent) {
    return int_power(vm, value_from_small_int(10), value_from_small_int(exponent));
}

// Writes exactly `width` decimal digits (zeros in front) of a non-negative int at text[at].
static void write_decimal(Vm *vm, Value number, Str *text, size_t at, size_t width) {
    IntView view;
    int_view(&view, number);
    if (view.count <= DIVIDE_AND_CONQUER_LIMBS) {
        Limb limbs[DIVIDE_AND_CONQUER_LIMBS + 1];
        char digits[DIVIDE_AND_CONQUER_LIMBS * 11 + 2];
        memcpy(limbs, view.limbs, view.count * sizeof(Limb));
        size_t length = bignum_to_text(digits, limbs, view.count, 10);
        memset(text->text + at, '0', width - length);
        memcpy(text->text + at + width - length, digits, length);
        return;
    }
    size_t low_width = width / 2;
    Value high, low;
    int_divide(vm, number, ten_to(vm, (intptr_t)low_width), &high, &low);
    write_decimal(vm, high, text, at, width - low_width);
    write_decimal(vm, low, text, at + width - low_width, low_width);
}

// Halves the digits again and again: as fast as multiplication and division allow.
static Value long_decimal(Vm *vm, Value value, bool negative) {
    Value magnitude = negative ? int_negate(vm, int_plain(vm, value)) : int_plain(vm, value);
    IntView view;
    int_view(&view, magnitude);
    size_t width = bignum_bit_length(view.limbs, view.count) * 1000 / DECIMAL_BITS_1000 + 2;
    Str *text = str_new_blank(vm, width + 1);
    write_decimal(vm, magnitude, text, 1, width);
    size_t start = 1;
    while (text->text[start] == '0') start++;
    if (negative) text->text[--start] = '-';
    return str_new(vm, text->text + start, width + 1 - start);
}

// In a single pass over the limbs, which it consumes: therefore the copy.
static Value big_to_text(Vm *vm, Value value, int base) {
    IntView view;
    int_view(&view, value);
    size_t count = view.count, room = bignum_text_size(count, base) + 1;
    Blob *limbs = blob_new(vm, count * sizeof(Limb));
    Str *text = str_new_blank(vm, room);
    int_view(&view, value);
    memcpy(limbs->bytes, view.limbs, count * sizeof(Limb));
    size_t sign = view.negative ? 1 : 0;
    if (sign) text->text[0] = '-';
    size_t length = sign + bignum_to_text(text->text + sign, (Limb *)limbs->bytes, count, base);
    return str_new(vm, text->text, length);
}

static _Noreturn void raise_too_long(Vm *vm, int limit) {
    raise_value_error(vm, "Exceeds the limit (%d digits) for integer string conversion; use "
                          "sys.set_int_max_str_digits() to increase the limit", limit);
}

static Value big_to_decimal(Vm *vm, Value value, const IntView *view) {
    size_t limit = (size_t)int_digits_limit(vm);
    bool is_negative = view->negative;
    // Far too long ones are not even converted.
    size_t least_digits = bignum_bit_length(view->limbs, view->count) * 1000 / DECIMAL_BITS_1000;
    if (limit && least_digits > limit) raise_too_long(vm, (int)limit);
    Value text = view->count < DIVIDE_AND_CONQUER_LIMBS ? big_to_text(vm, value, 10)
                                                         : long_decimal(vm, value, is_negative);
    if (limit && str_unchecked(text)->length - is_negative > limit) raise_too_long(vm, (int)limit);
    return text;
}

Value int_to_text(Vm *vm, Value value, int base) {
    if (is_small_int(value)) {
        SmallIntText room;
        const char *text;
        size_t length = small_int_to_text(&room, small_int(value), base, &text);
        return str_new(vm, text, length);
    }
    IntView view;
    int_view(&view, value);
    return base == 10 ? big_to_decimal(vm, value, &view) : big_to_text(vm, value, base);
}

// --- From text ---

// The text from its first to its last character of interest, and the sign that stood before.
typedef struct NumberText {
    const char *at;
    const char *end;
    bool negative;
} NumberText;

static _Noreturn void raise_invalid(Vm *vm, Value source, int base) {
    raise_value_error(vm, "invalid literal for int() with base %d: %R", base, source);
}

// The base that "0x", "0o" or "0b" says; 0: no prefix.
static int prefix_base(const NumberText *text) {
    if (text->end - text->at < 2 || text->at[0] != '0') return 0;
    switch (text->at[1]) {
    case 'x': case 'X': return 16;
    case 'o': case 'O': return 8;
    case 'b': case 'B': return 2;
    default: return 0;
    }
}

// Copies the digits without underscores; false if something else is there. Digits of other scripts count.
static bool copy_digits(NumberText *text, char *digits, size_t *length, int base) {
    bool after_digit = false;
    *length = 0;
    while (text->at < text->end) {
        uint32_t code_point;
        size_t size = utf8_decode(text->at, &code_point);
        text->at += size;
        if (code_point == '_') {
            if (!after_digit) return false;
            after_digit = false;
            continue;
        }
        int value = code_point < 0x80 ? digit_value((char)code_point) : unicode_decimal_value(code_point);
        if (value < 0 || value >= base) return false;
        digits[(*length)++] = "0123456789abcdefghijklmnopqrstuvwxyz"[value];
        after_digit = true;
    }
    return after_digit;
}

// `source` is only for messages; `bytes` must not move. Raises ValueError.
static Value parse(Vm *vm, Value source, const char *bytes, size_t size, int base) {
    NumberText text = {bytes, bytes + size, false};
    int asked = base;
    number_text_strip(&text.at, &size);
    text.end = text.at + size;
    if (text.at < text.end && (*text.at == '+' || *text.at == '-')) text.negative = *text.at++ == '-';
    int prefix = prefix_base(&text);
    if (prefix && (base == 0 || base == prefix)) {
        base = prefix;
        text.at += 2;
        if (text.at < text.end && *text.at == '_') text.at++;
    } else if (base == 0) {
        bool zero_first = text.at < text.end && *text.at == '0';
        base = 10;
        for (const char *at = text.at; zero_first && at < text.end; at++) {
            if (*at != '0' && *at != '_') raise_invalid(vm, source, asked);
        }
    }
    Blob *digits = blob_new(vm, size + 1);
    size_t length;
    if (!copy_digits(&text, digits->bytes, &length, base)) raise_invalid(vm, source, asked);
    int limit = int_digits_limit(vm);
    if (limit && base & (base - 1) && length > (size_t)limit) {
        raise_value_error(vm, "Exceeds the limit (%d digits) for integer string conversion: value has %zu digits; use "
                              "sys.set_int_max_str_digits() to increase the limit", limit, length);
    }
    Value number = int_from_text(vm, digits->bytes, length, base);
    return text.negative ? int_negate(vm, number) : number;
}

// Of text or bytes-like objects; ABSENT for others.
static Value from_source(Vm *vm, Value source, int base) {
    if (is_str(source)) return parse(vm, source, str_text(source), str_unchecked(source)->length, base);
    Buffer buffer;
    if (!get_buffer(vm, source, &buffer)) return ABSENT;
    // A copy, since what follows may move it.
    Value copy = bytes_new(vm, buffer.bytes, buffer.length);
    return parse(vm, is_bytes(source) ? source : copy, bytes_unchecked(copy)->data, bytes_unchecked(copy)->length, base);
}

// int(object) without a base.
static Value from_object(Vm *vm, Value object) {
    if (is_small_int(object) || is_exactly(object, KIND_INT) || is_bool(object)) return int_plain(vm, object);
    Value number = call_special(vm, object, NAME___int__, 0, NULL);
    if (is_absent(number)) number = call_special(vm, object, NAME___index__, 0, NULL);
    if (!is_absent(number)) {
        if (!is_int(number)) raise_type_error(vm, "__int__ returned non-int (type %T)", number);
        return int_plain(vm, number);
    }
    Value parsed = from_source(vm, object, 10);
    if (is_absent(parsed)) {
        raise_type_error(vm, "int() argument must be a string, a bytes-like object or a real number, not '%T'", object);
    }
    return parsed;
}

// What int(x, base) gives, as a plain int.
static Value int_value(Vm *vm, const Value *args) {
    if (is_absent(args[2])) {
        if (is_absent(args[1])) return value_from_small_int(0);
        if (is_float(args[1]) && !(type_of(args[1])->flags & TYPE_IS_HEAP)) {
            return int_from_double(vm, float_unchecked(args[1]));
        }
        return from_object(vm, args[1]);
    }
    if (is_absent(args[1])) raise_type_error(vm, "int() missing string argument");
    intptr_t base = index_clamped(vm, args[2]);
    if (base != 0 && (base < 2 || base > 36)) raise_value_error(vm, "int() base must be >= 2 and <= 36, or 0");
    bool is_text = is_str(args[1]) || is_bytes(args[1]) || (is_object(args[1]) && object_kind(object_of(args[1])) == KIND_BYTEARRAY);
    Value parsed = is_text ? from_source(vm, args[1], (int)base) : ABSENT;
    if (is_absent(parsed)) raise_type_error(vm, "int() can't convert non-string with explicit base");
    return parsed;
}

// An instance of a class derived from int: always a BigInt.
Value int_derived(Vm *vm, Value class, Value number) {
    IntView view;
    int_view(&view, number);
    size_t count = view.count;
    BigInt *big = object_new_of(vm, type_unchecked(class), sizeof(BigInt) + count * sizeof(Limb));
    int_view(&view, number);
    memcpy(big->limbs, view.limbs, count * sizeof(Limb));
    big->count = (uint32_t)count;
    big->negative = view.negative;
    return value_from_object(big);
}

// int(x=0, /, base=10)
// Converts a number or string to an integer, or returns 0 if no arguments are given.
Value int_construct(Vm *vm, const Value *args) {
    Value number = int_value(vm, args);
    return type_unchecked(args[0]) == &int_type ? number : int_derived(vm, args[0], number);
}
