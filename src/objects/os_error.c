// OSError and its subclasses, chosen by errno (PEP 3151).
//
// C code raises by raise_os_error(); Python code by OSError(errno, text, ...), which makes an
// instance of the class that goes with the number.
// SPDX-License-Identifier: MIT
#include <errno.h>

#include "objects/exception_fields.h"
#include "objects/number.h"
#include "objects/raise.h"
#include "objects/str.h"
#include "objects/tuple.h"

// The texts are fixed, so that they are the same on every C library.
typedef struct ErrorNumber {
    int number;
    const Type *type;
    const char *text;
} ErrorNumber;

// Numbers of the C library that the port is built with. What is not listed here has no class
// of its own.
static const ErrorNumber error_numbers[] = {
    {EPERM, &permission_error_type, "Operation not permitted"},
    {ENOENT, &file_not_found_error_type, "No such file or directory"},
    {ESRCH, &process_lookup_error_type, "No such process"},
    {EINTR, &interrupted_error_type, "Interrupted system call"},
    {EIO, &os_error_type, "Input/output error"},
    {EBADF, &os_error_type, "Bad file descriptor"},
    {ECHILD, &child_process_error_type, "No child processes"},
    {EAGAIN, &blocking_io_error_type, "Resource temporarily unavailable"},
    {ENOMEM, &os_error_type, "Cannot allocate memory"},
    {EACCES, &permission_error_type, "Permission denied"},
    {EEXIST, &file_exists_error_type, "File exists"},
    {ENODEV, &os_error_type, "No such device"},
    {ENOTDIR, &not_a_directory_error_type, "Not a directory"},
    {EISDIR, &is_a_directory_error_type, "Is a directory"},
    {EINVAL, &os_error_type, "Invalid argument"},
    {ENOSPC, &os_error_type, "No space left on device"},
    {ESPIPE, &os_error_type, "Illegal seek"},
    {EROFS, &os_error_type, "Read-only file system"},
    {EPIPE, &broken_pipe_error_type, "Broken pipe"},
    {ENOTEMPTY, &os_error_type, "Directory not empty"},
    {EOVERFLOW, &os_error_type, "Value too large for defined data type"},
    {EALREADY, &blocking_io_error_type, "Operation already in progress"},
    {EINPROGRESS, &blocking_io_error_type, "Operation now in progress"},
    {ECONNABORTED, &connection_aborted_error_type, "Software caused connection abort"},
    {ECONNRESET, &connection_reset_error_type, "Connection reset by peer"},
    {ECONNREFUSED, &connection_refused_error_type, "Connection refused"},
    {ETIMEDOUT, &timeout_error_type, "Connection timed out"},
    {ESHUTDOWN, &broken_pipe_error_type, "Cannot send after transport endpoint shutdown"},
    {EADDRINUSE, &os_error_type, "Address already in use"},
    {ENOTCONN, &os_error_type, "Transport endpoint is not connected"},
    {EHOSTUNREACH, &os_error_type, "No route to host"},
};

static const ErrorNumber *find_number(intptr_t number) {
    for (unsigned i = 0; i < sizeof error_numbers / sizeof *error_numbers; i++) {
        if (error_numbers[i].number == number) return &error_numbers[i];
    }
    return NULL;
}

// OSError itself where there is no better one.
const Type *os_error_class(intptr_t error_number) {
    const ErrorNumber *found = find_number(error_number);
    return found ? found->type : &os_error_type;
}

// The same words as strerror() of glibc, which CPython shows on Linux.
Value os_error_text(Vm *vm, int error_number) {
    const ErrorNumber *found = find_number(error_number);
    return found ? str_from_c(vm, found->text) : str_format_c(vm, "Unknown error %d", error_number);
}

// `filename` and `second_filename` may be ABSENT. Without __init__(), so the fields are set
// here.
void raise_os_error_of_two(Vm *vm, int error_number, Value filename, Value second_filename) {
    Value args[] = {int_from_intptr(vm, error_number), os_error_text(vm, error_number), filename};
    Value self = exception_new(vm, os_error_class(error_number), tuple_from_array(vm, 2, args));
    for (unsigned i = 0; i < 3; i++) exception_set_field(vm, self, OS_ERRNO + i, args[i]);
    exception_set_field(vm, self, OS_FILENAME2, second_filename);
    raise_value(vm, self);
}

void raise_os_error(Vm *vm, int error_number, Value filename) { raise_os_error_of_two(vm, error_number, filename, ABSENT); }

// OSError(errno, strerror[, filename[, winerror[, filename2]]]): args keeps only the first two if there is a filename.
void os_error_init(Vm *vm, Value self, Value args) {
    size_t count = tuple_count(args);
    if (count < 2 || count > 5) return;
    exception_set_field(vm, self, OS_ERRNO, tuple_item(args, 0));
    exception_set_field(vm, self, OS_STRERROR, tuple_item(args, 1));
    if (count == 2) return;
    bool counts_characters = is_instance_of(self, &blocking_io_error_type) && is_int(tuple_item(args, 2));
    if (counts_characters) {
        exception_set_field(vm, self, OS_CHARACTERS_WRITTEN, tuple_item(args, 2));
        return;
    }
    if (is_none(tuple_item(args, 2))) return;
    exception_set_field(vm, self, OS_FILENAME, tuple_item(args, 2));
    if (count == 5 && !is_none(tuple_item(args, 4))) exception_set_field(vm, self, OS_FILENAME2, tuple_item(args, 4));
    Exception *exception = exception_from(vm, self);
    Value kept = tuple_from_array(vm, 2, tuple_unchecked(args)->items);
    store(exception, &exception->args, kept);
}

// "[Errno 2] No such file or directory: 'name'".
static Value os_error_str(Vm *vm, Value self) {
    const Exception *error = exception_from(vm, self);
    Value number = error->fields[OS_ERRNO], text = error->fields[OS_STRERROR], filename = error->fields[OS_FILENAME];
    if (is_absent(number)) return base_exception_type.slots->str(vm, self);
    if (is_absent(text)) text = NONE;
    if (is_absent(filename)) return str_format_c(vm, "[Errno %S] %S", number, text);
    Value other = error->fields[OS_FILENAME2];
    if (is_absent(other)) return str_format_c(vm, "[Errno %S] %S: %R", number, text, filename);
    return str_format_c(vm, "[Errno %S] %S: %R -> %R", number, text, filename, other);
}

EXCEPTION_ATTRIBUTE(error_number, OS_ERRNO)
EXCEPTION_ATTRIBUTE(strerror, OS_STRERROR)
EXCEPTION_ATTRIBUTE(filename, OS_FILENAME)
EXCEPTION_ATTRIBUTE(filename2, OS_FILENAME2)

// Unlike other fields, it does not exist until it is set.
static Value get_characters_written(Vm *vm, Value self) {
    Value count = exception_from(vm, self)->fields[OS_CHARACTERS_WRITTEN];
    if (is_absent(count)) raise_error(vm, &attribute_error_type, "characters_written");
    return count;
}

static void set_characters_written(Vm *vm, Value self, Value value) {
    exception_set_field(vm, self, OS_CHARACTERS_WRITTEN, value);
}

static const Getter os_error_getters[] = {
    {NAME_errno, get_error_number, set_error_number},
    {NAME_strerror, get_strerror, set_strerror},
    {NAME_filename, get_filename, set_filename},
    {NAME_filename2, get_filename2, set_filename2},
    {NAME_characters_written, get_characters_written, set_characters_written},
};

static const Slots os_error_slots = {.str = os_error_str};

const Type os_error_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .name = NAME_OSError,
    .base = &exception_type,
    .kind = KIND_EXCEPTION,
    .flags = TYPE_HAS_INSTANCE_DICT,
    .slots = &os_error_slots,
    .getters = TABLE(os_error_getters),
};

EXCEPTION_CLASS(BlockingIOError, blocking_io_error, os_error)
EXCEPTION_CLASS(ChildProcessError, child_process_error, os_error)
EXCEPTION_CLASS(ConnectionError, connection_error, os_error)
EXCEPTION_CLASS(BrokenPipeError, broken_pipe_error, connection_error)
EXCEPTION_CLASS(ConnectionAbortedError, connection_aborted_error, connection_error)
EXCEPTION_CLASS(ConnectionRefusedError, connection_refused_error, connection_error)
EXCEPTION_CLASS(ConnectionResetError, connection_reset_error, connection_error)
EXCEPTION_CLASS(FileExistsError, file_exists_error, os_error)
EXCEPTION_CLASS(FileNotFoundError, file_not_found_error, os_error)
EXCEPTION_CLASS(InterruptedError, interrupted_error, os_error)
EXCEPTION_CLASS(IsADirectoryError, is_a_directory_error, os_error)
EXCEPTION_CLASS(NotADirectoryError, not_a_directory_error, os_error)
EXCEPTION_CLASS(PermissionError, permission_error, os_error)
EXCEPTION_CLASS(ProcessLookupError, process_lookup_error, os_error)
EXCEPTION_CLASS(TimeoutError, timeout_error, os_error)
