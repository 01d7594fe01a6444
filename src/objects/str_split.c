// str: splitting, joining, stripping, and cleaning docstrings, which takes all of that.
// SPDX-License-Identifier: MIT
#include "objects/iterate.h"
#include "objects/list.h"
#include "objects/number.h"
#include "objects/raise.h"
#include "objects/sequence.h"
#include "objects/str_methods.h"
#include "objects/tuple.h"
#include "support/unicode.h"
#include "support/utf8.h"

// maxsplit; a negative one is no limit.
static size_t limit_of(Vm *vm, Value value) {
    intptr_t count = is_absent(value) ? -1 : size_argument(vm, value);
    return count < 0 ? SIZE_MAX : (size_t)count;
}

static void add_part(Vm *vm, Value list, Value text, size_t start, size_t end) {
    list_append(vm, list, str_substring(vm, text, start, end));
}

// --- White space ---

// *size: bytes of the character that stands there.
static bool is_space_at(const Str *text, size_t at, size_t *size) {
    uint32_t code_point;
    *size = utf8_decode(text->text + at, &code_point);
    return unicode_is_space(code_point);
}

static size_t skip_spaces(const Str *text, size_t at) {
    size_t size;
    while (at < text->length && is_space_at(text, at, &size)) at += size;
    return at;
}

static size_t skip_spaces_back(const Str *text, size_t end) {
    size_t size;
    while (end > 0) {
        size_t before = (size_t)(utf8_previous(text->text + end) - text->text);
        if (!is_space_at(text, before, &size)) break;
        end = before;
    }
    return end;
}

static Value split_spaces(Vm *vm, Value self, size_t limit) {
    const Str *text = str_unchecked(self);
    Value list = list_new(vm, 0);
    size_t at = skip_spaces(text, 0), size;
    while (at < text->length) {
        size_t start = at;
        if (limit-- == 0) {
            add_part(vm, list, self, start, text->length);
            break;
        }
        while (at < text->length && !is_space_at(text, at, &size)) at += size;
        add_part(vm, list, self, start, at);
        at = skip_spaces(text, at);
    }
    return list;
}

static Value rsplit_spaces(Vm *vm, Value self, size_t limit) {
    const Str *text = str_unchecked(self);
    Value list = list_new(vm, 0);
    size_t end = skip_spaces_back(text, text->length), size;
    while (end > 0) {
        if (limit-- == 0) {
            add_part(vm, list, self, 0, end);
            break;
        }
        size_t start = end;
        while (start > 0) {
            size_t before = (size_t)(utf8_previous(text->text + start) - text->text);
            if (is_space_at(text, before, &size)) break;
            start = before;
        }
        add_part(vm, list, self, start, end);
        end = skip_spaces_back(text, start);
    }
    list_reverse(list);
    return list;
}

// --- Separators ---

// `expected` goes on in the message: "must be str or None".
static const Str *separator_of(Vm *vm, Value value, const char *expected) {
    if (!is_str(value)) raise_type_error(vm, "must be str%s, not %T", expected, value);
    if (str_unchecked(value)->length == 0) raise_value_error(vm, "empty separator");
    return str_unchecked(value);
}

// str.split(sep=None, maxsplit=-1)
// Returns a list of the parts between separators, splitting from the left.
Value str_split(Vm *vm, const Value *args) {
    const Str *text = str_from(vm, args[0]);
    size_t limit = limit_of(vm, args[2]), at = 0;
    if (is_absent(args[1]) || is_none(args[1])) return split_spaces(vm, args[0], limit);
    const Str *separator = separator_of(vm, args[1], " or None");
    Value list = list_new(vm, 0);
    for (; limit > 0; limit--) {
        intptr_t next = str_find_bytes(text->text, at, text->length, separator->text, separator->length);
        if (next < 0) break;
        add_part(vm, list, args[0], at, (size_t)next);
        at = (size_t)next + separator->length;
    }
    add_part(vm, list, args[0], at, text->length);
    return list;
}

// str.rsplit(sep=None, maxsplit=-1)
// Returns a list of the parts between separators, splitting from the right.
Value str_rsplit(Vm *vm, const Value *args) {
    const Str *text = str_from(vm, args[0]);
    size_t limit = limit_of(vm, args[2]), end = text->length;
    if (is_absent(args[1]) || is_none(args[1])) return rsplit_spaces(vm, args[0], limit);
    const Str *separator = separator_of(vm, args[1], " or None");
    Value list = list_new(vm, 0);
    for (; limit > 0; limit--) {
        intptr_t next = str_find_bytes_last(text->text, 0, end, separator->text, separator->length);
        if (next < 0) break;
        add_part(vm, list, args[0], (size_t)next + separator->length, end);
        end = (size_t)next;
    }
    add_part(vm, list, args[0], 0, end);
    list_reverse(list);
    return list;
}

// All that ends a line, from \n to the paragraph separator; \r\n is one end.
static bool is_line_end(uint32_t code_point) {
    return (code_point >= 0x0A && code_point <= 0x0D) || (code_point >= 0x1C && code_point <= 0x1E) || code_point == 0x85 ||
           code_point == 0x2028 || code_point == 0x2029;
}

// str.splitlines(keepends=False)
// Returns a list of the lines, without their ends unless keepends is true.
Value str_splitlines(Vm *vm, const Value *args) {
    const Str *text = str_from(vm, args[0]);
    bool keep = !is_absent(args[1]) && value_is_true(vm, args[1]);
    Value list = list_new(vm, 0);
    size_t start = 0;
    for (size_t at = 0; at < text->length;) {
        uint32_t code_point;
        size_t size = utf8_decode(text->text + at, &code_point);
        if (!is_line_end(code_point)) {
            at += size;
            continue;
        }
        if (code_point == '\r' && at + 1 < text->length && text->text[at + 1] == '\n') size = 2;
        add_part(vm, list, args[0], start, keep ? at + size : at);
        start = at += size;
    }
    if (start < text->length) add_part(vm, list, args[0], start, text->length);
    return list;
}

static Value partition(Vm *vm, const Value *args, bool last) {
    const Str *text = str_from(vm, args[0]), *separator = separator_of(vm, args[1], "");
    intptr_t at = (last ? str_find_bytes_last : str_find_bytes)(text->text, 0, text->length, separator->text, separator->length);
    Value nothing = str_new(vm, "", 0);
    Value parts[3] = {nothing, nothing, nothing};
    if (at < 0) {
        parts[last ? 2 : 0] = args[0];
    } else {
        parts[0] = str_substring(vm, args[0], 0, (size_t)at);
        parts[1] = args[1];
        parts[2] = str_substring(vm, args[0], (size_t)at + separator->length, text->length);
    }
    return tuple_from_array(vm, 3, parts);
}

// str.partition(sep, /)
// Returns what is before the separator, the separator, and what is after it.
Value str_partition(Vm *vm, const Value *args) { return partition(vm, args, false); }
// str.rpartition(sep, /)
// Partitions at the last occurrence of the separator.
Value str_rpartition(Vm *vm, const Value *args) { return partition(vm, args, true); }

// --- join ---

// In bytes. Raises TypeError for an item that is no str.
static size_t joined_length(Vm *vm, const Str *separator, Value items) {
    size_t count = list_count(items), length = count ? separator->length * (count - 1) : 0;
    for (size_t i = 0; i < count; i++) {
        Value item = list_item(items, i);
        if (!is_str(item)) raise_type_error(vm, "sequence item %zu: expected str instance, %T found", i, item);
        length += str_unchecked(item)->length;
    }
    return length;
}

static char *put(char *at, const Str *text) {
    memcpy(at, text->text, text->length);
    return at + text->length;
}

Value items_to_join(Vm *vm, Value iterable) {
    if (is_exactly(iterable, KIND_LIST)) return iterable;
    if (!value_is_iterable(vm, iterable)) raise_type_error(vm, "can only join an iterable");
    Value items = list_new(vm, 0);
    list_extend(vm, items, iterable);
    return items;
}

// str.join(iterable, /)
// Returns the items of the iterable with this string between them.
Value str_join(Vm *vm, const Value *args) {
    const Str *separator = str_from(vm, args[0]);
    Value items = items_to_join(vm, args[1]);
    size_t count = list_count(items);
    if (count == 1 && is_exactly(list_item(items, 0), KIND_STR)) return list_item(items, 0);
    Str *result = str_new_blank(vm, joined_length(vm, separator, items));
    char *at = result->text;
    for (size_t i = 0; i < count; i++) {
        if (i > 0) at = put(at, separator);
        at = put(at, str_unchecked(list_item(items, i)));
    }
    return str_finish(vm, result);
}

// --- strip ---

// A character in a set of them.
static bool is_in(const Str *set, const char *character, size_t size) {
    return str_find_bytes(set->text, 0, set->length, character, size) >= 0;
}

static Value strip(Vm *vm, const Value *args, bool left, bool right, const char *function) {
    const Str *text = str_from(vm, args[0]);
    size_t start = 0, end = text->length;
    if (is_absent(args[1]) || is_none(args[1])) {
        if (left) start = skip_spaces(text, 0);
        if (right && start < end) end = skip_spaces_back(text, end);
        return str_substring(vm, args[0], start, end);
    }
    if (!is_str(args[1])) raise_type_error(vm, "%s arg must be None or str", function);
    const Str *set = str_unchecked(args[1]);
    while (left && start < end && is_in(set, text->text + start, utf8_size_from_lead(text->text[start]))) {
        start += utf8_size_from_lead(text->text[start]);
    }
    while (right && end > start) {
        const char *before = utf8_previous(text->text + end);
        if (!is_in(set, before, (size_t)(text->text + end - before))) break;
        end = (size_t)(before - text->text);
    }
    return str_substring(vm, args[0], start, end);
}

// str.strip(chars=None, /)
// Returns the string without leading and trailing white space, or characters in chars.
Value str_strip(Vm *vm, const Value *args) { return strip(vm, args, true, true, "strip"); }
// str.lstrip(chars=None, /)
// Returns the string without leading white space, or characters in chars.
Value str_lstrip(Vm *vm, const Value *args) { return strip(vm, args, true, false, "lstrip"); }
// str.rstrip(chars=None, /)
// Returns the string without trailing white space, or characters in chars.
Value str_rstrip(Vm *vm, const Value *args) { return strip(vm, args, false, true, "rstrip"); }

// --- Docstrings ---

static size_t indentation(const char *line, size_t length) {
    size_t count = 0;
    while (count < length && line[count] == ' ') count++;
    return count;
}

// The first line has its own indentation; the others share one.
Value str_clean_docstring(Vm *vm, Value value) {
    Value lines = str_split(vm, (Value[]){value, str_new(vm, "\n", 1), ABSENT});
    size_t margin = SIZE_MAX;
    for (size_t i = 1; i < list_count(lines); i++) {
        const Str *line = str_unchecked(list_item(lines, i));
        size_t spaces = indentation(line->text, line->length);
        if (spaces < line->length && spaces < margin) margin = spaces;
    }
    for (size_t i = 0; i < list_count(lines); i++) {
        Value line = list_item(lines, i);
        const Str *text = str_unchecked(line);
        size_t spaces = indentation(text->text, text->length), cut = i && margin != SIZE_MAX && margin < spaces ? margin : spaces;
        list_put(lines, i, str_substring(vm, line, cut, text->length));
    }
    return str_join(vm, (Value[]){str_new(vm, "\n", 1), lines});
}
