// Files: reading ahead, writing behind, lines and text.
//
// One object serves as FileIO, BufferedReader, BufferedWriter, BufferedRandom and TextIOWrapper. The buffer of a text
// file in UTF-8 holds the bytes of the file; other encodings are recoded to UTF-8 when bytes come in.
// SPDX-License-Identifier: MIT
#include "modules/io_file.h"

#include <errno.h>

#include "modules/builtins.h"
#include "modules/io.h"
#include "objects/attribute.h"
#include "objects/bytes.h"
#include "objects/call.h"
#include "objects/iterate.h"
#include "objects/list.h"
#include "objects/number.h"
#include "objects/raise.h"
#include "objects/slots.h"
#include "objects/str.h"
#include "objects/str_codec.h"
#include "objects/text_builder.h"
#include "objects/tuple.h"
#include "support/utf8.h"
#include "vm/port.h"
#include "vm/vm.h"

enum { BUFFER_BYTES = 1024, STDIN_NUMBER = 0, STDOUT_NUMBER = 1, STDERR_NUMBER = 2 };
enum { SEEN_CR = 1, SEEN_LF = 2, SEEN_CRLF = 4 };

static const Slots file_slots;

// --- Checks ---

bool is_file(Value value) {
    return has_kind(value, KIND_NATIVE) && type_native_base(type_of(value))->slots == &file_slots;
}

static File *file_from(Vm *vm, Value value) {
    if (!is_file(value)) raise_type_error(vm, "expected a file, not %T", value);
    return (File *)object_of(value);
}

static File *open_file_from(Vm *vm, Value value) {
    File *file = file_from(vm, value);
    if (file->is_detached) raise_value_error(vm, "underlying buffer has been detached");
    if (file->number == FILE_CLOSED) raise_value_error(vm, "I/O operation on closed file.");
    return file;
}

// The methods that CPython passes on to the binary file have a message without a full stop.
static File *open_state_from(Vm *vm, Value value) {
    File *file = file_from(vm, value);
    if (file->number == FILE_CLOSED && file->is_text) raise_value_error(vm, "I/O operation on closed file");
    return open_file_from(vm, value);
}

static File *readable_from(Vm *vm, Value value) {
    File *file = open_file_from(vm, value);
    if (!file->readable) raise_io_unsupported(vm, file->is_text ? "not readable" : "read");
    if (file->writing) file_flush(vm, file);
    return file;
}

static bool is_console(const File *file) { return file->number == STDOUT_NUMBER || file->number == STDERR_NUMBER; }

// --- Buffer ---

static size_t buffered(const File *file) { return file->end - file->start; }

// Room for `size` bytes behind the end of what is in the buffer, which moves to its start.
static void make_room(Vm *vm, File *file, size_t size) {
    if (!file->buffer) store_pointer(file, &file->buffer, blob_new(vm, BUFFER_BYTES));
    if (file->start > 0) {
        memmove(file->buffer->bytes, file->buffer->bytes + file->start, buffered(file));
        file->end -= file->start;
        file->start = 0;
    }
    size_t capacity = blob_capacity(file->buffer);
    if (file->end + size <= capacity) return;
    Blob *larger = blob_new(vm, file->end + size + capacity);
    memcpy(larger->bytes, file->buffer->bytes, file->end);
    store_pointer(file, &file->buffer, larger);
}

void file_flush(Vm *vm, File *file) {
    if (is_console(file) && port_flush() < 0) raise_os_error(vm, errno, file->name);
    if (!file->writing) return;
    uint32_t end = file->end;
    file->end = 0;
    file->writing = false;
    source_write(vm, file, file->buffer->bytes, end);
}

// Gives back what was read ahead before the position matters.
static void drop_read_ahead(Vm *vm, File *file) {
    if (file->writing) file_flush(vm, file);
    int64_t ahead = (int64_t)buffered(file);
    file->start = file->end = 0;
    file->at_end = false;
    if (ahead && source_is_seekable(vm, file)) source_seek(vm, file, -ahead, 1);
}

static void write_bytes(Vm *vm, File *file, const char *bytes, size_t size) {
    if (!file->writing) drop_read_ahead(vm, file);
    if (is_console(file) || size >= BUFFER_BYTES || file->write_through) {
        file_flush(vm, file);
        source_write(vm, file, bytes, size);
        return;
    }
    if (file->end + size > BUFFER_BYTES) file_flush(vm, file);
    make_room(vm, file, size);
    file->writing = true;
    memcpy(file->buffer->bytes + file->end, bytes, size);
    file->end += (uint32_t)size;
}

// Turns what came in from `from` on into UTF-8.
static void recode(Vm *vm, File *file, size_t from) {
    Value bytes = bytes_new(vm, file->buffer->bytes + from, file->end - from);
    const Str *text = str_unchecked(decode_value(vm, bytes, file->encoding, file->errors));
    file->end = (uint32_t)from;
    make_room(vm, file, text->length);
    memcpy(file->buffer->bytes + file->end, text->text, text->length);
    file->end += text->length;
}

// At least one more byte into the buffer; false at the end of the file.
static bool fill(Vm *vm, File *file) {
    make_room(vm, file, file->buffer && buffered(file) < blob_capacity(file->buffer) ? 1 : BUFFER_BYTES);
    size_t from = file->end;
    size_t count = source_read(vm, file, blob_capacity(file->buffer) - file->end);
    file->end += (uint32_t)count;
    if (count && !is_absent(file->encoding)) recode(vm, file, from);
    return count > 0;
}

// --- Reading ---

static const char *next_line_end(const char *at, const char *end) {
    while (at < end && *at != '\n' && *at != '\r') at++;
    return at;
}

// Notes the kinds of line ends in this text, for file.newlines.
static void note_line_ends(File *file, const Str *text) {
    const char *at = text->text, *end = at + text->length;
    while ((at = next_line_end(at, end)) < end) {
        bool is_pair = *at == '\r' && at + 1 < end && at[1] == '\n';
        file->seen_line_ends |= is_pair ? SEEN_CRLF : *at == '\r' ? SEEN_CR : SEEN_LF;
        at += is_pair ? 2 : 1;
    }
}

static Value to_text(Vm *vm, File *file, Value bytes) {
    const Bytes *data = bytes_unchecked(bytes);
    Value text = is_absent(file->errors) || !is_absent(file->encoding)
                     ? str_decode_utf8(vm, data->data, data->length)
                     : decode_value(vm, bytes, name_value(NAME_utf8), file->errors);
    const Str *source = str_unchecked(text);
    if (file->newline == NEWLINE_UNIVERSAL) note_line_ends(file, source);
    if (file->newline != NEWLINE_UNIVERSAL || !memchr(source->text, '\r', source->length)) return text;
    Str *result = str_new_blank(vm, source->length);
    size_t length = 0;
    for (size_t i = 0; i < source->length; i++) {
        char character = source->text[i];
        if (character == '\r') {
            character = '\n';
            if (i + 1 < source->length && source->text[i + 1] == '\n') i++;
        }
        result->text[length++] = character;
    }
    return str_new(vm, result->text, length);
}

static Value take(Vm *vm, File *file, size_t size) {
    Value bytes = bytes_new(vm, size ? file->buffer->bytes + file->start : NULL, size);
    file->start += (uint32_t)size;
    return file->is_text ? to_text(vm, file, bytes) : bytes;
}

static Value read_all(Vm *vm, File *file) {
    while (fill(vm, file)) continue;
    return take(vm, file, buffered(file));
}

// Bytes of the first `characters` characters of the buffer, reading on as needed. Where line ends are translated,
// "\r\n" is one character.
static size_t characters_size(Vm *vm, File *file, size_t characters) {
    size_t at = 0;
    bool more = true;
    while (characters > 0) {
        // The longest character, or both bytes of a line end, must be there.
        while (more && buffered(file) < at + UTF8_MOST_BYTES) more = fill(vm, file);
        size_t left = buffered(file) - at;
        if (left == 0) break;
        const char *text = file->buffer->bytes + file->start + at;
        size_t size = utf8_is_continuation(*text) ? 1 : utf8_size_from_lead(*text);
        if (*text == '\r' && left > 1 && text[1] == '\n' && file->newline == NEWLINE_UNIVERSAL) size = 2;
        at += size < left ? size : left;
        characters--;
    }
    return at;
}

// file.read(size=-1, /)
static Value file_read(Vm *vm, const Value *args) {
    File *file = readable_from(vm, args[0]);
    intptr_t wanted = io_size_from(vm, args[1]);
    if (wanted < 0) return read_all(vm, file);
    if (file->is_text) return take(vm, file, characters_size(vm, file, (size_t)wanted));
    while (buffered(file) < (size_t)wanted && fill(vm, file)) continue;
    return take(vm, file, buffered(file) < (size_t)wanted ? buffered(file) : (size_t)wanted);
}

// file.read1(size=-1, /)
static Value file_read1(Vm *vm, const Value *args) {
    File *file = readable_from(vm, args[0]);
    intptr_t wanted = io_size_from(vm, args[1]);
    if (wanted != 0 && buffered(file) == 0) fill(vm, file);
    return take(vm, file, wanted < 0 || (size_t)wanted > buffered(file) ? buffered(file) : (size_t)wanted);
}

// file.peek(size=0, /)
static Value file_peek(Vm *vm, const Value *args) {
    File *file = readable_from(vm, args[0]);
    if (buffered(file) == 0) fill(vm, file);
    return bytes_new(vm, buffered(file) ? file->buffer->bytes + file->start : NULL, buffered(file));
}

// Bytes up to the end of the line that ends at this byte, 0 if none does.
static size_t line_end_at(Vm *vm, File *file, size_t index) {
    const char *at = file->buffer->bytes + file->start + index;
    if (*at == '\n') return file->is_text && file->newline >= NEWLINE_CRLF ? 0 : index + 1;
    if (*at != '\r' || !file->is_text || file->newline == NEWLINE_LF) return 0;
    if (file->newline == NEWLINE_CR) return index + 1;
    bool has_next = index + 1 < buffered(file) || fill(vm, file);
    bool is_pair = has_next && file->buffer->bytes[file->start + index + 1] == '\n';
    if (is_pair) return index + 2;
    return file->newline == NEWLINE_CRLF ? 0 : index + 1;
}

// Bytes of the next line (of a binary file at most `limit`); all that is left at the end.
static size_t line_size(Vm *vm, File *file, size_t limit) {
    size_t searched = 0;
    for (;;) {
        for (; searched < buffered(file); searched++) {
            if (searched >= limit) return limit;
            char c = file->buffer->bytes[file->start + searched];
            size_t size = c == '\n' || c == '\r' ? line_end_at(vm, file, searched) : 0;
            if (size) return size;
        }
        if (!fill(vm, file)) return buffered(file);
    }
}

static Value read_line(Vm *vm, File *file, intptr_t limit) {
    if (limit < 0) return take(vm, file, line_size(vm, file, SIZE_MAX));
    if (!file->is_text) return take(vm, file, line_size(vm, file, (size_t)limit));
    size_t size = line_size(vm, file, SIZE_MAX), most = characters_size(vm, file, (size_t)limit);
    return take(vm, file, size < most ? size : most);
}

// file.readline(size=-1, /)
static Value file_readline(Vm *vm, const Value *args) {
    File *file = readable_from(vm, args[0]);
    return read_line(vm, file, io_size_from(vm, args[1]));
}

static Value file_next(Vm *vm, Value self) {
    Value line = read_line(vm, readable_from(vm, self), -1);
    bool is_empty = is_str(line) ? str_unchecked(line)->length == 0 : bytes_unchecked(line)->length == 0;
    return is_empty ? ABSENT : line;
}

static Value file_iterate(Vm *vm, Value self) {
    open_file_from(vm, self);
    return self;
}

// file.readlines(hint=-1, /)
static Value file_readlines(Vm *vm, const Value *args) {
    readable_from(vm, args[0]);
    intptr_t hint = io_size_from(vm, args[1]), total = 0;
    Value lines = list_new(vm, 0);
    for (Value line; !is_absent(line = file_next(vm, args[0]));) {
        list_append(vm, lines, line);
        total += value_length(vm, line);
        if (hint > 0 && total >= hint) break;
    }
    return lines;
}

// file.readinto(buffer, /)
static Value file_readinto(Vm *vm, const Value *args) {
    File *file = readable_from(vm, args[0]);
    Buffer target;
    if (!get_buffer(vm, args[1], &target) || target.read_only) {
        raise_type_error(vm, "readinto() argument must be read-write bytes-like object, not %T", args[1]);
    }
    while (buffered(file) < target.length && fill(vm, file)) continue;
    writable_buffer_from(vm, args[1], &target);
    size_t count = buffered(file) < target.length ? buffered(file) : target.length;
    if (count) memcpy(target.bytes, file->buffer->bytes + file->start, count);
    file->start += (uint32_t)count;
    return value_from_small_int((intptr_t)count);
}

// --- Writing ---

static Value translate_line_ends(Vm *vm, Value string, const char *line_end) {
    const Str *text = str_unchecked(string);
    TextBuilder builder = text_builder_start(vm);
    for (size_t at = 0; at < text->length;) {
        const char *end = memchr(text->text + at, '\n', text->length - at);
        size_t stop = end ? (size_t)(end - text->text) : text->length;
        text_builder_add(vm, &builder, text->text + at, stop - at);
        if (end) text_builder_add_c(vm, &builder, line_end);
        at = stop + (end != NULL);
    }
    return text_builder_finish(vm, &builder);
}

static void write_text(Vm *vm, File *file, Value string) {
    if (file->newline >= NEWLINE_CRLF) {
        string = translate_line_ends(vm, string, file->newline == NEWLINE_CRLF ? "\r\n" : "\r");
    }
    const Str *text = str_unchecked(string);
    bool is_plain = is_absent(file->encoding) && (str_is_ascii(text) || (is_console(file) && is_absent(file->errors)));
    if (is_plain) {
        write_bytes(vm, file, text->text, text->length);
        return;
    }
    Value encoding = is_absent(file->encoding) ? name_value(NAME_utf8) : file->encoding;
    const Bytes *encoded = bytes_unchecked(encode_value(vm, string, encoding, file->errors));
    write_bytes(vm, file, encoded->data, encoded->length);
}

// file.write(data, /)
static Value file_write(Vm *vm, const Value *args) {
    File *file = open_file_from(vm, args[0]);
    if (!file->writable) raise_io_unsupported(vm, file->is_text ? "not writable" : "write");
    if (file->is_text && is_str(args[1])) {
        write_text(vm, file, args[1]);
        return value_from_small_int((intptr_t)str_character_count(str_unchecked(args[1])));
    }
    // Tools write bytes to sys.stdout, as on MicroPython.
    if (file->is_text && !is_console(file)) raise_type_error(vm, "write() argument must be str, not %T", args[1]);
    Buffer data;
    buffer_from(vm, args[1], &data);
    size_t length = data.length;
    if (!is_bytes(args[1]) && !is_absent(file->source)) {
        // Python code under the file may change the object while it is written.
        Value copy = bytes_new(vm, data.bytes, length);
        write_bytes(vm, file, bytes_unchecked(copy)->data, length);
    } else {
        write_bytes(vm, file, data.bytes, length);
    }
    return value_from_small_int((intptr_t)length);
}

// file.writelines(lines, /)
static Value file_writelines(Vm *vm, const Value *args) {
    open_file_from(vm, args[0]);
    Value iterator = iterate(vm, args[1]);
    for (Value line; !is_absent(line = iterate_next(vm, iterator));) {
        Value write[] = {args[0], line};
        file_write(vm, write);
    }
    return NONE;
}

// file.flush()
static Value file_flush_method(Vm *vm, const Value *args) {
    File *file = open_file_from(vm, args[0]);
    file_flush(vm, file);
    if (!is_absent(file->source)) call_method(vm, file->source, NAME_flush, 0, NULL);
    return NONE;
}

// --- Position and state ---

static void check_text_seek(Vm *vm, Value offset, intptr_t whence) {
    int64_t number;
    bool is_zero = int_try_int64(offset, &number) && number == 0;
    if (whence == 1 && !is_zero) raise_io_unsupported(vm, "can't do nonzero cur-relative seeks");
    if (whence == 2 && !is_zero) raise_io_unsupported(vm, "can't do nonzero end-relative seeks");
    if (whence == 0 && int_is_negative(offset)) raise_value_error(vm, "negative seek position %R", offset);
}

// file.seek(offset, whence=0, /)
static Value file_seek(Vm *vm, const Value *args) {
    File *file = open_file_from(vm, args[0]);
    intptr_t whence = is_absent(args[2]) ? 0 : index_from(vm, args[2]);
    if (whence < 0 || whence > 2) {
        if (file->is_text) raise_value_error(vm, "invalid whence (%zd, should be 0, 1 or 2)", whence);
        raise_value_error(vm, "whence value %zd unsupported", whence);
    }
    if (file->is_text && !is_int(args[1])) compare(vm, COMPARE_LESS, args[1], value_from_small_int(0));
    Value given = operate_unary(vm, OPERATOR_INDEX, args[1]);
    int64_t offset;
    if (file->is_text) check_text_seek(vm, given, whence);
    if (!int_try_int64(given, &offset)) raise_overflow_error(vm, "offset too large");
    if (!source_is_seekable(vm, file)) raise_io_unsupported(vm, "underlying stream is not seekable");
    drop_read_ahead(vm, file);
    return int_from_int64(vm, source_seek(vm, file, offset, (int)whence));
}

// file.tell()
static Value file_tell(Vm *vm, const Value *args) {
    File *file = open_file_from(vm, args[0]);
    int64_t position = source_seek(vm, file, 0, 1);
    position += file->writing ? file->end : -(int64_t)buffered(file);
    return int_from_int64(vm, position);
}

// file.truncate(size=None, /)
static Value file_truncate(Vm *vm, const Value *args) {
    File *file = open_file_from(vm, args[0]);
    if (!file->writable) raise_io_unsupported(vm, "truncate");
    drop_read_ahead(vm, file);
    int64_t size = 0;
    bool has_size = !is_absent(args[1]) && !is_none(args[1]);
    if (!has_size) size = source_seek(vm, file, 0, 1);
    else if (!int_try_int64(operate_unary(vm, OPERATOR_INDEX, args[1]), &size)) raise_overflow_error(vm, "size too large");
    Value argument = int_from_int64(vm, size);
    if (!is_absent(file->source)) return call_method(vm, file->source, NAME_truncate, 1, &argument);
    if (port_truncate(file->number, size) < 0) raise_os_error(vm, errno, ABSENT);
    return argument;
}

// file.close()
static Value file_close(Vm *vm, const Value *args) {
    File *file = file_from(vm, args[0]);
    if (file->number == FILE_CLOSED || file->is_detached) return NONE;
    file_flush(vm, file);
    int number = file->number;
    file->number = FILE_CLOSED;
    store_pointer(file, &file->buffer, NULL);
    if (!is_absent(file->source)) call_method(vm, file->source, NAME_close, 0, NULL);
    else if (!file->keep_open && port_close(number) < 0) raise_os_error(vm, errno, ABSENT);
    return NONE;
}

// file.__enter__()
static Value file_enter(Vm *vm, const Value *args) {
    open_file_from(vm, args[0]);
    return args[0];
}

// file.__exit__(*exception)
static Value file_exit(Vm *vm, const Value *args) {
    call_method(vm, args[0], NAME_close, 0, NULL);
    return NONE;
}

// file.fileno()
static Value file_number(Vm *vm, const Value *args) {
    const File *file = open_state_from(vm, args[0]);
    if (!is_absent(file->source)) return call_method(vm, file->source, NAME_fileno, 0, NULL);
    return value_from_small_int(file->number);
}

// file.isatty()
static Value file_isatty(Vm *vm, const Value *args) {
    const File *file = open_state_from(vm, args[0]);
    if (!is_absent(file->source)) return call_method(vm, file->source, NAME_isatty, 0, NULL);
    return value_from_bool(port_is_terminal(file->number));
}

// file.readable()
static Value file_readable(Vm *vm, const Value *args) { return value_from_bool(open_state_from(vm, args[0])->readable); }

// file.writable()
static Value file_writable(Vm *vm, const Value *args) { return value_from_bool(open_state_from(vm, args[0])->writable); }

// file.seekable()
static Value file_seekable(Vm *vm, const Value *args) {
    return value_from_bool(source_is_seekable(vm, open_state_from(vm, args[0])));
}

static Value get_binary(Vm *vm, Value self);

// file.detach()
static Value file_detach(Vm *vm, const Value *args) {
    File *file = open_file_from(vm, args[0]);
    file_flush(vm, file);
    Value under = get_binary(vm, args[0]);
    file->is_detached = true;
    if (is_file(under) && is_absent(file->source)) file_from(vm, under)->keep_open = file->keep_open;
    file->keep_open = true;
    return under;
}

// file.reconfigure(*, encoding=None, errors=None, newline=None, line_buffering=None, write_through=None)
static Value file_reconfigure(Vm *vm, const Value *args) {
    File *file = open_file_from(vm, args[0]);
    file_flush(vm, file);
    if (!is_absent(args[1]) && !is_none(args[1])) store(file, &file->encoding, encoding_from(vm, args[1]));
    if (!is_absent(args[2]) && !is_none(args[2])) store(file, &file->errors, args[2]);
    if (!is_absent(args[3])) file->newline = (uint8_t)newline_from(vm, args[3]);
    if (!is_absent(args[5]) && !is_none(args[5])) file->write_through = value_is_true(vm, args[5]);
    return NONE;
}

// --- Attributes ---

static Value get_name(Vm *vm, Value self) {
    const File *file = file_from(vm, self);
    if (!is_absent(file->name)) return file->name;
    return get_attribute(vm, file->source, name_value(NAME_name));
}

static Value get_mode(Vm *vm, Value self) {
    const File *file = file_from(vm, self);
    if (!is_absent(file->mode)) return file->mode;
    return get_attribute(vm, file->source, name_value(NAME_mode));
}

static Value get_closed(Vm *vm, Value self) {
    const File *file = file_from(vm, self);
    if (file->number == FILE_CLOSED || is_absent(file->source)) return value_from_bool(file->number == FILE_CLOSED);
    return get_attribute(vm, file->source, name_value(NAME_closed));
}

static Value get_encoding(Vm *vm, Value self) {
    const File *file = file_from(vm, self);
    return is_absent(file->encoding) ? str_from_c(vm, "utf-8") : file->encoding;
}

static Value get_errors(Vm *vm, Value self) {
    const File *file = file_from(vm, self);
    return is_absent(file->errors) ? str_from_c(vm, "strict") : file->errors;
}

static Value get_newlines(Vm *vm, Value self) {
    static const char *const texts[] = {"\r", "\n", "\r\n"};
    const File *file = file_from(vm, self);
    Value seen[3];
    size_t count = 0;
    for (unsigned i = 0; i < 3; i++) {
        if (file->seen_line_ends >> i & 1) seen[count++] = str_from_c(vm, texts[i]);
    }
    return count == 0 ? NONE : count == 1 ? seen[0] : tuple_from_array(vm, count, seen);
}

static Value get_line_buffering(Vm *vm, Value self) {
    const File *file = file_from(vm, self);
    return value_from_bool(is_console(file));
}

static Value get_write_through(Vm *vm, Value self) { return value_from_bool(file_from(vm, self)->write_through); }

// The binary file under a text file, the raw one under a buffered one.
static Value get_binary(Vm *vm, Value self) {
    File *file = open_file_from(vm, self);
    if (!is_absent(file->source)) return file->source;
    if (is_absent(file->binary)) {
        const char *mode = file->writable ? file->readable ? "rb+" : "wb" : "rb";
        Value binary = file_new(vm, file->number, file->name, mode, false);
        ((File *)object_of(binary))->keep_open = true;
        store(file, &file->binary, binary);
    }
    return file->binary;
}

static Value file_repr(Vm *vm, Value self) {
    const File *file = file_from(vm, self);
    Value class_name = type_name_value(vm, type_of(self));
    Value name = is_absent(file->name) ? get_attribute_or(vm, file->source, name_value(NAME_name), ABSENT) : file->name;
    Value shown = is_absent(name) ? str_from_c(vm, "") : str_format_c(vm, " name=%R", name);
    if (!file->is_text) return str_format_c(vm, "<_io.%S%S>", class_name, shown);
    Value mode = is_absent(file->mode) ? str_from_c(vm, "") : str_format_c(vm, " mode=%R", file->mode);
    return str_format_c(vm, "<_io.%S%S%S encoding=%R>", class_name, shown, mode, get_encoding(vm, self));
}

static const Method file_methods[] = {
    {NAME_read, 0, 1, file_read},
    {NAME_readline, 0, 1, file_readline},
    {NAME_readlines, 0, 1, file_readlines},
    {NAME_write, 1, 0, file_write},
    {NAME_writelines, 1, 0, file_writelines},
    {NAME_flush, 0, 0, file_flush_method},
    {NAME_seek, 1, 1, file_seek},
    {NAME_tell, 0, 0, file_tell},
    {NAME_truncate, 0, 1, file_truncate},
    {NAME_close, 0, 0, file_close},
    {NAME___enter__, 0, 0, file_enter},
    {NAME___exit__, 0, 3, file_exit},
    {NAME_fileno, 0, 0, file_number},
    {NAME_isatty, 0, 0, file_isatty},
    {NAME_readable, 0, 0, file_readable},
    {NAME_writable, 0, 0, file_writable},
    {NAME_seekable, 0, 0, file_seekable},
    {NAME_detach, 0, 0, file_detach},
};

static const Method text_methods[] = {
    {NAME_reconfigure, 0, 0, file_reconfigure, "*, encoding, errors, newline, line_buffering, write_through"},
    // As on MicroPython.
    {NAME_readinto, 1, 0, file_readinto},
};

static const Method binary_methods[] = {
    {NAME_readinto, 1, 0, file_readinto},
    {NAME_readinto1, 1, 0, file_readinto},
    {NAME_readall, 0, 0, file_read},
    {NAME_read1, 0, 1, file_read1},
    {NAME_peek, 0, 1, file_peek},
};

static const Getter text_getters[] = {
    {NAME_name, get_name},         {NAME_mode, get_mode},         {NAME_closed, get_closed},
    {NAME_encoding, get_encoding}, {NAME_errors, get_errors},     {NAME_buffer, get_binary},
    {NAME_newlines, get_newlines}, {NAME_line_buffering, get_line_buffering},
    {NAME_write_through, get_write_through},
};

static const Getter binary_getters[] = {
    {NAME_name, get_name}, {NAME_mode, get_mode}, {NAME_closed, get_closed}, {NAME_raw, get_binary},
};

static const Slots file_slots = {
    .repr = file_repr,
    .iterate = file_iterate,
    .next = file_next,
};

static void file_finalize(Vm *vm, Value self) {
    File *file = (File *)object_of(self);
    if (file->number <= STDERR_NUMBER || file->keep_open || !is_absent(file->source)) return;
    if (file->writing && file->buffer) port_write_file(file->number, file->buffer->bytes, file->end);
    port_close(file->number);
    file->number = FILE_CLOSED;
    (void)vm;
}

// --- Making them ---

static Value make_file(Vm *vm, const Type *type, int number, bool is_text) {
    File *file = object_new_of(vm, type, sizeof *file);
    file->number = number;
    file->is_text = is_text;
    return value_from_object(file);
}

static const Type *type_for_mode(const char *mode, bool is_text) {
    if (is_text) return &text_file_type;
    if (strchr(mode, '+')) return &buffered_random_type;
    return strchr(mode, 'r') ? &buffered_reader_type : &buffered_writer_type;
}

Value file_new(Vm *vm, int number, Value name, const char *mode, bool is_text) {
    Value mode_text = str_from_c(vm, mode);
    Value self = make_file(vm, type_for_mode(mode, is_text), number, is_text);
    File *file = (File *)object_of(self);
    store(file, &file->name, name);
    store(file, &file->mode, mode_text);
    bool updates = strchr(mode, '+') != NULL;
    file->readable = strchr(mode, 'r') || updates;
    file->writable = !strchr(mode, 'r') || updates;
    return self;
}

void file_make_raw(Value self) {
    File *file = (File *)object_of(self);
    file->native.type = &binary_file_type;
    file->write_through = true;
}

static bool asks_true(Vm *vm, Value source, Name name) {
    return value_is_true(vm, call_method(vm, source, name, 0, NULL));
}

// A File over an object with the methods of a stream.
static Value file_over(Vm *vm, const Type *type, Value source, bool is_text, bool readable, bool writable) {
    Value self = make_file(vm, type, FILE_OF_SOURCE, is_text);
    File *file = (File *)object_of(self);
    store(file, &file->source, source);
    file->readable = readable;
    file->writable = writable;
    return self;
}

Newline newline_from(Vm *vm, Value argument) {
    if (is_absent(argument) || is_none(argument)) return NEWLINE_UNIVERSAL;
    if (!is_str(argument)) raise_type_error(vm, "open() argument 'newline' must be str or None, not %T", argument);
    static const char *const texts[] = {[NEWLINE_KEEP] = "", [NEWLINE_LF] = "\n", [NEWLINE_CRLF] = "\r\n", [NEWLINE_CR] = "\r"};
    for (unsigned i = NEWLINE_KEEP; i <= NEWLINE_CR; i++) {
        if (str_equals_c(argument, texts[i])) return (Newline)i;
    }
    raise_value_error(vm, "illegal newline value: %S", argument);
}

Value encoding_from(Vm *vm, Value argument) {
    if (is_absent(argument) || is_none(argument)) return ABSENT;
    if (!is_str(argument)) raise_type_error(vm, "open() argument 'encoding' must be str or None, not %T", argument);
    static const char *const utf8_names[] = {"utf-8", "utf8", "UTF-8", "UTF8", "utf_8", "locale"};
    for (size_t i = 0; i < sizeof utf8_names / sizeof utf8_names[0]; i++) {
        if (str_equals_c(argument, utf8_names[i])) return ABSENT;
    }
    encode_value(vm, str_from_c(vm, ""), argument, ABSENT);
    return argument;
}

// TextIOWrapper(buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False)
static Value text_construct(Vm *vm, const Value *args) {
    bool readable = asks_true(vm, args[1], NAME_readable), writable = asks_true(vm, args[1], NAME_writable);
    Newline newline = newline_from(vm, args[4]);
    Value encoding = encoding_from(vm, args[2]);
    Value self = file_over(vm, type_unchecked(args[0]), args[1], true, readable, writable);
    File *file = (File *)object_of(self);
    store(file, &file->encoding, encoding);
    if (!is_absent(args[3]) && !is_none(args[3])) store(file, &file->errors, args[3]);
    file->newline = (uint8_t)newline;
    file->write_through = !is_absent(args[6]) && value_is_true(vm, args[6]);
    return self;
}

// BufferedReader(raw, buffer_size=DEFAULT_BUFFER_SIZE)
static Value reader_construct(Vm *vm, const Value *args) {
    if (!asks_true(vm, args[1], NAME_readable)) raise_error(vm, &os_error_type, "File or stream is not readable.");
    return file_over(vm, type_unchecked(args[0]), args[1], false, true, false);
}

// BufferedWriter(raw, buffer_size=DEFAULT_BUFFER_SIZE)
static Value writer_construct(Vm *vm, const Value *args) {
    if (!asks_true(vm, args[1], NAME_writable)) raise_error(vm, &os_error_type, "File or stream is not writable.");
    return file_over(vm, type_unchecked(args[0]), args[1], false, false, true);
}

// BufferedRandom(raw, buffer_size=DEFAULT_BUFFER_SIZE)
static Value random_construct(Vm *vm, const Value *args) {
    if (!asks_true(vm, args[1], NAME_seekable)) raise_io_unsupported(vm, "File or stream is not seekable.");
    return file_over(vm, type_unchecked(args[0]), args[1], false, true, true);
}

// FileIO(file, mode='r', closefd=True, opener=None)
static Value file_construct(Vm *vm, const Value *args) {
    Value mode = is_absent(args[2]) ? str_from_c(vm, "r") : args[2];
    str_from(vm, mode);
    Value binary_mode = strchr(str_text(mode), 'b') ? mode : str_format_c(vm, "%Sb", mode);
    Value open_args[8] = {args[1], binary_mode, value_from_small_int(0)};
    open_args[6] = args[3];
    return builtin_open(vm, open_args);
}

#define FILE_TYPE(identifier, class_name, base_type, construct_row, kind_of_file)            \
    const Type identifier = {                                                                \
        .object = {ROM_HEADER(KIND_TYPE)},                                                   \
        .name = NAME_##class_name,                                                           \
        .module_name = NAME__io,                                                             \
        .base = &base_type,                                                                  \
        .kind = KIND_NATIVE,                                                                 \
        .reference_words = 7,                                                                \
        .slots = &file_slots,                                                                \
        .construct = construct_row,                                                          \
        .methods = TABLE(file_methods),                                                      \
        .more_methods = TABLE(kind_of_file##_methods),                                       \
        .getters = TABLE(kind_of_file##_getters),                                            \
        .flags = TYPE_IS_ITERATOR | TYPE_HAS_FINALIZER,                                      \
        .finalize = file_finalize,                                                           \
    };
#define ROW(...) {__VA_ARGS__}

FILE_TYPE(text_file_type, TextIOWrapper, text_io_base_type,
          ROW(NAME_TextIOWrapper, 1, 5, text_construct, "buffer, encoding, errors, newline, line_buffering, write_through"), text)
FILE_TYPE(binary_file_type, FileIO, raw_io_base_type,
          ROW(NAME_FileIO, 1, 3, file_construct, "file, mode, closefd, opener"), binary)
FILE_TYPE(buffered_reader_type, BufferedReader, buffered_io_base_type,
          ROW(NAME_BufferedReader, 1, 1, reader_construct, "raw, buffer_size"), binary)
FILE_TYPE(buffered_writer_type, BufferedWriter, buffered_io_base_type,
          ROW(NAME_BufferedWriter, 1, 1, writer_construct, "raw, buffer_size"), binary)
FILE_TYPE(buffered_random_type, BufferedRandom, buffered_io_base_type,
          ROW(NAME_BufferedRandom, 1, 1, random_construct, "raw, buffer_size"), binary)

static Value console_file(Vm *vm, Value *slot, int number, const char *name, const char *mode) {
    if (is_absent(*slot)) *slot = file_new(vm, number, str_from_c(vm, name), mode, true);
    return *slot;
}

Value sys_stdin(Vm *vm) { return console_file(vm, &vm->roots.stdin_file, STDIN_NUMBER, "<stdin>", "r"); }
Value sys_stdout(Vm *vm) { return console_file(vm, &vm->roots.stdout_file, STDOUT_NUMBER, "<stdout>", "w"); }

// What cannot be encoded is shown as escapes.
Value sys_stderr(Vm *vm) {
    if (!is_absent(vm->roots.stderr_file)) return vm->roots.stderr_file;
    Value file = console_file(vm, &vm->roots.stderr_file, STDERR_NUMBER, "<stderr>", "w");
    store(object_of(file), &((File *)object_of(file))->errors, str_from_c(vm, "backslashreplace"));
    return file;
}
