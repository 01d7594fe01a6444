// The module `os`, and os.path: files and folders of the port.
// SPDX-License-Identifier: MIT
#include <errno.h>

#include "objects/bytes.h"
#include "objects/call.h"
#include "objects/dict.h"
#include "objects/list.h"
#include "objects/module.h"
#include "objects/number.h"
#include "objects/raise.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "vm/port.h"
#include "vm/vm.h"

enum { FILE_NAME_BYTES = 512, PATH_BYTES = 4096, MODE_DIRECTORY = 0x4000, MODE_FILE = 0x8000, MODE_KIND = 0xF000 };

static Value path_from(Vm *vm, Value path) {
    if (is_str(path)) return path;
    if (is_bytes(path)) return str_new(vm, bytes_unchecked(path)->data, bytes_unchecked(path)->length);
    Value text = call_special(vm, path, NAME___fspath__, 0, NULL);
    if (is_absent(text)) raise_type_error(vm, "expected str, bytes or os.PathLike object, not %T", path);
    return text;
}

static Value done(Vm *vm, int result, Value path) {
    if (result < 0) raise_os_error(vm, errno, path);
    return NONE;
}

// os.remove(path)
static Value os_remove(Vm *vm, const Value *args) {
    return done(vm, port_remove(str_text(path_from(vm, args[0]))), args[0]);
}

// os.rename(src, dst)
static Value os_rename(Vm *vm, const Value *args) {
    Value to = path_from(vm, args[1]);
    return done(vm, port_rename(str_text(path_from(vm, args[0])), str_text(to)), args[0]);
}

// os.mkdir(path, mode=0o777)
static Value os_mkdir(Vm *vm, const Value *args) {
    return done(vm, port_make_directory(str_text(path_from(vm, args[0]))), args[0]);
}

// os.rmdir(path)
static Value os_rmdir(Vm *vm, const Value *args) {
    return done(vm, port_remove_directory(str_text(path_from(vm, args[0]))), args[0]);
}

// os.chdir(path)
static Value os_chdir(Vm *vm, const Value *args) {
    return done(vm, port_change_directory(str_text(path_from(vm, args[0]))), args[0]);
}

// os.getcwd()
static Value os_getcwd(Vm *vm, const Value *args) {
    (void)args;
    char path[PATH_BYTES];
    if (port_current_directory(path, sizeof path) < 0) raise_os_error(vm, errno, ABSENT);
    return str_from_c(vm, path);
}

static Value folder_argument(Vm *vm, Value path) {
    return is_absent(path) || is_none(path) ? str_from_c(vm, ".") : path_from(vm, path);
}

// os.listdir(path='.')
static Value os_listdir(Vm *vm, const Value *args) {
    Value folder = folder_argument(vm, args[0]), names = list_new(vm, 0);
    char name[FILE_NAME_BYTES];
    for (size_t index = 0;; index++) {
        int found = port_list_directory(str_text(folder), index, name, sizeof name);
        if (found < 0) raise_os_error(vm, errno, folder);
        if (found == 0) return names;
        list_append(vm, names, str_from_c(vm, name));
    }
}

static FileStatus status_of(Vm *vm, Value path) {
    FileStatus status;
    if (port_file_status(str_text(path_from(vm, path)), &status) < 0) raise_os_error(vm, errno, path);
    return status;
}

// os.ilistdir(path='.')
static Value os_ilistdir(Vm *vm, const Value *args) {
    Value folder = folder_argument(vm, args[0]), names = os_listdir(vm, args), entries = list_new(vm, 0);
    for (size_t i = 0; i < list_count(names); i++) {
        Value name = list_item(names, i);
        FileStatus status = status_of(vm, str_format_c(vm, "%S/%S", folder, name));
        bool is_folder = (status.mode & MODE_KIND) == MODE_DIRECTORY;
        Value parts[] = {name, value_from_small_int(is_folder ? MODE_DIRECTORY : MODE_FILE), int_from_uint64(vm, status.inode),
                         int_from_int64(vm, status.size)};
        list_append(vm, entries, tuple_from_array(vm, 4, parts));
    }
    return call_method(vm, entries, NAME___iter__, 0, NULL);
}

// os.stat(path)
static Value os_stat(Vm *vm, const Value *args) {
    FileStatus status = status_of(vm, args[0]);
    Value parts[] = {int_from_uint64(vm, status.mode),  int_from_uint64(vm, status.inode),
                     int_from_uint64(vm, status.device), int_from_uint64(vm, status.links),
                     int_from_uint64(vm, status.user),  int_from_uint64(vm, status.group),
                     int_from_int64(vm, status.size),   int_from_int64(vm, status.access_time),
                     int_from_int64(vm, status.modify_time), int_from_int64(vm, status.change_time)};
    return tuple_from_array(vm, 10, parts);
}

// os.getenv(key, default=None)
static Value os_getenv(Vm *vm, const Value *args) {
    const char *value = port_environment(str_from(vm, args[0])->text);
    if (value) return str_from_c(vm, value);
    return is_absent(args[1]) ? NONE : args[1];
}

// os.fspath(path, /)
static Value os_fspath(Vm *vm, const Value *args) {
    return is_bytes(args[0]) ? args[0] : path_from(vm, args[0]);
}

static const Method os_functions[] = {
    {NAME_remove, 1, 0, os_remove, "path"},
    {NAME_unlink, 1, 0, os_remove, "path"},
    {NAME_rename, 2, 0, os_rename, "src, dst"},
    {NAME_mkdir, 1, 1, os_mkdir, "path, mode"},
    {NAME_rmdir, 1, 0, os_rmdir, "path"},
    {NAME_chdir, 1, 0, os_chdir, "path"},
    {NAME_getcwd, 0, 0, os_getcwd},
    {NAME_listdir, 0, 1, os_listdir, "path"},
    {NAME_ilistdir, 0, 1, os_ilistdir, "path"},
    {NAME_stat, 1, 0, os_stat, "path"},
    {NAME_getenv, 1, 1, os_getenv, "key, default"},
    {NAME_fspath, 1, 0, os_fspath, "path"},
};

// --- os.path ---

static PathKind kind_of(Vm *vm, Value path) { return port_path_kind(str_text(path_from(vm, path))); }

// os.path.exists(path)
static Value path_exists(Vm *vm, const Value *args) { return value_from_bool(kind_of(vm, args[0]) != PATH_NONE); }
// os.path.isfile(path)
static Value path_isfile(Vm *vm, const Value *args) { return value_from_bool(kind_of(vm, args[0]) == PATH_FILE); }
// os.path.isdir(path)
static Value path_isdir(Vm *vm, const Value *args) { return value_from_bool(kind_of(vm, args[0]) == PATH_DIRECTORY); }
// os.path.getsize(path)
static Value path_getsize(Vm *vm, const Value *args) { return int_from_int64(vm, status_of(vm, args[0]).size); }

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

// os.path.basename(path)
static Value path_basename(Vm *vm, const Value *args) {
    Value path = path_from(vm, args[0]);
    return str_substring(vm, path, base_offset(str_unchecked(path)), str_unchecked(path)->length);
}

// os.path.dirname(path)
static Value path_dirname(Vm *vm, const Value *args) {
    Value path = path_from(vm, args[0]);
    return str_substring(vm, path, 0, without_slashes(str_unchecked(path), base_offset(str_unchecked(path))));
}

// os.path.split(path)
static Value path_split(Vm *vm, const Value *args) {
    Value head = path_dirname(vm, args);
    return tuple_pair(vm, head, path_basename(vm, args));
}

// os.path.splitext(path)
static Value path_splitext(Vm *vm, const Value *args) {
    Value path = path_from(vm, args[0]);
    const Str *text = str_unchecked(path);
    size_t base = base_offset(text), at = text->length, start = base;
    while (start < text->length && text->text[start] == '.') start++;
    while (at > start && text->text[at - 1] != '.') at--;
    size_t dot = at > start ? at - 1 : text->length;
    Value root = str_substring(vm, path, 0, dot);
    return tuple_pair(vm, root, str_substring(vm, path, dot, text->length));
}

// os.path.isabs(path)
static Value path_isabs(Vm *vm, const Value *args) {
    return value_from_bool(str_text(path_from(vm, args[0]))[0] == '/');
}

// os.path.join(path, *paths)
static Value path_join(Vm *vm, const Value *args) {
    Value joined = path_from(vm, args[0]);
    for (size_t i = 0; i < tuple_count(args[1]); i++) {
        Value part = path_from(vm, tuple_item(args[1], i));
        const Str *left = str_unchecked(joined);
        if (str_text(part)[0] == '/') joined = part;
        else if (left->length == 0 || left->text[left->length - 1] == '/') joined = str_concatenate(vm, joined, part);
        else joined = str_format_c(vm, "%S/%S", joined, part);
    }
    return joined;
}

static const Method path_functions[] = {
    {NAME_exists, 1, 0, path_exists, "path"},     {NAME_isfile, 1, 0, path_isfile, "path"},
    {NAME_isdir, 1, 0, path_isdir, "path"},       {NAME_getsize, 1, 0, path_getsize, "path"},
    {NAME_basename, 1, 0, path_basename, "path"}, {NAME_dirname, 1, 0, path_dirname, "path"},
    {NAME_split, 1, 0, path_split, "path"},       {NAME_splitext, 1, 0, path_splitext, "path"},
    {NAME_isabs, 1, 0, path_isabs, "path"},       {NAME_join, 1, 0, path_join, "path, /, *paths"},
};

static const NativeModule path_module = {.name = NAME_posixpath, .functions = TABLE(path_functions)};

static void os_start(Vm *vm, Value dict) {
    Value path = module_from_native(vm, &path_module);
    module_set(vm, path, name_value(NAME_sep), str_from_c(vm, "/"));
    dict_set(vm, dict, name_value(NAME_path), path);
    dict_set(vm, dict, name_value(NAME_sep), str_from_c(vm, "/"));
    dict_set(vm, dict, name_value(NAME_linesep), str_from_c(vm, "\n"));
    dict_set(vm, dict, name_value(NAME_name), str_from_c(vm, "posix"));
    dict_set(vm, vm->roots.modules, str_from_c(vm, "os.path"), path);
}

const NativeModule os_module = {
    .name = NAME_os,
    .functions = TABLE(os_functions),
    .start = os_start,
};
