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

static Value open_path(Vm *vm, Value path, OpenMode mode, const char *mode_text) {
    Value name = path_text(vm, path);
    if (strlen(str_text(name)) != str_unchecked(name)->length) raise_value_error(vm, "embedded null byte");
    if (port_path_kind(str_text(name)) == PATH_DIRECTORY) raise_os_error(vm, EISDIR, path);
    int number = port_open(str_text(name), port_flags(mode));
    if (number < 0) raise_os_error(vm, errno, path);
    return file_new(vm, number, path, mode_text, !mode.is_binary);
}

// open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None)
Value builtin_open(Vm *vm, const Value *args) {
    Value mode_value = is_absent(args[1]) ? str_from_c(vm, "r") : args[1];
    if (!is_str(mode_value)) raise_type_error(vm, "open() argument 'mode' must be str, not %T", mode_value);
    OpenMode mode = parse_mode(vm, mode_value);
    bool has_newline = !is_absent(args[5]) && !is_none(args[5]);
    if (mode.is_binary && !is_absent(args[3]) && !is_none(args[3])) {
        raise_value_error(vm, "binary mode doesn't take an encoding argument");
    }
    if (mode.is_binary && has_newline) raise_value_error(vm, "binary mode doesn't take a newline argument");
    Value file = is_int(args[0]) ? file_new(vm, (int)index_from(vm, args[0]), args[0], str_text(mode_value), !mode.is_binary)
                                 : open_path(vm, args[0], mode, str_text(mode_value));
    ((File *)object_of(file))->raw_newlines = has_newline;
    return file;
}
