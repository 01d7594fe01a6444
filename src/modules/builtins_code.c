// compile(), eval(), exec().
// SPDX-License-Identifier: MIT
#include "compiler/compile.h"
#include "modules/builtins.h"
#include "objects/attribute.h"
#include "objects/bytes.h"
#include "objects/call.h"
#include "objects/code.h"
#include "objects/dict.h"
#include "objects/raise.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "vm/run.h"

// A str or bytes-like source as a stable str or bytes object.
static Value source_from(Vm *vm, Value source, const char *function) {
    if (is_str(source) || is_bytes(source)) return source;
    Buffer buffer;
    if (!get_buffer(vm, source, &buffer)) {
        raise_type_error(vm, "%s() arg 1 must be a string, bytes or code object", function);
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
    if (str_equals_c(mode, "exec")) return COMPILE_EXEC;
    if (str_equals_c(mode, "eval")) return COMPILE_EVAL;
    if (str_equals_c(mode, "single")) return COMPILE_SINGLE;
    raise_value_error(vm, "compile() mode must be 'exec', 'eval' or 'single'");
}

// compile(source, filename, mode, flags=0, dont_inherit=False, optimize=-1)
Value builtin_compile(Vm *vm, const Value *args) {
    Value source = source_from(vm, args[0], "compile");
    Value filename = is_str(args[1]) ? args[1] : value_str(vm, args[1]);
    CompileOptions options = options_for(source, filename, mode_from(vm, args[2]));
    return compile_whole(vm, &options);
}

// --- Namespaces ---

typedef struct Namespaces {
    Value globals, locals;
} Namespaces;

static Namespaces namespaces_from(Vm *vm, const Value *args, const char *function) {
    bool has_globals = !is_absent(args[1]) && !is_none(args[1]), has_locals = !is_absent(args[2]) && !is_none(args[2]);
    if (has_globals && !is_dict(args[1])) {
        if (strcmp(function, "eval") == 0) {
            raise_type_error(vm, "globals must be a real dict; try eval(code, {}, mapping)");
        }
        raise_type_error(vm, "%s() globals must be a dict, not %T", function, args[1]);
    }
    if (has_locals && !is_dict(args[2]) && !has_special(vm, args[2], NAME___getitem__)) {
        raise_type_error(vm, "%s() locals must be a mapping or None, not %T", function, args[2]);
    }
    Namespaces result;
    result.globals = has_globals ? args[1] : vm->frame->function->globals;
    result.locals = has_locals ? args[2] : has_globals ? args[1] : frame_locals(vm);
    Value builtins = name_value(NAME___builtins__);
    if (is_absent(dict_get(vm, result.globals, builtins))) dict_set(vm, result.globals, builtins, vm->roots.builtins);
    return result;
}

static Value run_code_object(Vm *vm, Value code, Namespaces spaces) {
    if (code_unchecked(code)->free_names.bits && tuple_count(code_unchecked(code)->free_names)) {
        raise_type_error(vm, "code object passed to eval() may not contain free variables");
    }
    return vm_run_code(vm, code, spaces.globals, spaces.locals);
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
    else vm_run_code(vm, code, spaces.globals, spaces.locals);
}

static Value strip_spaces(Vm *vm, Value source) {
    if (!is_str(source)) return source;
    const Str *text = str_unchecked(source);
    size_t start = strspn(text->text, " \t");
    return start ? str_substring(vm, source, start, text->length) : source;
}

// eval(source, /, globals=None, locals=None)
Value builtin_eval(Vm *vm, const Value *args) {
    Namespaces spaces = namespaces_from(vm, args, "eval");
    if (is_code(args[0])) return run_code_object(vm, args[0], spaces);
    Value source = strip_spaces(vm, source_from(vm, args[0], "eval"));
    CompileOptions options = options_for(source, str_from_c(vm, "<string>"), COMPILE_EVAL);
    return run_code_object(vm, compile_whole(vm, &options), spaces);
}

// exec(source, /, globals=None, locals=None, *, closure=None)
Value builtin_exec(Vm *vm, const Value *args) {
    Namespaces spaces = namespaces_from(vm, args, "exec");
    if (is_code(args[0])) {
        exec_code(vm, args[0], spaces, args[3]);
        return NONE;
    }
    if (!is_absent(args[3]) && !is_none(args[3])) {
        raise_type_error(vm, "closure can only be used when source is a code object");
    }
    Value source = source_from(vm, args[0], "exec");
    CompileOptions options = options_for(source, str_from_c(vm, "<string>"), COMPILE_EXEC);
    run_code_object(vm, compile_whole(vm, &options), spaces);
    return NONE;
}
