// Imports: sys.modules, the port's native modules, then files and packages along sys.path.
//
// A module goes into sys.modules before it runs, so that circular imports find it (half done),
// and is taken out again if it raises. Top-level native modules go before files of the same
// name, and files before the frozen library: a program can replace a module written in Python,
// but not one in C. Of submodules, native and frozen ones go first.
// SPDX-License-Identifier: MIT
#include <errno.h>

#include "objects/attribute.h"
#include "objects/bytes.h"
#include "objects/call.h"
#include "objects/dict.h"
#include "objects/exception_fields.h"
#include "objects/iterate.h"
#include "objects/list.h"
#include "objects/module.h"
#include "objects/raise.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "vm/frozen.h"
#include "vm/instructions.h"
#include "vm/port.h"
#include "vm/run.h"

// --- Names ---

// The name of the parent package; ABSENT for a top-level module.
static Value before_last_dot(Vm *vm, Value name) {
    const Str *text = str_unchecked(name);
    for (size_t i = text->length; i-- > 0;) {
        if (text->text[i] == '.') return str_intern(vm, text->text, i);
    }
    return ABSENT;
}

static Value after_last_dot(Vm *vm, Value name) {
    const Str *text = str_unchecked(name);
    size_t start = text->length;
    while (start > 0 && text->text[start - 1] != '.') start--;
    return str_intern(vm, text->text + start, text->length - start);
}

// --- Native modules ---

// A search by text: there are few, and names of modules need not be in names.def.
static const NativeModule *find_native(Value name) {
    for (size_t i = 0; port_modules[i]; i++) {
        if (str_equals_c(name, name_text((Name)port_modules[i]->name))) return port_modules[i];
    }
    return NULL;
}

// "utime" is "time" where only that exists (MicroPython's older names).
static const NativeModule *find_native_or_alias(Vm *vm, Value name) {
    const NativeModule *native = find_native(name);
    const Str *text = str_unchecked(name);
    if (native || text->length < 2 || text->text[0] != 'u') return native;
    return find_native(str_new(vm, text->text + 1, text->length - 1));
}

// A native module is one object whatever it is called by.
static Value add_native(Vm *vm, Value name, const NativeModule *native) {
    Value plain = name_value((Name)native->name);
    Value module = dict_get(vm, vm->roots.modules, plain);
    if (is_absent(module)) {
        module = module_from_native(vm, native);
        dict_set(vm, vm->roots.modules, plain, module);
    }
    if (!same(name, plain)) dict_set(vm, vm->roots.modules, name, module);
    return module;
}

// --- Files and frozen modules ---

// As bytes: the compiler reads its encoding from them.
static Value frozen_source(Vm *vm, const FrozenModule *frozen) {
    Value source = bytes_new(vm, NULL, frozen->size);
    long count = port_library_read(frozen->start, bytes_unchecked(source)->data, frozen->size);
    if (count != (long)frozen->size) raise_error(vm, &import_error_type, "frozen module %s is damaged", frozen->name);
    return source;
}

// The empty folder is the current one; paths are relative then.
static Value joined(Vm *vm, Value folder, Value name, const char *ending) {
    if (str_unchecked(folder)->length == 0) return str_format_c(vm, "%S%s", name, ending);
    return str_format_c(vm, "%S/%S%s", folder, name, ending);
}

// Where a module is. All ABSENT and NULL: nowhere.
typedef struct Found {
    Value path;              // of the source file, ABSENT for a namespace package
    Value folder;            // of a package, else ABSENT
    const FrozenModule *frozen;    // instead of the two
} Found;

// The path of `name` as a source file or a compiled one, in this order; ABSENT if there is neither.
static Value find_source(Vm *vm, Value folder, Value name) {
    Value path = joined(vm, folder, name, ".py");
    if (port_path_kind(str_text(path)) == PATH_FILE) return path;
    path = joined(vm, folder, name, ".kbc");
    return port_path_kind(str_text(path)) == PATH_FILE ? path : ABSENT;
}

// A package goes before a module of the same name. A folder without __init__.py is a namespace
// package (PEP 420), but only if nothing better is found in any folder: the search goes on.
static bool find_in(Vm *vm, Value folder, Value name, Found *found) {
    Value package = joined(vm, folder, name, "");
    if (port_path_kind(str_text(package)) == PATH_DIRECTORY) {
        Value path = find_source(vm, package, name_value(NAME___init__));
        if (!is_absent(path)) {
            *found = (Found){path, package, NULL};
            return true;
        }
        if (is_absent(found->folder)) *found = (Found){ABSENT, package, NULL};
    }
    Value path = find_source(vm, folder, name);
    if (is_absent(path)) return false;
    *found = (Found){path, ABSENT, NULL};
    return true;
}

// Entries of sys.path that are no strings are skipped, as in CPython.
static bool find_on_path(Vm *vm, Value folders, Value name, Found *found) {
    *found = (Found){ABSENT, ABSENT, NULL};
    for (size_t i = 0; i < list_count(folders); i++) {
        Value folder = list_item(folders, i);
        if (is_str(folder) && find_in(vm, folder, name, found)) return true;
    }
    return !is_absent(found->folder);
}

Value read_source(Vm *vm, Value path) {
    long size = port_file_size(str_text(path));
    if (size < 0) raise_os_error(vm, errno, path);
    Value source = bytes_new(vm, NULL, (size_t)size);
    long count = port_file_read(str_text(path), 0, bytes_unchecked(source)->data, (size_t)size);
    if (count < 0) raise_os_error(vm, errno, path);
    return source;
}

// What there is of __package__, __file__ and __path__ before the module's code runs.
static void set_module_attributes(Vm *vm, Value dict, Value name, const Found *found) {
    Value package = is_absent(found->folder) ? before_last_dot(vm, name) : name;
    dict_set(vm, dict, name_value(NAME___package__), is_absent(package) ? str_new(vm, "", 0) : package);
    if (!is_absent(found->path)) dict_set(vm, dict, name_value(NAME___file__), found->path);
    if (!is_absent(found->folder)) {
        Value folder = found->folder;
        dict_set(vm, dict, name_value(NAME___path__), list_from_array(vm, 1, &folder));
    }
}

typedef struct ModuleRun {
    Value module;
    const Found *found;
} ModuleRun;

// For try_call().
static void run_module(Vm *vm, void *context) {
    const ModuleRun *run = context;
    const FrozenModule *frozen = run->found->frozen;
    Value path = frozen ? str_format_c(vm, "<frozen %s>", frozen->name) : run->found->path;
    Value source = frozen ? frozen_source(vm, frozen) : read_source(vm, path);
    run_source(vm, source, path, module_unchecked(run->module)->dict, ABSENT);
}

// Modules may put something else into sys.modules while they run; that is what the import
// gives.
static Value load(Vm *vm, Value name, const Found *found) {
    Value module = module_new(vm, name);
    set_module_attributes(vm, module_unchecked(module)->dict, name, found);
    dict_set(vm, vm->roots.modules, name, module);
    if (is_absent(found->path) && !found->frozen) return module;
    ModuleRun run = {module, found};
    Value exception;
    object_set_flag(object_of(module), MODULE_IS_LOADING);
    bool succeeded = try_call(vm, run_module, &run, &exception);
    object_clear_flag(object_of(module), MODULE_IS_LOADING);
    if (!succeeded) {
        dict_delete(vm, vm->roots.modules, name);
        raise_again(vm, exception);
    }
    Value replaced = dict_get(vm, vm->roots.modules, name);
    return is_absent(replaced) ? module : replaced;
}

// ABSENT if the library has no such module.
static Value load_frozen(Vm *vm, Value name) {
    FrozenModule frozen = {0};
    while (frozen_next(&frozen)) {
        if (str_equals_c(name, frozen.name)) return load(vm, name, &(Found){ABSENT, ABSENT, &frozen});
    }
    return ABSENT;
}

// --- Import ---

// Whatever a program has made of sys.path, if it is a list.
static Value search_path(Vm *vm) {
    Value replaced = sys_override(vm, NAME_path);
    return is_list(replaced) ? replaced : vm->roots.path;
}

Value module_loaded(Vm *vm, Value name) { return dict_get(vm, vm->roots.modules, name); }

// `format` has a directive for the name, and one for `detail` if that is given.
static _Noreturn void raise_not_found(Vm *vm, Value name, const char *format, Value detail) {
    Value message = str_format_c(vm, format, name, detail);
    Value exception = exception_new(vm, &module_not_found_error_type, tuple_from_array(vm, 1, &message));
    store(object_of(exception), &exception_unchecked(exception)->fields[IMPORT_NAME], name);
    raise_value(vm, exception);
}

// Modules in C or of the frozen library cannot be run so.
void run_module_as_main(Vm *vm, Value name) {
    Value parent = before_last_dot(vm, name), folders = search_path(vm);
    if (!is_absent(parent)) folders = get_attribute(vm, import_absolute(vm, parent), name_value(NAME___path__));
    Found found;
    bool exists = find_on_path(vm, folders, after_last_dot(vm, name), &found);
    Value package = is_absent(parent) ? str_empty() : parent;
    if (exists && !is_absent(found.folder)) {
        import_absolute(vm, name);
        package = name;
        exists = find_in(vm, found.folder, name_value(NAME___main__), &found) && !is_absent(found.path);
    }
    if (!exists || is_absent(found.path)) raise_not_found(vm, name, "No module named %S", ABSENT);
    Value globals = module_unchecked(vm->roots.main_module)->dict;
    dict_set(vm, globals, name_value(NAME___file__), found.path);
    dict_set(vm, globals, name_value(NAME___package__), package);
    list_put(vm->roots.argv, 0, found.path);
    run_source(vm, read_source(vm, found.path), found.path, globals, ABSENT);
}

// The parent is imported first, which may import this module on its own. Afterwards the module
// is an attribute of its parent.
static Value import_submodule(Vm *vm, Value parent_name, Value name) {
    Value parent = import_absolute(vm, parent_name);
    Value loaded = dict_get(vm, vm->roots.modules, name);
    if (!is_absent(loaded)) return loaded;
    Value path = get_attribute_or(vm, parent, name_value(NAME___path__), ABSENT);
    const NativeModule *native = find_native(name);
    Value last = after_last_dot(vm, name);
    Value module = native ? add_native(vm, name, native) : load_frozen(vm, name);
    if (is_absent(module)) {
        Found found;
        if (is_absent(path)) raise_not_found(vm, name, "No module named %R; %R is not a package", parent_name);
        bool is_found = is_list(path) && find_on_path(vm, path, last, &found);
        if (!is_found) raise_not_found(vm, name, "No module named %R", ABSENT);
        module = load(vm, name, &found);
    }
    set_attribute(vm, parent, last, module);
    return module;
}

// None in sys.modules forbids the import; any other object found there is the module.
Value import_absolute(Vm *vm, Value name) {
    name = str_intern_value(vm, name);
    Value loaded = dict_get(vm, vm->roots.modules, name);
    if (is_none(loaded)) {
        raise_not_found(vm, name, "import of %S halted; None in sys.modules", ABSENT);
    }
    if (!is_absent(loaded)) return loaded;
    Value parent = before_last_dot(vm, name);
    if (!is_absent(parent)) return import_submodule(vm, parent, name);
    const NativeModule *native = find_native(name);
    if (native) return add_native(vm, name, native);
    Found found;
    Value folders = search_path(vm);
    if (!is_absent(folders) && find_on_path(vm, folders, name, &found)) return load(vm, name, &found);
    Value module = load_frozen(vm, name);
    if (!is_absent(module)) return module;
    native = find_native_or_alias(vm, name);
    if (native) return add_native(vm, name, native);
    raise_not_found(vm, name, "No module named %R", ABSENT);
}

// As PEP 328 and 366 say: __package__, else __name__ with or without its last part.
static Value package_of(Vm *vm, Value globals) {
    Value package = dict_get(vm, globals, name_value(NAME___package__));
    if (!is_absent(package) && !is_none(package)) {
        if (!is_str(package)) raise_type_error(vm, "package must be a string");
        return package;
    }
    Value name = dict_get(vm, globals, name_value(NAME___name__));
    if (is_absent(name)) raise_key_error(vm, str_from_c(vm, "'__name__' not in globals"));
    if (!is_str(name)) raise_type_error(vm, "__name__ must be a string");
    if (!is_absent(dict_get(vm, globals, name_value(NAME___path__)))) return name;
    return before_last_dot(vm, name);
}

// "from ..a import b" in package p.q: level 2 means p.
static Value resolve(Vm *vm, Value name, Value globals, intptr_t level) {
    Value package = package_of(vm, globals);
    if (is_absent(package) || str_unchecked(package)->length == 0) {
        raise_error(vm, &import_error_type, "attempted relative import with no known parent package");
    }
    for (intptr_t i = 1; i < level; i++) {
        package = before_last_dot(vm, package);
        if (is_absent(package)) {
            raise_error(vm, &import_error_type, "attempted relative import beyond top-level package");
        }
    }
    return str_unchecked(name)->length ? str_format_c(vm, "%S.%S", package, name) : package;
}

// For call_expecting().
static Value import_quietly(Vm *vm, const Value *args) { return import_absolute(vm, args[0]); }
static const Method import_quietly_row = {NAME___import__, 1, 0, import_quietly};

// The names of a from-list that are no attributes may be submodules. Those that cannot be
// found are reported later, by IMPORT_FROM.
static void import_listed(Vm *vm, Value module, Value module_name, Value from_list) {
    Value iterator = iterate(vm, from_list);
    for (Value item; !is_absent(item = iterate_next(vm, iterator));) {
        if (!is_str(item)) raise_type_error(vm, "Item in ``from list'' must be str, not %T", item);
        if (str_equals_c(item, "*")) continue;
        if (!is_absent(get_attribute_or(vm, module, str_intern_value(vm, item), ABSENT))) continue;
        Value full = str_format_c(vm, "%S.%S", module_name, item);
        call_expecting(vm, value_from_native(&import_quietly_row, false), 1, &full, &module_not_found_error_type, NULL);
    }
}

static Value first_part(Vm *vm, Value name) {
    const Str *text = str_unchecked(name);
    size_t length = strcspn(text->text, ".");
    return length == text->length ? name : str_new(vm, text->text, length);
}

// For a module's __getattr__: the Python part is imported when the first of its names is asked
// for.
Value import_python_part(Vm *vm, const char *module, const uint16_t *names, size_t count, Value wanted) {
    for (size_t i = 0; i < count; i++) {
        if (same(wanted, name_value((Name)names[i]))) return get_attribute(vm, import_absolute(vm, str_from_c(vm, module)), wanted);
    }
    return ABSENT;
}

// What __import__ returns: the module itself with a from-list, else its top-level package.
Value import_module(Vm *vm, Value name, Value globals, Value from_list, intptr_t level) {
    if (level < 0) raise_value_error(vm, "level must be >= 0");
    if (str_unchecked(name)->length == 0 && level == 0) raise_value_error(vm, "Empty module name");
    Value full = level > 0 ? resolve(vm, name, globals, level) : name;
    Value module = import_absolute(vm, full);
    if (!is_absent(from_list) && value_is_true(vm, from_list)) {
        Value has_path = get_attribute_or(vm, module, name_value(NAME___path__), ABSENT);
        if (!is_absent(has_path)) import_listed(vm, module, full, from_list);
        return module;
    }
    return level > 0 && str_unchecked(name)->length == 0 ? module : import_absolute(vm, first_part(vm, full));
}

// --- The instructions ---

// Programs may replace builtins.__import__.
Value import_statement(Vm *vm, Value name, Value from_list, unsigned level) {
    Value globals = vm->frame->function->globals;
    Value custom = module_get(vm, vm->roots.builtins, name_value(NAME___import__));
    if (is_function(custom)) {
        Value args[] = {name, globals, NONE, from_list, value_from_small_int((intptr_t)level)};
        return call(vm, custom, 5, args);
    }
    return import_module(vm, name, globals, from_list, (intptr_t)level);
}

static bool is_loading(Value module) { return is_module(module) && object_flag(object_of(module), MODULE_IS_LOADING); }

// The fields of the exception are what suggestions are made from.
static _Noreturn void raise_cannot_import(Vm *vm, Value module, Value name) {
    Value module_name = get_attribute_or(vm, module, name_value(NAME___name__), ABSENT);
    if (is_absent(module_name)) module_name = str_from_c(vm, "<unknown module name>");
    Value file = get_attribute_or(vm, module, name_value(NAME___file__), NONE);
    Value where = is_none(file) ? str_from_c(vm, "unknown location") : file;
    const char *format = is_loading(module) ? "cannot import name %R from partially initialized module %R "
                                              "(most likely due to a circular import) (%S)"
                                            : "cannot import name %R from %R (%S)";
    Value message = str_format_c(vm, format, name, module_name, where);
    Value exception = call1(vm, value_from_type(&import_error_type), message);
    exception_set_field(vm, exception, IMPORT_NAME, module_name);
    exception_set_field(vm, exception, IMPORT_PATH, file);
    exception_set_field(vm, exception, IMPORT_NAME_FROM, name);
    raise_value(vm, exception);
}

// A submodule may be loaded already, but no attribute of its package yet: in a circular
// import.
Value import_from(Vm *vm, Value module, Value name) {
    Value found = get_attribute_or(vm, module, name, ABSENT);
    if (!is_absent(found)) return found;
    Value module_name = get_attribute_or(vm, module, name_value(NAME___name__), ABSENT);
    if (is_str(module_name)) {
        Value full = str_intern_value(vm, str_format_c(vm, "%S.%S", module_name, name));
        found = dict_get(vm, vm->roots.modules, full);
    }
    if (is_absent(found)) raise_cannot_import(vm, module, name);
    return found;
}

// `all`: the names come from __all__, and those with an underscore count too.
static void import_names(Vm *vm, Value module, Value names, bool all) {
    Value iterator = iterate(vm, names);
    for (Value name; !is_absent(name = iterate_next(vm, iterator));) {
        if (!is_str(name)) {
            raise_type_error(vm, "Item in %R.__all__ must be str, not %T",
                             get_attribute(vm, module, name_value(NAME___name__)), name);
        }
        if (!all && str_text(name)[0] == '_') continue;
        name = str_intern_value(vm, name);
        set_name(vm, name, get_attribute(vm, module, name));
    }
}

void import_star(Vm *vm, Value module) {
    Value all = get_attribute_or(vm, module, name_value(NAME___all__), ABSENT);
    if (!is_absent(all)) import_names(vm, module, all, true);
    else import_names(vm, module, module_names(vm, module), false);
}
