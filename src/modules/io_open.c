// open(): modes and their checks.
// SPDX-License-Identifier: MIT
#include <errno.h>

#include "modules/builtins.h"
#include "modules/io_file.h"
#include "objects/attribute.h"
#include "objects/bytes.h"
#include "objects/call.h"
#include "objects/number.h"
#include "objects/raise.h"
#include "objects/str.h"
#include "vm/port.h"

typedef struct OpenMode {
    char base;               // r w a x
    bool updates;
    bool is_binary;
    bool is_text;
} OpenMode;

static OpenMode parse_mode(Vm *vm, Value text) {
    OpenMode mode = {0};
    for (const char *at = str_text(text); *at; at++) {
        bool repeated = strchr(at + 1, *at) != NULL;
        if (!strchr("rwaxbt+", *at) || repeated) raise_value_error(vm, "invalid mode: %R", text);
        if (strchr("rwax", *at)) {
            if (mode.base) {
                raise_value_error(vm, "must have exactly one of create/read/write/append mode");
            }
            mode.base = *at;
        }
        mode.updates |= *at == '+';
        mode.is_binary |= *at == 'b';
        mode.is_text |= *at == 't';
    }
    if (mode.is_binary && mode.is_text) raise_value_error(vm, "can't have text and binary mode at once");
    if (!mode.base) {
        raise_value_error(vm, "Must have exactly one of create/read/write/append mode and at most one plus");
    }
    return mode;
}

static int port_flags(OpenMode mode) {
    int flags = mode.base == 'r' ? PORT_READ : PORT_WRITE | PORT_CREATE;
    if (mode.base == 'w') flags |= PORT_TRUNCATE;
    if (mode.base == 'a') flags |= PORT_APPEND;
    if (mode.base == 'x') flags |= PORT_EXCLUSIVE;
    return mode.updates ? flags | PORT_READ | PORT_WRITE : flags;
}

static Value path_text(Vm *vm, Value path) {
    if (is_str(path)) return path;
    if (is_bytes(path)) return str_new(vm, bytes_unchecked(path)->data, bytes_unchecked(path)->length);
    Value text = call_special(vm, path, NAME___fspath__, 0, NULL);
    if (is_absent(text)) {
        raise_type_error(vm, "expected str, bytes or os.PathLike object, not %T", path);
    }
    return text;
}

// What file.mode shows of a binary file.
static const char *binary_mode_text(OpenMode mode) {
    switch (mode.base) {
    case 'x': return mode.updates ? "xb+" : "xb";
    case 'a': return mode.updates ? "ab+" : "ab";
    case 'w': return mode.updates ? "rb+" : "wb";
    default: return mode.updates ? "rb+" : "rb";
    }
}

static int open_path(Vm *vm, Value path, OpenMode mode) {
    Value name = path_text(vm, path);
    if (strlen(str_text(name)) != str_unchecked(name)->length) raise_value_error(vm, "embedded null byte");
    if (port_path_kind(str_text(name)) == PATH_DIRECTORY) raise_os_error(vm, EISDIR, path);
    int number = port_open(str_text(name), port_flags(mode));
    if (number < 0) raise_os_error(vm, errno, path);
    if (mode.base == 'a') port_seek(number, 0, 2);
    return number;
}

static bool is_given(Value argument) { return !is_absent(argument) && !is_none(argument); }

static void check_binary_arguments(Vm *vm, const Value *args) {
    static const char *const names[] = {"n encoding", "n errors", " newline"};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        if (is_given(args[3 + i])) raise_value_error(vm, "binary mode doesn't take a%s argument", names[i]);
    }
}

// Text options of open(): encoding, errors, newline.
static void set_text_options(Vm *vm, Value self, Value encoding, Value errors, Newline newline) {
    (void)vm;
    File *file = (File *)object_of(self);
    store(file, &file->encoding, encoding);
    if (is_given(errors)) store(file, &file->errors, errors);
    file->newline = (uint8_t)newline;
}

// open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None)
Value builtin_open(Vm *vm, const Value *args) {
    if (!is_int(args[0])) path_text(vm, args[0]);
    Value mode_value = is_absent(args[1]) ? str_from_c(vm, "r") : args[1];
    if (!is_str(mode_value)) raise_type_error(vm, "open() argument 'mode' must be str, not %T", mode_value);
    OpenMode mode = parse_mode(vm, mode_value);
    if (mode.is_binary) check_binary_arguments(vm, args);
    intptr_t buffering = is_absent(args[2]) ? -1 : index_from(vm, args[2]);
    if (buffering == 0 && !mode.is_binary) raise_value_error(vm, "can't have unbuffered text I/O");
    bool keep_open = !is_absent(args[6]) && !value_is_true(vm, args[6]);
    if (keep_open && !is_int(args[0])) raise_value_error(vm, "Cannot use closefd=False with file name");
    Newline newline = newline_from(vm, args[5]);
    Value encoding = encoding_from(vm, args[3]);
    int number = is_int(args[0]) ? (int)int32_from(vm, args[0]) : open_path(vm, args[0], mode);
    const char *mode_text = mode.is_binary ? binary_mode_text(mode) : str_text(mode_value);
    Value file = file_new(vm, number, args[0], mode_text, !mode.is_binary);
    ((File *)object_of(file))->keep_open = keep_open;
    if (buffering == 0) file_make_raw(file);
    if (!mode.is_binary) set_text_options(vm, file, encoding, args[4], newline);
    return file;
}
