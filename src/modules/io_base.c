// IOBase, RawIOBase, BufferedIOBase, TextIOBase: what classes derived from them in Python get.
//
// They have no fields. Whether such an object is closed stands in its attribute dict.
// SPDX-License-Identifier: MIT
#include "modules/io.h"
#include "objects/attribute.h"
#include "objects/bytes.h"
#include "objects/call.h"
#include "objects/iterate.h"
#include "objects/list.h"
#include "objects/number.h"
#include "objects/raise.h"
#include "objects/str.h"
#include "objects/text_builder.h"
#include "objects/tuple.h"

enum { READ_AT_ONCE = 8192 };

intptr_t io_size_from(Vm *vm, Value argument) {
    if (is_absent(argument) || is_none(argument)) return -1;
    if (!is_int(argument) && !value_has_index(argument)) {
        raise_type_error(vm, "argument should be integer or None, not '%T'", argument);
    }
    intptr_t size = index_from(vm, argument);
    return size < 0 ? -1 : size;
}

// --- Closed ---

static bool is_closed(Vm *vm, Value self) {
    return value_is_true(vm, get_attribute(vm, self, name_value(NAME_closed)));
}

static void check_open(Vm *vm, Value self) {
    if (is_closed(vm, self)) raise_value_error(vm, "I/O operation on closed file.");
}

static Value get_closed(Vm *vm, Value self) {
    return value_from_bool(!is_absent(find_attribute(vm, self, name_value(NAME___IOBase_closed))));
}

// IOBase.close()
static Value base_close(Vm *vm, const Value *args) {
    if (is_true(get_closed(vm, args[0]))) return NONE;
    call_method(vm, args[0], NAME_flush, 0, NULL);
    set_attribute(vm, args[0], name_value(NAME___IOBase_closed), TRUE_VALUE);
    return NONE;
}

// IOBase.flush()
static Value base_flush(Vm *vm, const Value *args) {
    if (is_true(get_closed(vm, args[0]))) raise_value_error(vm, "I/O operation on closed file.");
    return NONE;
}

// IOBase.__enter__()
static Value base_enter(Vm *vm, const Value *args) {
    check_open(vm, args[0]);
    return args[0];
}

// IOBase.__exit__(*exception)
static Value base_exit(Vm *vm, const Value *args) {
    call_method(vm, args[0], NAME_close, 0, NULL);
    return NONE;
}

// --- What cannot be done ---

// IOBase.seek(offset, whence=0, /)
static Value base_seek(Vm *vm, const Value *args) {
    (void)args;
    raise_io_unsupported(vm, "seek");
}

// IOBase.truncate(size=None, /)
static Value base_truncate(Vm *vm, const Value *args) {
    (void)args;
    raise_io_unsupported(vm, "truncate");
}

// IOBase.fileno()
static Value base_fileno(Vm *vm, const Value *args) {
    (void)args;
    raise_io_unsupported(vm, "fileno");
}

// IOBase.tell()
static Value base_tell(Vm *vm, const Value *args) {
    Value seek[] = {value_from_small_int(0), value_from_small_int(1)};
    return call_method(vm, args[0], NAME_seek, 2, seek);
}

// IOBase.readable(), writable(), seekable(), isatty()
static Value base_no(Vm *vm, const Value *args) {
    check_open(vm, args[0]);
    return FALSE_VALUE;
}

// --- Lines ---

// IOBase.readline(size=-1, /)
static Value base_readline(Vm *vm, const Value *args) {
    intptr_t limit = io_size_from(vm, args[1]);
    TextBuilder builder = text_builder_start(vm);
    Value one = value_from_small_int(1);
    while (limit < 0 || builder.length < (size_t)limit) {
        Value piece = call_method(vm, args[0], NAME_read, 1, &one);
        if (!is_bytes(piece)) raise_error(vm, &os_error_type, "read() should have returned a bytes object, not '%T'", piece);
        if (bytes_unchecked(piece)->length == 0) break;
        text_builder_add(vm, &builder, bytes_unchecked(piece)->data, bytes_unchecked(piece)->length);
        if (bytes_unchecked(piece)->data[0] == '\n') break;
    }
    return text_builder_finish_bytes(vm, &builder);
}

static Value base_iterate(Vm *vm, Value self) {
    check_open(vm, self);
    return self;
}

static Value base_next(Vm *vm, Value self) {
    Value line = call_method(vm, self, NAME_readline, 0, NULL);
    return value_length(vm, line) == 0 ? ABSENT : line;
}

// IOBase.readlines(hint=-1, /)
static Value base_readlines(Vm *vm, const Value *args) {
    intptr_t hint = io_size_from(vm, args[1]), total = 0;
    Value lines = list_new(vm, 0), iterator = iterate(vm, args[0]);
    for (Value line; !is_absent(line = iterate_next(vm, iterator));) {
        list_append(vm, lines, line);
        total += value_length(vm, line);
        if (hint > 0 && total >= hint) break;
    }
    return lines;
}

// IOBase.writelines(lines, /)
static Value base_writelines(Vm *vm, const Value *args) {
    check_open(vm, args[0]);
    Value iterator = iterate(vm, args[1]);
    for (Value line; !is_absent(line = iterate_next(vm, iterator));) call_method(vm, args[0], NAME_write, 1, &line);
    return NONE;
}

// Instances are ordinary objects of the derived class.
static Value base_construct(Vm *vm, const Value *args) {
    return value_from_object(object_new_of(vm, type_unchecked(args[0]), sizeof(Native)));
}

// IOBase.__init__(*args, **kwargs)
static Value base_init(Vm *vm, const Value *args) {
    (void)vm;
    (void)args;
    return NONE;
}

static const Method base_methods[] = {
    {NAME___init__, 0, 0, base_init, "*args, **kwargs"},
    {NAME_close, 0, 0, base_close},
    {NAME_flush, 0, 0, base_flush},
    {NAME___enter__, 0, 0, base_enter},
    {NAME___exit__, 0, 3, base_exit},
    {NAME_seek, 1, 1, base_seek},
    {NAME_tell, 0, 0, base_tell},
    {NAME_truncate, 0, 1, base_truncate},
    {NAME_fileno, 0, 0, base_fileno},
    {NAME_readable, 0, 0, base_no},
    {NAME_writable, 0, 0, base_no},
    {NAME_seekable, 0, 0, base_no},
    {NAME_isatty, 0, 0, base_no},
    {NAME_readline, 0, 1, base_readline},
    {NAME_readlines, 0, 1, base_readlines},
    {NAME_writelines, 1, 0, base_writelines},
};

static const Getter base_getters[] = {{NAME_closed, get_closed}};
static const Slots base_slots = {.iterate = base_iterate, .next = base_next};

#define IO_CLASS(identifier, class_name, base_type, ...)                       \
    const Type identifier##_type = {                                           \
        .object = {ROM_HEADER(KIND_TYPE)},                                     \
        .name = NAME_##class_name,                                             \
        .module_name = NAME_io,                                                \
        .base = base_type,                                                     \
        .kind = KIND_NATIVE,                                                   \
        .construct = {NAME_##class_name, 0, 0, base_construct, "*args, **kwargs"}, \
        __VA_ARGS__                                                            \
    };

IO_CLASS(io_base, IOBase, NULL, .slots = &base_slots, .methods = TABLE(base_methods), .getters = TABLE(base_getters),
         .flags = TYPE_IS_ITERATOR | TYPE_IS_PYTHON_IN_CPYTHON)

// --- RawIOBase ---

// RawIOBase.readall()
static Value raw_readall(Vm *vm, const Value *args) {
    TextBuilder builder = text_builder_start(vm);
    Value size = value_from_small_int(READ_AT_ONCE);
    for (;;) {
        Value piece = call_method(vm, args[0], NAME_read, 1, &size);
        if (is_none(piece) && builder.length == 0) return NONE;
        if (!is_bytes(piece) || bytes_unchecked(piece)->length == 0) return text_builder_finish_bytes(vm, &builder);
        text_builder_add(vm, &builder, bytes_unchecked(piece)->data, bytes_unchecked(piece)->length);
    }
}

// RawIOBase.read(size=-1, /)
static Value raw_read(Vm *vm, const Value *args) {
    intptr_t size = io_size_from(vm, args[1]);
    if (size < 0) return call_method(vm, args[0], NAME_readall, 0, NULL);
    Value array = bytearray_new(vm, NULL, (size_t)size);
    Value count = call_method(vm, args[0], NAME_readinto, 1, &array);
    if (is_none(count)) return NONE;
    Buffer buffer;
    intptr_t length = index_from(vm, count);
    buffer_from(vm, array, &buffer);
    if (length < 0 || (size_t)length > buffer.length) raise_value_error(vm, "readinto() returned %zd outside buffer size %zd", length, (intptr_t)buffer.length);
    return bytes_new(vm, buffer.bytes, (size_t)length);
}

// RawIOBase.readinto(buffer, /), write(buffer, /)
static Value raw_missing(Vm *vm, const Value *args) {
    (void)args;
    raise_with_tuple(vm, &not_implemented_error_type, tuple_from_array(vm, 0, NULL));
}

static const Method raw_methods[] = {
    {NAME_read, 0, 1, raw_read},
    {NAME_readall, 0, 0, raw_readall},
    {NAME_readinto, 1, 0, raw_missing},
    {NAME_write, 1, 0, raw_missing},
};

IO_CLASS(raw_io_base, RawIOBase, &io_base_type, .methods = TABLE(raw_methods), .flags = TYPE_IS_PYTHON_IN_CPYTHON)

// --- BufferedIOBase, TextIOBase ---

// BufferedIOBase.read(size=-1, /), TextIOBase.read(size=-1, /)
static Value no_read(Vm *vm, const Value *args) {
    (void)args;
    raise_io_unsupported(vm, "read");
}

// BufferedIOBase.read1(size=-1, /)
static Value no_read1(Vm *vm, const Value *args) {
    (void)args;
    raise_io_unsupported(vm, "read1");
}

// BufferedIOBase.write(buffer, /), TextIOBase.write(text, /)
static Value no_write(Vm *vm, const Value *args) {
    (void)args;
    raise_io_unsupported(vm, "write");
}

// BufferedIOBase.detach(), TextIOBase.detach()
static Value no_detach(Vm *vm, const Value *args) {
    (void)args;
    raise_io_unsupported(vm, "detach");
}

// TextIOBase.readline(size=-1, /)
static Value no_readline(Vm *vm, const Value *args) {
    (void)args;
    raise_io_unsupported(vm, "readline");
}

// BufferedIOBase.readinto(buffer, /)
static Value buffered_readinto(Vm *vm, const Value *args) {
    Buffer buffer;
    writable_buffer_from(vm, args[1], &buffer);
    Value size = value_from_small_int((intptr_t)buffer.length);
    Value data = call_method(vm, args[0], NAME_read, 1, &size);
    writable_buffer_from(vm, args[1], &buffer);
    if (!is_bytes(data)) raise_type_error(vm, "read() should return bytes");
    if (bytes_unchecked(data)->length > buffer.length) raise_value_error(vm, "read() returned too much data");
    if (bytes_unchecked(data)->length) memcpy(buffer.bytes, bytes_unchecked(data)->data, bytes_unchecked(data)->length);
    return value_from_small_int(bytes_unchecked(data)->length);
}

static const Method buffered_methods[] = {
    {NAME_read, 0, 1, no_read},
    {NAME_read1, 0, 1, no_read1},
    {NAME_readinto, 1, 0, buffered_readinto},
    {NAME_readinto1, 1, 0, buffered_readinto},
    {NAME_write, 1, 0, no_write},
    {NAME_detach, 0, 0, no_detach},
};

IO_CLASS(buffered_io_base, BufferedIOBase, &io_base_type, .methods = TABLE(buffered_methods), .flags = TYPE_IS_PYTHON_IN_CPYTHON)

static Value get_none(Vm *vm, Value self) {
    (void)vm;
    (void)self;
    return NONE;
}

static const Method text_methods[] = {
    {NAME_read, 0, 1, no_read},
    {NAME_readline, 0, 1, no_readline},
    {NAME_write, 1, 0, no_write},
    {NAME_detach, 0, 0, no_detach},
};

static const Getter text_getters[] = {{NAME_encoding, get_none}, {NAME_errors, get_none}, {NAME_newlines, get_none}};

IO_CLASS(text_io_base, TextIOBase, &io_base_type, .methods = TABLE(text_methods), .getters = TABLE(text_getters),
         .flags = TYPE_IS_PYTHON_IN_CPYTHON)
