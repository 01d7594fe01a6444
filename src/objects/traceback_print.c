// The frames of a traceback: file, line, source text with carets, repeated frames folded.
//
// The layout is CPython's (PEP 657), down to when carets are left out. Source lines are read
// again from the file, which may have changed or be gone: then there is no excerpt.
// SPDX-License-Identifier: MIT
#include "objects/caret_anchor.h"
#include "objects/code.h"
#include "objects/list.h"
#include "objects/printer.h"
#include "objects/source.h"
#include "objects/str.h"
#include "support/utf8.h"

// Of a recursion, and lines of one instruction.
enum { REPEATED_FRAMES_SHOWN = 3, SOURCE_LINES_MAX = 400 };

// --- Width of characters on a terminal ---

// East Asian wide and full-width characters take two columns.
static unsigned width_of(uint32_t code_point) {
    static const uint32_t wide[][2] = {{0x1100, 0x115F},   {0x2E80, 0x303E},   {0x3041, 0xA4CF},  {0xA960, 0xA97F},
                                       {0xAC00, 0xD7A3},   {0xF900, 0xFAFF},   {0xFE30, 0xFE6F},  {0xFF00, 0xFF60},
                                       {0xFFE0, 0xFFE6},   {0x1F300, 0x1F64F}, {0x1F680, 0x1F6FF}, {0x1F900, 0x1F9FF},
                                       {0x20000, 0x3FFFD}};
    for (unsigned i = 0; i < sizeof wide / sizeof *wide; i++) {
        if (code_point >= wide[i][0] && code_point <= wide[i][1]) return 2;
    }
    return 1;
}

// --- The source lines of an instruction, dedented and joined by newlines ---

typedef struct Excerpt {
    Value text;              // str
    size_t line_count;
    size_t start, end;       // the instruction's bytes in `text`; start == end: unknown
} Excerpt;

// Without white space at the end.
static size_t trimmed_length(Value line) {
    size_t length = str_unchecked(line)->length;
    while (length && strchr(" \t\r\f\n", str_text(line)[length - 1])) length--;
    return length;
}

static size_t indentation(Value line) {
    size_t count = 0;
    while (strchr(" \t", str_text(line)[count]) && str_text(line)[count]) count++;
    return count;
}

// The indentation that all lines share; lines of nothing but white space do not count.
static size_t common_indentation(Value lines) {
    size_t common = SIZE_MAX;
    const char *first = NULL;
    for (size_t i = 0; i < list_count(lines); i++) {
        Value line = list_item(lines, i);
        if (trimmed_length(line) == 0) continue;
        size_t count = indentation(line), same_count = 0;
        if (!first) first = str_text(line);
        while (same_count < count && first[same_count] == str_text(line)[same_count]) same_count++;
        if (same_count < common) common = same_count;
    }
    return common == SIZE_MAX ? 0 : common;
}

// As many lines of the instruction as the file has.
static Value read_lines(Vm *vm, const Code *code, uint32_t from, uint32_t to) {
    Value lines = list_new(vm, 1);
    for (uint32_t line = from; line <= to && line - from < SOURCE_LINES_MAX; line++) {
        Value text = source_line(vm, code->filename, line);
        if (is_absent(text)) break;
        list_append(vm, lines, text);
    }
    return lines;
}

// Bytes of the line without the common indentation and white space at its end.
static size_t dedented_length(Value line, size_t indent) {
    size_t length = trimmed_length(line);
    return length > indent ? length - indent : 0;
}

// Lines of nothing but white space become empty.
static Value join(Vm *vm, Value lines, size_t indent) {
    size_t total = list_count(lines) - 1;
    for (size_t i = 0; i < list_count(lines); i++) total += dedented_length(list_item(lines, i), indent);
    Str *joined = str_new_blank(vm, total);
    char *target = joined->text;
    for (size_t i = 0; i < list_count(lines); i++) {
        size_t length = dedented_length(list_item(lines, i), indent);
        if (i) *target++ = '\n';
        memcpy(target, str_text(list_item(lines, i)) + indent * (length > 0), length);
        target += length;
    }
    return str_finish(vm, joined);
}

// A column of the file as one of the dedented line.
static size_t dedented_column(int32_t column, Value line, size_t indent) {
    size_t length = dedented_length(line, indent);
    if (column < 0 || (size_t)column < indent) return 0;
    return (size_t)column - indent < length ? (size_t)column - indent : length;
}

// False if there is no source text.
static bool make_excerpt(Vm *vm, const Code *code, SourceSpan span, Excerpt *excerpt) {
    uint32_t end_line = span.end_line >= span.line ? span.end_line : span.line;
    Value lines = read_lines(vm, code, span.line, end_line);
    size_t count = list_count(lines);
    if (count == 0 || trimmed_length(list_item(lines, 0)) == 0) return false;
    bool has_columns = span.column >= 0 && span.end_column >= 0 && count == end_line - span.line + 1;
    size_t indent = common_indentation(lines);
    excerpt->line_count = count;
    excerpt->text = join(vm, lines, indent);
    excerpt->start = excerpt->end = 0;
    if (!has_columns) return true;
    Value last = list_item(lines, count - 1);
    excerpt->start = dedented_column(span.column, list_item(lines, 0), indent);
    size_t last_start = str_unchecked(excerpt->text)->length - dedented_length(last, indent);
    excerpt->end = last_start + dedented_column(span.end_column, last, indent);
    return true;
}

// --- Are carets worth showing? ---

// Nothing but white space in [from, to).
static bool is_blank(const char *from, const char *to) {
    while (from < to && strchr(" \t\n", *from)) from++;
    return from == to;
}

// Is the text before a value `return`, or targets of a plain assignment?
static bool is_return(const char *from, const char *to) {
    while (to > from && to[-1] == ' ') to--;
    return to - from == 6 && memcmp(from, "return", 6) == 0;
}

// `to` is where the value begins.
static bool is_assignment(const char *from, const char *to) {
    while (to > from && to[-1] == ' ') to--;
    if (to - from < 2 || to[-1] != '=' || strchr("=!<>+-*/%&|^@:", to[-2])) return false;
    size_t length = (size_t)(to - from);
    // At the top level there is neither an annotation nor a keyword's statement before it.
    for (size_t at = 0; at < length; at += source_piece_length(from, length, at)) {
        if (from[at] == ':' || from[at] == ';') return false;
        if (from[at] == '(' && at + source_piece_length(from, length, at) >= length) return false;
    }
    return true;
}

// A statement that is one call: carets under nearly everything say nothing. CPython leaves them out for
// `return name(...)` and `target = call(...)`.
static bool is_whole_call(const char *text, const char *end, const Excerpt *excerpt, const CaretAnchor *anchor) {
    const char *after = text + excerpt->end;
    if (!anchor->found || !anchor->is_call) return false;
    if (!is_blank(after, end) && *after != ';' && !(strchr(after, '#') && is_blank(after, strchr(after, '#')))) return false;
    if (is_return(text, text + excerpt->start)) return anchor->callee_is_name;
    return is_assignment(text, text + excerpt->start);
}

// They say nothing under a whole line, unless they point to a part of it.
static bool shows_carets(const Excerpt *excerpt, const CaretAnchor *anchor) {
    if (excerpt->start == excerpt->end) return false;
    const char *text = str_text(excerpt->text), *end = text + str_unchecked(excerpt->text)->length;
    if (is_whole_call(text, end, excerpt, anchor)) return false;
    if (anchor->found) return true;
    const char *first_end = memchr(text, '\n', (size_t)(end - text));
    size_t first_length = first_end ? (size_t)(first_end - text) : (size_t)(end - text);
    size_t before = excerpt->start < first_length ? excerpt->start : first_length;
    return !is_blank(text, text + before) || !is_blank(text + excerpt->end, end);
}

// --- Printing lines ---

typedef struct LineRange {
    size_t start, end;       // bytes in the excerpt
} LineRange;

// Where a line lies in the joined text.
static LineRange line_range(Value text, size_t index) {
    const char *from = str_text(text), *at = from;
    while (index-- > 0) at = strchr(at, '\n') + 1;
    return (LineRange){(size_t)(at - from), (size_t)(at - from) + strcspn(at, "\n")};
}

// ^ under the operator, brackets or arguments, ~ under the rest.
static char caret_at(const Excerpt *excerpt, const CaretAnchor *anchor, size_t byte) {
    if (!anchor->found) return '^';
    size_t start = excerpt->start + anchor->start, end = excerpt->start + anchor->end;
    return byte >= start && byte < end ? '^' : '~';
}

// As far as the instruction goes, or the line.
static void print_carets(Printer *printer, const Excerpt *excerpt, const CaretAnchor *anchor, LineRange line) {
    const char *text = str_text(excerpt->text);
    size_t end = line.end < excerpt->end ? line.end : excerpt->end, step;
    size_t blank = line.start;
    while (blank < end && strchr(" \t", text[blank])) blank++;
    print_c(printer, "    ");
    for (size_t at = line.start; at < end; at += step) {
        uint32_t code_point;
        step = utf8_decode(text + at, &code_point);
        char mark = at < excerpt->start || at < blank ? ' ' : caret_at(excerpt, anchor, at);
        print_repeated(printer, mark, width_of(code_point));
    }
    print_c(printer, "\n");
}

static void print_line(Printer *printer, const Excerpt *excerpt, const CaretAnchor *anchor, bool carets, size_t index) {
    LineRange line = line_range(excerpt->text, index);
    print_c(printer, "    ");
    print_text(printer, str_text(excerpt->text) + line.start, line.end - line.start);
    print_c(printer, "\n");
    if (carets) print_carets(printer, excerpt, anchor, line);
}

// Counted from 0.
static size_t line_of_byte(Value text, size_t byte) {
    size_t line = 0;
    for (size_t i = 0; i < byte && i < str_unchecked(text)->length; i++) line += str_text(text)[i] == '\n';
    return line;
}

// The first and last line, and those next to the ends of the anchor.
static bool is_significant(const Excerpt *excerpt, const CaretAnchor *anchor, size_t line) {
    if (line == 0 || line + 1 == excerpt->line_count) return true;
    if (!anchor->found) return false;
    size_t first = line_of_byte(excerpt->text, excerpt->start + anchor->start);
    size_t last = line_of_byte(excerpt->text, excerpt->start + anchor->end);
    return (line + 1 >= first && line <= first + 1) || (line + 1 >= last && line <= last + 1);
}

// One line between two shown ones is shown as well, more are counted.
static void print_excerpt(Printer *printer, const Excerpt *excerpt) {
    const char *text = str_text(excerpt->text);
    CaretAnchor anchor = {0};
    if (printer->is_plain) {
        print_line(printer, excerpt, &anchor, false, 0);
        return;
    }
    if (excerpt->end > excerpt->start) anchor = caret_anchor(text + excerpt->start, excerpt->end - excerpt->start);
    bool carets = shows_carets(excerpt, &anchor);
    size_t shown = 0;
    for (size_t line = 0; line < excerpt->line_count; line++) {
        if (!is_significant(excerpt, &anchor, line)) continue;
        size_t skipped = line - shown;
        if (skipped == 1) {
            print_line(printer, excerpt, &anchor, carets, shown);
        } else if (skipped > 1) {
            print_c(printer, "    ...<");
            print_number(printer, skipped);
            print_c(printer, " lines>...\n");
        }
        print_line(printer, excerpt, &anchor, carets, line);
        shown = line + 1;
    }
}

// --- Frames ---

static void print_frame(Vm *vm, Printer *printer, const Code *code, SourceSpan span) {
    print_c(printer, "  File \"");
    print_str(printer, code->filename);
    print_c(printer, "\", line ");
    print_number(printer, span.line);
    print_c(printer, ", in ");
    print_str(printer, code->name);
    print_c(printer, "\n");
    Excerpt excerpt;
    if (make_excerpt(vm, code, span, &excerpt)) print_excerpt(printer, &excerpt);
}

// Said when something else follows.
static void print_repetition(Printer *printer, size_t count) {
    if (count <= REPEATED_FRAMES_SHOWN) return;
    count -= REPEATED_FRAMES_SHOWN;
    print_c(printer, "  [Previous line repeated ");
    print_number(printer, count);
    print_c(printer, count > 1 ? " more times]\n" : " more time]\n");
}

// Frames of the same line of the same code are counted; three of them are shown.
void print_frames(Vm *vm, Printer *printer, Value at) {
    const Code *last_code = NULL;
    uint32_t last_line = 0;
    size_t count = 0;
    for (; !is_absent(at); at = ((Traceback *)object_of(at))->next) {
        const Traceback *traceback = (Traceback *)object_of(at);
        const Code *code = code_unchecked(traceback->code);
        SourceSpan span = code_location(code, traceback->instruction);
        if (span.line == 0) span = (SourceSpan){code->first_line, code->first_line, -1, -1};
        if (code != last_code || span.line != last_line) {
            print_repetition(printer, count);
            count = 0;
        }
        last_code = code;
        last_line = span.line;
        if (++count <= REPEATED_FRAMES_SHOWN) print_frame(vm, printer, code, span);
    }
    print_repetition(printer, count);
}
