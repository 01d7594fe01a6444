// What is under a File: a file of the port, or an object with the methods of a stream.
// SPDX-License-Identifier: MIT
#include <errno.h>

#include "modules/io_file.h"
#include "objects/attribute.h"
#include "objects/bytes.h"
#include "objects/call.h"
#include "objects/number.h"
#include "objects/raise.h"
#include "objects/str_codec.h"
#include "vm/port.h"
#include "vm/vm.h"

enum { STDIN_NUMBER = 0, STDOUT_NUMBER = 1, STDERR_NUMBER = 2 };

static size_t port_source_read(Vm *vm, File *file, size_t size) {
    if (file->number == STDIN_NUMBER) port_flush();
    for (;;) {
        // Whoever pressed Ctrl-C before must not wait for input.
        if (vm->pending) vm_handle_pending(vm);
        long count = port_read(file->number, file->buffer->bytes + file->end, size);
        // The end of the input may have come with the signal.
        if (count > 0 || (count == 0 && !vm->pending)) return (size_t)count;
        if (count < 0 && errno != EINTR) raise_os_error(vm, errno, file->name);
    }
}

// What read1() or read() of the object gives.
static Value read_piece(Vm *vm, const File *file, size_t size) {
    Value wanted = value_from_small_int((intptr_t)size);
    Value method = find_attribute(vm, file->source, name_value(NAME_read1));
    if (is_absent(method)) method = get_attribute(vm, file->source, name_value(NAME_read));
    Value piece = call1(vm, method, wanted);
    if (is_none(piece)) return bytes_new(vm, NULL, 0);
    Buffer buffer;
    if (!get_buffer(vm, piece, &buffer)) {
        raise_type_error(vm, "underlying read1() should have returned a bytes-like object, not '%T'", piece);
    }
    return piece;
}

size_t source_read(Vm *vm, File *file, size_t size) {
    if (is_absent(file->source)) return port_source_read(vm, file, size);
    Value piece = read_piece(vm, file, size);
    Buffer data;
    buffer_from(vm, piece, &data);
    if (data.length > size) raise_error(vm, &os_error_type, "raw read() returned invalid length %zu (should have been between 0 and %zu)", data.length, size);
    if (data.length) memcpy(file->buffer->bytes + file->end, data.bytes, data.length);
    return data.length;
}

static void object_write(Vm *vm, const File *file, const char *bytes, size_t size) {
    while (size > 0) {
        Value piece = bytes_new(vm, bytes, size);
        Value count = call_method(vm, file->source, NAME_write, 1, &piece);
        intptr_t written = is_int(count) ? index_from(vm, count) : (intptr_t)size;
        if (written < 0 || (size_t)written > size) {
            raise_error(vm, &os_error_type, "raw write() returned invalid length %zd (should have been between 0 and %zu)", written, size);
        }
        bytes += written;
        size -= (size_t)written;
    }
}

void source_write(Vm *vm, File *file, const char *bytes, size_t size) {
    if (!is_absent(file->source)) {
        object_write(vm, file, bytes, size);
        return;
    }
    if (file->number == STDOUT_NUMBER || file->number == STDERR_NUMBER) {
        if (port_write(file->number, bytes, size) < 0) raise_os_error(vm, errno, file->name);
        return;
    }
    while (size > 0) {
        long count = port_write_file(file->number, bytes, size);
        if (count < 0) raise_os_error(vm, errno, ABSENT);
        bytes += count;
        size -= (size_t)count;
    }
}

int64_t source_seek(Vm *vm, File *file, int64_t offset, int whence) {
    int64_t position;
    if (is_absent(file->source)) {
        position = port_seek(file->number, offset, whence);
        if (position < 0) raise_os_error(vm, errno, ABSENT);
        return position;
    }
    Value args[] = {int_from_int64(vm, offset), value_from_small_int(whence)};
    Value result = call_method(vm, file->source, NAME_seek, 2, args);
    if (!is_int(result) || !int_try_int64(result, &position)) raise_error(vm, &os_error_type, "seek() returned no position");
    return position;
}

bool source_is_seekable(Vm *vm, File *file) {
    if (is_absent(file->source)) return port_seek(file->number, 0, 1) >= 0;
    return value_is_true(vm, call_method(vm, file->source, NAME_seekable, 0, NULL));
}
