// io.BytesIO: a binary stream in a bytearray of its own.
//
// getbuffer() shows that bytearray; while such views exist nothing may be written (as in CPython).
// SPDX-License-Identifier: MIT
#include "modules/io.h"
#include "objects/attribute.h"
#include "objects/bytes.h"
#include "objects/iterate.h"
#include "objects/list.h"
#include "objects/memoryview.h"
#include "objects/number.h"
#include "objects/raise.h"
#include "objects/str.h"

typedef struct BytesStream {
    Native native;
    Value array;             // bytearray: the contents; ABSENT when closed
    size_t position;         // may lie beyond the end
} BytesStream;

static Bytearray *array_of(const BytesStream *stream) { return (Bytearray *)object_of(stream->array); }
static size_t length_of(const BytesStream *stream) { return array_of(stream)->length; }

static BytesStream *any_stream_from(Vm *vm, Value value) { return native_from(vm, value, &bytes_io_type); }

static BytesStream *stream_from(Vm *vm, Value value) {
    BytesStream *stream = any_stream_from(vm, value);
    if (is_absent(stream->array)) raise_value_error(vm, "I/O operation on closed file.");
    return stream;
}

// --- Contents ---

static void check_unlocked(Vm *vm, const BytesStream *stream) {
    if (array_of(stream)->exports) {
        raise_error(vm, &buffer_error_type, "Existing exports of data: object cannot be re-sized");
    }
}

// Makes the contents this long; new bytes are zeros.
static void resize(Vm *vm, const BytesStream *stream, size_t length) {
    Bytearray *array = array_of(stream);
    size_t capacity = array->buffer ? blob_capacity(array->buffer) : 0;
    if (length > UINT32_MAX - 64) raise_memory_error(vm);
    if (length > capacity) {
        Blob *larger = blob_new(vm, length + length / 4 + 16);
        if (array->length) memcpy(larger->bytes, array->buffer->bytes, array->length);
        store_pointer(array, &array->buffer, larger);
    }
    if (length > array->length) memset(array->buffer->bytes + array->length, 0, length - array->length);
    array->length = (uint32_t)length;
}

// `source` is a bytes-like object; its bytes are asked for again after each step that may collect.
static size_t write_bytes(Vm *vm, BytesStream *stream, Value source) {
    Buffer data;
    buffer_from(vm, source, &data);
    check_unlocked(vm, stream);
    if (data.length == 0) return 0;
    size_t end = stream->position + data.length;
    if (end > length_of(stream)) resize(vm, stream, end);
    buffer_from(vm, source, &data);
    memmove(array_of(stream)->buffer->bytes + stream->position, data.bytes, data.length);
    stream->position = end;
    return data.length;
}

static size_t bytes_left(const BytesStream *stream) {
    return stream->position < length_of(stream) ? length_of(stream) - stream->position : 0;
}

// Up to `size` bytes from the position on, which moves.
static Value take(Vm *vm, BytesStream *stream, size_t size) {
    size_t left = bytes_left(stream);
    if (size > left) size = left;
    if (size == 0) return bytes_new(vm, NULL, 0);
    Value piece = bytes_new(vm, NULL, size);
    memcpy(bytes_unchecked(piece)->data, array_of(stream)->buffer->bytes + stream->position, size);
    stream->position += size;
    return piece;
}

static size_t line_length(const BytesStream *stream) {
    size_t left = bytes_left(stream);
    if (left == 0) return 0;
    const char *start = array_of(stream)->buffer->bytes + stream->position;
    const char *end = memchr(start, '\n', left);
    return end ? (size_t)(end - start) + 1 : left;
}

// --- Making one ---

static void fill(Vm *vm, BytesStream *stream, Value initial) {
    Value array = bytearray_new(vm, NULL, 0);
    store(stream, &stream->array, array);
    stream->position = 0;
    if (is_absent(initial) || is_none(initial)) return;
    write_bytes(vm, stream, initial);
    stream->position = 0;
}

// BytesIO(initial_bytes=b'')
static Value stream_construct(Vm *vm, const Value *args) {
    BytesStream *stream = object_new_of(vm, type_unchecked(args[0]), sizeof *stream);
    fill(vm, stream, type_unchecked(args[0]) == &bytes_io_type ? args[1] : ABSENT);
    return value_from_object(stream);
}

// BytesIO.__init__(initial_bytes=b'')
static Value stream_init(Vm *vm, const Value *args) {
    fill(vm, any_stream_from(vm, args[0]), args[1]);
    return NONE;
}

// --- Reading ---

// BytesIO.read(size=-1, /), read1(size=-1, /)
static Value stream_read(Vm *vm, const Value *args) {
    BytesStream *stream = stream_from(vm, args[0]);
    return take(vm, stream, (size_t)io_size_from(vm, args[1]));
}

// BytesIO.readline(size=-1, /)
static Value stream_readline(Vm *vm, const Value *args) {
    BytesStream *stream = stream_from(vm, args[0]);
    size_t limit = (size_t)io_size_from(vm, args[1]), length = line_length(stream);
    return take(vm, stream, length < limit ? length : limit);
}

// BytesIO.readlines(hint=None, /)
static Value stream_readlines(Vm *vm, const Value *args) {
    BytesStream *stream = stream_from(vm, args[0]);
    intptr_t hint = io_size_from(vm, args[1]);
    size_t total = 0;
    Value lines = list_new(vm, 0);
    while (bytes_left(stream) && (hint <= 0 || total < (size_t)hint)) {
        size_t length = line_length(stream);
        list_append(vm, lines, take(vm, stream, length));
        total += length;
    }
    return lines;
}

static Value stream_next(Vm *vm, Value self) {
    BytesStream *stream = stream_from(vm, self);
    size_t length = line_length(stream);
    return length ? take(vm, stream, length) : ABSENT;
}

static Value stream_iterate(Vm *vm, Value self) {
    stream_from(vm, self);
    return self;
}

// BytesIO.readinto(buffer, /)
static Value stream_readinto(Vm *vm, const Value *args) {
    BytesStream *stream = stream_from(vm, args[0]);
    Buffer target;
    if (!get_buffer(vm, args[1], &target) || target.read_only) {
        raise_type_error(vm, "readinto() argument must be read-write bytes-like object, not %T", args[1]);
    }
    size_t size = bytes_left(stream) < target.length ? bytes_left(stream) : target.length;
    if (size) memmove(target.bytes, array_of(stream)->buffer->bytes + stream->position, size);
    stream->position += size;
    return value_from_small_int((intptr_t)size);
}

// BytesIO.getvalue()
static Value stream_getvalue(Vm *vm, const Value *args) {
    const BytesStream *stream = stream_from(vm, args[0]);
    Value value = bytes_new(vm, NULL, length_of(stream));
    if (length_of(stream)) memcpy(bytes_unchecked(value)->data, array_of(stream)->buffer->bytes, length_of(stream));
    return value;
}

// BytesIO.getbuffer()
static Value stream_getbuffer(Vm *vm, const Value *args) { return memoryview_new(vm, stream_from(vm, args[0])->array); }

// --- Writing ---

// BytesIO.write(data, /)
static Value stream_write(Vm *vm, const Value *args) {
    return value_from_small_int((intptr_t)write_bytes(vm, stream_from(vm, args[0]), args[1]));
}

// BytesIO.writelines(lines, /)
static Value stream_writelines(Vm *vm, const Value *args) {
    stream_from(vm, args[0]);
    Value iterator = iterate(vm, args[1]);
    for (Value line; !is_absent(line = iterate_next(vm, iterator));) write_bytes(vm, stream_from(vm, args[0]), line);
    return NONE;
}

// BytesIO.truncate(size=None, /)
static Value stream_truncate(Vm *vm, const Value *args) {
    BytesStream *stream = stream_from(vm, args[0]);
    check_unlocked(vm, stream);
    bool has_size = !is_absent(args[1]) && !is_none(args[1]);
    intptr_t size = has_size ? index_from(vm, args[1]) : (intptr_t)stream->position;
    if (size < 0) raise_value_error(vm, "negative size value %zd", size);
    if ((size_t)size < length_of(stream)) resize(vm, stream, (size_t)size);
    return int_from_intptr(vm, size);
}

// --- Position and state ---

// BytesIO.seek(offset, whence=0, /)
static Value stream_seek(Vm *vm, const Value *args) {
    BytesStream *stream = stream_from(vm, args[0]);
    intptr_t offset = index_from(vm, args[1]), whence = is_absent(args[2]) ? 0 : index_from(vm, args[2]);
    if (whence < 0 || whence > 2) raise_value_error(vm, "invalid whence (%zd, should be 0, 1 or 2)", whence);
    if (whence == 0 && offset < 0) raise_value_error(vm, "negative seek value %zd", offset);
    intptr_t from = whence == 0 ? 0 : (intptr_t)(whence == 1 ? stream->position : length_of(stream));
    if (__builtin_add_overflow(from, offset, &offset)) raise_overflow_error(vm, "new position too large");
    stream->position = offset < 0 ? 0 : (size_t)offset;
    return int_from_intptr(vm, (intptr_t)stream->position);
}

// BytesIO.tell()
static Value stream_tell(Vm *vm, const Value *args) {
    return int_from_intptr(vm, (intptr_t)stream_from(vm, args[0])->position);
}

// BytesIO.readable(), writable(), seekable()
static Value stream_yes(Vm *vm, const Value *args) {
    stream_from(vm, args[0]);
    return TRUE_VALUE;
}

// BytesIO.isatty()
static Value stream_isatty(Vm *vm, const Value *args) {
    stream_from(vm, args[0]);
    return FALSE_VALUE;
}

// BytesIO.flush()
static Value stream_flush(Vm *vm, const Value *args) {
    stream_from(vm, args[0]);
    return NONE;
}

// BytesIO.close()
static Value stream_close(Vm *vm, const Value *args) {
    BytesStream *stream = any_stream_from(vm, args[0]);
    if (is_absent(stream->array)) return NONE;
    check_unlocked(vm, stream);
    store(stream, &stream->array, ABSENT);
    return NONE;
}

static Value get_closed(Vm *vm, Value self) { return value_from_bool(is_absent(any_stream_from(vm, self)->array)); }

static const Method stream_methods[] = {
    {NAME___init__, 0, 1, stream_init, "initial_bytes"},
    {NAME_read, 0, 1, stream_read},
    {NAME_read1, 0, 1, stream_read},
    {NAME_readline, 0, 1, stream_readline},
    {NAME_readlines, 0, 1, stream_readlines},
    {NAME_readinto, 1, 0, stream_readinto},
    {NAME_readinto1, 1, 0, stream_readinto},
    {NAME_getvalue, 0, 0, stream_getvalue},
    {NAME_getbuffer, 0, 0, stream_getbuffer},
    {NAME_write, 1, 0, stream_write},
    {NAME_writelines, 1, 0, stream_writelines},
    {NAME_truncate, 0, 1, stream_truncate},
    {NAME_seek, 1, 1, stream_seek},
    {NAME_tell, 0, 0, stream_tell},
    {NAME_readable, 0, 0, stream_yes},
    {NAME_writable, 0, 0, stream_yes},
    {NAME_seekable, 0, 0, stream_yes},
    {NAME_isatty, 0, 0, stream_isatty},
    {NAME_flush, 0, 0, stream_flush},
    {NAME_close, 0, 0, stream_close},
};

static const Getter stream_getters[] = {{NAME_closed, get_closed}};
static const Slots stream_slots = {.iterate = stream_iterate, .next = stream_next};

const Type bytes_io_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .name = NAME_BytesIO,
    .module_name = NAME__io,
    .base = &buffered_io_base_type,
    .kind = KIND_NATIVE,
    .reference_words = 1,
    .slots = &stream_slots,
    .construct = {NAME_BytesIO, 0, 1, stream_construct, "initial_bytes"},
    .methods = TABLE(stream_methods),
    .getters = TABLE(stream_getters),
    .flags = TYPE_IS_ITERATOR,
};
