// printf() into a buffer: text_format.h lists what it knows.
// SPDX-License-Identifier: MIT
#include "support/text_format.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

// Decimal needs fewer than one digit per three bits; a sign is left.
enum { DIGITS_MOST = sizeof(uintptr_t) * 8 / 3 + 2 };

// One byte of `size` is kept for the NUL.
typedef struct Output {
    char *text;
    size_t size, length;
} Output;

typedef struct Directive {
    bool is_left, has_zeros, has_precision, is_word;
    size_t width, precision;
} Directive;

// Drops what does not fit.
static void put(Output *output, const char *text, size_t length) {
    size_t room = output->size - 1 - output->length;
    if (length > room) length = room;
    memcpy(output->text + output->length, text, length);
    output->length += length;
}

static void put_repeated(Output *output, char character, size_t count) {
    for (; count > 0; count--) put(output, &character, 1);
}

static void put_padded(Output *output, const Directive *directive, const char *text, size_t length) {
    size_t padding = directive->width > length ? directive->width - length : 0;
    if (!directive->is_left) put_repeated(output, directive->has_zeros ? '0' : ' ', padding);
    put(output, text, length);
    if (directive->is_left) put_repeated(output, ' ', padding);
}

// From the last digit to the first. Zeros fill in front of a sign as well: nobody asks for
// that.
static void put_number(Output *output, const Directive *directive, uintptr_t number, unsigned base, bool is_negative) {
    char digits[DIGITS_MOST], *end = digits + sizeof digits, *at = end;
    do {
        *--at = "0123456789abcdef"[number % base];
        number /= base;
    } while (number);
    if (is_negative) *--at = '-';
    put_padded(output, directive, at, (size_t)(end - at));
}

static void put_signed(Output *output, const Directive *directive, intptr_t number) {
    put_number(output, directive, number < 0 ? 0 - (uintptr_t)number : (uintptr_t)number, 10, number < 0);
}

// At the first character behind the "%"; returns the letter of the directive, or NUL.
static const char *read_options(Directive *directive, const char *at, va_list *values) {
    for (;; at++) {
        if (*at == '-') directive->is_left = true;
        else if (*at == '0') directive->has_zeros = true;
        else break;
    }
    for (; *at >= '0' && *at <= '9'; at++) directive->width = directive->width * 10 + (size_t)(*at - '0');
    if (at[0] == '.' && at[1] == '*') {
        directive->has_precision = true;
        directive->precision = (size_t)va_arg(*values, int);
        at += 2;
    }
    directive->is_word = *at == 'z';
    return directive->is_word ? at + 1 : at;
}

// %.*s takes as many bytes as it is told, with no NUL needed.
static void put_text(Output *output, const Directive *directive, const char *text) {
    put_padded(output, directive, text, directive->has_precision ? directive->precision : strlen(text));
}

// An unknown letter stands for itself, as "%" does.
static void put_value(Output *output, const Directive *directive, const char *letter, va_list *values) {
    char character;
    switch (*letter) {
    case 's': put_text(output, directive, va_arg(*values, const char *)); break;
    case 'd': put_signed(output, directive, directive->is_word ? va_arg(*values, intptr_t) : va_arg(*values, int)); break;
    case 'u':
    case 'x':
        put_number(output, directive, directive->is_word ? va_arg(*values, size_t) : va_arg(*values, unsigned),
                   *letter == 'u' ? 10 : 16, false);
        break;
    case 'c':
        character = (char)va_arg(*values, int);
        put(output, &character, 1);
        break;
    default: put(output, letter, 1); break;
    }
}

size_t text_format_va(char *text, size_t size, const char *format, va_list values) {
    Output output = {text, size, 0};
    va_list copy;
    // A va_list that was passed in cannot be handed on by address everywhere.
    va_copy(copy, values);
    while (*format) {
        size_t plain = strcspn(format, "%");
        put(&output, format, plain);
        format += plain;
        if (!*format) break;
        Directive directive = {0};
        const char *letter = read_options(&directive, format + 1, &copy);
        if (!*letter) break;
        put_value(&output, &directive, letter, &copy);
        format = letter + 1;
    }
    va_end(copy);
    text[output.length] = 0;
    return output.length;
}

size_t text_format(char *text, size_t size, const char *format, ...) {
    va_list values;
    va_start(values, format);
    size_t length = text_format_va(text, size, format, values);
    va_end(values);
    return length;
}
