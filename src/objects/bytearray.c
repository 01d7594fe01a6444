// bytearray: growable bytes in a Blob beside the object, enlarged by an eighth, so that n
// appends cost O(n).
//
// While a memoryview exports the buffer it cannot be resized: all that changes the length goes
// through resize_gap() or check_resizable(). Python code run for an argument (__index__, an
// iterator) may change the array, so the length is read after that.
// SPDX-License-Identifier: MIT
#include "objects/attribute.h"
#include "objects/bytes_methods.h"
#include "objects/call.h"
#include "objects/iterate.h"
#include "objects/number.h"
#include "objects/raise.h"
#include "objects/range.h"
#include "objects/sequence.h"
#include "objects/str.h"
#include "objects/text_builder.h"
#include "objects/tuple.h"

static Bytearray *array_of(Value value) { return (Bytearray *)object_of(value); }

// Raises TypeError; calls through the rows of the type bring nothing else.
static Bytearray *array_from(Vm *vm, Value value) {
    if (!is_bytearray(value)) raise_type_error(vm, "expected bytearray, not %T", value);
    return array_of(value);
}

// Bytes that fit without a new Blob; a new array has none.
static size_t capacity(const Bytearray *array) { return array->buffer ? blob_capacity(array->buffer) : 0; }

// --- Size ---

static void check_resizable(Vm *vm, const Bytearray *array) {
    if (array->exports) raise_error(vm, &buffer_error_type, "Existing exports of data: object cannot be re-sized");
}

// Room for `needed` bytes. A first filling is exact, later ones leave an eighth in reserve.
static void reserve(Vm *vm, Bytearray *array, size_t needed) {
    if (needed <= capacity(array)) return;
    if (needed > UINT32_MAX - 64) raise_memory_error(vm);
    size_t wanted = array->length ? needed + needed / 8 + 8 : needed;
    Blob *larger = blob_new(vm, wanted);
    if (array->length) memcpy(larger->bytes, array->buffer->bytes, array->length);
    store_pointer(array, &array->buffer, larger);
}

// Replaces [start, stop) by `count` bytes, which the caller fills in; returns where.
// NULL if the array has no buffer, which means that there is nothing to fill in either.
static char *resize_gap(Vm *vm, Bytearray *array, size_t start, size_t stop, size_t count) {
    size_t tail = array->length - stop, total = start + count + tail;
    if (total != array->length) check_resizable(vm, array);
    reserve(vm, array, total);
    if (!array->buffer) return NULL;
    memmove(array->buffer->bytes + start + count, array->buffer->bytes + stop, tail);
    array->length = (uint32_t)total;
    return array->buffer->bytes + start;
}

// `data` must stay where it is when memory is allocated: a C local holds its owner.
Value bytearray_new(Vm *vm, const void *data, size_t length) {
    Blob *blob = length ? blob_new(vm, length) : NULL;
    if (data && length) memcpy(blob->bytes, data, length);
    Bytearray *array = heap_allocate(vm, KIND_BYTEARRAY, sizeof *array);
    store_pointer(array, &array->buffer, blob);
    array->length = (uint32_t)length;
    return value_from_object(array);
}

// What bytearray() and __init__() put in: args[1] to args[3] are source, encoding, errors.
static void fill(Vm *vm, Value self, const Value *args) {
    if (array_of(self)->length) check_resizable(vm, array_of(self));
    // A count needs no temporary bytes object.
    if (!is_absent(args[1]) && is_small_int(args[1]) && is_absent(args[2]) && is_absent(args[3])) {
        intptr_t count = small_int(args[1]);
        if (count < 0) raise_value_error(vm, "negative count");
        Blob *blob = count ? blob_new(vm, (size_t)count) : NULL;
        store_pointer(array_of(self), &array_of(self)->buffer, blob);
        array_of(self)->length = (uint32_t)count;
        return;
    }
    Value data = bytes_from_arguments(vm, args, "bytearray");
    char *at = resize_gap(vm, array_of(self), 0, array_of(self)->length, bytes_unchecked(data)->length);
    if (at) memcpy(at, bytes_unchecked(data)->data, bytes_unchecked(data)->length);
}

// bytearray(source=b'', encoding, errors)
// Creates an array of bytes from a string, a count, a buffer or an iterable of integers.
static Value bytearray_construct(Vm *vm, const Value *args) {
    Bytearray *array = object_new_of(vm, type_unchecked(args[0]), sizeof *array);
    Value self = value_from_object(array);
    if (type_unchecked(args[0]) == &bytearray_type) fill(vm, self, args);
    return self;
}

// bytearray.__init__(source=b'', encoding, errors)
// Replaces the contents by those that bytearray() of the same arguments would have.
static Value bytearray_init(Vm *vm, const Value *args) {
    array_from(vm, args[0]);
    fill(vm, args[0], args);
    return NONE;
}

// --- Slots ---

static Value bytearray_repr(Vm *vm, Value self) {
    Value copy = bytes_copy_of(vm, self);
    Value text = bytes_repr_text(vm, bytes_unchecked(copy)->data, bytes_unchecked(copy)->length, true);
    return str_format_c(vm, "%N(%S)", type_of(self), text);
}

static intptr_t bytearray_length(Vm *vm, Value self) {
    (void)vm;
    return array_of(self)->length;
}

static uint8_t checked_byte(Vm *vm, Value value) { return byte_from(vm, value, "byte must be in range(0, 256)"); }

// What a slice is assigned from, as bytes of their own: it may be the array itself.
static Value source_of(Vm *vm, Value value) {
    Buffer buffer;
    if (get_buffer(vm, value, &buffer)) return bytes_new(vm, buffer.bytes, buffer.length);
    if (is_str(value) || is_int(value)) {
        raise_type_error(vm, "can assign only bytes, buffers, or iterables of ints in range(0, 256)");
    }
    Value args[] = {NONE, value, ABSENT, ABSENT};
    return bytes_from_arguments(vm, args, "bytearray");
}

// One pass over the array, whatever the step: kept bytes move down.
static void delete_slice(Vm *vm, Value self, SliceBounds bounds) {
    Bytearray *array = array_of(self);
    if (bounds.count) check_resizable(vm, array);
    size_t to = 0;
    for (size_t from = 0; from < array->length; from++) {
        intptr_t offset = (intptr_t)from - bounds.start;
        bool dropped = bounds.count && offset % bounds.step == 0 && offset / bounds.step >= 0 &&
                       (size_t)(offset / bounds.step) < bounds.count;
        if (!dropped) array->buffer->bytes[to++] = array->buffer->bytes[from];
    }
    array->length = (uint32_t)to;
}

// First everything that may run Python code, and so change the size; then the bounds.
static void set_slice(Vm *vm, Value self, Value slice, Value value) {
    slice = slice_plain(vm, slice);
    if (is_absent(value)) {
        delete_slice(vm, self, slice_bounds(vm, slice, array_of(self)->length));
        return;
    }
    const Bytes *source = bytes_unchecked(source_of(vm, value));
    SliceBounds bounds = slice_bounds(vm, slice, array_of(self)->length);
    if (bounds.step == 1) {
        size_t stop = bounds.stop < bounds.start ? (size_t)bounds.start : (size_t)bounds.stop;
        char *at = resize_gap(vm, array_of(self), (size_t)bounds.start, stop, source->length);
        if (at) memcpy(at, source->data, source->length);
        return;
    }
    if (source->length == 0) {
        delete_slice(vm, self, bounds);
        return;
    }
    if (source->length != bounds.count) {
        raise_value_error(vm, "attempt to assign bytes of size %zu to extended slice of size %zu", (size_t)source->length, bounds.count);
    }
    for (size_t i = 0; i < bounds.count; i++) {
        array_of(self)->buffer->bytes[bounds.start + (intptr_t)i * bounds.step] = source->data[i];
    }
}

static void bytearray_set_item(Vm *vm, Value self, Value key, Value value) {
    if (is_slice(key)) {
        set_slice(vm, self, key, value);
        return;
    }
    size_t index = checked_index(vm, key, array_of(self)->length, "bytearray");
    if (is_absent(value)) {
        resize_gap(vm, array_of(self), index, index + 1, 0);
        return;
    }
    uint8_t byte = checked_byte(vm, value);
    if (index >= array_of(self)->length) raise_index_error(vm, "bytearray index out of range");
    array_of(self)->buffer->bytes[index] = (char)byte;
}

// `source` is not the array itself, whose buffer may move.
static void extend_with(Vm *vm, Value self, const Bytes *source) {
    char *at = resize_gap(vm, array_of(self), array_of(self)->length, array_of(self)->length, source->length);
    if (at) memcpy(at, source->data, source->length);
}

// += and *=; operands are copied first, since a += a must work.
static Value bytearray_in_place(Vm *vm, BinaryOperator operator, Value left, Value right) {
    if (operator == OPERATOR_ADD) {
        Buffer buffer;
        if (!get_buffer(vm, right, &buffer)) raise_type_error(vm, "can't concat %T to bytearray", right);
        extend_with(vm, left, bytes_unchecked(bytes_copy_of(vm, right)));
        return left;
    }
    if (operator != OPERATOR_MULTIPLY || !is_int(right)) return NOT_IMPLEMENTED;
    Value repeated = bytes_binary(vm, OPERATOR_MULTIPLY, bytes_copy_of(vm, left), right);
    char *at = resize_gap(vm, array_of(left), 0, array_of(left)->length, bytes_unchecked(repeated)->length);
    if (at) memcpy(at, bytes_unchecked(repeated)->data, bytes_unchecked(repeated)->length);
    return left;
}

static bool bytearray_buffer(Vm *vm, Value self, bool writable, Buffer *buffer) {
    (void)vm;
    (void)writable;
    const Bytearray *array = array_of(self);
    *buffer = (Buffer){array->buffer ? array->buffer->bytes : NULL, array->length, 1, 'B', false};
    return true;
}

// --- Methods ---

// bytearray.append(item, /)
// Appends a single item to the end of the bytearray.
static Value bytearray_append(Vm *vm, const Value *args) {
    Bytearray *array = array_from(vm, args[0]);
    uint8_t byte = checked_byte(vm, args[1]);
    *resize_gap(vm, array, array->length, array->length, 1) = (char)byte;
    return NONE;
}

// bytearray.extend(iterable, /)
// Appends all the items from the iterator or sequence to the bytearray.
static Value bytearray_extend(Vm *vm, const Value *args) {
    array_from(vm, args[0]);
    if (is_str(args[1])) raise_type_error(vm, "expected iterable of integers; got: 'str'");
    if (is_int(args[1])) raise_type_error(vm, "can't extend bytearray with int");
    length_hint(vm, args[1], 0);    // for what it may raise
    extend_with(vm, args[0], bytes_unchecked(source_of(vm, args[1])));
    return NONE;
}

// bytearray.insert(index, item, /)
// Inserts a single item into the bytearray before the given index.
static Value bytearray_insert(Vm *vm, const Value *args) {
    Bytearray *array = array_from(vm, args[0]);
    intptr_t index = index_clamped(vm, args[1]);
    uint8_t byte = checked_byte(vm, args[2]);
    intptr_t length = array->length;
    if (index < 0) index += length;
    if (index < 0) index = 0;
    if (index > length) index = length;
    *resize_gap(vm, array, (size_t)index, (size_t)index, 1) = (char)byte;
    return NONE;
}

// bytearray.pop(index=-1, /)
// Removes and returns a single item, by default the last one.
static Value bytearray_pop(Vm *vm, const Value *args) {
    Bytearray *array = array_from(vm, args[0]);
    intptr_t index = is_absent(args[1]) ? -1 : size_argument(vm, args[1]);
    if (array->length == 0) raise_index_error(vm, "pop from empty bytearray");
    if (index < 0) index += array->length;
    if ((size_t)index >= array->length) raise_index_error(vm, "pop index out of range");
    uint8_t byte = (uint8_t)array->buffer->bytes[index];
    resize_gap(vm, array, (size_t)index, (size_t)index + 1, 0);
    return value_from_small_int(byte);
}

// bytearray.remove(value, /)
// Removes the first occurrence of a value; raises ValueError if there is none.
static Value bytearray_remove(Vm *vm, const Value *args) {
    Bytearray *array = array_from(vm, args[0]);
    uint8_t byte = checked_byte(vm, args[1]);
    const char *at = array->length ? memchr(array->buffer->bytes, byte, array->length) : NULL;
    if (!at) raise_value_error(vm, "value not found in bytearray");
    size_t index = (size_t)(at - array->buffer->bytes);
    resize_gap(vm, array, index, index + 1, 0);
    return NONE;
}

// bytearray.reverse()
// Reverses the order of the bytes in place.
static Value bytearray_reverse(Vm *vm, const Value *args) {
    Bytearray *array = array_from(vm, args[0]);
    for (size_t i = 0, k = array->length; i + 1 < k--; i++) {
        char swapped = array->buffer->bytes[i];
        array->buffer->bytes[i] = array->buffer->bytes[k];
        array->buffer->bytes[k] = swapped;
    }
    return NONE;
}

// bytearray.clear()
// Removes all bytes.
static Value bytearray_clear(Vm *vm, const Value *args) {
    Bytearray *array = array_from(vm, args[0]);
    resize_gap(vm, array, 0, array->length, 0);
    return NONE;
}

// bytearray.copy()
// Returns a copy of the bytearray.
static Value bytearray_copy(Vm *vm, const Value *args) {
    array_from(vm, args[0]);
    Value copy = bytes_copy_of(vm, args[0]);
    return bytearray_new(vm, bytes_unchecked(copy)->data, bytes_unchecked(copy)->length);
}

// bytearray.resize(size, /)
// Makes the array longer, with zeros, or shorter.
static Value bytearray_resize(Vm *vm, const Value *args) {
    Bytearray *array = array_from(vm, args[0]);
    intptr_t size = size_argument(vm, args[1]);
    if (size < 0) raise_value_error(vm, "Can only resize to positive sizes, got %zd", size);
    size_t old = array->length, wanted = (size_t)size;
    char *at = resize_gap(vm, array, wanted < old ? wanted : old, old, wanted > old ? wanted - old : 0);
    if (at && wanted > old) memset(at, 0, wanted - old);
    return NONE;
}

// bytearray.__alloc__()
// Returns the number of bytes actually allocated.
static Value bytearray_alloc(Vm *vm, const Value *args) {
    // CPython counts the NUL behind the bytes.
    size_t size = capacity(array_from(vm, args[0]));
    return value_from_small_int((intptr_t)(size ? size + 1 : 0));
}

// bytearray.__release_buffer__(buffer, /)
// Releases a memoryview of this array (PEP 688).
static Value bytearray_release_buffer(Vm *vm, const Value *args) {
    if (!is_native_of(args[1], &memoryview_type)) raise_type_error(vm, "expected a memoryview object");
    if (!same(get_attribute(vm, args[1], name_value(NAME_obj)), args[0])) {
        raise_value_error(vm, "memoryview's buffer is not this object");
    }
    return call_method(vm, args[1], NAME_release, 0, NULL);
}

// bytearray.fromhex(string, /)
// Creates an array from hexadecimal digits in pairs; white space is skipped.
static Value bytearray_fromhex(Vm *vm, const Value *args) {
    Value data = bytes_fromhex_data(vm, args[1]);
    Value array = bytearray_new(vm, bytes_unchecked(data)->data, bytes_unchecked(data)->length);
    return type_unchecked(args[0]) == &bytearray_type ? array : call1(vm, args[0], array);
}

// bytearray.__reduce__()
// Returns what pickle and copy need: class, contents, state.
static Value bytearray_reduce(Vm *vm, const Value *args) {
    Buffer buffer;
    buffer_from(vm, args[0], &buffer);
    Value bytes = bytes_new(vm, buffer.bytes, buffer.length), state = call_method(vm, args[0], NAME___getstate__, 0, NULL);
    Value parts[] = {value_from_type(type_of(args[0])), tuple_from_array(vm, 1, &bytes), state};
    return tuple_from_array(vm, 3, parts);
}

static const Method bytearray_methods[] = {
    {NAME___reduce__, 0, 0, bytearray_reduce},
    {NAME___init__, 0, 3, bytearray_init, "source, encoding, errors"},
    {NAME___alloc__, 0, 0, bytearray_alloc},
    {NAME___release_buffer__, 1, 0, bytearray_release_buffer},
    {NAME_append, 1, 0, bytearray_append},
    {NAME_extend, 1, 0, bytearray_extend},
    {NAME_insert, 2, 0, bytearray_insert},
    {NAME_pop, 0, 1, bytearray_pop},
    {NAME_remove, 1, 0, bytearray_remove},
    {NAME_reverse, 0, 0, bytearray_reverse},
    {NAME_clear, 0, 0, bytearray_clear},
    {NAME_copy, 0, 0, bytearray_copy},
    {NAME_resize, 1, 0, bytearray_resize},
};

static const Method bytearray_class_methods[] = {
    {NAME_fromhex, 1, 0, bytearray_fromhex},
};

static const Slots bytearray_slots = {
    .repr = bytearray_repr,
    .str = bytearray_repr,
    .length = bytearray_length,
    .iterate = bytes_iterate,
    .get_item = bytes_get_item,
    .set_item = bytearray_set_item,
    .contains = bytes_contains,
    .binary = bytes_binary,
    .in_place = bytearray_in_place,
    .compare = bytes_compare,
    .buffer = bytearray_buffer,
};

const Type bytearray_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .name = NAME_bytearray,
    .kind = KIND_BYTEARRAY,
    .slots = &bytearray_slots,
    .construct = {NAME_bytearray, 0, 3, bytearray_construct, "source, encoding, errors"},
    .methods = TABLE(bytearray_methods),
    .more_methods = {bytes_methods, BYTES_METHOD_COUNT},
    .class_methods = TABLE(bytearray_class_methods),
    .static_methods = {&bytes_maketrans_row, 1},
    .flags = TYPE_MATCHES_SELF,
};
