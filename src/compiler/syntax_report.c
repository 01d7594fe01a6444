// Raising a syntax error inside the parser: see syntax_report.h.
//
// The message is put together here, by a small formatter that knows Identifiers and code points.
// A report is made once for each wrong program and may take its time: lines are searched from
// the start of the source.
//
// SPDX-License-Identifier: MIT
#include "syntax_report.h"

#include <stdarg.h>
#include <string.h>

#include "support/utf8.h"

// --- Places ---

// The offset of the newline, or of the end of the source.
static uint32_t line_end(const char *source, uint32_t length, uint32_t position) {
    while (position < length && source[position] != '\n' && source[position] != '\r') {
        position++;
    }
    return position;
}

// Past LF, CR or CR LF.
static uint32_t skip_newline(const char *source, uint32_t length, uint32_t position) {
    if (source[position] == '\r' && position + 1 < length && source[position + 1] == '\n') {
        return position + 2;
    }
    return position + 1;
}

// From the beginning: only errors need lines.
const char *find_source_line(const char *source, uint32_t source_length, uint32_t line,
                        uint32_t *length) {
    uint32_t start = 0;
    for (uint32_t current = 1; current < line; current++) {
        uint32_t end = line_end(source, source_length, start);
        if (end == source_length) {
            return NULL;
        }
        start = skip_newline(source, source_length, end);
    }
    *length = line_end(source, source_length, start) - start;
    return source + start;
}

// From a byte column counting from 0 to a character column counting from 1.
static int32_t character_column(const char *text, uint32_t length, uint32_t column) {
    if (column >= COLUMN_ZERO) {
        return column == COLUMN_ZERO ? 0 : -1;
    }
    uint32_t inside = column < length ? column : length;
    return (int32_t)((uint32_t)utf8_count(text, inside) + (column - inside) + 1);
}

// The end of a range of several lines is counted in the first of them, as CPython does.
static void set_place(SyntaxError *error, const Reporter *reporter, SourceRange range) {
    uint32_t length = 0;
    const char *text = find_source_line(reporter->source, reporter->length, range.line, &length);
    error->line = range.line;
    error->text = text;
    error->text_length = length;
    error->column = character_column(text, length, range.column);
    error->end_line = range.end_line;
    if (range.end_line != range.line && range.end_column < COLUMN_ZERO
        && range.end_column > length) {
        range.end_column = length;
    }
    error->end_column = character_column(text, length, range.end_column);
}

// --- Messages ---

typedef struct Message {
    char *next;
    char *end; // one byte is kept for the terminator
} Message;

// Cuts the message off where the record is full.
static void put(Message *message, const char *text, size_t length) {
    size_t room = (size_t)(message->end - message->next);
    if (length > room) {
        length = room;
        // Does not leave half a character behind.
        while (length > 0 && utf8_is_continuation(text[length])) {
            length--;
        }
        message->end = message->next + length;
    }
    memcpy(message->next, text, length);
    message->next += length;
}

// Upper case digits, padded with zeros to `least_digits`.
static void put_number(Message *message, uint32_t number, uint32_t base, int least_digits) {
    char digits[12];
    int start = (int)sizeof(digits);
    do {
        digits[--start] = "0123456789ABCDEF"[number % base];
        number /= base;
        least_digits--;
    } while (number != 0 || least_digits > 0);
    put(message, digits + start, sizeof(digits) - (size_t)start);
}

// As UTF-8; surrogates too, which only a message about them can hold.
static void put_code_point(Message *message, uint32_t code_point) {
    char bytes[UTF8_MOST_BYTES];
    put(message, bytes, utf8_encode(bytes, code_point));
}

// The letters are listed in syntax_report.h. An unknown one stands for itself.
static void put_argument(Message *message, char letter, va_list *arguments) {
    if (letter == 's') {
        const char *text = va_arg(*arguments, const char *);
        put(message, text, strlen(text));
    } else if (letter == 't') {
        const Identifier *identifier = va_arg(*arguments, const Identifier *);
        put(message, identifier->text, identifier->length);
    } else if (letter == 'd') {
        put_number(message, va_arg(*arguments, uint32_t), 10, 1);
    } else if (letter == 'x') {
        put_number(message, va_arg(*arguments, uint32_t), 16, 4);
    } else if (letter == 'u') {
        put_code_point(message, va_arg(*arguments, uint32_t));
    } else if (letter == 'c') {
        char character = (char)va_arg(*arguments, int);
        put(message, &character, 1);
    } else {
        put(message, &letter, 1);
    }
}

// Every format is one of ours, so `%` is always followed by a letter.
static void set_message(SyntaxError *error, const char *format, va_list *arguments) {
    Message message = {error->message, error->message + SYNTAX_ERROR_MESSAGE_SIZE - 1};
    while (*format != '\0') {
        if (*format == '%') {
            put_argument(&message, format[1], arguments);
            format += 2;
        } else {
            put(&message, format, 1);
            format++;
        }
    }
    *message.next = '\0';
}

// --- Reports ---

_Noreturn void report_error(Reporter *reporter, SyntaxErrorKind kind, SourceRange range,
                            const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    set_message(reporter->error, format, &arguments);
    va_end(arguments);
    reporter->error->kind = kind;
    reporter->has_reported = true;
    set_place(reporter->error, reporter, range);
    longjmp(*reporter->escape, 1);
}

_Noreturn void report_out_of_memory(Reporter *reporter) {
    *reporter->error = (SyntaxError){.kind = SYNTAX_ERROR_OUT_OF_MEMORY};
    longjmp(*reporter->escape, 1);
}

// `warn` returns false if warnings are errors.
void report_warning(Reporter *reporter, SourceRange range, const char *format, ...) {
    if (reporter->warn == NULL) {
        return;
    }
    SyntaxError warning = {.kind = SYNTAX_ERROR_SYNTAX};
    va_list arguments;
    va_start(arguments, format);
    set_message(&warning, format, &arguments);
    va_end(arguments);
    set_place(&warning, reporter, range);
    if (!reporter->warn(reporter->warning_context, &warning)) {
        *reporter->error = warning;
        reporter->has_reported = true;
        longjmp(*reporter->escape, 1);
    }
}
