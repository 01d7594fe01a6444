// compile(), eval(), exec().
// SPDX-License-Identifier: MIT
#include "compiler/compile.h"
#include "modules/builtins.h"
#include "modules/os/os.h"
#include "objects/attribute.h"
#include "objects/bytes.h"
#include "objects/call.h"
#include "objects/code.h"
#include "objects/dict.h"
#include "objects/function.h"
#include "objects/number.h"
#include "objects/raise.h"
#include "objects/str.h"
#include "objects/str_codec.h"
#include "objects/tuple.h"
#include "vm/run.h"

static void check_surrogates(Vm *vm, Value source) {
    check_encodable(vm, source);
}

// A str or bytes-like source as a stable str or bytes object.
static Value source_from(Vm *vm, Value source, const char *function, const char *object) {
    if (is_str(source)) check_surrogates(vm, source);
    if (is_str(source) || is_bytes(source)) return source;
    Buffer buffer;
    if (!get_buffer(vm, source, &buffer)) {
        raise_type_error(vm, "%s() arg 1 must be a string, bytes or %s object", function, object);
    }
    return bytes_new(vm, buffer.bytes, buffer.length);
}

static CompileOptions options_for(Value source, Value filename, CompileMode mode) {
    CompileOptions options = {.filename = filename, .mode = mode, .is_text = is_str(source)};
    options.text = is_str(source) ? str_text(source) : bytes_unchecked(source)->data;
    options.length = is_str(source) ? str_unchecked(source)->length : bytes_unchecked(source)->length;
    return options;
}

static CompileMode mode_from(Vm *vm, Value mode) {
    str_argument(vm, mode, "compile() argument 'mode'");
    if (str_equals_c(mode, "exec")) return COMPILE_EXEC;
    if (str_equals_c(mode, "eval")) return COMPILE_EVAL;
    if (str_equals_c(mode, "single")) return COMPILE_SINGLE;
    raise_value_error(vm, "compile() mode must be 'exec', 'eval' or 'single'");
}

static Value filename_from(Vm *vm, Value path) {
    Value text = os_fspath(vm, &path);
    if (is_bytes(text)) text = decode_value(vm, text, str_from_c(vm, "utf-8"), str_from_c(vm, "surrogateescape"));
    bool has_zero = strlen(str_text(text)) != str_unchecked(text)->length;
    if (has_zero) raise_value_error(vm, "embedded null character");
    return text;
}

// Flags that CPython's ast and codeop name, and those of the module __future__: they are taken, and change nothing.
static void check_flags(Vm *vm, Value flags, Value optimize) {
    enum { KNOWN_FLAGS = 0x1FE0000 | 0xF600 | 0x10 };
    if (!is_absent(flags) && index_from(vm, flags) & ~(intptr_t)KNOWN_FLAGS) {
        raise_value_error(vm, "compile(): unrecognised flags");
    }
    intptr_t level = is_absent(optimize) ? -1 : index_from(vm, optimize);
    if (level < -1 || level > 2) raise_value_error(vm, "compile(): invalid optimize value");
}

// compile(source, filename, mode, flags=0, dont_inherit=False, optimize=-1)
Value builtin_compile(Vm *vm, const Value *args) {
    Value filename = filename_from(vm, args[1]);
    check_flags(vm, args[3], args[5]);
    Value source = source_from(vm, args[0], "compile", "AST");
    CompileOptions options = options_for(source, filename, mode_from(vm, args[2]));
    return compile_whole(vm, &options);
}

// --- Namespaces ---

typedef struct Namespaces {
    Value globals, locals;
} Namespaces;

static bool is_mapping(Vm *vm, Value value) { return is_dict(value) || has_special(vm, value, NAME___getitem__); }

static _Noreturn void raise_globals(Vm *vm, Value globals, bool is_eval) {
    if (!is_eval) raise_type_error(vm, "exec() globals must be a dict, not %T", globals);
    raise_type_error(vm, is_mapping(vm, globals) ? "globals must be a real dict; try eval(expr, {}, mapping)"
                                                 : "globals must be a dict");
}

static Namespaces namespaces_from(Vm *vm, const Value *args, bool is_eval) {
    bool has_globals = !is_absent(args[1]) && !is_none(args[1]), has_locals = !is_absent(args[2]) && !is_none(args[2]);
    if (has_locals && !is_mapping(vm, args[2])) {
        raise_type_error(vm, is_eval ? "locals must be a mapping" : "locals must be a mapping or None, not %T", args[2]);
    }
    if (has_globals && !is_dict(args[1])) raise_globals(vm, args[1], is_eval);
    Namespaces result;
    result.globals = has_globals ? args[1] : vm->frame->function->globals;
    result.locals = has_locals ? args[2] : has_globals ? args[1] : frame_locals(vm);
    Value builtins = name_value(NAME___builtins__);
    if (is_absent(dict_get(vm, result.globals, builtins))) dict_set(vm, result.globals, builtins, vm->roots.builtins);
    return result;
}

// The code of a function is called without arguments.
static Value run_plain(Vm *vm, Value code, Namespaces spaces) {
    if (code_unchecked(code)->flags & CODE_OPTIMIZED) return call0(vm, function_new(vm, code, spaces.globals));
    return vm_run_code(vm, code, spaces.globals, spaces.locals);
}

static Value run_code_object(Vm *vm, Value code, Namespaces spaces) {
    if (code_unchecked(code)->free_names.bits && tuple_count(code_unchecked(code)->free_names)) {
        raise_type_error(vm, "code object passed to eval() may not contain free variables");
    }
    return run_plain(vm, code, spaces);
}

static bool are_cells(Value closure) {
    for (size_t i = 0; i < tuple_count(closure); i++) {
        if (!has_kind(tuple_item(closure, i), KIND_CELL)) return false;
    }
    return true;
}

// exec() of a function's code, with a cell for each of its free variables.
static void run_with_closure(Vm *vm, Value code, Namespaces spaces, Value closure) {
    Value names = code_unchecked(code)->free_names;
    size_t count = is_absent(names) ? 0 : tuple_count(names);
    if (count == 0) raise_type_error(vm, "cannot use a closure with this code object");
    if (!is_tuple(closure) || tuple_count(closure) != count || !are_cells(closure)) {
        raise_type_error(vm, "code object requires a closure of exactly length %zu", count);
    }
    vm_run_closure(vm, code, spaces.globals, spaces.locals, closure);
}

static void exec_code(Vm *vm, Value code, Namespaces spaces, Value closure) {
    bool has_free = !is_absent(code_unchecked(code)->free_names) && tuple_count(code_unchecked(code)->free_names);
    bool has_closure = !is_absent(closure) && !is_none(closure);
    if (has_free || has_closure) run_with_closure(vm, code, spaces, closure);
    else run_plain(vm, code, spaces);
}

static Value strip_spaces(Vm *vm, Value source) {
    if (!is_str(source)) return source;
    const Str *text = str_unchecked(source);
    size_t start = strspn(text->text, " \t");
    return start ? str_substring(vm, source, start, text->length) : source;
}

// eval(source, /, globals=None, locals=None)
Value builtin_eval(Vm *vm, const Value *args) {
    Namespaces spaces = namespaces_from(vm, args, true);
    if (is_code(args[0])) return run_code_object(vm, args[0], spaces);
    Value source = strip_spaces(vm, source_from(vm, args[0], "eval", "code"));
    CompileOptions options = options_for(source, str_from_c(vm, "<string>"), COMPILE_EVAL);
    return run_code_object(vm, compile_whole(vm, &options), spaces);
}

// exec(source, /, globals=None, locals=None, *, closure=None)
Value builtin_exec(Vm *vm, const Value *args) {
    Namespaces spaces = namespaces_from(vm, args, false);
    if (is_code(args[0])) {
        exec_code(vm, args[0], spaces, args[3]);
        return NONE;
    }
    if (!is_absent(args[3]) && !is_none(args[3])) {
        raise_type_error(vm, "closure can only be used when source is a code object");
    }
    Value source = source_from(vm, args[0], "exec", "code");
    CompileOptions options = options_for(source, str_from_c(vm, "<string>"), COMPILE_EXEC);
    run_code_object(vm, compile_whole(vm, &options), spaces);
    return NONE;
}
