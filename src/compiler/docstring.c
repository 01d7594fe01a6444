// Docstrings as the compiler stores them: without the indentation of the source.
//
// CPython does this since 3.13, and in every mode of compilation. Two passes over the lines:
// the first counts, so that the str is allocated once at its final length.
// SPDX-License-Identifier: MIT
#include "compiler/docstring.h"

#include "objects/str.h"

typedef struct Line {
    const char *text;
    size_t length;
    size_t indent;       // leading spaces
} Line;

// `*at` beyond `end` means that the last line is gone: an empty last line counts too.
// Takes a line off; false at the end.
static bool next_line(const char **at, const char *end, Line *line) {
    if (*at > end) return false;
    const char *newline = memchr(*at, '\n', (size_t)(end - *at));
    const char *stop = newline ? newline : end;
    *line = (Line){*at, (size_t)(stop - *at), 0};
    while (line->indent < line->length && line->text[line->indent] == ' ') line->indent++;
    *at = newline ? newline + 1 : end + 1;
    return true;
}

// The smallest indentation of the lines after the first that are not blank.
static size_t common_indent(const char *at, const char *end) {
    size_t smallest = SIZE_MAX;
    Line line;
    next_line(&at, end, &line);
    while (next_line(&at, end, &line)) {
        if (line.indent < line.length && line.indent < smallest) smallest = line.indent;
    }
    return smallest == SIZE_MAX ? 0 : smallest;
}

// Writes the cleaned text to `out` (NULL: only counts); returns its length.
static size_t clean(const char *at, const char *end, size_t indent, char *out) {
    size_t length = 0;
    bool is_first = true;
    Line line;
    while (next_line(&at, end, &line)) {
        size_t skipped = is_first ? line.indent : line.indent < indent ? line.indent : indent;
        if (!is_first) {
            if (out) out[length] = '\n';
            length++;
        }
        is_first = false;
        if (out) memcpy(out + length, line.text + skipped, line.length - skipped);
        length += line.length - skipped;
    }
    return length;
}

// The text may move when the copy is allocated; it is therefore read anew afterwards.
Value clean_docstring(Vm *vm, Value text) {
    const Str *source = str_unchecked(text);
    const char *at = source->text, *end = source->text + source->length;
    // Tabs would have to be expanded to compare indentations: such texts stay as they are.
    if (memchr(at, '\t', source->length)) return text;
    size_t indent = common_indent(at, end);
    size_t length = clean(at, end, indent, NULL);
    if (length == source->length) return text;
    Str *cleaned = str_new_blank(vm, length);
    clean(str_text(text), str_text(text) + str_unchecked(text)->length, indent, cleaned->text);
    return str_finish(vm, cleaned);
}
