// Methods of bytes and bytearray; they work on a copy of a bytearray, so that no argument's
// Python code can change it underneath them, and give back the type of self.
//
// Letters, digits and spaces are those of ASCII: bytes know no encoding.
// SPDX-License-Identifier: MIT
#include "objects/bytes_methods.h"

#include "objects/list.h"
#include "objects/memoryview.h"
#include "objects/number.h"
#include "objects/raise.h"
#include "objects/range.h"
#include "objects/sequence.h"
#include "objects/str.h"
#include "objects/str_codec.h"
#include "objects/str_methods.h"
#include "objects/text_builder.h"
#include "objects/tuple.h"
#include "support/escape.h"

// self as a stable bytes object; checks its type.
static Bytes *self_bytes(Vm *vm, Value self) {
    if (!is_bytes(self) && !is_bytearray(self)) raise_type_error(vm, "expected bytes, not %T", self);
    return bytes_unchecked(bytes_copy_of(vm, self));
}

// Raises TypeError if `value` is not bytes-like.
static Bytes *argument_bytes(Vm *vm, Value value) { return bytes_unchecked(bytes_copy_of(vm, value)); }

// A bytes-like object, or an int for one byte.
static Bytes *needle_bytes(Vm *vm, Value value) {
    if (is_int(value)) {
        char byte = (char)byte_from(vm, value, "byte must be in range(0, 256)");
        return bytes_unchecked(bytes_new(vm, &byte, 1));
    }
    Buffer buffer;
    if (!get_buffer(vm, value, &buffer)) {
        raise_type_error(vm, "argument should be integer or bytes-like object, not '%T'", value);
    }
    return argument_bytes(vm, value);
}

// --- Finding ---

// [from, to) as start and end of a search say; not valid if they cross, when not even b'' is
// found.
typedef struct ByteRange {
    size_t from, to;
    bool is_valid;
} ByteRange;

static ByteRange range_of(Vm *vm, const Value *args, size_t size) {
    intptr_t start = slice_search_bound(vm, args[2], size, 0), end = slice_search_bound(vm, args[3], size, size);
    if (end > (intptr_t)size) end = (intptr_t)size;
    return (ByteRange){(size_t)start, (size_t)end, start <= end};
}

// The index, or -1.
static Value find(Vm *vm, const Value *args, bool last) {
    const Bytes *text = self_bytes(vm, args[0]), *needle = needle_bytes(vm, args[1]);
    ByteRange range = range_of(vm, args, text->length);
    if (!range.is_valid) return value_from_small_int(-1);
    return value_from_small_int((last ? str_find_bytes_last : str_find_bytes)(text->data, range.from, range.to, needle->data, needle->length));
}

static Value found(Vm *vm, Value index) {
    if (small_int(index) < 0) raise_value_error(vm, "subsection not found");
    return index;
}

// bytes.find(sub, start=None, end=None, /)
// Returns the lowest index at which sub is found, or -1.
static Value bytes_find(Vm *vm, const Value *args) { return find(vm, args, false); }
// bytes.rfind(sub, start=None, end=None, /)
// Returns the highest index at which sub is found, or -1.
static Value bytes_rfind(Vm *vm, const Value *args) { return find(vm, args, true); }
// bytes.index(sub, start=None, end=None, /)
// Returns the lowest index at which sub is found; raises ValueError if it is not.
static Value bytes_index(Vm *vm, const Value *args) { return found(vm, find(vm, args, false)); }
// bytes.rindex(sub, start=None, end=None, /)
// Returns the highest index at which sub is found; raises ValueError if it is not.
static Value bytes_rindex(Vm *vm, const Value *args) { return found(vm, find(vm, args, true)); }

// bytes.count(sub, start=None, end=None, /)
// Returns the number of non-overlapping occurrences of sub.
static Value bytes_count(Vm *vm, const Value *args) {
    const Bytes *text = self_bytes(vm, args[0]), *needle = needle_bytes(vm, args[1]);
    ByteRange range = range_of(vm, args, text->length);
    if (!range.is_valid) return value_from_small_int(0);
    if (!needle->length) return value_from_small_int((intptr_t)(range.to - range.from) + 1);
    intptr_t count = 0, at = (intptr_t)range.from;
    for (; (at = str_find_bytes(text->data, (size_t)at, range.to, needle->data, needle->length)) >= 0; at += needle->length) count++;
    return value_from_small_int(count);
}

static bool matches(Vm *vm, const Bytes *text, ByteRange range, Value part_value, bool at_end) {
    const Bytes *part = argument_bytes(vm, part_value);
    if (!range.is_valid || part->length > range.to - range.from) return false;
    return memcmp(text->data + (at_end ? range.to - part->length : range.from), part->data, part->length) == 0;
}

// One argument or a tuple of them, any of which will do.
static Value starts_or_ends(Vm *vm, const Value *args, const char *function, bool at_end) {
    const Bytes *text = self_bytes(vm, args[0]);
    ByteRange range = range_of(vm, args, text->length);
    Buffer buffer;
    if (is_tuple(args[1])) {
        for (size_t i = 0; i < tuple_count(args[1]); i++) {
            if (matches(vm, text, range, tuple_item(args[1], i), at_end)) return TRUE_VALUE;
        }
        return FALSE_VALUE;
    }
    if (!get_buffer(vm, args[1], &buffer)) {
        raise_type_error(vm, "%s first arg must be bytes or a tuple of bytes, not %T", function, args[1]);
    }
    return value_from_bool(matches(vm, text, range, args[1], at_end));
}

// bytes.startswith(prefix, start=None, end=None, /)
// Returns True if the bytes begin with the prefix, or with one in a tuple of them.
static Value bytes_startswith(Vm *vm, const Value *args) { return starts_or_ends(vm, args, "startswith", false); }
// bytes.endswith(suffix, start=None, end=None, /)
// Returns True if the bytes end with the suffix, or with one in a tuple of them.
static Value bytes_endswith(Vm *vm, const Value *args) { return starts_or_ends(vm, args, "endswith", true); }

// --- replace, translate ---

// bytes.replace(old, new, count=-1, /)
// Returns a copy with all, or the first `count`, occurrences of old replaced by new.
static Value bytes_replace(Vm *vm, const Value *args) {
    const Bytes *text = self_bytes(vm, args[0]), *old = argument_bytes(vm, args[1]), *fresh = argument_bytes(vm, args[2]);
    intptr_t count = is_absent(args[3]) ? -1 : size_argument(vm, args[3]);
    size_t limit = count < 0 ? SIZE_MAX : (size_t)count, at = 0;
    TextBuilder builder = text_builder_start(vm);
    for (; limit > 0; limit--) {
        intptr_t next = old->length ? str_find_bytes(text->data, at, text->length, old->data, old->length) : (intptr_t)at;
        if (next < 0 || at > text->length) break;
        text_builder_add(vm, &builder, text->data + at, (size_t)next - at);
        text_builder_add(vm, &builder, fresh->data, fresh->length);
        at = (size_t)next + old->length;
        if (old->length) continue;
        if (at >= text->length) break;
        text_builder_add(vm, &builder, text->data + at++, 1);
    }
    if (at < text->length) text_builder_add(vm, &builder, text->data + at, text->length - at);
    return bytes_like(vm, args[0], builder.blob ? builder.blob->bytes : NULL, builder.length);
}

// bytes.translate(table, /, delete=b'')
// Returns a copy with each byte mapped through a table of 256, less those in delete.
static Value bytes_translate(Vm *vm, const Value *args) {
    const Bytes *text = self_bytes(vm, args[0]);
    const Bytes *table = is_none(args[1]) ? NULL : argument_bytes(vm, args[1]);
    const Bytes *dropped = is_absent(args[2]) ? NULL : argument_bytes(vm, args[2]);
    if (table && table->length != 256) raise_value_error(vm, "translation table must be 256 characters long");
    Bytes *result = bytes_unchecked(bytes_new(vm, NULL, text->length + 1));
    size_t length = 0;
    for (size_t i = 0; i < text->length; i++) {
        unsigned char byte = (unsigned char)text->data[i];
        if (dropped && dropped->length && memchr(dropped->data, byte, dropped->length)) continue;
        result->data[length++] = table ? table->data[byte] : (char)byte;
    }
    return bytes_like(vm, args[0], result->data, length);
}

// bytes.maketrans(from, to, /)
// Returns a table for translate() that maps each byte in from to the one in to.
static Value bytes_maketrans(Vm *vm, const Value *args) {
    const Bytes *from = argument_bytes(vm, args[0]), *to = argument_bytes(vm, args[1]);
    if (from->length != to->length) raise_value_error(vm, "maketrans arguments must have same length");
    Bytes *table = bytes_unchecked(bytes_new(vm, NULL, 256));
    for (int i = 0; i < 256; i++) table->data[i] = (char)i;
    for (size_t i = 0; i < from->length; i++) table->data[(unsigned char)from->data[i]] = to->data[i];
    return value_from_object(table);
}

const Method bytes_maketrans_row = {NAME_maketrans, 2, 0, bytes_maketrans};

// removeprefix() and removesuffix().
static Value without(Vm *vm, const Value *args, bool at_end) {
    const Bytes *text = self_bytes(vm, args[0]), *part = argument_bytes(vm, args[1]);
    size_t offset = at_end ? text->length - part->length : 0;
    bool has_part = part->length <= text->length && memcmp(text->data + offset, part->data, part->length) == 0;
    size_t cut = has_part ? part->length : 0;
    return bytes_like(vm, args[0], text->data + (at_end ? 0 : cut), text->length - cut);
}

// bytes.removeprefix(prefix, /)
// Returns the bytes without the prefix, if they have it.
static Value bytes_removeprefix(Vm *vm, const Value *args) { return without(vm, args, false); }
// bytes.removesuffix(suffix, /)
// Returns the bytes without the suffix, if they have it.
static Value bytes_removesuffix(Vm *vm, const Value *args) { return without(vm, args, true); }

// --- Splitting and joining ---

static bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

static void add_part(Vm *vm, Value list, Value self, const Bytes *text, size_t start, size_t end) {
    list_append(vm, list, bytes_like(vm, self, text->data + start, end - start));
}

// At runs of white space; parts are collected from either end, and put in order at last.
static Value split_spaces(Vm *vm, Value self, const Bytes *text, size_t limit, bool from_right) {
    Value list = list_new(vm, 0);
    size_t start = 0, end = text->length;
    for (;;) {
        while (start < end && is_space(text->data[start])) start++;
        while (end > start && is_space(text->data[end - 1])) end--;
        if (start == end) break;
        if (limit-- == 0) {
            add_part(vm, list, self, text, from_right ? 0 : start, from_right ? end : text->length);
            break;
        }
        size_t at = from_right ? end : start;
        if (from_right) {
            while (at > start && !is_space(text->data[at - 1])) at--;
            add_part(vm, list, self, text, at, end);
            end = at;
        } else {
            while (at < end && !is_space(text->data[at])) at++;
            add_part(vm, list, self, text, start, at);
            start = at;
        }
    }
    if (from_right) list_reverse(list);
    return list;
}

// args: self, separator, maxsplit. A negative maxsplit is no limit.
static Value split(Vm *vm, const Value *args, bool from_right) {
    const Bytes *text = self_bytes(vm, args[0]);
    intptr_t count = is_absent(args[2]) ? -1 : size_argument(vm, args[2]);
    size_t limit = count < 0 ? SIZE_MAX : (size_t)count, start = 0, end = text->length;
    if (is_absent(args[1]) || is_none(args[1])) return split_spaces(vm, args[0], text, limit, from_right);
    const Bytes *separator = argument_bytes(vm, args[1]);
    if (!separator->length) raise_value_error(vm, "empty separator");
    Value list = list_new(vm, 0);
    for (; limit > 0; limit--) {
        intptr_t next = (from_right ? str_find_bytes_last : str_find_bytes)(text->data, start, end, separator->data, separator->length);
        if (next < 0) break;
        if (from_right) {
            add_part(vm, list, args[0], text, (size_t)next + separator->length, end);
            end = (size_t)next;
        } else {
            add_part(vm, list, args[0], text, start, (size_t)next);
            start = (size_t)next + separator->length;
        }
    }
    add_part(vm, list, args[0], text, start, end);
    if (from_right) list_reverse(list);
    return list;
}

// bytes.split(sep=None, maxsplit=-1)
// Returns a list of the parts between separators, splitting from the left.
static Value bytes_split(Vm *vm, const Value *args) { return split(vm, args, false); }
// bytes.rsplit(sep=None, maxsplit=-1)
// Returns a list of the parts between separators, splitting from the right.
static Value bytes_rsplit(Vm *vm, const Value *args) { return split(vm, args, true); }

// bytes.splitlines(keepends=False)
// Returns a list of the lines, without their ends unless keepends is true.
static Value bytes_splitlines(Vm *vm, const Value *args) {
    const Bytes *text = self_bytes(vm, args[0]);
    bool keep = !is_absent(args[1]) && value_is_true(vm, args[1]);
    Value list = list_new(vm, 0);
    size_t start = 0;
    for (size_t at = 0; at < text->length;) {
        char c = text->data[at];
        if (c != '\n' && c != '\r') {
            at++;
            continue;
        }
        size_t size = c == '\r' && at + 1 < text->length && text->data[at + 1] == '\n' ? 2 : 1;
        add_part(vm, list, args[0], text, start, keep ? at + size : at);
        start = at += size;
    }
    if (start < text->length) add_part(vm, list, args[0], text, start, text->length);
    return list;
}

static Value partition(Vm *vm, const Value *args, bool last) {
    const Bytes *text = self_bytes(vm, args[0]), *separator = argument_bytes(vm, args[1]);
    if (!separator->length) raise_value_error(vm, "empty separator");
    intptr_t at = (last ? str_find_bytes_last : str_find_bytes)(text->data, 0, text->length, separator->data, separator->length);
    size_t first = at < 0 ? (last ? 0 : text->length) : (size_t)at, rest = at < 0 ? first : first + separator->length;
    Value parts[] = {bytes_like(vm, args[0], text->data, first), bytes_like(vm, args[0], separator->data, rest - first),
                     bytes_like(vm, args[0], text->data + rest, text->length - rest)};
    return tuple_from_array(vm, 3, parts);
}

// bytes.partition(sep, /)
// Returns what is before the separator, the separator, and what is after it.
static Value bytes_partition(Vm *vm, const Value *args) { return partition(vm, args, false); }
// bytes.rpartition(sep, /)
// Partitions at the last occurrence of the separator.
static Value bytes_rpartition(Vm *vm, const Value *args) { return partition(vm, args, true); }

// bytes.join(iterable, /)
// Returns the items of the iterable with these bytes between them.
static Value bytes_join(Vm *vm, const Value *args) {
    const Bytes *separator = self_bytes(vm, args[0]);
    Value items = items_to_join(vm, args[1]);
    TextBuilder builder = text_builder_start(vm);
    for (size_t i = 0; i < list_count(items); i++) {
        Buffer buffer;
        if (!get_buffer(vm, list_item(items, i), &buffer)) {
            raise_type_error(vm, "sequence item %zu: expected a bytes-like object, %T found", i, list_item(items, i));
        }
        const Bytes *part = argument_bytes(vm, list_item(items, i));
        if (i > 0) text_builder_add(vm, &builder, separator->data, separator->length);
        text_builder_add(vm, &builder, part->data, part->length);
    }
    return bytes_like(vm, args[0], builder.blob ? builder.blob->bytes : NULL, builder.length);
}

static Value strip(Vm *vm, const Value *args, bool left, bool right) {
    const Bytes *text = self_bytes(vm, args[0]);
    const Bytes *set = is_absent(args[1]) || is_none(args[1]) ? NULL : argument_bytes(vm, args[1]);
    size_t start = 0, end = text->length;
#define IN_SET(c) (set ? set->length && memchr(set->data, c, set->length) : is_space(c))
    while (left && start < end && IN_SET(text->data[start])) start++;
    while (right && end > start && IN_SET(text->data[end - 1])) end--;
#undef IN_SET
    return bytes_like(vm, args[0], text->data + start, end - start);
}

// bytes.strip(bytes=None, /)
// Returns the bytes without leading and trailing white space, or bytes in the argument.
static Value bytes_strip(Vm *vm, const Value *args) { return strip(vm, args, true, true); }
// bytes.lstrip(bytes=None, /)
// Returns the bytes without leading white space, or bytes in the argument.
static Value bytes_lstrip(Vm *vm, const Value *args) { return strip(vm, args, true, false); }
// bytes.rstrip(bytes=None, /)
// Returns the bytes without trailing white space, or bytes in the argument.
static Value bytes_rstrip(Vm *vm, const Value *args) { return strip(vm, args, false, true); }

// --- Case and tests (ASCII) ---

enum { LOWER = 1, UPPER = 2, DIGIT = 4, SPACE = 8 };

static unsigned class_of(char c) {
    if (c >= 'a' && c <= 'z') return LOWER;
    if (c >= 'A' && c <= 'Z') return UPPER;
    if (c >= '0' && c <= '9') return DIGIT;
    return is_space(c) ? SPACE : 0;
}

// One byte's new case; `in_word`: a letter stands before it.
typedef char (*CaseRule)(char c, bool in_word, size_t index);
static char to_upper(char c) { return class_of(c) == LOWER ? (char)(c ^ 0x20) : c; }
static char to_lower(char c) { return class_of(c) == UPPER ? (char)(c ^ 0x20) : c; }
static char upper_rule(char c, bool in_word, size_t index) { return (void)in_word, (void)index, to_upper(c); }
static char lower_rule(char c, bool in_word, size_t index) { return (void)in_word, (void)index, to_lower(c); }
static char title_rule(char c, bool in_word, size_t index) { return (void)index, in_word ? to_lower(c) : to_upper(c); }
static char capital_rule(char c, bool in_word, size_t index) { return (void)in_word, index ? to_lower(c) : to_upper(c); }
static char swap_rule(char c, bool in_word, size_t index) {
    (void)in_word, (void)index;
    return class_of(c) & (LOWER | UPPER) ? (char)(c ^ 0x20) : c;
}

static Value with_rule(Vm *vm, Value self, CaseRule rule) {
    const Bytes *text = self_bytes(vm, self);
    Bytes *result = bytes_unchecked(bytes_new(vm, NULL, text->length + 1));
    bool in_word = false;
    for (size_t i = 0; i < text->length; i++) {
        result->data[i] = rule(text->data[i], in_word, i);
        in_word = class_of(text->data[i]) & (LOWER | UPPER);
    }
    return bytes_like(vm, self, result->data, text->length);
}

// bytes.upper()
// Returns a copy with all letters of ASCII in upper case.
static Value bytes_upper(Vm *vm, const Value *args) { return with_rule(vm, args[0], upper_rule); }
// bytes.lower()
// Returns a copy with all letters of ASCII in lower case.
static Value bytes_lower(Vm *vm, const Value *args) { return with_rule(vm, args[0], lower_rule); }
// bytes.title()
// Returns a copy in which words begin with an upper case letter.
static Value bytes_title(Vm *vm, const Value *args) { return with_rule(vm, args[0], title_rule); }
// bytes.capitalize()
// Returns a copy with the first byte in upper case and the rest in lower case.
static Value bytes_capitalize(Vm *vm, const Value *args) { return with_rule(vm, args[0], capital_rule); }
// bytes.swapcase()
// Returns a copy with upper case letters in lower case and the other way round.
static Value bytes_swapcase(Vm *vm, const Value *args) { return with_rule(vm, args[0], swap_rule); }

// False for empty bytes.
static Value all_in(Vm *vm, Value self, unsigned classes) {
    const Bytes *text = self_bytes(vm, self);
    for (size_t i = 0; i < text->length; i++) {
        if (!(class_of(text->data[i]) & classes)) return FALSE_VALUE;
    }
    return value_from_bool(text->length > 0);
}

// bytes.isalnum()
// Returns True if all bytes are letters or digits of ASCII, and there are any.
static Value bytes_isalnum(Vm *vm, const Value *args) { return all_in(vm, args[0], LOWER | UPPER | DIGIT); }
// bytes.isalpha()
// Returns True if all bytes are letters of ASCII, and there are any.
static Value bytes_isalpha(Vm *vm, const Value *args) { return all_in(vm, args[0], LOWER | UPPER); }
// bytes.isdigit()
// Returns True if all bytes are digits of ASCII, and there are any.
static Value bytes_isdigit(Vm *vm, const Value *args) { return all_in(vm, args[0], DIGIT); }
// bytes.isspace()
// Returns True if all bytes are white space, and there are any.
static Value bytes_isspace(Vm *vm, const Value *args) { return all_in(vm, args[0], SPACE); }

// bytes.isascii()
// Returns True if all bytes are below 128; also if there are none.
static Value bytes_isascii(Vm *vm, const Value *args) {
    const Bytes *text = self_bytes(vm, args[0]);
    for (size_t i = 0; i < text->length; i++) {
        if (text->data[i] & 0x80) return FALSE_VALUE;
    }
    return TRUE_VALUE;
}

static Value only_case(Vm *vm, Value self, unsigned wanted, unsigned unwanted) {
    const Bytes *text = self_bytes(vm, self);
    bool any = false;
    for (size_t i = 0; i < text->length; i++) {
        if (class_of(text->data[i]) & unwanted) return FALSE_VALUE;
        any = any || class_of(text->data[i]) & wanted;
    }
    return value_from_bool(any);
}

// bytes.islower()
// Returns True if there are letters and all of them are in lower case.
static Value bytes_islower(Vm *vm, const Value *args) { return only_case(vm, args[0], LOWER, UPPER); }
// bytes.isupper()
// Returns True if there are letters and all of them are in upper case.
static Value bytes_isupper(Vm *vm, const Value *args) { return only_case(vm, args[0], UPPER, LOWER); }

// bytes.istitle()
// Returns True if each word, and only words, begins with an upper case letter.
static Value bytes_istitle(Vm *vm, const Value *args) {
    const Bytes *text = self_bytes(vm, args[0]);
    bool in_word = false, any = false;
    for (size_t i = 0; i < text->length; i++) {
        unsigned class = class_of(text->data[i]);
        if (class & UPPER ? in_word : class & LOWER && !in_word) return FALSE_VALUE;
        in_word = class & (LOWER | UPPER);
        any = any || in_word;
    }
    return value_from_bool(any);
}

// --- Padding ---

// The optional second argument of center() and its like.
static char fill_byte(Vm *vm, Value value, const char *function) {
    if (is_absent(value)) return ' ';
    Buffer buffer;
    bool is_own = is_bytes(value) || is_bytearray(value);
    if (is_own && get_buffer(vm, value, &buffer) && buffer.length != 1) {
        raise_type_error(vm, "%s(): argument 2 must be a byte string of length 1, not a %T object of length %zu", function,
                         value, buffer.length);
    }
    if (!is_own) {
        raise_type_error(vm, "%s() argument 2 must be a byte string of length 1, not %A", function, value);
    }
    return buffer.bytes[0];
}

// `side`: where the text goes, -1 left, 0 in the middle, 1 right. An odd byte of padding goes
// to the left of the text if the width is odd too.
static Value padded(Vm *vm, const Value *args, const char *function, int side) {
    const Bytes *text = self_bytes(vm, args[0]);
    intptr_t width = size_argument(vm, args[1]);
    char fill = fill_byte(vm, args[2], function);
    size_t padding = width > (intptr_t)text->length ? (size_t)width - text->length : 0;
    size_t left = side == 0 ? padding / 2 + (padding & (size_t)width & 1) : side > 0 ? padding : 0;
    Bytes *result = bytes_unchecked(bytes_new(vm, NULL, text->length + padding + 1));
    memset(result->data, fill, text->length + padding);
    memcpy(result->data + left, text->data, text->length);
    return bytes_like(vm, args[0], result->data, text->length + padding);
}

// bytes.center(width, fillchar=b' ', /)
// Returns the bytes in the middle of `width` bytes.
static Value bytes_center(Vm *vm, const Value *args) { return padded(vm, args, "center", 0); }
// bytes.ljust(width, fillchar=b' ', /)
// Returns the bytes at the left of `width` bytes.
static Value bytes_ljust(Vm *vm, const Value *args) { return padded(vm, args, "ljust", -1); }
// bytes.rjust(width, fillchar=b' ', /)
// Returns the bytes at the right of `width` bytes.
static Value bytes_rjust(Vm *vm, const Value *args) { return padded(vm, args, "rjust", 1); }

// bytes.zfill(width, /)
// Pads a number with zeros on the left, behind its sign.
static Value bytes_zfill(Vm *vm, const Value *args) {
    const Bytes *text = self_bytes(vm, args[0]);
    intptr_t width = size_argument(vm, args[1]);
    size_t padding = width > (intptr_t)text->length ? (size_t)width - text->length : 0;
    size_t sign = text->length && (text->data[0] == '+' || text->data[0] == '-');
    Bytes *result = bytes_unchecked(bytes_new(vm, NULL, text->length + padding + 1));
    memset(result->data, '0', text->length + padding);
    memcpy(result->data, text->data, sign);
    memcpy(result->data + padding + sign, text->data + sign, text->length - sign);
    return bytes_like(vm, args[0], result->data, text->length + padding);
}

// bytes.expandtabs(tabsize=8)
// Returns a copy with tabs replaced by spaces up to the next multiple of tabsize.
static Value bytes_expandtabs(Vm *vm, const Value *args) {
    const Bytes *text = self_bytes(vm, args[0]);
    intptr_t size = is_absent(args[1]) ? 8 : size_argument(vm, args[1]), column = 0;
    TextBuilder builder = text_builder_start(vm);
    for (size_t i = 0; i < text->length; i++) {
        char c = text->data[i];
        if (c == '\t') {
            intptr_t spaces = size > 0 ? size - column % size : 0;
            text_builder_add_repeated(vm, &builder, ' ', (size_t)spaces);
            column += spaces;
            continue;
        }
        text_builder_add(vm, &builder, &c, 1);
        column = c == '\n' || c == '\r' ? 0 : column + 1;
    }
    return bytes_like(vm, args[0], builder.blob ? builder.blob->bytes : NULL, builder.length);
}

// --- Text ---

// bytes.decode(encoding='utf-8', errors='strict')
// Returns the text that these bytes encode.
static Value bytes_decode(Vm *vm, const Value *args) {
    self_bytes(vm, args[0]);
    check_codec_arguments(vm, args, "decode");
    return decode_value(vm, args[0], is_absent(args[1]) ? str_from_c(vm, "utf-8") : args[1], args[2]);
}

// bytes.hex(sep, bytes_per_sep=1)
// Returns two hexadecimal digits a byte, in groups counted from the right (from the left if
// negative).
Value bytes_hex(Vm *vm, const Value *args) {
    const Bytes *text = argument_bytes(vm, args[0]);
    intptr_t group = is_absent(args[2]) ? 1 : size_argument(vm, args[2]);
    char separator = 0;
    if (!is_absent(args[1])) {
        if (value_length(vm, args[1]) != 1) raise_value_error(vm, "sep must be length 1.");
        if (!is_str(args[1]) && !is_bytes(args[1])) raise_type_error(vm, "sep must be str or bytes.");
        Value given = is_str(args[1]) ? encode_value(vm, args[1], str_from_c(vm, "latin-1"), ABSENT) : bytes_copy_of(vm, args[1]);
        separator = bytes_unchecked(given)->data[0];
        if (separator & 0x80) raise_value_error(vm, "sep must be ASCII.");
    }
    size_t size = (size_t)(group < 0 ? -group : group);
    TextBuilder builder = text_builder_start(vm);
    for (size_t i = 0; i < text->length; i++) {
        size_t counted = group > 0 ? text->length - i : i;
        if (separator && size && i > 0 && counted % size == 0) text_builder_add(vm, &builder, &separator, 1);
        unsigned char byte = (unsigned char)text->data[i];
        char digits[2] = {"0123456789abcdef"[byte >> 4], "0123456789abcdef"[byte & 15]};
        text_builder_add(vm, &builder, digits, 2);
    }
    return text_builder_finish(vm, &builder);
}

Value bytes_fromhex_data(Vm *vm, Value source) {
    Value text = source;
    Buffer buffer;
    if (!is_str(source)) {
        if (!get_buffer(vm, source, &buffer)) raise_type_error(vm, "fromhex() argument must be str or bytes-like, not %T", source);
        text = str_new(vm, buffer.bytes, buffer.length);
    }
    const Str *digits = str_unchecked(text);
    TextBuilder builder = text_builder_start(vm);
    for (size_t i = 0; i < digits->length;) {
        if (is_space(digits->text[i])) {
            i++;
            continue;
        }
        int high = hexadecimal_digit(digits->text[i]), low = i + 1 < digits->length ? hexadecimal_digit(digits->text[i + 1]) : -1;
        if (high >= 0 && i + 1 == digits->length) {
            raise_value_error(vm, "fromhex() arg must contain an even number of hexadecimal digits");
        }
        if (high < 0 || low < 0) {
            raise_value_error(vm, "non-hexadecimal number found in fromhex() arg at position %zu", high < 0 ? i : i + 1);
        }
        char byte = (char)(high << 4 | low);
        text_builder_add(vm, &builder, &byte, 1);
        i += 2;
    }
    return text_builder_finish_bytes(vm, &builder);
}

// bytes.__buffer__(flags, /)
// Returns a memoryview of the bytes (PEP 688).
static Value bytes_buffer(Vm *vm, const Value *args) {
    size_argument(vm, args[1]);
    return memoryview_new(vm, args[0]);
}

// bytes.__getnewargs__()
// Returns what __new__() needs to make an equal object.
static Value bytes_getnewargs(Vm *vm, const Value *args) {
    const Bytes *bytes = self_bytes(vm, args[0]);
    Value plain = is_exactly(args[0], KIND_BYTES) ? args[0] : bytes_new(vm, bytes->data, bytes->length);
    return tuple_from_array(vm, 1, &plain);
}

const Method bytes_methods[BYTES_METHOD_COUNT] = {
    {NAME_capitalize, 0, 0, bytes_capitalize}, {NAME_center, 1, 1, bytes_center}, {NAME_count, 1, 2, bytes_count},
    {NAME_decode, 0, 2, bytes_decode, "encoding, errors"}, {NAME_endswith, 1, 2, bytes_endswith},
    {NAME_expandtabs, 0, 1, bytes_expandtabs, "tabsize"}, {NAME_find, 1, 2, bytes_find},
    {NAME_hex, 0, 2, bytes_hex, "sep, bytes_per_sep"}, {NAME_index, 1, 2, bytes_index}, {NAME_isalnum, 0, 0, bytes_isalnum},
    {NAME_isalpha, 0, 0, bytes_isalpha}, {NAME_isascii, 0, 0, bytes_isascii}, {NAME_isdigit, 0, 0, bytes_isdigit},
    {NAME_islower, 0, 0, bytes_islower}, {NAME_isspace, 0, 0, bytes_isspace}, {NAME_istitle, 0, 0, bytes_istitle},
    {NAME_isupper, 0, 0, bytes_isupper}, {NAME_join, 1, 0, bytes_join}, {NAME_ljust, 1, 1, bytes_ljust},
    {NAME_lower, 0, 0, bytes_lower}, {NAME_lstrip, 0, 1, bytes_lstrip}, {NAME_partition, 1, 0, bytes_partition},
    {NAME_removeprefix, 1, 0, bytes_removeprefix}, {NAME_removesuffix, 1, 0, bytes_removesuffix},
    {NAME_replace, 2, 1, bytes_replace}, {NAME_rfind, 1, 2, bytes_rfind}, {NAME_rindex, 1, 2, bytes_rindex},
    {NAME_rjust, 1, 1, bytes_rjust}, {NAME_rpartition, 1, 0, bytes_rpartition},
    {NAME_rsplit, 0, 2, bytes_rsplit, "sep, maxsplit"}, {NAME_rstrip, 0, 1, bytes_rstrip},
    {NAME_split, 0, 2, bytes_split, "sep, maxsplit"}, {NAME_splitlines, 0, 1, bytes_splitlines, "keepends"},
    {NAME_startswith, 1, 2, bytes_startswith}, {NAME_strip, 0, 1, bytes_strip}, {NAME_swapcase, 0, 0, bytes_swapcase},
    {NAME_title, 0, 0, bytes_title}, {NAME_translate, 1, 1, bytes_translate, "table, /, delete"},
    {NAME_upper, 0, 0, bytes_upper}, {NAME_zfill, 1, 0, bytes_zfill}, {NAME___buffer__, 1, 0, bytes_buffer},
    {NAME___getnewargs__, 0, 0, bytes_getnewargs},
};
