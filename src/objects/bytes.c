// bytes, and the slots that bytearray shares with it.
//
// bytes are immutable and keep their hash. The empty one is in ROM; there are no others that
// exist only once. What works on both types looks at the bytes by a Buffer, taken anew after
// each call that may run Python code.
// SPDX-License-Identifier: MIT
#include "objects/bytes.h"

#include "objects/bytes_methods.h"
#include "objects/call.h"
#include "objects/iterate.h"
#include "objects/list_methods.h"
#include "objects/number.h"
#include "objects/percent_format.h"
#include "objects/raise.h"
#include "objects/range.h"
#include "objects/sequence.h"
#include "objects/str.h"
#include "objects/str_codec.h"
#include "objects/text_builder.h"
#include "objects/tuple.h"

// Its hash is 0.
static const Bytes empty = {{ROM_HEADER(KIND_BYTES)}, 0, 0, {0}};

// --- Making ---

Value bytes_new(Vm *vm, const void *data, size_t length) {
    if (length == 0) return value_from_object(&empty);
    if (length > UINT32_MAX - 64) raise_memory_error(vm);
    Bytes *bytes = heap_allocate(vm, KIND_BYTES, sizeof(Bytes) + length + 1);
    bytes->length = (uint32_t)length;
    if (data) memcpy(bytes->data, data, length);
    return value_from_object(bytes);
}

Value bytes_like(Vm *vm, Value self, const void *data, size_t length) {
    return is_bytearray(self) ? bytearray_new(vm, data, length) : bytes_new(vm, data, length);
}

Value bytes_copy_of(Vm *vm, Value value) {
    if (is_bytes(value)) return value;
    Buffer buffer;
    buffer_from(vm, value, &buffer);
    return bytes_new(vm, buffer.bytes, buffer.length);
}

uint8_t byte_from(Vm *vm, Value value, const char *error) {
    intptr_t byte;
    Value index = operate_unary(vm, OPERATOR_INDEX, value);
    if (!int_try_intptr(index, &byte) || byte < 0 || byte > 255) raise_value_error(vm, "%s", error);
    return (uint8_t)byte;
}

// Ints from an iterator; the errors name the type that is being made.
static Value from_iterable(Vm *vm, Value iterable, const char *type_name) {
    TextBuilder builder = text_builder_start(vm);
    if (!value_is_iterable(vm, iterable)) raise_type_error(vm, "cannot convert '%T' object to %s", iterable, type_name);
    bool is_array = strcmp(type_name, "bytearray") == 0;
    Value iterator = iterate(vm, iterable);
    if (!is_array) length_hint(vm, iterable, 0);    // for what it may raise
    for (Value item; !is_absent(item = iterate_next(vm, iterator));) {
        char byte = (char)byte_from(vm, item, is_array ? "byte must be in range(0, 256)" : "bytes must be in range(0, 256)");
        text_builder_add(vm, &builder, &byte, 1);
    }
    return text_builder_finish_bytes(vm, &builder);
}

// bytes(text, encoding, errors): args as in bytes_from_arguments().
static Value from_text(Vm *vm, const Value *args) {
    if (is_absent(args[2])) raise_type_error(vm, "string argument without an encoding");
    return encode_value(vm, args[1], args[2], args[3]);
}

// Only text has an encoding.
static void check_no_encoding(Vm *vm, const Value *args) {
    if (!is_absent(args[2])) raise_type_error(vm, "encoding without a string argument");
    if (!is_absent(args[3])) raise_type_error(vm, "errors without a string argument");
}

// An int, or what converts to one and has no bytes of its own.
static bool is_count(Vm *vm, Value value) {
    Buffer buffer;
    return is_int(value) || (!get_buffer(vm, value, &buffer) && has_special(vm, value, NAME___index__));
}

Value bytes_from_arguments(Vm *vm, const Value *args, const char *type_name) {
    check_codec_arguments(vm, args + 1, type_name);
    if (is_absent(args[1])) {
        check_no_encoding(vm, args);
        return bytes_new(vm, NULL, 0);
    }
    if (is_str(args[1])) return from_text(vm, args);
    check_no_encoding(vm, args);
    Value converted = call_special(vm, args[1], NAME___bytes__, 0, NULL);
    if (!is_absent(converted)) {
        if (!is_bytes(converted)) raise_type_error(vm, "__bytes__ returned non-bytes (type %T)", converted);
        return converted;
    }
    Buffer buffer;
    if (is_count(vm, args[1])) {
        intptr_t count = count_argument(vm, args[1]);
        if (count < 0) raise_value_error(vm, "negative count");
        return bytes_new(vm, NULL, (size_t)count);
    }
    if (get_buffer(vm, args[1], &buffer)) return bytes_new(vm, buffer.bytes, buffer.length);
    return from_iterable(vm, args[1], type_name);
}

// bytes(source=b'', encoding, errors)
// Creates bytes from a string, a count of zeros, a buffer or an iterable of integers.
static Value bytes_construct(Vm *vm, const Value *args) {
    Value data = bytes_from_arguments(vm, args, "bytes");
    const Type *type = type_unchecked(args[0]);
    if (type == &bytes_type) return is_exactly(data, KIND_BYTES) ? data : bytes_new(vm, bytes_unchecked(data)->data, bytes_unchecked(data)->length);
    Bytes *derived = object_new_of(vm, type, sizeof(Bytes) + bytes_unchecked(data)->length + 1);
    derived->length = bytes_unchecked(data)->length;
    memcpy(derived->data, bytes_unchecked(data)->data, derived->length);
    return value_from_object(derived);
}

// --- Shared slots ---

// Double quotes if that saves escapes, as in CPython.
Value bytes_repr_text(Vm *vm, const char *data, size_t length, bool escapes_single) {
    TextBuilder builder = text_builder_start(vm);
    char quote = memchr(data, '\'', length) && !memchr(data, '"', length) ? '"' : '\'';
    text_builder_add_c(vm, &builder, "b");
    text_builder_add(vm, &builder, &quote, 1);
    for (size_t i = 0; i < length; i++) {
        unsigned char byte = (unsigned char)data[i];
        char text[4] = {'\\', (char)byte, 0, 0};
        size_t size = 2;
        if (byte == '\n' || byte == '\r' || byte == '\t') text[1] = byte == '\n' ? 'n' : byte == '\r' ? 'r' : 't';
        else if (byte < 0x20 || byte >= 0x7F) {
            text[1] = 'x';
            text[2] = "0123456789abcdef"[byte >> 4];
            text[3] = "0123456789abcdef"[byte & 15];
            size = 4;
        } else if (byte != (unsigned char)quote && byte != '\\' && !(escapes_single && byte == '\'')) {
            text[0] = (char)byte;
            size = 1;
        }
        text_builder_add(vm, &builder, text, size);
    }
    text_builder_add(vm, &builder, &quote, 1);
    return text_builder_finish(vm, &builder);
}

// bytes compare with bytes, a bytearray with whatever has bytes.
Value bytes_compare(Vm *vm, Comparison comparison, Value left, Value right) {
    Buffer a, b;
    if (is_bytes(left) && !is_bytes(right) && !is_bytearray(right)) return NOT_IMPLEMENTED;
    if (is_str(right) || is_int(right) || !get_buffer(vm, left, &a) || !get_buffer(vm, right, &b)) return NOT_IMPLEMENTED;
    size_t common = a.length < b.length ? a.length : b.length;
    int order = common ? memcmp(a.bytes, b.bytes, common) : 0;
    if (order == 0) order = (a.length > b.length) - (a.length < b.length);
    bool results[] = {order < 0, order <= 0, order == 0, order != 0, order > 0, order >= 0};
    return value_from_bool(results[comparison]);
}

// A byte by its number, or a run of bytes. __index__() may change `self`: it is read again.
bool bytes_contains(Vm *vm, Value self, Value item) {
    Buffer text, needle;
    buffer_from(vm, self, &text);
    if (is_int(item) || (!get_buffer(vm, item, &needle) && has_special(vm, item, NAME___index__))) {
        uint8_t byte = byte_from(vm, item, "byte must be in range(0, 256)");
        buffer_from(vm, self, &text);
        return text.length && memchr(text.bytes, byte, text.length);
    }
    buffer_from(vm, item, &needle);
    return str_find_bytes(text.bytes, 0, text.length, needle.bytes, needle.length) >= 0;
}

// The result is of the left operand's type. reserve() may collect: both buffers are taken
// again.
static Value concatenate(Vm *vm, Value left, Value right) {
    Buffer a, b;
    buffer_from(vm, left, &a);
    if (!get_buffer(vm, right, &b)) raise_type_error(vm, "can't concat %T to %T", right, left);
    TextBuilder builder = text_builder_start(vm);
    text_builder_reserve(vm, &builder, a.length + b.length);
    get_buffer(vm, left, &a);
    get_buffer(vm, right, &b);
    text_builder_add(vm, &builder, a.bytes, a.length);
    text_builder_add(vm, &builder, b.bytes, b.length);
    return bytes_like(vm, left, builder.blob ? builder.blob->bytes : NULL, builder.length);
}

// bytes * 1 is the same object, as in CPython.
static Value repeat(Vm *vm, Value self, Value times) {
    intptr_t repetitions = repetitions_from(vm, times);
    Value copy = bytes_copy_of(vm, self);
    size_t length = bytes_unchecked(copy)->length, total = repeated_count(vm, repetitions, length);
    if (total == 0) return bytes_like(vm, self, NULL, 0);
    if (total == length && is_exactly(self, KIND_BYTES)) return self;
    Value result = bytes_new(vm, NULL, total);
    for (size_t i = 0; length && i < total; i += length) memcpy(bytes_unchecked(result)->data + i, bytes_unchecked(copy)->data, length);
    return is_bytearray(self) ? bytearray_new(vm, bytes_unchecked(result)->data, total) : result;
}

// Quick for native types, of which only ints count.
static bool is_index(Value value) { return is_int(value) || (type_of(value)->flags & TYPE_IS_HEAP && value_has_index(value)); }
// Other buffers leave the operator to their own type.
static bool is_own(Value value) { return is_bytes(value) || is_bytearray(value); }

Value bytes_binary(Vm *vm, BinaryOperator operator, Value left, Value right) {
    if (operator == OPERATOR_ADD && is_own(left)) return concatenate(vm, left, right);
    if (operator == OPERATOR_MODULO && is_own(left)) return bytes_percent(vm, left, right);
    if (operator != OPERATOR_MULTIPLY) return NOT_IMPLEMENTED;
    if (is_own(left) && is_index(right)) return repeat(vm, left, right);
    if (is_own(right) && is_index(left)) return repeat(vm, right, left);
    return NOT_IMPLEMENTED;
}

// The two types have different messages, and only bytes give themselves back for [:].
Value bytes_get_item(Vm *vm, Value self, Value key) {
    Buffer buffer;
    buffer_from(vm, self, &buffer);
    if (!is_slice(key)) {
        if (is_bytes(self)) {
            if (!is_int(key) && !has_special(vm, key, NAME___index__)) {
                raise_type_error(vm, "byte indices must be integers or slices, not %T", key);
            }
            intptr_t index = index_from(vm, key);
            if (index < 0) index += (intptr_t)buffer.length;
            if ((size_t)index >= buffer.length) raise_index_error(vm, "index out of range");
            return value_from_small_int((unsigned char)bytes_unchecked(self)->data[index]);
        }
        size_t index = checked_index(vm, key, buffer.length, "bytearray");
        buffer_from(vm, self, &buffer);
        return value_from_small_int((unsigned char)buffer.bytes[index]);
    }
    key = slice_plain(vm, key);
    buffer_from(vm, self, &buffer);
    SliceBounds bounds = slice_bounds(vm, key, buffer.length);
    if (bounds.step == 1 && bounds.count == buffer.length && is_exactly(self, KIND_BYTES)) return self;
    Value copy = bytes_copy_of(vm, self), result = bytes_new(vm, NULL, bounds.count);
    for (size_t i = 0; i < bounds.count; i++) {
        bytes_unchecked(result)->data[i] = bytes_unchecked(copy)->data[bounds.start + (intptr_t)i * bounds.step];
    }
    return is_bytearray(self) ? bytearray_new(vm, bytes_unchecked(result)->data, bounds.count) : result;
}

// --- bytes alone ---

static Value bytes_repr(Vm *vm, Value self) { return bytes_repr_text(vm, bytes_unchecked(self)->data, bytes_unchecked(self)->length, false); }

static intptr_t bytes_hash(Vm *vm, Value self) {
    (void)vm;
    Bytes *bytes = bytes_unchecked(self);
    if (!bytes->hash && bytes->length) bytes->hash = str_hash_bytes(bytes->data, bytes->length);
    return (intptr_t)bytes->hash;
}

static intptr_t bytes_length(Vm *vm, Value self) {
    (void)vm;
    return (intptr_t)bytes_unchecked(self)->length;
}

static bool bytes_buffer(Vm *vm, Value self, bool writable, Buffer *buffer) {
    (void)vm;
    *buffer = (Buffer){bytes_unchecked(self)->data, bytes_unchecked(self)->length, 1, 'B', true};
    return !writable;
}

// bytes.fromhex(string, /)
// Creates bytes from hexadecimal digits in pairs; white space is skipped.
static Value bytes_fromhex(Vm *vm, const Value *args) {
    Value data = bytes_fromhex_data(vm, args[1]);
    return type_unchecked(args[0]) == &bytes_type ? data : call1(vm, args[0], data);
}

// bytes.__bytes__()
// Returns the object as plain bytes.
static Value bytes_bytes(Vm *vm, const Value *args) {
    if (is_exactly(args[0], KIND_BYTES)) return args[0];
    return bytes_new(vm, bytes_unchecked(args[0])->data, bytes_unchecked(args[0])->length);
}

static const Method bytes_own_methods[] = {
    {NAME___bytes__, 0, 0, bytes_bytes},
};

static const Method bytes_class_methods[] = {
    {NAME_fromhex, 1, 0, bytes_fromhex},
};

static const Slots bytes_slots = {
    .repr = bytes_repr,
    .str = bytes_repr,
    .hash = bytes_hash,
    .length = bytes_length,
    .get_item = bytes_get_item,
    .contains = bytes_contains,
    .binary = bytes_binary,
    .compare = bytes_compare,
    .buffer = bytes_buffer,
    .iterate = bytes_iterate,
};

const Type bytes_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .name = NAME_bytes,
    .kind = KIND_BYTES,
    .slots = &bytes_slots,
    .construct = {NAME_bytes, 0, 3, bytes_construct, "source, encoding, errors"},
    .methods = {bytes_methods, BYTES_METHOD_COUNT},
    .more_methods = TABLE(bytes_own_methods),
    .class_methods = TABLE(bytes_class_methods),
    .static_methods = {&bytes_maketrans_row, 1},
    .flags = TYPE_MATCHES_SELF,
};
