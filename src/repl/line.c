// SPDX-License-Identifier: MIT
#include "repl/line.h"

#include "support/utf8.h"

bool is_word_byte(char byte) {
    char lower = (char)(byte | 0x20);
    return (lower >= 'a' && lower <= 'z') || (byte >= '0' && byte <= '9') || byte == '_' || (byte & 0x80);
}

// --- Changes ---

void line_insert(Vm *vm, Line *line, const char *text, size_t length) {
    if (length == 0) return;
    char *end = text_builder_reserve(vm, &line->text, length);
    char *at = line->text.blob->bytes + line->cursor;
    memmove(at + length, at, (size_t)(end - at));
    memcpy(at, text, length);
    line->text.length += length;
    line->cursor += length;
}

void line_remove(Line *line, size_t start, size_t end) {
    line->cursor = start;
    if (start == end) return;
    char *bytes = line->text.blob->bytes;
    memmove(bytes + start, bytes + end, line->text.length - end);
    line->text.length -= end - start;
}

void line_set(Vm *vm, Line *line, const char *text, size_t length) {
    line->text.length = line->cursor = 0;
    line_insert(vm, line, text, length);
}

// --- Places ---

size_t line_left(const Line *line) {
    const char *text = line_text(line);
    return line->cursor ? (size_t)(utf8_previous(text + line->cursor) - text) : 0;
}

size_t line_right(const Line *line) {
    size_t at = line->cursor;
    return at < line->text.length ? at + utf8_size_from_lead(line_text(line)[at]) : at;
}

size_t line_word_left(const Line *line) {
    const char *text = line_text(line);
    size_t at = line->cursor;
    while (at && !is_word_byte(text[at - 1])) at--;
    while (at && is_word_byte(text[at - 1])) at--;
    return at;
}

size_t line_word_right(const Line *line) {
    const char *text = line_text(line);
    size_t at = line->cursor;
    while (at < line->text.length && !is_word_byte(text[at])) at++;
    while (at < line->text.length && is_word_byte(text[at])) at++;
    return at;
}

size_t line_indentation(const Line *line) {
    size_t count = 0;
    while (count < line->text.length && line_text(line)[count] == ' ') count++;
    return count;
}

bool line_is_blank(const Line *line) { return line_indentation(line) == line->text.length; }
