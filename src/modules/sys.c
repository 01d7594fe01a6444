// The module `sys`.
// SPDX-License-Identifier: MIT
#include "modules/builtins.h"
#include "modules/io_file.h"
#include "modules/sys_info.h"
#include "objects/attribute.h"
#include "objects/call.h"
#include "objects/dict.h"
#include "objects/exception.h"
#include "objects/list.h"
#include "objects/module.h"
#include "objects/number.h"
#include "objects/raise.h"
#include "objects/simple_namespace.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "vm/port.h"
#include "vm/run.h"
#include "vm/version.h"
#include "vm/vm.h"

// --- Functions ---

// sys.exit(status=None, /)
Value sys_exit(Vm *vm, const Value *args) {
    Value code = is_absent(args[0]) ? NONE : args[0];
    Value exception = is_none(code) ? call0(vm, value_from_type(&system_exit_type))
                      : is_tuple(code) ? call_spread(vm, value_from_type(&system_exit_type), code, ABSENT)
                                       : call1(vm, value_from_type(&system_exit_type), code);
    raise_value(vm, exception);
}

// sys.exc_info()
static Value sys_exc_info(Vm *vm, const Value *args) {
    (void)args;
    Value handled = vm_handled(vm);
    if (is_absent(handled)) return tuple_from_array(vm, 3, (Value[]){NONE, NONE, NONE});
    Value traceback = exception_unchecked(handled)->traceback;
    Value parts[] = {value_from_type(type_of(handled)), handled, is_absent(traceback) ? NONE : traceback};
    return tuple_from_array(vm, 3, parts);
}

// sys.exception()
static Value sys_exception(Vm *vm, const Value *args) {
    (void)args;
    Value handled = vm_handled(vm);
    return is_absent(handled) ? NONE : handled;
}

typedef struct FileWriter {
    Vm *vm;
    Value file;              // ABSENT: standard error
} FileWriter;

static void write_to(void *context, const char *text, size_t length) {
    const FileWriter *writer = context;
    if (is_absent(writer->file)) {
        port_write(2, text, length);
        return;
    }
    Value piece = str_new(writer->vm, text, length);
    call_method(writer->vm, writer->file, NAME_write, 1, &piece);
}

// sys.print_exception(exception, file=sys.stdout, /)
static Value sys_print_exception(Vm *vm, const Value *args) {
    if (!is_exception(args[0])) raise_type_error(vm, "expected an exception, not %T", args[0]);
    FileWriter writer = {vm, is_absent(args[1]) ? sys_stdout(vm) : args[1]};
    exception_print(vm, args[0], write_to, &writer);
    return NONE;
}

// sys._getframe(depth=0, /)
static Value sys_getframe(Vm *vm, const Value *args) {
    int32_t depth = is_absent(args[0]) ? 0 : int32_from(vm, args[0]);
    Value frame = frame_snapshot(vm, depth < 0 ? 0 : (size_t)depth);
    if (is_absent(frame)) raise_value_error(vm, "call stack is not deep enough");
    return frame;
}

// sys.intern(string, /)
static Value sys_intern(Vm *vm, const Value *args) {
    if (!is_str(args[0])) raise_type_error(vm, "intern() argument must be str, not %T", args[0]);
    return str_intern_value(vm, args[0]);
}

// sys.getrecursionlimit()
static Value sys_getrecursionlimit(Vm *vm, const Value *args) {
    (void)args;
    return value_from_small_int((intptr_t)vm->recursion_limit);
}

// sys.setrecursionlimit(limit, /)
static Value sys_setrecursionlimit(Vm *vm, const Value *args) {
    int32_t limit = int32_from(vm, args[0]);
    if (limit < 1) raise_value_error(vm, "recursion limit must be greater or equal than 1");
    if ((uint32_t)limit <= vm->depth) {
        raise_error(vm, &recursion_error_type, "cannot set the recursion limit to %d at the recursion depth %d: the limit is too low",
                    limit, (int)vm->depth);
    }
    vm->recursion_limit = (uint32_t)limit;
    return NONE;
}

// sys.get_int_max_str_digits()
static Value sys_get_digits(Vm *vm, const Value *args) {
    (void)args;
    return value_from_small_int(vm->int_max_str_digits);
}

// sys.set_int_max_str_digits(maxdigits)
static Value sys_set_digits(Vm *vm, const Value *args) {
    int32_t digits = int32_from(vm, args[0]);
    if (digits != 0 && digits < 640) raise_value_error(vm, "maxdigits must be >= 640 or 0 for unlimited");
    vm->int_max_str_digits = digits;
    return NONE;
}

// sys.getsizeof(object, default, /)
static Value sys_getsizeof(Vm *vm, const Value *args) {
    Value size = call_special(vm, args[0], NAME___sizeof__, 0, NULL);
    if (!is_int(size) && !is_absent(args[1])) return args[1];
    if (!is_int(size)) raise_type_error(vm, "an integer is required");
    if (int_is_negative(size)) raise_value_error(vm, "__sizeof__() should return >= 0");
    return size;
}

// sys.getdefaultencoding()
static Value sys_getdefaultencoding(Vm *vm, const Value *args) {
    (void)args;
    return str_from_c(vm, "utf-8");
}

// sys.excepthook(exctype, value, traceback, /)
// Prints the exception. A program may put another function here, which is called with what nobody caught.
static Value sys_excepthook(Vm *vm, const Value *args) {
    if (!is_exception(args[1])) raise_type_error(vm, "print_exception(): Exception expected for value, %T found", args[1]);
    Value file = sys_override(vm, NAME_stderr);
    FileWriter writer = {vm, is_absent(file) ? vm->roots.stderr_file : file};
    exception_print(vm, args[1], write_to, &writer);
    return NONE;
}

// sys.getfilesystemencodeerrors()
static Value sys_encode_errors(Vm *vm, const Value *args) {
    (void)args;
    return str_from_c(vm, "surrogateescape");
}

// sys.getrefcount(object, /)
// References from objects and from the registers of running functions, as far as the last collection left them.
static Value sys_getrefcount(Vm *vm, const Value *args) {
    return int_from_intptr(vm, (intptr_t)vm_count_references(vm, args[0]));
}

// sys.displayhook(object, /)
static Value sys_displayhook(Vm *vm, const Value *args) {
    display(vm, args[0]);
    return NONE;
}

// --- breakpoint() ---

// "module.function" of the environment, or that of CPython.
static const char *debugger_name(void) {
    const char *name = port_environment("PYTHONBREAKPOINT");
    return name && *name ? name : "pdb.set_trace";
}

static void find_debugger(Vm *vm, void *context) {
    const char *name = debugger_name(), *dot = strrchr(name, '.');
    Value module = dot ? str_new(vm, name, (size_t)(dot - name)) : name_value(NAME_builtins);
    Value function = str_intern_value(vm, str_from_c(vm, dot ? dot + 1 : name));
    *(Value *)context = get_attribute(vm, import_absolute(vm, module), function);
}

// sys.breakpointhook(*args, **kwargs)
static Value sys_breakpointhook(Vm *vm, const Value *args) {
    Value function, exception;
    if (strcmp(debugger_name(), "0") == 0) return NONE;
    if (try_call(vm, find_debugger, &function, &exception)) return call_spread(vm, function, args[0], args[1]);
    bool is_missing = is_instance_of(exception, &import_error_type) || is_instance_of(exception, &attribute_error_type);
    if (!is_missing) raise_again(vm, exception);
    warn(vm, &runtime_warning_type, "Ignoring unimportable $PYTHONBREAKPOINT: \"%s\"", debugger_name());
    return NONE;
}

static const Method sys_functions[] = {
    {NAME_excepthook, 3, 0, sys_excepthook},
    {NAME___excepthook__, 3, 0, sys_excepthook},
    {NAME_exit, 0, 1, sys_exit},
    {NAME_exc_info, 0, 0, sys_exc_info},
    {NAME_exception, 0, 0, sys_exception},
    {NAME_print_exception, 1, 1, sys_print_exception},
    {NAME__getframe, 0, 1, sys_getframe},
    {NAME_intern, 1, 0, sys_intern},
    {NAME_getrecursionlimit, 0, 0, sys_getrecursionlimit},
    {NAME_setrecursionlimit, 1, 0, sys_setrecursionlimit},
    {NAME_get_int_max_str_digits, 0, 0, sys_get_digits},
    {NAME_set_int_max_str_digits, 1, 0, sys_set_digits, "maxdigits"},
    {NAME_getsizeof, 1, 1, sys_getsizeof, "object, default"},
    {NAME_getrefcount, 1, 0, sys_getrefcount},
    {NAME_displayhook, 1, 0, sys_displayhook},
    {NAME___displayhook__, 1, 0, sys_displayhook},
    {NAME_breakpointhook, 0, 0, sys_breakpointhook, "*args, **kwargs"},
    {NAME___breakpointhook__, 0, 0, sys_breakpointhook, "*args, **kwargs"},
    {NAME_getfilesystemencodeerrors, 0, 0, sys_encode_errors},
    {NAME_getdefaultencoding, 0, 0, sys_getdefaultencoding},
    {NAME_getfilesystemencoding, 0, 0, sys_getdefaultencoding},
};

static const Member sys_members[] = {
    {NAME_maxunicode, ROM_INT(0x10FFFF)},
    {NAME_hexversion, ROM_INT(0x030E00F0)},
    {NAME_dont_write_bytecode, {0x24}},
};

// --- Computed attributes ---

static Value simple_namespace_from(Vm *vm, Value dict) {
    Value space = simple_namespace_new(vm), key, value;
    for (size_t at = 0; dict_next(dict, &at, &key, &value);) set_attribute(vm, space, key, value);
    return space;
}

static Value implementation(Vm *vm) {
    Value dict = dict_new(vm, 0);
    Value version[] = {value_from_small_int(1), value_from_small_int(29), value_from_small_int(0), str_from_c(vm, "")};
    dict_set(vm, dict, name_value(NAME_name), str_from_c(vm, "micropython"));
    dict_set(vm, dict, name_value(NAME_version), tuple_from_array(vm, 4, version));
    dict_set(vm, dict, name_value(NAME__machine), str_from_c(vm, KRAIT_MACHINE));
    dict_set(vm, dict, name_value(NAME__build), str_from_c(vm, "krait " KRAIT_VERSION));
    dict_set(vm, dict, name_value(NAME_cache_tag), NONE);
    return simple_namespace_from(vm, dict);
}

// The same object whenever it is asked for.
static Value keep(Vm *vm, Name name, Value value) {
    if (!is_absent(value)) dict_set(vm, vm->roots.sys_dict, name_value(name), value);
    return value;
}

static Value module_names_tuple(Vm *vm) {
    Value names = list_new(vm, 0);
    list_append(vm, names, name_value(NAME_builtins));
    for (const NativeModule *const *module = port_modules; *module; module++) {
        if (*module != &builtins_module) list_append(vm, names, name_value((Name)(*module)->name));
    }
    list_sort(vm, names, ABSENT, FALSE_VALUE);
    return tuple_from_iterable(vm, names);
}

static Value sys_get(Vm *vm, Value name) {
    Name wanted;
    if (!name_of(name, &wanted)) return ABSENT;
    switch (wanted) {
    case NAME_maxsize: return int_from_intptr(vm, INTPTR_MAX);
    case NAME_modules: return vm->roots.modules;
    case NAME_path: return vm->roots.path;
    case NAME_argv: return vm->roots.argv;
    case NAME_stdin: case NAME___stdin__: return sys_stdin(vm);
    case NAME_stdout: case NAME___stdout__: return sys_stdout(vm);
    case NAME_stderr: case NAME___stderr__: return sys_stderr(vm);
    case NAME_builtin_module_names: return keep(vm, wanted, module_names_tuple(vm));
    default: return keep(vm, wanted, sys_info(vm, wanted));
    }
}

static void add_text(Vm *vm, Value dict, Name name, const char *text) {
    dict_set(vm, dict, name_value(name), str_from_c(vm, text));
}

static void sys_start(Vm *vm, Value dict) {
    vm->roots.sys_dict = dict;
    add_text(vm, dict, NAME_version, "3.14.0; Krait " KRAIT_VERSION);
    add_text(vm, dict, NAME_platform, KRAIT_PLATFORM);
    add_text(vm, dict, NAME_byteorder, __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__ ? "little" : "big");
    add_text(vm, dict, NAME_ps1, ">>> ");
    add_text(vm, dict, NAME_ps2, "... ");
    add_text(vm, dict, NAME_executable, "krait");
    add_text(vm, dict, NAME_float_repr_style, "short");
    dict_set(vm, dict, name_value(NAME_implementation), implementation(vm));
}

const NativeModule sys_module = {
    .name = NAME_sys,
    .functions = TABLE(sys_functions),
    .members = TABLE(sys_members),
    .start = sys_start,
    .get = sys_get,
};
