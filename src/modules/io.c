// The module io: its classes and constants, and UnsupportedOperation.
// SPDX-License-Identifier: MIT
#include "modules/io.h"

#include "modules/builtins.h"
#include "modules/io_file.h"
#include "objects/dict.h"
#include "objects/module.h"
#include "objects/raise.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "objects/type_create.h"
#include "vm/run.h"

// Two bases with code of their own: no class in ROM can have that.
static Value make_unsupported_type(Vm *vm) {
    Value bases = tuple_pair(vm, value_from_type(&os_error_type), value_from_type(&value_error_type));
    Value namespace = dict_new(vm, 1);
    dict_set(vm, namespace, name_value(NAME___module__), name_value(NAME_io));
    return type_new(vm, &type_type, name_value(NAME_UnsupportedOperation), bases, namespace, ABSENT);
}

const Type *io_unsupported_type(Vm *vm) {
    Value name = name_value(NAME_UnsupportedOperation);
    if (is_absent(vm->roots.module_state)) vm->roots.module_state = dict_new(vm, 0);
    Value type = dict_get(vm, vm->roots.module_state, name);
    if (is_absent(type)) {
        type = make_unsupported_type(vm);
        dict_set(vm, vm->roots.module_state, name, type);
    }
    return type_unchecked(type);
}

void raise_io_unsupported(Vm *vm, const char *operation) { raise_error(vm, io_unsupported_type(vm), "%s", operation); }

static void start(Vm *vm, Value dict) {
    dict_set(vm, dict, name_value(NAME_UnsupportedOperation), value_from_type(io_unsupported_type(vm)));
}

// io.text_encoding(encoding, stacklevel=2, /)
static Value io_text_encoding(Vm *vm, const Value *args) {
    (void)vm;
    return is_none(args[0]) ? name_value(NAME_locale) : args[0];
}

static const Method io_functions[] = {
    {NAME_open, 1, 7, builtin_open, "file, mode, buffering, encoding, errors, newline, closefd, opener"},
    {NAME_text_encoding, 1, 1, io_text_encoding},
};

static const Member io_members[] = {
    {NAME_IOBase, ROM_VALUE(&io_base_type)},
    {NAME_RawIOBase, ROM_VALUE(&raw_io_base_type)},
    {NAME_BufferedIOBase, ROM_VALUE(&buffered_io_base_type)},
    {NAME_TextIOBase, ROM_VALUE(&text_io_base_type)},
    {NAME_StringIO, ROM_VALUE(&string_io_type)},
    {NAME_BytesIO, ROM_VALUE(&bytes_io_type)},
    {NAME_TextIOWrapper, ROM_VALUE(&text_file_type)},
    {NAME_FileIO, ROM_VALUE(&binary_file_type)},
    {NAME_BufferedReader, ROM_VALUE(&buffered_reader_type)},
    {NAME_BufferedWriter, ROM_VALUE(&buffered_writer_type)},
    {NAME_BufferedRandom, ROM_VALUE(&buffered_random_type)},
    {NAME_BlockingIOError, ROM_VALUE(&blocking_io_error_type)},
    {NAME_SEEK_SET, ROM_INT(0)},
    {NAME_SEEK_CUR, ROM_INT(1)},
    {NAME_SEEK_END, ROM_INT(2)},
    {NAME_DEFAULT_BUFFER_SIZE, ROM_INT(131072)},
};

static Value get(Vm *vm, Value name) {
    static const uint16_t python_names[] = {NAME_BufferedRWPair, NAME_IncrementalNewlineDecoder, NAME_Reader, NAME_Writer, NAME_open_code};
    return import_python_part(vm, "_io_more", python_names, sizeof python_names / sizeof *python_names, name);
}

const NativeModule io_module = {
    .name = NAME_io,
    .functions = TABLE(io_functions),
    .members = TABLE(io_members),
    .start = start,
    .get = get,
};
