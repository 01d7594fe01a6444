// Printing exceptions: chains, groups, notes, the last line with its suggestion, syntax
// errors. Frames with their source lines are in traceback_print.c.
//
// Whatever is printed may be broken: __str__() may raise, __notes__ be no list, memory be
// exhausted. So each text is asked for by attempt(), and the whole runs in try_call(); at the
// very least the class is named.
// SPDX-License-Identifier: MIT
#include "objects/attribute.h"
#include "objects/exception_fields.h"
#include "objects/exception_group.h"
#include "objects/keyword_typo.h"
#include "objects/list.h"
#include "objects/number.h"
#include "objects/operators.h"
#include "objects/printer.h"
#include "objects/raise.h"
#include "objects/str.h"
#include "objects/suggestion.h"
#include "objects/tuple.h"
#include "objects/type_object.h"

// CPython's limits: deeper groups are not shown, of wide ones so many members.
enum { GROUP_DEPTH_MAX = 10, GROUP_WIDTH_MAX = 15 };

// --- The printer ---

static void write_indent(Printer *printer) {
    for (unsigned i = 0; i < printer->depth; i++) printer->write(printer->context, "  ", 2);
}

// Inside of groups every line starts with the margin.
static void begin_line(Printer *printer) {
    printer->in_line = true;
    if (printer->depth == 0) return;
    char margin[] = {printer->margin, ' '};
    write_indent(printer);
    printer->write(printer->context, margin, sizeof margin);
}

// Pieces may end in the middle of a line.
void print_text(Printer *printer, const char *text, size_t length) {
    const char *end = text + length;
    while (text < end) {
        const char *newline = memchr(text, '\n', (size_t)(end - text));
        const char *stop = newline ? newline + 1 : end;
        if (!printer->in_line) begin_line(printer);
        printer->write(printer->context, text, (size_t)(stop - text));
        printer->in_line = !newline;
        text = stop;
    }
}

void print_c(Printer *printer, const char *text) { print_text(printer, text, strlen(text)); }
void print_str(Printer *printer, Value str) { print_text(printer, str_text(str), str_unchecked(str)->length); }

void print_number(Printer *printer, uintptr_t number) {
    char digits[24];
    size_t at = sizeof digits;
    do digits[--at] = (char)('0' + number % 10);
    while (number /= 10);
    print_text(printer, digits + at, sizeof digits - at);
}

void print_repeated(Printer *printer, char character, size_t count) {
    char piece[32];
    memset(piece, character, sizeof piece);
    for (size_t length; count > 0; count -= length) {
        length = count < sizeof piece ? count : sizeof piece;
        print_text(printer, piece, length);
    }
}

// A line of a group's frame, without the margin.
static void print_rule(Printer *printer, const char *text) {
    write_indent(printer);
    printer->write(printer->context, text, strlen(text));
}

// --- Calls that may fail ---

typedef struct Attempt {
    Value value;
    Value result;
} Attempt;

static void attempt_str(Vm *vm, void *context) {
    Attempt *attempt = context;
    attempt->result = value_str(vm, attempt->value);
}

static void attempt_repr(Vm *vm, void *context) {
    Attempt *attempt = context;
    attempt->result = value_repr(vm, attempt->value);
}

static void attempt_suggestion(Vm *vm, void *context) {
    Attempt *attempt = context;
    attempt->result = suggestion_for(vm, attempt->value);
}

static void attempt_notes(Vm *vm, void *context) {
    Attempt *attempt = context;
    attempt->result = get_attribute_or(vm, attempt->value, name_value(NAME___notes__), ABSENT);
}

static void attempt_explanation(Vm *vm, void *context) {
    Attempt *attempt = context;
    attempt->result = keyword_typo_explained(vm, attempt->value);
}

// ABSENT if it raised.
static Value attempt(Vm *vm, void (*body)(Vm *vm, void *context), Value value) {
    Attempt context = {value, ABSENT};
    Value exception;
    return try_call(vm, body, &context, &exception) ? context.result : ABSENT;
}

// A str() that raises must not spoil the report.
static Value str_or(Vm *vm, Value value, const char *otherwise) {
    Value text = attempt(vm, attempt_str, value);
    return is_absent(text) ? str_from_c(vm, otherwise) : text;
}

// --- Syntax errors ---

// The attributes may have been set to anything.
static intptr_t int_field(Vm *vm, Value exception, Name name, intptr_t otherwise) {
    Value value = get_attribute_or(vm, exception, name_value(name), NONE);
    intptr_t number;
    return is_int(value) && int_try_intptr(value, &number) ? number : otherwise;
}

// The line of source and carets under the place. Offsets count characters from 1.
static void print_syntax_text(Vm *vm, Printer *printer, Value exception, const char *text, size_t length) {
    while (length && text[length - 1] == '\n') length--;
    size_t spaces = 0;
    while (spaces < length && strchr(" \n\f", text[spaces])) spaces++;
    print_c(printer, "    ");
    print_text(printer, text + spaces, length - spaces);
    print_c(printer, "\n");
    intptr_t offset = int_field(vm, exception, NAME_offset, -1), line = int_field(vm, exception, NAME_lineno, -1);
    if (offset < 0 || line < 0) return;
    intptr_t end = int_field(vm, exception, NAME_end_offset, 0);
    bool same_line = int_field(vm, exception, NAME_end_lineno, -1) == line;
    if (!same_line) end = (intptr_t)length + 1;
    if (same_line && end == 0) end = offset;
    intptr_t most = (intptr_t)length + 2;
    if (offset > most) offset = most;
    if (end > most) end = most;
    if (offset >= end) end = offset + 1;
    intptr_t column = offset - 1 - (intptr_t)spaces;
    if (column < 0) return;
    print_c(printer, "    ");
    for (intptr_t i = 0; i < column; i++) {
        size_t at = spaces + (size_t)i;
        bool keeps = at < length && strchr("\t\f\v", text[at]);
        print_text(printer, keeps ? text + at : " ", 1);
    }
    print_repeated(printer, '^', (size_t)(end - offset));
    print_c(printer, "\n");
}

// A line number without a file name: the text came from a string.
static void print_syntax_place(Vm *vm, Printer *printer, Value exception) {
    Value filename = exception_field(vm, exception, SYNTAX_FILENAME);
    Value line = exception_field(vm, exception, SYNTAX_LINE), text = exception_field(vm, exception, SYNTAX_TEXT);
    if (!is_none(line)) {
        print_c(printer, "  File \"");
        if (is_str(filename)) print_str(printer, filename);
        else print_c(printer, "<string>");
        print_c(printer, "\", line ");
        print_str(printer, str_or(vm, line, "?"));
        print_c(printer, "\n");
    }
    if (is_str(text)) print_syntax_text(vm, printer, exception, str_text(text), str_unchecked(text)->length);
}

static void print_syntax_message(Vm *vm, Printer *printer, Value exception) {
    Value message = exception_field(vm, exception, SYNTAX_MESSAGE);
    Value line = exception_field(vm, exception, SYNTAX_LINE), filename = exception_field(vm, exception, SYNTAX_FILENAME);
    print_c(printer, ": ");
    if (is_none(message)) print_c(printer, "<no detail available>");
    else print_str(printer, str_or(vm, message, "<exception str() failed>"));
    if (is_none(line) && is_str(filename)) print_str(printer, str_format_c(vm, " (%S)", filename));
}

// --- The last line, and notes ---

// __main__ goes without saying.
static void print_class_name(Vm *vm, Printer *printer, const Type *type) {
    Value name = type_full_name(vm, type);
    const char *text = str_text(name);
    size_t skipped = strncmp(text, "__main__.", 9) == 0 ? 9 : 0;
    print_text(printer, text + skipped, str_unchecked(name)->length - skipped);
}

// No colon where there is nothing to say.
static void print_message(Vm *vm, Printer *printer, Value exception) {
    Value text = str_or(vm, exception, "<exception str() failed>");
    Value suggestion = attempt(vm, attempt_suggestion, exception);
    if (str_unchecked(text)->length == 0 && is_absent(suggestion)) return;
    print_c(printer, ": ");
    print_str(printer, text);
    if (!is_absent(suggestion)) print_str(printer, suggestion);
}

// __notes__ is an ordinary attribute: it may be anything.
static void print_notes(Vm *vm, Printer *printer, Value exception) {
    Value notes = attempt(vm, attempt_notes, exception);
    if (is_absent(notes) || is_none(notes)) return;
    if (!is_list(notes) && !is_tuple(notes)) {
        Value text = attempt(vm, attempt_repr, notes);
        print_str(printer, is_absent(text) ? str_from_c(vm, "<__notes__ repr() failed>") : text);
        print_c(printer, "\n");
        return;
    }
    for (size_t i = 0; i < (size_t)value_length(vm, notes); i++) {
        Value note = is_list(notes) ? list_item(notes, i) : tuple_item(notes, i);
        print_str(printer, str_or(vm, note, "<note str() failed>"));
        print_c(printer, "\n");
    }
}

// From the class name on: what stands below the frames.
static void print_description(Vm *vm, Printer *printer, Value exception) {
    bool is_syntax_error = is_instance_of(exception, &syntax_error_type);
    Value explained = is_syntax_error ? attempt(vm, attempt_explanation, exception) : ABSENT;
    if (is_absent(explained)) explained = exception;
    if (is_syntax_error) print_syntax_place(vm, printer, explained);
    print_class_name(vm, printer, type_of(exception));
    if (is_syntax_error) print_syntax_message(vm, printer, explained);
    else print_message(vm, printer, exception);
    print_c(printer, "\n");
    print_notes(vm, printer, exception);
}

// --- Groups ---

static void print_chain(Vm *vm, Printer *printer, Value exception);

// The first one hangs on the group.
static void print_member_rule(Vm *vm, Printer *printer, size_t index) {
    bool truncated = index >= GROUP_WIDTH_MAX;
    Value title = truncated ? str_from_c(vm, "...") : str_format_c(vm, "%zu", index + 1);
    Value rule = str_format_c(vm, "%s+---------------- %S ----------------\n", index == 0 ? "+-" : "  ", title);
    print_rule(printer, str_text(rule));
}

static void print_member(Vm *vm, Printer *printer, Value members, size_t index) {
    size_t count = tuple_count(members);
    if (index < GROUP_WIDTH_MAX) {
        print_chain(vm, printer, tuple_item(members, index));
    } else {
        size_t rest = count - GROUP_WIDTH_MAX;
        print_str(printer, str_format_c(vm, "and %zu more exception%s\n", rest, rest == 1 ? "" : "s"));
    }
}

// At the end of the innermost last member the frame is closed, once.
static void print_members(Vm *vm, Printer *printer, Value members) {
    size_t count = tuple_count(members);
    size_t shown = count <= GROUP_WIDTH_MAX ? count : GROUP_WIDTH_MAX + 1;
    printer->need_close = false;
    for (size_t i = 0; i < shown; i++) {
        bool is_last = i + 1 == shown;
        if (is_last) printer->need_close = true;
        print_member_rule(vm, printer, i);
        printer->depth++;
        print_member(vm, printer, members, i);
        if (is_last && printer->need_close) {
            print_rule(printer, "+------------------------------------\n");
            printer->need_close = false;
        }
        printer->depth--;
    }
}

// Its own frame begins with the outermost one.
static void print_group(Vm *vm, Printer *printer, Value exception) {
    if (printer->depth > GROUP_DEPTH_MAX) {
        print_c(printer, "... (max_group_depth is 10)\n");
        return;
    }
    bool is_outermost = printer->depth == 0;
    if (is_outermost) printer->depth = 1;
    Value traceback = exception_unchecked(exception)->traceback;
    if (!is_absent(traceback)) {
        printer->margin = is_outermost ? '+' : '|';
        print_c(printer, "Exception Group Traceback (most recent call last):\n");
        printer->margin = '|';
        print_frames(vm, printer, traceback);
    }
    print_description(vm, printer, exception);
    print_members(vm, printer, exception_field(vm, exception, GROUP_EXCEPTIONS));
    if (is_outermost) printer->depth = 0;
}

// --- Chains ---

// The exception alone, without those before it in its chain.
static void print_one(Vm *vm, Printer *printer, Value exception) {
    if (is_exception_group(exception)) {
        print_group(vm, printer, exception);
        return;
    }
    Value traceback = exception_unchecked(exception)->traceback;
    if (!is_absent(traceback)) {
        print_c(printer, "Traceback (most recent call last):\n");
        print_frames(vm, printer, traceback);
    }
    print_description(vm, printer, exception);
}

// Chains may have cycles, and members of a group may share their context.
static bool is_seen(const Printer *printer, Value exception) {
    for (size_t i = 0; i < list_count(printer->seen); i++) {
        if (same(list_item(printer->seen, i), exception)) return true;
    }
    return false;
}

// What was raised before this exception and belongs to it; ABSENT if nothing.
static Value previous_of(const Printer *printer, Value exception) {
    const Exception *at = exception_unchecked(exception);
    Value previous = !is_absent(at->cause) ? at->cause : is_true(at->suppress_context) ? ABSENT : at->context;
    return is_absent(previous) || is_seen(printer, previous) ? ABSENT : previous;
}

// The oldest exception comes first.
static void print_chain(Vm *vm, Printer *printer, Value exception) {
    checkpoint(vm);
    Value chain = list_new(vm, 1);
    for (Value at = exception; !is_absent(at); at = previous_of(printer, at)) {
        list_append(vm, chain, at);
        list_append(vm, printer->seen, at);
    }
    for (size_t i = list_count(chain); i-- > 0;) {
        print_one(vm, printer, list_item(chain, i));
        if (i == 0) break;
        bool caused = !is_absent(exception_unchecked(list_item(chain, i - 1))->cause);
        print_c(printer, caused ? "\nThe above exception was the direct cause of the following exception:\n\n"
                                : "\nDuring handling of the above exception, another exception occurred:\n\n");
    }
}

typedef struct PrintTask {
    Printer printer;
    Value exception;
} PrintTask;

static void run_task(Vm *vm, void *context) {
    PrintTask *task = context;
    task->printer.seen = list_new(vm, 4);
    if (task->printer.is_plain) print_one(vm, &task->printer, task->exception);
    else print_chain(vm, &task->printer, task->exception);
}

// When there is no memory for more, at least the class is named.
static void print_bare(Printer *printer, Value exception) {
    printer->depth = 0;
    print_c(printer, printer->in_line ? "\n" : "");
    print_c(printer, type_name(type_of(exception)));
    print_c(printer, "\n");
}

// Nothing that happens in here is raised.
static void print_quietly(Vm *vm, PrintTask *task) {
    Value failure;
    if (!try_call(vm, run_task, task, &failure)) print_bare(&task->printer, task->exception);
}

void exception_print(Vm *vm, Value exception, TextWriter write, void *context) {
    PrintTask task = {{.write = write, .context = context, .margin = '|'}, exception};
    print_quietly(vm, &task);
}

void exception_print_plainly(Vm *vm, Value exception, TextWriter write, void *context) {
    PrintTask task = {{.write = write, .context = context, .margin = '|', .is_plain = true}, exception};
    print_quietly(vm, &task);
}
