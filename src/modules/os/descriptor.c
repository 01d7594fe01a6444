// Files by the numbers that the port gives them.
// SPDX-License-Identifier: MIT
#include <errno.h>

#include "modules/os/os.h"
#include "objects/bytes.h"
#include "objects/number.h"
#include "objects/raise.h"
#include "objects/str.h"

static Value checked(Vm *vm, int64_t result) {
    if (result < 0) raise_os_error(vm, errno, ABSENT);
    return int_from_int64(vm, result);
}

static int port_flags(int32_t flags) {
    int access = flags & 3;
    return (access != O_WRITE_ONLY ? PORT_READ : 0) | (access != O_READ_ONLY ? PORT_WRITE : 0) |
           (flags & O_CREATE ? PORT_CREATE : 0) | (flags & O_EXCLUSIVE ? PORT_EXCLUSIVE : 0) |
           (flags & O_TRUNCATE ? PORT_TRUNCATE : 0) | (flags & O_APPENDING ? PORT_APPEND : 0);
}

Value os_open(Vm *vm, const Value *args) {
    Value path = os_path_from(vm, args[0], "open", "string, bytes or os.PathLike");
    int file = port_open(str_text(path), port_flags(int32_from(vm, args[1])));
    if (file < 0) raise_os_error(vm, errno, args[0]);
    return value_from_small_int(file);
}

Value os_close(Vm *vm, const Value *args) {
    if (port_close(int32_from(vm, args[0])) < 0) raise_os_error(vm, errno, ABSENT);
    return NONE;
}

Value os_read(Vm *vm, const Value *args) {
    int file = int32_from(vm, args[0]);
    intptr_t wanted = index_from(vm, args[1]);
    if (wanted < 0) raise_os_error(vm, EINVAL, ABSENT);
    Value bytes = bytes_new(vm, NULL, (size_t)wanted);
    long count = port_read(file, bytes_unchecked(bytes)->data, (size_t)wanted);
    if (count < 0) raise_os_error(vm, errno, ABSENT);
    return count == wanted ? bytes : bytes_new(vm, bytes_unchecked(bytes)->data, (size_t)count);
}

Value os_write(Vm *vm, const Value *args) {
    int file = int32_from(vm, args[0]);
    Buffer buffer;
    buffer_from(vm, args[1], &buffer);
    port_flush();
    return checked(vm, port_write_file(file, buffer.bytes, buffer.length));
}

Value os_lseek(Vm *vm, const Value *args) {
    int64_t offset;
    if (!int_try_int64(operate_unary(vm, OPERATOR_INDEX, args[1]), &offset)) raise_overflow_error(vm, "Python int too large to convert to C long");
    return checked(vm, port_seek(int32_from(vm, args[0]), offset, int32_from(vm, args[2])));
}

Value os_isatty(Vm *vm, const Value *args) { return value_from_bool(port_is_terminal(int32_from(vm, args[0]))); }

Value os_ftruncate(Vm *vm, const Value *args) {
    if (port_truncate(int32_from(vm, args[0]), index_from(vm, args[1])) < 0) raise_os_error(vm, errno, ABSENT);
    return NONE;
}
