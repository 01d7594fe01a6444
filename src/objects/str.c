// str: making, comparing, slicing, repr, the type. Methods are in the other str_*.c files,
// hashing of static names in names.c.
//
// "" and the 128 strs of one ASCII character exist once, in ROM: str_new() and str_finish()
// give these. Everything else that is indexed by characters goes through byte offsets, by
// counting if the text is not ASCII.
// SPDX-License-Identifier: MIT
#include "objects/str.h"

#include "objects/bytes.h"
#include "objects/call.h"
#include "objects/number.h"
#include "objects/raise.h"
#include "objects/range.h"
#include "objects/sequence.h"
#include "objects/str_codec.h"
#include "objects/str_methods.h"
#include "objects/text_builder.h"
#include "support/unicode.h"
#include "support/utf8.h"

// --- Making ---

Str *str_from(Vm *vm, Value value) {
    if (!is_str(value)) raise_type_error(vm, "expected str, not %T", value);
    return str_unchecked(value);
}

Str *str_argument(Vm *vm, Value value, const char *what) {
    if (!is_str(value)) raise_type_error(vm, "%s must be str, not %A", what, value);
    return str_unchecked(value);
}

// Lengths are below 2^32 - 64.
Str *str_new_blank(Vm *vm, size_t length) {
    if (length > UINT32_MAX - 64) raise_memory_error(vm);
    Str *str = heap_allocate(vm, KIND_STR, sizeof(Str) + length + 1);
    str->length = (uint32_t)length;
    return str;
}

Value str_finish(Vm *vm, Str *str) {
    (void)vm;
    if (str->length == 0) return str_empty();
    if (utf8_is_ascii(str->text, str->length)) {
        if (str->length == 1) return str_of_ascii((unsigned char)str->text[0]);
        object_set_flag(&str->object, STR_ASCII);
    }
    return value_from_object(str);
}

Value str_new(Vm *vm, const char *text, size_t length) {
    if (length == 0) return str_empty();
    if (length == 1 && !(text[0] & 0x80)) return str_of_ascii((unsigned char)text[0]);
    Str *str = str_new_blank(vm, length);
    memcpy(str->text, text, length);
    if (utf8_is_ascii(text, length)) object_set_flag(&str->object, STR_ASCII);
    return value_from_object(str);
}

Value str_from_c(Vm *vm, const char *text) { return str_new(vm, text, strlen(text)); }

Value str_from_character(Vm *vm, uint32_t code_point) {
    if (code_point < 0x80) return str_of_ascii((unsigned char)code_point);
    char text[UTF8_MOST_BYTES];
    return str_new(vm, text, utf8_encode(text, code_point));
}

// Parts of ASCII text need no check.
Value str_substring(Vm *vm, Value string, size_t start, size_t end) {
    const Str *source = str_unchecked(string);
    if (start == 0 && end == source->length && is_exactly(string, KIND_STR)) return string;
    if (end - start <= 1) return str_new(vm, source->text + start, end - start);
    Str *part = str_new_blank(vm, end - start);
    memcpy(part->text, source->text + start, end - start);
    if (str_is_ascii(source)) {
        object_set_flag(&part->object, STR_ASCII);
        return value_from_object(part);
    }
    return str_finish(vm, part);
}

Value str_concatenate(Vm *vm, Value a, Value b) {
    const Str *left = str_unchecked(a), *right = str_unchecked(b);
    if (left->length == 0 && is_exactly(b, KIND_STR)) return b;
    if (right->length == 0 && is_exactly(a, KIND_STR)) return a;
    Str *result = str_new_blank(vm, (size_t)left->length + right->length);
    memcpy(result->text, left->text, left->length);
    memcpy(result->text + left->length, right->text, right->length);
    if (str_is_ascii(left) && str_is_ascii(right)) object_set_flag(&result->object, STR_ASCII);
    return value_from_object(result);
}

// --- Reading ---

size_t str_character_count(const Str *str) { return str_is_ascii(str) ? str->length : utf8_count(str->text, str->length); }

size_t str_byte_offset(const Str *str, size_t index) {
    return str_is_ascii(str) ? index : utf8_offset(str->text, str->length, index);
}

// Kept in the object: the same strs are looked up again and again. (The empty one is in ROM.)
uint32_t str_hash(Str *str) {
    if (str->hash || !str->length) return str->hash;
    uint32_t hash = str_hash_bytes(str->text, str->length);
    str->hash = hash;
    return hash;
}

bool str_equal(const Str *a, const Str *b) { return a->length == b->length && memcmp(a->text, b->text, a->length) == 0; }

// UTF-8 sorts as code points do.
int str_compare(const Str *a, const Str *b) {
    size_t common = a->length < b->length ? a->length : b->length;
    int order = memcmp(a->text, b->text, common);
    return order ? order : (a->length > b->length) - (a->length < b->length);
}

bool str_equals_c(Value value, const char *text) {
    return is_str(value) && str_unchecked(value)->length == strlen(text) &&
           memcmp(str_text(value), text, str_unchecked(value)->length) == 0;
}

// --- Slots ---

static intptr_t slot_hash(Vm *vm, Value self) {
    (void)vm;
    Str *str = str_unchecked(self);
    return (intptr_t)(str->hash ? str->hash : str_hash(str));
}

static intptr_t slot_length(Vm *vm, Value self) {
    (void)vm;
    return (intptr_t)str_character_count(str_unchecked(self));
}

// Consecutive characters are copied at once, others one by one.
static Value get_slice(Vm *vm, Value self, Value slice) {
    const Str *str = str_unchecked(self);
    SliceBounds bounds = slice_bounds(vm, slice, str_character_count(str));
    if (bounds.step == 1) {
        if (bounds.count == 0) return str_empty();
        size_t start = str_byte_offset(str, (size_t)bounds.start);
        size_t end = str_is_ascii(str) ? (size_t)bounds.stop
                                       : start + utf8_offset(str->text + start, str->length - start, bounds.count);
        return str_substring(vm, self, start, end);
    }
    TextBuilder builder = text_builder_start(vm);
    for (size_t i = 0; i < bounds.count; i++) {
        const char *at = str->text + str_byte_offset(str, (size_t)(bounds.start + (intptr_t)i * bounds.step));
        text_builder_add(vm, &builder, at, utf8_size_from_lead(*at));
    }
    return text_builder_finish(vm, &builder);
}

static Value slot_get_item(Vm *vm, Value self, Value key) {
    const Str *str = str_unchecked(self);
    if (is_slice(key)) return get_slice(vm, self, key);
    if (!is_small_int(key) && !is_int(key) && !has_special(vm, key, NAME___index__)) {
        raise_type_error(vm, "string indices must be integers, not '%T'", key);
    }
    size_t index = checked_index(vm, key, str_character_count(str), "string");
    if (str_is_ascii(str)) return str_of_ascii((unsigned char)str->text[index]);
    const char *at = str->text + utf8_offset(str->text, str->length, index);
    return str_new(vm, at, utf8_size_from_lead(*at));
}

static bool slot_contains(Vm *vm, Value self, Value item) {
    if (!is_str(item)) raise_type_error(vm, "'in <string>' requires string as left operand, not %T", item);
    const Str *text = str_unchecked(self), *needle = str_unchecked(item);
    return str_find_bytes(text->text, 0, text->length, needle->text, needle->length) >= 0;
}

static Value slot_compare(Vm *vm, Comparison comparison, Value left, Value right) {
    (void)vm;
    if (!is_str(right) || !is_str(left)) return NOT_IMPLEMENTED;
    const Str *a = str_unchecked(left), *b = str_unchecked(right);
    if (comparison == COMPARE_EQUAL) return value_from_bool(str_equal(a, b));
    if (comparison == COMPARE_NOT_EQUAL) return value_from_bool(!str_equal(a, b));
    int order = str_compare(a, b);
    bool results[] = {order < 0, order <= 0, false, false, order > 0, order >= 0};
    return value_from_bool(results[comparison]);
}

// Copies what is there already, twice as much each time.
static Value repeat(Vm *vm, Value self, Value times) {
    const Str *str = str_unchecked(self);
    size_t total = repeated_count(vm, repetitions_from(vm, times), str->length);
    if (total == 0) return str_empty();
    if (total == str->length && is_exactly(self, KIND_STR)) return self;
    Str *result = str_new_blank(vm, total);
    size_t length = str->length;
    memcpy(result->text, str->text, length);
    for (size_t filled = length; filled < total;) {
        size_t part = filled < total - filled ? filled : total - filled;
        memcpy(result->text + filled, result->text, part);
        filled += part;
    }
    return str_finish(vm, result);
}

// Quick for native types, of which only ints count.
static bool is_index(Value value) { return is_int(value) || (type_of(value)->flags & TYPE_IS_HEAP && value_has_index(value)); }

static Value slot_binary(Vm *vm, BinaryOperator operator, Value left, Value right) {
    if (operator == OPERATOR_ADD && is_str(left)) {
        if (!is_str(right)) raise_type_error(vm, "can only concatenate str (not \"%T\") to str", right);
        return str_concatenate(vm, left, right);
    }
    if (operator == OPERATOR_MODULO && is_str(left)) return str_percent(vm, left, right);
    if (operator != OPERATOR_MULTIPLY) return NOT_IMPLEMENTED;
    if (is_str(left) && is_index(right)) return repeat(vm, left, right);
    if (is_str(right) && is_index(left)) return repeat(vm, right, left);
    return NOT_IMPLEMENTED;
}

// --- repr ---

// One character of repr(): itself, or its escape.
static void add_escaped(Vm *vm, TextBuilder *builder, uint32_t code_point, const char *character, size_t size, char quote) {
    char text[12];
    if (code_point == (uint32_t)quote || code_point == '\\') {
        text[0] = '\\';
        text[1] = (char)code_point;
        text_builder_add(vm, builder, text, 2);
    } else if (code_point == '\n' || code_point == '\r' || code_point == '\t') {
        text_builder_add_c(vm, builder, code_point == '\n' ? "\\n" : code_point == '\r' ? "\\r" : "\\t");
    } else if (code_point < 0x20 || code_point == 0x7F || (code_point >= 0x80 && !unicode_is_printable(code_point))) {
        text_builder_add(vm, builder, text, escape_code_point(text, code_point));
    } else {
        text_builder_add(vm, builder, character, size);
    }
}

size_t escape_code_point(char *text, uint32_t code_point) {
    static const char hex[] = "0123456789abcdef";
    size_t digits = code_point < 0x100 ? 2 : code_point < 0x10000 ? 4 : 8;
    text[0] = '\\';
    text[1] = digits == 2 ? 'x' : digits == 4 ? 'u' : 'U';
    for (size_t i = 0; i < digits; i++) text[2 + i] = hex[code_point >> (4 * (digits - 1 - i)) & 15];
    return digits + 2;
}

// Double quotes if that saves escapes.
static Value slot_repr(Vm *vm, Value self) {
    const Str *str = str_unchecked(self);
    bool has_single = memchr(str->text, '\'', str->length), has_double = memchr(str->text, '"', str->length);
    char quote = has_single && !has_double ? '"' : '\'';
    TextBuilder builder = text_builder_start(vm);
    text_builder_reserve(vm, &builder, str->length + 2);
    text_builder_add(vm, &builder, &quote, 1);
    for (size_t at = 0; at < str->length;) {
        uint32_t code_point;
        size_t size = utf8_decode(str->text + at, &code_point);
        add_escaped(vm, &builder, code_point, str->text + at, size, quote);
        at += size;
    }
    text_builder_add(vm, &builder, &quote, 1);
    return text_builder_finish(vm, &builder);
}

// A derived instance gives a plain copy.
static Value slot_str(Vm *vm, Value self) {
    if (is_exactly(self, KIND_STR)) return self;
    return str_new(vm, str_text(self), str_unchecked(self)->length);
}

// --- str() ---

// str(bytes, encoding, errors); args[1] to args[3] are these.
static Value decoded(Vm *vm, const Value *args) {
    check_codec_arguments(vm, args + 1, "str");
    Value encoding = is_absent(args[2]) ? str_from_c(vm, "utf-8") : args[2];
    if (is_str(args[1])) raise_type_error(vm, "decoding str is not supported");
    Buffer buffer;
    if (!get_buffer(vm, args[1], &buffer)) {
        raise_type_error(vm, "decoding to str: need a bytes-like object, %T found", args[1]);
    }
    return decode_value(vm, args[1], encoding, args[3]);
}

// str(object='', encoding='utf-8', errors='strict')
// Creates a string from an object, or from bytes in an encoding.
static Value str_construct(Vm *vm, const Value *args) {
    Value text;
    if (is_absent(args[1])) text = str_empty();
    else if (is_absent(args[2]) && is_absent(args[3])) text = value_str(vm, args[1]);
    else text = decoded(vm, args);
    const Type *type = type_unchecked(args[0]);
    if (type == &str_type) return text;
    const Str *source = str_unchecked(text);
    Str *derived = object_new_of(vm, type, sizeof(Str) + source->length + 1);
    derived->length = source->length;
    memcpy(derived->text, source->text, source->length);
    if (str_is_ascii(source)) object_set_flag(&derived->object, STR_ASCII);
    return value_from_object(derived);
}

// --- The type ---

static const Slots str_slots = {
    .repr = slot_repr,
    .str = slot_str,
    .format = str_format_slot,
    .hash = slot_hash,
    .length = slot_length,
    .iterate = str_iterate,
    .get_item = slot_get_item,
    .contains = slot_contains,
    .binary = slot_binary,
    .compare = slot_compare,
};

const Type str_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .name = NAME_str,
    .kind = KIND_STR,
    .slots = &str_slots,
    .construct = {NAME_str, 0, 3, str_construct, "object, encoding, errors"},
    .methods = {str_methods, STR_METHOD_COUNT},
    .static_methods = {str_static_methods, 1},
    .flags = TYPE_MATCHES_SELF,
};
