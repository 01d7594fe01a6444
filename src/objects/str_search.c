// str: finding, counting, replacing. All searches are for bytes, which in UTF-8 cannot match
// in the middle of a character; bytes has its methods from here too.
//
// memchr() for the first byte, memcmp() for the rest: quadratic at worst, but the fastest on
// texts as they are, and small.
// SPDX-License-Identifier: MIT
#include "objects/number.h"
#include "objects/raise.h"
#include "objects/range.h"
#include "objects/sequence.h"
#include "objects/str_methods.h"
#include "objects/text_builder.h"
#include "objects/tuple.h"
#include "support/utf8.h"

// --- Bytes ---

intptr_t str_find_bytes(const char *text, size_t from, size_t to, const char *needle, size_t length) {
    if (length > to - from || from > to) return -1;
    if (length == 0) return (intptr_t)from;
    const char *at = text + from, *last = text + to - length;
    while (at <= last && (at = memchr(at, needle[0], (size_t)(last - at) + 1))) {
        if (memcmp(at, needle, length) == 0) return at - text;
        at++;
    }
    return -1;
}

intptr_t str_find_bytes_last(const char *text, size_t from, size_t to, const char *needle, size_t length) {
    if (length > to - from || from > to) return -1;
    for (size_t at = to - length + 1; at-- > from;) {
        if (memcmp(text + at, needle, length) == 0) return (intptr_t)at;
    }
    return -1;
}

// --- Ranges ---

typedef struct SearchRange {
    const Str *text;
    size_t from, to;         // byte offsets
    bool is_valid;           // start <= end <= length, so that "" can be found in it
} SearchRange;

// args[first], args[first + 1]: start and end.
static SearchRange search_range(Vm *vm, const Value *args, int first) {
    const Str *text = str_from(vm, args[0]);
    if (is_absent(args[first])) return (SearchRange){text, 0, text->length, true};
    intptr_t count = (intptr_t)str_character_count(text);
    intptr_t start = slice_search_bound(vm, args[first], (size_t)count, 0);
    intptr_t end = slice_search_bound(vm, args[first + 1], (size_t)count, (size_t)count);
    if (end > count) end = count;
    if (start > end) return (SearchRange){text, 0, 0, false};
    return (SearchRange){text, str_byte_offset(text, (size_t)start), str_byte_offset(text, (size_t)end), true};
}

// From a byte offset; -1 stays -1.
static Value character_index(const Str *text, intptr_t offset) {
    if (offset < 0) return value_from_small_int(-1);
    return value_from_small_int(str_is_ascii(text) ? offset : (intptr_t)utf8_count(text->text, (size_t)offset));
}

// `what` begins the TypeError for a wrong argument.
static Value find(Vm *vm, const Value *args, const char *what, bool last) {
    const Str *needle = str_argument(vm, args[1], what);
    SearchRange range = search_range(vm, args, 2);
    if (!range.is_valid) return value_from_small_int(-1);
    intptr_t offset = (last ? str_find_bytes_last : str_find_bytes)(range.text->text, range.from, range.to, needle->text,
                                                                     needle->length);
    return character_index(range.text, offset);
}

static Value found(Vm *vm, Value index) {
    if (small_int(index) < 0) raise_value_error(vm, "substring not found");
    return index;
}

// str.find(sub, start=None, end=None, /)
// Returns the lowest index at which sub is found, or -1.
Value str_find(Vm *vm, const Value *args) { return find(vm, args, "find() argument 1", false); }
// str.rfind(sub, start=None, end=None, /)
// Returns the highest index at which sub is found, or -1.
Value str_rfind(Vm *vm, const Value *args) { return find(vm, args, "rfind() argument 1", true); }
// str.index(sub, start=None, end=None, /)
// Returns the lowest index at which sub is found; raises ValueError if it is not.
Value str_index(Vm *vm, const Value *args) { return found(vm, find(vm, args, "index() argument 1", false)); }
// str.rindex(sub, start=None, end=None, /)
// Returns the highest index at which sub is found; raises ValueError if it is not.
Value str_rindex(Vm *vm, const Value *args) { return found(vm, find(vm, args, "rindex() argument 1", true)); }

// str.count(sub, start=None, end=None, /)
// Returns the number of non-overlapping occurrences of sub.
Value str_count(Vm *vm, const Value *args) {
    const Str *needle = str_argument(vm, args[1], "count() argument 1");
    SearchRange range = search_range(vm, args, 2);
    if (!range.is_valid) return value_from_small_int(0);
    if (needle->length == 0) {
        return value_from_small_int((intptr_t)utf8_count(range.text->text + range.from, range.to - range.from) + 1);
    }
    intptr_t count = 0, at = (intptr_t)range.from;
    while ((at = str_find_bytes(range.text->text, (size_t)at, range.to, needle->text, needle->length)) >= 0) {
        at += needle->length;
        count++;
    }
    return value_from_small_int(count);
}

// --- startswith, endswith ---

static bool matches_at_end(const SearchRange *range, const Str *part, bool at_end) {
    if (!range->is_valid || part->length > range->to - range->from) return false;
    size_t offset = at_end ? range->to - part->length : range->from;
    return memcmp(range->text->text + offset, part->text, part->length) == 0;
}

// One str or a tuple of them, any of which will do.
static Value starts_or_ends(Vm *vm, const Value *args, const char *function, bool at_end) {
    SearchRange range = search_range(vm, args, 2);
    if (is_str(args[1])) return value_from_bool(matches_at_end(&range, str_unchecked(args[1]), at_end));
    if (!is_tuple(args[1])) {
        raise_type_error(vm, "%s first arg must be str or a tuple of str, not %T", function, args[1]);
    }
    for (size_t i = 0; i < tuple_count(args[1]); i++) {
        Value part = tuple_item(args[1], i);
        if (!is_str(part)) raise_type_error(vm, "tuple for %s must only contain str, not %T", function, part);
        if (matches_at_end(&range, str_unchecked(part), at_end)) return TRUE_VALUE;
    }
    return FALSE_VALUE;
}

// str.startswith(prefix, start=None, end=None, /)
// Returns True if the string begins with the prefix, or with one in a tuple of them.
Value str_startswith(Vm *vm, const Value *args) { return starts_or_ends(vm, args, "startswith", false); }
// str.endswith(suffix, start=None, end=None, /)
// Returns True if the string ends with the suffix, or with one in a tuple of them.
Value str_endswith(Vm *vm, const Value *args) { return starts_or_ends(vm, args, "endswith", true); }

// --- replace ---

// "" is found before each character and at the end.
static Value replace_empty(Vm *vm, const Str *text, const Str *replacement, size_t limit) {
    TextBuilder builder = text_builder_start(vm);
    size_t at = 0;
    for (; limit > 0; limit--) {
        text_builder_add(vm, &builder, replacement->text, replacement->length);
        if (at >= text->length) break;
        size_t size = utf8_size_from_lead(text->text[at]);
        text_builder_add(vm, &builder, text->text + at, size);
        at += size;
    }
    if (at < text->length) text_builder_add(vm, &builder, text->text + at, text->length - at);
    return text_builder_finish(vm, &builder);
}

// str.replace(old, new, /, count=-1)
// Returns a copy with all, or the first `count`, occurrences of old replaced by new.
Value str_replace(Vm *vm, const Value *args) {
    const Str *text = str_from(vm, args[0]);
    const Str *old = str_argument(vm, args[1], "replace() argument 1");
    const Str *replacement = str_argument(vm, args[2], "replace() argument 2");
    intptr_t count = is_absent(args[3]) ? -1 : size_argument(vm, args[3]);
    size_t limit = count < 0 ? SIZE_MAX : (size_t)count;
    if (old->length == 0) return replace_empty(vm, text, replacement, limit);
    intptr_t next = limit ? str_find_bytes(text->text, 0, text->length, old->text, old->length) : -1;
    if (next < 0) return str_substring(vm, args[0], 0, text->length);
    TextBuilder builder = text_builder_start(vm);
    text_builder_reserve(vm, &builder, text->length);
    size_t at = 0;
    while (next >= 0 && limit-- > 0) {
        text_builder_add(vm, &builder, text->text + at, (size_t)next - at);
        text_builder_add(vm, &builder, replacement->text, replacement->length);
        at = (size_t)next + old->length;
        next = str_find_bytes(text->text, at, text->length, old->text, old->length);
    }
    text_builder_add(vm, &builder, text->text + at, text->length - at);
    return text_builder_finish(vm, &builder);
}

// str.removeprefix(prefix, /)
// Returns the string without the prefix, if it has it.
Value str_removeprefix(Vm *vm, const Value *args) {
    const Str *text = str_from(vm, args[0]), *part = str_argument(vm, args[1], "removeprefix() argument");
    bool matches = part->length <= text->length && memcmp(text->text, part->text, part->length) == 0;
    return str_substring(vm, args[0], matches ? part->length : 0, text->length);
}

// str.removesuffix(suffix, /)
// Returns the string without the suffix, if it has it.
Value str_removesuffix(Vm *vm, const Value *args) {
    const Str *text = str_from(vm, args[0]), *part = str_argument(vm, args[1], "removesuffix() argument");
    size_t rest = text->length - part->length;
    bool matches = part->length <= text->length && memcmp(text->text + rest, part->text, part->length) == 0;
    return str_substring(vm, args[0], 0, matches ? rest : text->length);
}
