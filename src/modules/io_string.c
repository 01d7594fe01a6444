// io.StringIO: a text stream in memory, kept as UTF-8.
//
// Positions count characters; the byte offset of the position is kept beside it, so that reading and writing in
// order need no counting. A position may lie beyond the end: zero characters fill the gap when something is written.
// SPDX-License-Identifier: MIT
#include "modules/io.h"
#include "modules/io_file.h"
#include "objects/bytes.h"
#include "objects/iterate.h"
#include "objects/list.h"
#include "objects/number.h"
#include "objects/raise.h"
#include "objects/str.h"
#include "support/utf8.h"

typedef struct TextStream {
    Native native;
    Blob *buffer;            // NULL while empty
    size_t length;           // bytes
    size_t count;            // characters
    size_t position;         // characters
    size_t offset;           // bytes; == length if the position is at or beyond the end
    uint8_t newline;         // Newline
    bool is_closed;
} TextStream;

static TextStream *any_stream_from(Vm *vm, Value value) { return native_from(vm, value, &string_io_type); }

static TextStream *stream_from(Vm *vm, Value value) {
    TextStream *stream = any_stream_from(vm, value);
    if (stream->is_closed) raise_value_error(vm, "I/O operation on closed file");
    return stream;
}

static const char *text_at_position(const TextStream *stream) {
    return stream->buffer ? stream->buffer->bytes + stream->offset : "";
}

static size_t bytes_left(const TextStream *stream) { return stream->length - stream->offset; }

static void move_to(TextStream *stream, size_t position) {
    stream->position = position;
    bool at_end = position >= stream->count;
    if (at_end) stream->offset = stream->length;
    else if (stream->length == stream->count) stream->offset = position;
    else stream->offset = utf8_offset(stream->buffer->bytes, stream->length, position);
}

// --- Writing ---

static void reserve(Vm *vm, TextStream *stream, size_t length) {
    if (stream->buffer && length <= blob_capacity(stream->buffer)) return;
    if (length > UINT32_MAX - 64) raise_memory_error(vm);
    Blob *larger = blob_new(vm, length + length / 2 + 32);
    if (stream->length) memcpy(larger->bytes, stream->buffer->bytes, stream->length);
    store_pointer(stream, &stream->buffer, larger);
}

static void fill_gap(Vm *vm, TextStream *stream) {
    if (stream->position <= stream->count) return;
    size_t gap = stream->position - stream->count;
    reserve(vm, stream, stream->length + gap);
    memset(stream->buffer->bytes + stream->length, 0, gap);
    stream->length += gap;
    stream->count += gap;
    stream->offset = stream->length;
}

// Replaces as many characters at the position as are written. `text` belongs to an object held by the caller.
static void put(Vm *vm, TextStream *stream, const char *text, size_t size) {
    if (size == 0) return;
    fill_gap(vm, stream);
    size_t characters = utf8_count(text, size), left = bytes_left(stream);
    size_t replaced = left ? utf8_offset(text_at_position(stream), left, characters) : 0;
    size_t replaced_count = left ? utf8_count(text_at_position(stream), replaced) : 0;
    reserve(vm, stream, stream->length - replaced + size);
    char *at = stream->buffer->bytes + stream->offset;
    memmove(at + size, at + replaced, left - replaced);
    memcpy(at, text, size);
    stream->length += size - replaced;
    stream->count += characters - replaced_count;
    stream->position += characters;
    stream->offset += size;
}

// Every line end becomes `replacement`. Carriage returns count only if the stream translates all kinds.
static void put_translated(Vm *vm, TextStream *stream, const char *text, size_t size, const char *replacement) {
    bool universal = stream->newline == NEWLINE_UNIVERSAL;
    const char *end = text + size, *plain = text;
    for (const char *at = text; at < end; at++) {
        bool is_return = *at == '\r' && universal;
        if (*at != '\n' && !is_return) continue;
        put(vm, stream, plain, (size_t)(at - plain));
        if (is_return && at + 1 < end && at[1] == '\n') at++;
        put(vm, stream, replacement, strlen(replacement));
        plain = at + 1;
    }
    put(vm, stream, plain, (size_t)(end - plain));
}

static void write_text(Vm *vm, TextStream *stream, Value text) {
    const Str *str = str_unchecked(text);
    switch ((Newline)stream->newline) {
    case NEWLINE_LF:
    case NEWLINE_KEEP: put(vm, stream, str->text, str->length); break;
    case NEWLINE_UNIVERSAL: put_translated(vm, stream, str->text, str->length, "\n"); break;
    case NEWLINE_CRLF: put_translated(vm, stream, str->text, str->length, "\r\n"); break;
    case NEWLINE_CR: put_translated(vm, stream, str->text, str->length, "\r"); break;
    }
}

// StringIO.write(text, /)
static Value stream_write(Vm *vm, const Value *args) {
    TextStream *stream = any_stream_from(vm, args[0]);
    if (!is_str(args[1])) raise_type_error(vm, "string argument expected, got '%T'", args[1]);
    stream_from(vm, args[0]);
    write_text(vm, stream, args[1]);
    return value_from_small_int((intptr_t)str_character_count(str_unchecked(args[1])));
}

// StringIO.writelines(lines, /)
static Value stream_writelines(Vm *vm, const Value *args) {
    stream_from(vm, args[0]);
    Value iterator = iterate(vm, args[1]);
    for (Value line; !is_absent(line = iterate_next(vm, iterator));) {
        Value write[] = {args[0], line};
        stream_write(vm, write);
    }
    return NONE;
}

// StringIO.truncate(size=None, /)
static Value stream_truncate(Vm *vm, const Value *args) {
    TextStream *stream = stream_from(vm, args[0]);
    bool has_size = !is_absent(args[1]) && !is_none(args[1]);
    intptr_t size = has_size ? index_from(vm, args[1]) : (intptr_t)stream->position;
    if (size < 0) raise_value_error(vm, "Negative size value %zd", size);
    if ((size_t)size < stream->count) {
        size_t position = stream->position;
        move_to(stream, (size_t)size);
        stream->length = stream->offset;
        stream->count = (size_t)size;
        move_to(stream, position);
    }
    return int_from_intptr(vm, size);
}

// --- Making one ---

static void fill(Vm *vm, TextStream *stream, Value initial, Value newline) {
    stream->newline = (uint8_t)(is_absent(newline) ? NEWLINE_LF : newline_from(vm, newline));
    stream->length = stream->count = stream->position = stream->offset = 0;
    stream->is_closed = false;
    if (is_absent(initial) || is_none(initial)) return;
    if (!is_str(initial)) raise_type_error(vm, "initial_value must be str or None, not %T", initial);
    write_text(vm, stream, initial);
    move_to(stream, 0);
}

// StringIO(initial_value='', newline='\n')
static Value stream_construct(Vm *vm, const Value *args) {
    TextStream *stream = object_new_of(vm, type_unchecked(args[0]), sizeof *stream);
    if (type_unchecked(args[0]) == &string_io_type) fill(vm, stream, args[1], args[2]);
    return value_from_object(stream);
}

// StringIO.__init__(initial_value='', newline='\n')
static Value stream_init(Vm *vm, const Value *args) {
    fill(vm, any_stream_from(vm, args[0]), args[1], args[2]);
    return NONE;
}

// --- Reading ---

// The next `size` bytes, which are whole characters; the position moves.
static Value take(Vm *vm, TextStream *stream, size_t size) {
    if (size == 0) return str_new(vm, "", 0);
    Value text = str_new(vm, text_at_position(stream), size);
    stream->position += str_character_count(str_unchecked(text));
    stream->offset += size;
    return text;
}

// Bytes of the next `characters` characters; negative: of all.
static size_t size_of_next(const TextStream *stream, intptr_t characters) {
    size_t left = bytes_left(stream);
    if (characters < 0 || left == 0) return left;
    if (stream->length == stream->count) return (size_t)characters < left ? (size_t)characters : left;
    return utf8_offset(text_at_position(stream), left, (size_t)characters);
}

static size_t line_size(const TextStream *stream) {
    const char *start = text_at_position(stream), *end = start + bytes_left(stream);
    for (const char *at = start; at < end; at++) {
        bool is_feed = *at == '\n', is_return = *at == '\r';
        if (!is_feed && !is_return) continue;
        bool both = is_return && at + 1 < end && at[1] == '\n';
        switch ((Newline)stream->newline) {
        case NEWLINE_LF:
        case NEWLINE_UNIVERSAL: if (is_feed) return (size_t)(at + 1 - start); break;
        case NEWLINE_KEEP: return (size_t)(at + 1 + both - start);
        case NEWLINE_CRLF: if (both) return (size_t)(at + 2 - start); break;
        case NEWLINE_CR: if (is_return) return (size_t)(at + 1 - start); break;
        }
    }
    return bytes_left(stream);
}

// StringIO.read(size=-1, /)
static Value stream_read(Vm *vm, const Value *args) {
    TextStream *stream = stream_from(vm, args[0]);
    return take(vm, stream, size_of_next(stream, io_size_from(vm, args[1])));
}

// StringIO.readline(size=-1, /)
static Value stream_readline(Vm *vm, const Value *args) {
    TextStream *stream = stream_from(vm, args[0]);
    size_t limit = size_of_next(stream, io_size_from(vm, args[1])), size = line_size(stream);
    return take(vm, stream, size < limit ? size : limit);
}

// StringIO.readlines(hint=-1, /)
static Value stream_readlines(Vm *vm, const Value *args) {
    TextStream *stream = stream_from(vm, args[0]);
    intptr_t hint = io_size_from(vm, args[1]);
    size_t start = stream->position;
    Value lines = list_new(vm, 0);
    while (bytes_left(stream) && (hint <= 0 || stream->position - start < (size_t)hint)) {
        list_append(vm, lines, take(vm, stream, line_size(stream)));
    }
    return lines;
}

static Value stream_next(Vm *vm, Value self) {
    TextStream *stream = stream_from(vm, self);
    return bytes_left(stream) ? take(vm, stream, line_size(stream)) : ABSENT;
}

static Value stream_iterate(Vm *vm, Value self) {
    stream_from(vm, self);
    return self;
}

// StringIO.getvalue()
static Value stream_getvalue(Vm *vm, const Value *args) {
    const TextStream *stream = stream_from(vm, args[0]);
    return str_new(vm, stream->length ? stream->buffer->bytes : "", stream->length);
}

// --- Position and state ---

// StringIO.seek(position, whence=0, /)
static Value stream_seek(Vm *vm, const Value *args) {
    TextStream *stream = stream_from(vm, args[0]);
    intptr_t position = index_from(vm, args[1]), whence = is_absent(args[2]) ? 0 : index_from(vm, args[2]);
    if (whence < 0 || whence > 2) raise_value_error(vm, "Invalid whence (%zd, should be 0, 1 or 2)", whence);
    if (whence == 0 && position < 0) raise_value_error(vm, "Negative seek position %zd", position);
    if (whence != 0 && position != 0) raise_error(vm, &os_error_type, "Can't do nonzero cur-relative seeks");
    if (whence == 0) move_to(stream, (size_t)position);
    if (whence == 2) move_to(stream, stream->count);
    return int_from_intptr(vm, (intptr_t)stream->position);
}

// StringIO.tell()
static Value stream_tell(Vm *vm, const Value *args) {
    return int_from_intptr(vm, (intptr_t)stream_from(vm, args[0])->position);
}

// StringIO.readable(), writable(), seekable()
static Value stream_yes(Vm *vm, const Value *args) {
    stream_from(vm, args[0]);
    return TRUE_VALUE;
}

// StringIO.isatty()
static Value stream_isatty(Vm *vm, const Value *args) {
    stream_from(vm, args[0]);
    return FALSE_VALUE;
}

// StringIO.flush()
static Value stream_flush(Vm *vm, const Value *args) {
    stream_from(vm, args[0]);
    return NONE;
}

// StringIO.close()
static Value stream_close(Vm *vm, const Value *args) {
    TextStream *stream = any_stream_from(vm, args[0]);
    stream->is_closed = true;
    stream->length = stream->count = stream->offset = 0;
    store_pointer(stream, &stream->buffer, NULL);
    return NONE;
}

static Value get_closed(Vm *vm, Value self) { return value_from_bool(any_stream_from(vm, self)->is_closed); }

static Value get_line_buffering(Vm *vm, Value self) {
    stream_from(vm, self);
    return FALSE_VALUE;
}

static const Method stream_methods[] = {
    {NAME___init__, 0, 2, stream_init, "initial_value, newline"},
    {NAME_read, 0, 1, stream_read},
    {NAME_readline, 0, 1, stream_readline},
    {NAME_readlines, 0, 1, stream_readlines},
    {NAME_getvalue, 0, 0, stream_getvalue},
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

static const Getter stream_getters[] = {{NAME_closed, get_closed}, {NAME_line_buffering, get_line_buffering}};
static const Slots stream_slots = {.iterate = stream_iterate, .next = stream_next};

const Type string_io_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .name = NAME_StringIO,
    .module_name = NAME__io,
    .base = &text_io_base_type,
    .kind = KIND_NATIVE,
    .reference_words = 1,
    .slots = &stream_slots,
    .construct = {NAME_StringIO, 0, 2, stream_construct, "initial_value, newline"},
    .methods = TABLE(stream_methods),
    .getters = TABLE(stream_getters),
    .flags = TYPE_IS_ITERATOR,
};
