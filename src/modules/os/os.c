// The module `os`: files and folders of the port. What is not here is in lib/_os.py, os.path in path.c.
// SPDX-License-Identifier: MIT
#include "modules/os/os.h"

#include <errno.h>

#include "hal_rng.h"
#include "objects/bytes.h"
#include "objects/call.h"
#include "objects/dict.h"
#include "objects/exception_fields.h"
#include "objects/list.h"
#include "objects/number.h"
#include "objects/raise.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "vm/run.h"

enum { FILE_NAME_BYTES = 512, PATH_BYTES = 4096 };
static const char plain_path[] = "string, bytes or os.PathLike";

// --- Paths ---

// os.fspath(path)
Value os_fspath(Vm *vm, const Value *args) {
    if (is_str(args[0]) || is_bytes(args[0])) return args[0];
    Value text = call_special(vm, args[0], NAME___fspath__, 0, NULL);
    if (is_absent(text)) raise_type_error(vm, "expected str, bytes or os.PathLike object, not %T", args[0]);
    if (is_str(text) || is_bytes(text)) return text;
    raise_type_error(vm, "expected %T.__fspath__() to return str or bytes, not %T", args[0], text);
}

Value os_path_text(Vm *vm, Value path, const char *function, const char *allowed) {
    bool is_path = is_str(path) || is_bytes(path) || has_special(vm, path, NAME___fspath__);
    if (!is_path) raise_type_error(vm, "%s: path should be %s, not %T", function, allowed, path);
    Value text = os_fspath(vm, &path);
    return is_bytes(text) ? str_new(vm, bytes_unchecked(text)->data, bytes_unchecked(text)->length) : text;
}

Value os_path_from(Vm *vm, Value path, const char *function, const char *allowed) {
    Value text = os_path_text(vm, path, function, allowed);
    if (strlen(str_text(text)) != str_unchecked(text)->length) raise_value_error(vm, "%s: embedded null character in path", function);
    return text;
}

Value os_path_like(Vm *vm, Value argument, Value text) {
    return is_bytes(argument) ? bytes_new(vm, str_text(text), str_unchecked(text)->length) : text;
}

typedef int (*PathFunction)(const char *path);

static Value on_path(Vm *vm, PathFunction run, Value path, const char *function) {
    Value text = os_path_from(vm, path, function, plain_path);
    if (run(str_text(text)) < 0) raise_os_error(vm, errno, path);
    return NONE;
}

// --- Files and folders ---

// os.remove(path)
static Value os_remove(Vm *vm, const Value *args) { return on_path(vm, port_remove, args[0], "remove"); }
// os.unlink(path)
static Value os_unlink(Vm *vm, const Value *args) { return on_path(vm, port_remove, args[0], "unlink"); }
// os.mkdir(path, mode=0o777)
static Value os_mkdir(Vm *vm, const Value *args) { return on_path(vm, port_make_directory, args[0], "mkdir"); }
// os.rmdir(path)
static Value os_rmdir(Vm *vm, const Value *args) { return on_path(vm, port_remove_directory, args[0], "rmdir"); }

// os.chdir(path)
static Value os_chdir(Vm *vm, const Value *args) {
    Value text = os_path_from(vm, args[0], "chdir", "string, bytes, os.PathLike or integer");
    if (port_change_directory(str_text(text)) < 0) raise_os_error(vm, errno, args[0]);
    return NONE;
}

static Value moved(Vm *vm, const Value *args, const char *function) {
    bool is_from = is_str(args[0]) || is_bytes(args[0]) || has_special(vm, args[0], NAME___fspath__);
    bool is_to = is_str(args[1]) || is_bytes(args[1]) || has_special(vm, args[1], NAME___fspath__);
    if (!is_from || !is_to) {
        raise_type_error(vm, "%s: %s should be %s, not %T", function, is_from ? "dst" : "src", plain_path, args[is_from ? 1 : 0]);
    }
    Value to = os_path_from(vm, args[1], function, plain_path);
    Value from = os_path_from(vm, args[0], function, plain_path);
    if (port_rename(str_text(from), str_text(to)) < 0) raise_os_error_of_two(vm, errno, args[0], args[1]);
    return NONE;
}

// os.rename(src, dst)
static Value os_rename(Vm *vm, const Value *args) { return moved(vm, args, "rename"); }
// os.replace(src, dst)
static Value os_replace(Vm *vm, const Value *args) { return moved(vm, args, "replace"); }

// os.getcwd()
static Value os_getcwd(Vm *vm, const Value *args) {
    (void)args;
    char path[PATH_BYTES];
    if (port_current_directory(path, sizeof path) < 0) raise_os_error(vm, errno, ABSENT);
    return str_from_c(vm, path);
}

static Value folder_argument(Vm *vm, Value path) {
    if (is_absent(path) || is_none(path)) return str_from_c(vm, ".");
    return os_path_from(vm, path, "listdir", "string, bytes, os.PathLike, integer or None");
}

// os.listdir(path='.')
static Value os_listdir(Vm *vm, const Value *args) {
    Value folder = folder_argument(vm, args[0]), names = list_new(vm, 0);
    char name[FILE_NAME_BYTES];
    for (size_t index = 0;; index++) {
        int found = port_list_directory(str_text(folder), index, name, sizeof name);
        if (found < 0) raise_os_error(vm, errno, is_absent(args[0]) || is_none(args[0]) ? folder : args[0]);
        if (found == 0) return names;
        list_append(vm, names, os_path_like(vm, args[0], str_from_c(vm, name)));
    }
}

// os.ilistdir(path='.')
static Value os_ilistdir(Vm *vm, const Value *args) {
    Value folder = folder_argument(vm, args[0]), names = os_listdir(vm, args), entries = list_new(vm, 0);
    for (size_t i = 0; i < list_count(names); i++) {
        Value name = list_item(names, i);
        FileStatus status = os_status_of(vm, str_format_c(vm, "%S/%S", folder, name));
        bool is_folder = (status.mode & MODE_KIND) == MODE_DIRECTORY;
        Value parts[] = {name, value_from_small_int(is_folder ? MODE_DIRECTORY : MODE_FILE), int_from_uint64(vm, status.inode),
                         int_from_int64(vm, status.size)};
        list_append(vm, entries, tuple_from_array(vm, 4, parts));
    }
    return call_method(vm, entries, NAME___iter__, 0, NULL);
}

// os.sync()
static Value os_sync(Vm *vm, const Value *args) {
    (void)vm;
    (void)args;
    port_sync();
    return NONE;
}

// --- Environment ---

static const char *environment_name(Vm *vm, Value name) {
    if (!is_str(name)) raise_type_error(vm, "str expected, not %T", name);
    return str_text(name);
}

// os.getenv(key, default=None)
static Value os_getenv(Vm *vm, const Value *args) {
    const char *value = port_environment(environment_name(vm, args[0]));
    if (value) return str_from_c(vm, value);
    return is_absent(args[1]) ? NONE : args[1];
}

// os.putenv(name, value, /)
static Value os_putenv(Vm *vm, const Value *args) {
    Value name = os_path_text(vm, os_fspath(vm, &args[0]), "", ""), value = os_path_text(vm, os_fspath(vm, &args[1]), "", "");
    if (port_set_environment(str_text(name), str_text(value)) < 0) raise_os_error(vm, errno, ABSENT);
    return NONE;
}

// os.unsetenv(name, /)
static Value os_unsetenv(Vm *vm, const Value *args) {
    if (port_set_environment(environment_name(vm, args[0]), NULL) < 0) raise_os_error(vm, errno, ABSENT);
    return NONE;
}

// os._environment(): a new dict, for os.environ.
static Value os_environment(Vm *vm, const Value *args) {
    (void)args;
    Value dict = dict_new(vm, 0);
    const char *entry;
    for (size_t i = 0; (entry = port_environment_entry(i)); i++) {
        const char *equals = strchr(entry, '=');
        if (equals) dict_set(vm, dict, str_new(vm, entry, (size_t)(equals - entry)), str_from_c(vm, equals + 1));
    }
    return dict;
}

// --- The rest ---

// os.urandom(size, /)
static Value os_urandom(Vm *vm, const Value *args) {
    intptr_t count = index_from(vm, args[0]);
    if (count < 0) raise_value_error(vm, "negative argument not allowed");
    Value bytes = bytes_new(vm, NULL, (size_t)count);
    if (count > 0) hal_random(bytes_unchecked(bytes)->data, (size_t)count);
    return bytes;
}

// os.strerror(code, /)
static Value os_strerror(Vm *vm, const Value *args) { return os_error_text(vm, int32_from(vm, args[0])); }

static const Method os_functions[] = {
    {NAME_remove, 1, 0, os_remove, "path"},
    {NAME_unlink, 1, 0, os_unlink, "path"},
    {NAME_rename, 2, 0, os_rename, "src, dst"},
    {NAME_replace, 2, 0, os_replace, "src, dst"},
    {NAME_mkdir, 1, 1, os_mkdir, "path, mode"},
    {NAME_rmdir, 1, 0, os_rmdir, "path"},
    {NAME_chdir, 1, 0, os_chdir, "path"},
    {NAME_getcwd, 0, 0, os_getcwd},
    {NAME_listdir, 0, 1, os_listdir, "path"},
    {NAME_ilistdir, 0, 1, os_ilistdir, "path"},
    {NAME_stat, 1, 0, os_stat, "path"},
    {NAME_lstat, 1, 0, os_stat, "path"},
    {NAME_statvfs, 1, 0, os_statvfs, "path"},
    {NAME_sync, 0, 0, os_sync},
    {NAME_getenv, 1, 1, os_getenv, "def key, default"},
    {NAME_putenv, 2, 0, os_putenv},
    {NAME_unsetenv, 1, 0, os_unsetenv},
    {NAME__environment, 0, 0, os_environment},
    {NAME_fspath, 1, 0, os_fspath, "path"},
    {NAME_uname, 0, 0, os_uname},
    {NAME_urandom, 1, 0, os_urandom},
    {NAME_strerror, 1, 0, os_strerror},
    {NAME_open, 2, 1, os_open, "path, flags, mode"},
    {NAME_close, 1, 0, os_close, "fd"},
    {NAME_read, 2, 0, os_read},
    {NAME_write, 2, 0, os_write},
    {NAME_lseek, 3, 0, os_lseek},
    {NAME_isatty, 1, 0, os_isatty},
    {NAME_ftruncate, 2, 0, os_ftruncate},
};

static const Member os_members[] = {
    {NAME_stat_result, ROM_VALUE(&stat_result_type)},
    {NAME_statvfs_result, ROM_VALUE(&statvfs_result_type)},
    {NAME_uname_result, ROM_VALUE(&uname_result_type)},
    {NAME_error, ROM_VALUE(&os_error_type)},
    {NAME_O_RDONLY, ROM_INT(O_READ_ONLY)},
    {NAME_O_WRONLY, ROM_INT(O_WRITE_ONLY)},
    {NAME_O_RDWR, ROM_INT(O_READ_WRITE)},
    {NAME_O_CREAT, ROM_INT(O_CREATE)},
    {NAME_O_EXCL, ROM_INT(O_EXCLUSIVE)},
    {NAME_O_TRUNC, ROM_INT(O_TRUNCATE)},
    {NAME_O_APPEND, ROM_INT(O_APPENDING)},
    {NAME_SEEK_SET, ROM_INT(0)},
    {NAME_SEEK_CUR, ROM_INT(1)},
    {NAME_SEEK_END, ROM_INT(2)},
};

static const uint16_t python_names[] = {
    NAME_makedirs, NAME_removedirs, NAME_renames, NAME_scandir, NAME_walk, NAME_DirEntry,
    NAME_environ, NAME_PathLike, NAME_fsencode, NAME_fsdecode,
};

static Value os_get(Vm *vm, Value name) {
    return import_python_part(vm, "_os", python_names, sizeof python_names / sizeof *python_names, name);
}

static void os_start(Vm *vm, Value dict) {
    static const struct {
        uint16_t name;
        char text[14];
    } texts[] = {{NAME_sep, "/"}, {NAME_pathsep, ":"}, {NAME_curdir, "."}, {NAME_pardir, ".."}, {NAME_extsep, "."},
                 {NAME_linesep, "\n"}, {NAME_name, "posix"}, {NAME_devnull, "/dev/null"}, {NAME_defpath, "/bin:/usr/bin"}};
    Value path = module_from_native(vm, &path_module);
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        Value name = name_value((Name)texts[i].name), text = str_from_c(vm, texts[i].text);
        dict_set(vm, dict, name, text);
        if (texts[i].name != NAME_name && texts[i].name != NAME_linesep) module_set(vm, path, name, text);
    }
    dict_set(vm, dict, name_value(NAME_altsep), NONE);
    dict_set(vm, dict, name_value(NAME_path), path);
    dict_set(vm, vm->roots.modules, str_from_c(vm, "os.path"), path);
}

const NativeModule os_module = {
    .name = NAME_os,
    .functions = TABLE(os_functions),
    .members = TABLE(os_members),
    .start = os_start,
    .get = os_get,
};
