// The module os.path: the functions that most programs use; the others are in lib/_os_path.py.
// SPDX-License-Identifier: MIT
#include "modules/os/os.h"
#include "objects/bytes.h"
#include "objects/call.h"
#include "objects/number.h"
#include "objects/raise.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "vm/run.h"

// A path as str, whatever it was.
static Value text_of(Vm *vm, Value path) {
    return os_path_text(vm, os_fspath(vm, &path), "", "");
}

// --- What is there ---

// Nothing has an empty name, or one with a zero in it.
static PathKind kind_of(Vm *vm, Value path) {
    Value text = os_path_text(vm, path, "stat", "string, bytes, os.PathLike or integer");
    size_t length = str_unchecked(text)->length;
    return length == 0 || strlen(str_text(text)) != length ? PATH_NONE : port_path_kind(str_text(text));
}

// os.path.exists(path), os.path.lexists(path)
static Value path_exists(Vm *vm, const Value *args) { return value_from_bool(kind_of(vm, args[0]) != PATH_NONE); }
// os.path.isfile(path)
static Value path_isfile(Vm *vm, const Value *args) { return value_from_bool(kind_of(vm, args[0]) == PATH_FILE); }
// os.path.isdir(path)
static Value path_isdir(Vm *vm, const Value *args) { return value_from_bool(kind_of(vm, args[0]) == PATH_DIRECTORY); }
// os.path.getsize(filename)
static Value path_getsize(Vm *vm, const Value *args) { return int_from_int64(vm, os_status_of(vm, args[0]).size); }

// --- Parts of a path ---

// Byte offset behind the last "/", or 0.
static size_t base_offset(const Str *path) {
    size_t at = path->length;
    while (at > 0 && path->text[at - 1] != '/') at--;
    return at;
}

static size_t without_slashes(const Str *path, size_t end) {
    size_t at = end;
    while (at > 0 && path->text[at - 1] == '/') at--;
    return at ? at : end;
}

static Value piece(Vm *vm, Value argument, Value path, size_t from, size_t to) {
    return os_path_like(vm, os_fspath(vm, &argument), str_substring(vm, path, from, to));
}

// os.path.basename(p)
static Value path_basename(Vm *vm, const Value *args) {
    Value path = text_of(vm, args[0]);
    return piece(vm, args[0], path, base_offset(str_unchecked(path)), str_unchecked(path)->length);
}

// os.path.dirname(p)
static Value path_dirname(Vm *vm, const Value *args) {
    Value path = text_of(vm, args[0]);
    return piece(vm, args[0], path, 0, without_slashes(str_unchecked(path), base_offset(str_unchecked(path))));
}

// os.path.split(p)
static Value path_split(Vm *vm, const Value *args) {
    Value head = path_dirname(vm, args);
    return tuple_pair(vm, head, path_basename(vm, args));
}

// os.path.splitext(p)
static Value path_splitext(Vm *vm, const Value *args) {
    Value path = text_of(vm, args[0]);
    const Str *text = str_unchecked(path);
    size_t base = base_offset(text), at = text->length, start = base, length = text->length;
    while (start < length && text->text[start] == '.') start++;
    while (at > start && text->text[at - 1] != '.') at--;
    size_t dot = at > start ? at - 1 : length;
    Value root = piece(vm, args[0], path, 0, dot);
    return tuple_pair(vm, root, piece(vm, args[0], path, dot, length));
}

// os.path.isabs(s)
static Value path_isabs(Vm *vm, const Value *args) { return value_from_bool(str_text(text_of(vm, args[0]))[0] == '/'); }

// --- Joining ---

static _Noreturn void raise_part(Vm *vm, Value part) {
    raise_type_error(vm, "join() argument must be str, bytes, or os.PathLike object, not %R", type_name_value(vm, type_of(part)));
}

// A further part: of the same type as the first.
static Value part_of(Vm *vm, Value part, bool is_bytes_path) {
    bool is_path = is_str(part) || is_bytes(part) || has_special(vm, part, NAME___fspath__);
    if (!is_path) raise_part(vm, part);
    Value path = os_fspath(vm, &part);
    if (is_bytes(path) != is_bytes_path && !is_str(part) && !is_bytes(part)) raise_part(vm, part);
    if (is_bytes(path) != is_bytes_path) raise_type_error(vm, "Can't mix strings and bytes in path components");
    return text_of(vm, path);
}

static Value joined_with(Vm *vm, Value path, Value part) {
    const Str *left = str_unchecked(path);
    if (str_text(part)[0] == '/') return part;
    bool has_slash = left->length == 0 || left->text[left->length - 1] == '/';
    return has_slash ? str_concatenate(vm, path, part) : str_format_c(vm, "%S/%S", path, part);
}

// os.path.join(a, *p)
static Value path_join(Vm *vm, const Value *args) {
    Value first = os_fspath(vm, &args[0]), path = text_of(vm, first);
    for (size_t i = 0; i < tuple_count(args[1]); i++) {
        path = joined_with(vm, path, part_of(vm, tuple_item(args[1], i), is_bytes(first)));
    }
    return os_path_like(vm, first, path);
}

// --- The module ---

static const Method path_functions[] = {
    {NAME_exists, 1, 0, path_exists, "def path"},     {NAME_lexists, 1, 0, path_exists, "def path"},
    {NAME_isfile, 1, 0, path_isfile, "def path"},     {NAME_isdir, 1, 0, path_isdir, "def s"},
    {NAME_getsize, 1, 0, path_getsize, "def filename"}, {NAME_basename, 1, 0, path_basename, "def p"},
    {NAME_dirname, 1, 0, path_dirname, "def p"},      {NAME_split, 1, 0, path_split, "def p"},
    {NAME_splitext, 1, 0, path_splitext, "def p"},    {NAME_isabs, 1, 0, path_isabs, "def s"},
    {NAME_join, 1, 0, path_join, "def a, /, *p"},
};

static const uint16_t python_names[] = {
    NAME_abspath, NAME_commonpath, NAME_commonprefix, NAME_expanduser, NAME_expandvars, NAME_getatime, NAME_getctime,
    NAME_getmtime, NAME_islink, NAME_ismount, NAME_normcase, NAME_normpath, NAME_realpath, NAME_relpath, NAME_samefile,
    NAME_splitdrive, NAME_splitroot,
};

static Value path_get(Vm *vm, Value name) {
    return import_python_part(vm, "_os_path", python_names, sizeof python_names / sizeof *python_names, name);
}

const NativeModule path_module = {.name = NAME_posixpath, .functions = TABLE(path_functions), .get = path_get};
