// Files: reading ahead, writing behind, lines and text.
//
// One object serves as FileIO, BufferedReader/Writer and TextIOWrapper: text is UTF-8 and newlines are translated on
// reading ("\r\n" and "\r" become "\n") unless newline='' or '\n' was given to open().
// SPDX-License-Identifier: MIT
#include "modules/io_file.h"

#include <errno.h>

#include "objects/bytes.h"
#include "objects/call.h"
#include "objects/iterate.h"
#include "objects/list.h"
#include "objects/number.h"
#include "objects/raise.h"
#include "objects/str.h"
#include "objects/str_codec.h"
#include "objects/tuple.h"
#include "vm/port.h"
#include "vm/vm.h"

enum { BUFFER_BYTES = 1024, STDIN_NUMBER = 0, STDOUT_NUMBER = 1, STDERR_NUMBER = 2 };

// --- Checks ---

static File *file_from(Vm *vm, Value value) {
    if (!is_native_of(value, &text_file_type) && !is_native_of(value, &binary_file_type)) {
        raise_type_error(vm, "expected a file, not %T", value);
    }
    return (File *)object_of(value);
}

static File *open_file_from(Vm *vm, Value value) {
    File *file = file_from(vm, value);
    if (file->number < 0) raise_value_error(vm, "I/O operation on closed file.");
    return file;
}

static _Noreturn void raise_unsupported(Vm *vm, const char *operation) {
    raise_error(vm, &os_error_type, "%s", operation);
}

static File *readable_from(Vm *vm, Value value) {
    File *file = open_file_from(vm, value);
    if (!file->readable) raise_unsupported(vm, file->is_text ? "not readable" : "read");
    if (file->writing) file_flush(vm, file);
    return file;
}

// --- Buffer ---

static void make_buffer(Vm *vm, File *file) {
    if (!file->buffer) store_pointer(file, &file->buffer, blob_new(vm, BUFFER_BYTES));
}

static void write_fully(Vm *vm, File *file, const char *bytes, size_t size) {
    if (file->number == STDOUT_NUMBER || file->number == STDERR_NUMBER) {
        port_write(file->number, bytes, size);
        return;
    }
    while (size > 0) {
        long count = port_write_file(file->number, bytes, size);
        if (count < 0) raise_os_error(vm, errno, ABSENT);
        bytes += count;
        size -= (size_t)count;
    }
}

void file_flush(Vm *vm, File *file) {
    if (file->number == STDOUT_NUMBER || file->number == STDERR_NUMBER) port_flush();
    if (!file->writing) return;
    uint32_t end = file->end;
    file->end = 0;
    file->writing = false;
    write_fully(vm, file, file->buffer->bytes, end);
}

// Gives back what was read ahead before the position matters.
static void drop_read_ahead(Vm *vm, File *file) {
    if (file->writing) file_flush(vm, file);
    if (file->end > file->start) port_seek(file->number, -(int64_t)(file->end - file->start), 1);
    file->start = file->end = 0;
    file->at_end = false;
}

static void write_bytes(Vm *vm, File *file, Value owner, const char *bytes, size_t size) {
    if (!file->writing) drop_read_ahead(vm, file);
    if (file->number == STDOUT_NUMBER || file->number == STDERR_NUMBER || size >= BUFFER_BYTES) {
        file_flush(vm, file);
        write_fully(vm, file, bytes, size);
        return;
    }
    make_buffer(vm, file);
    if (file->end + size > blob_capacity(file->buffer)) {
        file_flush(vm, file);
        file->end = 0;
    }
    file->writing = true;
    memcpy(file->buffer->bytes + file->end, bytes, size);
    file->end += (uint32_t)size;
    (void)owner;
}

// At least one more byte into the buffer; false at the end of the file.
static bool fill(Vm *vm, File *file) {
    make_buffer(vm, file);
    if (file->number == STDIN_NUMBER) port_flush();
    if (file->start > 0) {
        memmove(file->buffer->bytes, file->buffer->bytes + file->start, file->end - file->start);
        file->end -= file->start;
        file->start = 0;
    }
    if (file->end == blob_capacity(file->buffer)) {
        Blob *larger = blob_new(vm, blob_capacity(file->buffer) * 2);
        memcpy(larger->bytes, file->buffer->bytes, file->end);
        store_pointer(file, &file->buffer, larger);
    }
    long count = port_read(file->number, file->buffer->bytes + file->end, blob_capacity(file->buffer) - file->end);
    if (count < 0 && errno == EINTR && vm->pending) {
        vm_handle_pending(vm);
        return true;
    }
    if (count < 0) raise_os_error(vm, errno, file->name);
    file->end += (uint32_t)count;
    return count > 0;
}

// --- Reading ---

static Value to_text(Vm *vm, const File *file, Value bytes) {
    Value text = str_decode_utf8(vm, bytes_unchecked(bytes)->data, bytes_unchecked(bytes)->length);
    if (file->raw_newlines || !memchr(bytes_unchecked(bytes)->data, '\r', bytes_unchecked(bytes)->length)) return text;
    Str *source = str_unchecked(text), *result = str_new_blank(vm, source->length);
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
    Value bytes = bytes_new(vm, file->buffer ? file->buffer->bytes + file->start : NULL, size);
    file->start += (uint32_t)size;
    return file->is_text ? to_text(vm, file, bytes) : bytes;
}

static size_t buffered(const File *file) { return file->end - file->start; }

static Value read_all(Vm *vm, File *file) {
    while (fill(vm, file)) continue;
    return take(vm, file, buffered(file));
}

// Bytes of the first `characters` UTF-8 characters of the buffer, reading on as needed.
static size_t characters_size(Vm *vm, File *file, size_t characters) {
    size_t at = 0;
    for (;;) {
        while (at < buffered(file) && characters > 0) {
            at++;
            while (at < buffered(file) && ((unsigned char)file->buffer->bytes[file->start + at] & 0xC0) == 0x80) at++;
            if (at < buffered(file) || file->at_end) characters--;
            else break;
        }
        if (characters == 0 || file->at_end) return at;
        at = at < buffered(file) ? at : buffered(file);
        if (!fill(vm, file)) file->at_end = true;
        // A character at the very end may have been cut: count it again from its first byte.
        while (at > 0 && at < buffered(file) && ((unsigned char)file->buffer->bytes[file->start + at] & 0xC0) == 0x80) at--;
        if (file->at_end && at >= buffered(file)) return buffered(file);
    }
}

// file.read(size=-1, /)
static Value file_read(Vm *vm, const Value *args) {
    File *file = readable_from(vm, args[0]);
    intptr_t wanted = is_absent(args[1]) || is_none(args[1]) ? -1 : index_from(vm, args[1]);
    file->at_end = false;
    if (wanted < 0) return read_all(vm, file);
    if (file->is_text) return take(vm, file, characters_size(vm, file, (size_t)wanted));
    while (buffered(file) < (size_t)wanted && fill(vm, file)) continue;
    return take(vm, file, buffered(file) < (size_t)wanted ? buffered(file) : (size_t)wanted);
}

// Bytes up to and including the next newline (at most `limit`); all that is left at the end.
static size_t line_size(Vm *vm, File *file, size_t limit) {
    size_t searched = 0;
    for (;;) {
        const char *start = file->buffer ? file->buffer->bytes + file->start : NULL;
        for (size_t i = searched; i < buffered(file) && i < limit; i++) {
            if (start[i] == '\n') return i + 1;
            bool returns = file->is_text && !file->raw_newlines && start[i] == '\r' && i + 1 < buffered(file);
            if (returns) return start[i + 1] == '\n' ? i + 2 : i + 1;
        }
        searched = buffered(file) ? buffered(file) - 1 : 0;
        if (buffered(file) >= limit) return limit;
        if (!fill(vm, file)) return buffered(file);
    }
}

// file.readline(size=-1, /)
static Value file_readline(Vm *vm, const Value *args) {
    File *file = readable_from(vm, args[0]);
    intptr_t limit = is_absent(args[1]) || is_none(args[1]) ? -1 : index_from(vm, args[1]);
    return take(vm, file, line_size(vm, file, limit < 0 ? SIZE_MAX : (size_t)limit));
}

static Value file_next(Vm *vm, Value self) {
    Value args[] = {self, ABSENT};
    Value line = file_readline(vm, args);
    bool is_empty = is_str(line) ? str_unchecked(line)->length == 0 : bytes_unchecked(line)->length == 0;
    return is_empty ? ABSENT : line;
}

// file.readlines(hint=-1, /)
static Value file_readlines(Vm *vm, const Value *args) {
    readable_from(vm, args[0]);
    Value lines = list_new(vm, 0);
    for (Value line; !is_absent(line = file_next(vm, args[0]));) list_append(vm, lines, line);
    return lines;
}

// file.readinto(buffer, /)
static Value file_readinto(Vm *vm, const Value *args) {
    File *file = readable_from(vm, args[0]);
    Buffer target;
    writable_buffer_from(vm, args[1], &target);
    while (buffered(file) < target.length && fill(vm, file)) continue;
    writable_buffer_from(vm, args[1], &target);
    size_t count = buffered(file) < target.length ? buffered(file) : target.length;
    if (count) memcpy(target.bytes, file->buffer->bytes + file->start, count);
    file->start += (uint32_t)count;
    return value_from_small_int((intptr_t)count);
}

// --- Writing ---

// file.write(data, /)
static Value file_write(Vm *vm, const Value *args) {
    File *file = open_file_from(vm, args[0]);
    if (!file->writable) raise_unsupported(vm, file->is_text ? "not writable" : "write");
    if (file->is_text && is_str(args[1])) {
        const Str *text = str_unchecked(args[1]);
        write_bytes(vm, file, args[1], text->text, text->length);
        return value_from_small_int((intptr_t)str_character_count(text));
    }
    bool is_console = file->number == STDOUT_NUMBER || file->number == STDERR_NUMBER;
    // Tools write bytes to sys.stdout, as on MicroPython.
    if (file->is_text && !is_console) raise_type_error(vm, "write() argument must be str, not %T", args[1]);
    Buffer data;
    buffer_from(vm, args[1], &data);
    write_bytes(vm, file, args[1], data.bytes, data.length);
    return value_from_small_int((intptr_t)data.length);
}

// file.writelines(lines, /)
static Value file_writelines(Vm *vm, const Value *args) {
    Value iterator = iterate(vm, args[1]);
    for (Value line; !is_absent(line = iterate_next(vm, iterator));) {
        Value write[] = {args[0], line};
        file_write(vm, write);
    }
    return NONE;
}

// file.flush()
static Value file_flush_method(Vm *vm, const Value *args) {
    file_flush(vm, open_file_from(vm, args[0]));
    return NONE;
}

// --- Position and state ---

// file.seek(offset, whence=0, /)
static Value file_seek(Vm *vm, const Value *args) {
    File *file = open_file_from(vm, args[0]);
    int64_t offset;
    if (!int_try_int64(operate_unary(vm, OPERATOR_INDEX, args[1]), &offset)) raise_overflow_error(vm, "offset too large");
    intptr_t whence = is_absent(args[2]) ? 0 : index_from(vm, args[2]);
    if (whence < 0 || whence > 2) raise_value_error(vm, "invalid whence (%zd, should be 0, 1 or 2)", whence);
    drop_read_ahead(vm, file);
    int64_t position = port_seek(file->number, offset, (int)whence);
    if (position < 0) raise_os_error(vm, errno, ABSENT);
    return int_from_int64(vm, position);
}

// file.tell()
static Value file_tell(Vm *vm, const Value *args) {
    File *file = open_file_from(vm, args[0]);
    int64_t position = port_seek(file->number, 0, 1);
    if (position < 0) raise_os_error(vm, errno, ABSENT);
    position += file->writing ? file->end : -(int64_t)buffered(file);
    return int_from_int64(vm, position);
}

// file.truncate(size=None, /)
static Value file_truncate(Vm *vm, const Value *args) {
    File *file = open_file_from(vm, args[0]);
    drop_read_ahead(vm, file);
    int64_t size = port_seek(file->number, 0, 1);
    if (!is_absent(args[1]) && !is_none(args[1])) int_try_int64(operate_unary(vm, OPERATOR_INDEX, args[1]), &size);
    if (port_truncate(file->number, size) < 0) raise_os_error(vm, errno, ABSENT);
    return int_from_int64(vm, size);
}

// file.close()
static Value file_close(Vm *vm, const Value *args) {
    File *file = file_from(vm, args[0]);
    if (file->number < 0) return NONE;
    file_flush(vm, file);
    int number = file->number;
    file->number = -1;
    store_pointer(file, &file->buffer, NULL);
    if (!file->keep_open && port_close(number) < 0) raise_os_error(vm, errno, ABSENT);
    return NONE;
}

// file.__enter__()
static Value file_enter(Vm *vm, const Value *args) {
    open_file_from(vm, args[0]);
    return args[0];
}

// file.fileno()
static Value file_number(Vm *vm, const Value *args) { return value_from_small_int(open_file_from(vm, args[0])->number); }

// file.isatty()
static Value file_isatty(Vm *vm, const Value *args) {
    return value_from_bool(port_is_terminal(open_file_from(vm, args[0])->number));
}

// file.readable()
static Value file_readable(Vm *vm, const Value *args) { return value_from_bool(open_file_from(vm, args[0])->readable); }

// file.writable()
static Value file_writable(Vm *vm, const Value *args) { return value_from_bool(open_file_from(vm, args[0])->writable); }

// file.seekable()
static Value file_seekable(Vm *vm, const Value *args) {
    return value_from_bool(port_seek(open_file_from(vm, args[0])->number, 0, 1) >= 0);
}

static Value get_name(Vm *vm, Value self) { return file_from(vm, self)->name; }
static Value get_mode(Vm *vm, Value self) { return file_from(vm, self)->mode; }
static Value get_closed(Vm *vm, Value self) { return value_from_bool(file_from(vm, self)->number < 0); }
static Value get_encoding(Vm *vm, Value self) {
    (void)self;
    return str_from_c(vm, "utf-8");
}

static Value get_errors(Vm *vm, Value self) {
    (void)self;
    return str_from_c(vm, "strict");
}

static Value get_buffer_file(Vm *vm, Value self) {
    File *file = open_file_from(vm, self);
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
    if (file->is_text) return str_format_c(vm, "<_io.TextIOWrapper name=%R mode=%R encoding='utf-8'>", file->name, file->mode);
    return str_format_c(vm, "<_io.%s name=%R>", file->writable ? file->readable ? "BufferedRandom" : "BufferedWriter"
                                                               : "BufferedReader", file->name);
}

static const Method file_methods[] = {
    {NAME_read, 0, 1, file_read},
    {NAME_readline, 0, 1, file_readline},
    {NAME_readlines, 0, 1, file_readlines},
    {NAME_readinto, 1, 0, file_readinto},
    {NAME_write, 1, 0, file_write},
    {NAME_writelines, 1, 0, file_writelines},
    {NAME_flush, 0, 0, file_flush_method},
    {NAME_seek, 1, 1, file_seek},
    {NAME_tell, 0, 0, file_tell},
    {NAME_truncate, 0, 1, file_truncate},
    {NAME_close, 0, 0, file_close},
    {NAME___enter__, 0, 0, file_enter},
    {NAME___exit__, 0, 3, file_close},
    {NAME_fileno, 0, 0, file_number},
    {NAME_isatty, 0, 0, file_isatty},
    {NAME_readable, 0, 0, file_readable},
    {NAME_writable, 0, 0, file_writable},
    {NAME_seekable, 0, 0, file_seekable},
};

static const Getter file_getters[] = {
    {NAME_name, get_name},     {NAME_mode, get_mode},         {NAME_closed, get_closed},
    {NAME_encoding, get_encoding}, {NAME_errors, get_errors}, {NAME_buffer, get_buffer_file},
};

static const Slots file_slots = {
    .repr = file_repr,
    .iterate = iterate_self,
    .next = file_next,
};

static void file_finalize(Vm *vm, Value self) {
    File *file = (File *)object_of(self);
    if (file->number <= STDERR_NUMBER || file->keep_open) return;
    if (file->writing && file->buffer) port_write_file(file->number, file->buffer->bytes, file->end);
    port_close(file->number);
    file->number = -1;
    (void)vm;
}

const Type text_file_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .name = NAME_TextIOWrapper,
    .module_name = NAME__io,
    .kind = KIND_NATIVE,
    .reference_words = 4,
    .slots = &file_slots,
    .methods = TABLE(file_methods),
    .getters = TABLE(file_getters),
    .flags = TYPE_IS_ITERATOR | TYPE_HAS_FINALIZER,
    .finalize = file_finalize,
};

const Type binary_file_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .name = NAME_FileIO,
    .module_name = NAME__io,
    .kind = KIND_NATIVE,
    .reference_words = 4,
    .slots = &file_slots,
    .methods = TABLE(file_methods),
    .getters = TABLE(file_getters),
    .flags = TYPE_IS_ITERATOR | TYPE_HAS_FINALIZER,
    .finalize = file_finalize,
};

// --- Making them ---

Value file_new(Vm *vm, int number, Value name, const char *mode, bool is_text) {
    Value mode_text = str_from_c(vm, mode);
    File *file = native_new(vm, is_text ? &text_file_type : &binary_file_type, sizeof *file);
    store(file, &file->name, name);
    store(file, &file->mode, mode_text);
    file->number = number;
    file->is_text = is_text;
    bool updates = strchr(mode, '+') != NULL;
    file->readable = strchr(mode, 'r') || updates;
    file->writable = !strchr(mode, 'r') || updates;
    return value_from_object(file);
}

static Value console_file(Vm *vm, Value *slot, int number, const char *name, const char *mode) {
    if (is_absent(*slot)) *slot = file_new(vm, number, str_from_c(vm, name), mode, true);
    return *slot;
}

Value sys_stdin(Vm *vm) { return console_file(vm, &vm->roots.stdin_file, STDIN_NUMBER, "<stdin>", "r"); }
Value sys_stdout(Vm *vm) { return console_file(vm, &vm->roots.stdout_file, STDOUT_NUMBER, "<stdout>", "w"); }
Value sys_stderr(Vm *vm) { return console_file(vm, &vm->roots.stderr_file, STDERR_NUMBER, "<stderr>", "w"); }
