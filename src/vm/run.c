// Running source text, and what the compiler and the traceback printer ask of the Vm.
//
// Python code reaches the Vm in one way only: compile_statements() makes a list of code
// objects, which run one after the other in the same namespace. The list lets go of each
// before it runs, so that the code of a long module does not stay in memory while the module
// runs.
// SPDX-License-Identifier: MIT
#include "vm/run.h"

#include "compiler/code_file.h"
#include "compiler/compile.h"
#include "objects/int_internal.h"
#include "objects/bytes.h"
#include "objects/dict.h"
#include "objects/list.h"
#include "objects/module.h"
#include "objects/raise.h"
#include "objects/source.h"
#include "objects/str_codec.h"
#include "objects/super.h"
#include "objects/type_create.h"
#include "objects/tuple.h"
#include "support/utf8.h"
#include "vm/frame.h"
#include "vm/port.h"

// --- Source text ---

static void keep_code(Vm *vm, Value code, void *context) { list_append(vm, *(Value *)context, code); }

// The code is held by its frame while it runs; the list forgets it first.
static void run_codes(Vm *vm, Value codes, Value globals, Value locals) {
    for (size_t i = 0; i < list_count(codes); i++) {
        Value code = list_item(codes, i);
        list_put(codes, i, ABSENT);
        clear_dead_stack();
        vm_run_code(vm, code, globals, locals);
    }
}

Value source_codes(Vm *vm, Value source, Value filename) {
    if (is_bytes(source) && is_code_file(bytes_unchecked(source)->data, bytes_unchecked(source)->length)) {
        return code_file_read(vm, bytes_unchecked(source)->data, bytes_unchecked(source)->length);
    }
    Value codes = list_new(vm, 0);
    CompileOptions options = {.filename = filename, .mode = COMPILE_FILE, .is_text = is_str(source),
                              .is_file = !is_str(source)};
    options.text = is_str(source) ? str_text(source) : bytes_unchecked(source)->data;
    options.length = is_str(source) ? str_unchecked(source)->length : bytes_unchecked(source)->length;
    compile_statements(vm, &options, keep_code, &codes);
    return codes;
}

// All statements are compiled before the first one runs: a syntax error anywhere is raised at once, and the compiler's
// memory is free again, with nothing of it pinned in the middle of the heap.
void run_source(Vm *vm, Value source, Value filename, Value globals, Value locals) {
    run_codes(vm, source_codes(vm, source, filename), globals, locals);
}

// At the prompt a whole input, too, is compiled before its first statement runs: what is incomplete must not run twice.
static Completeness run_console(Vm *vm, Value text, CompileMode mode, bool interactive) {
    Value codes = list_new(vm, 0);
    CompileOptions options = {.text = str_text(text), .length = str_unchecked(text)->length,
                              .filename = str_from_c(vm, "<stdin>"), .mode = mode, .is_text = true,
                              .interactive = interactive, .displays = true};
    Completeness completeness = compile_statements(vm, &options, keep_code, &codes);
    if (completeness == INPUT_COMPLETE) run_codes(vm, codes, module_unchecked(vm->roots.main_module)->dict, ABSENT);
    return completeness;
}

Completeness run_typed(Vm *vm, Value text) { return run_console(vm, text, COMPILE_SINGLE, true); }
void run_typed_as_it_is(Vm *vm, Value text) { run_console(vm, text, COMPILE_SINGLE, false); }
void run_pasted(Vm *vm, Value text) { run_console(vm, text, COMPILE_FILE, false); }

enum { LINE_CHUNK = 256 };

// A line that is no UTF-8, in the encoding that its file names. ABSENT if it cannot be read.
static Value decoded_line(Vm *vm, Value filename, Value line) {
    char piece[LINE_CHUNK];
    uint16_t characters[256];
    long count = port_file_read(str_text(filename), 0, piece, sizeof piece);
    Identifier name = source_encoding(piece, count > 0 ? (uint32_t)count : 0);
    Encoding encoding = find_encoding(name.text, name.length, characters);
    if (encoding == UTF_8 || encoding == UNKNOWN_ENCODING) return ABSENT;
    return decode_value(vm, line, str_new(vm, name.text, name.length), str_from_c(vm, "replace"));
}

// The file may have become shorter since it was compiled: ABSENT then. A carriage return
// before the newline is not part of the line.
static Value file_part(Vm *vm, Value filename, size_t start, size_t end) {
    Value bytes = bytes_new(vm, NULL, end - start);
    long count = port_file_read(str_text(filename), start, bytes_unchecked(bytes)->data, end - start);
    if (count < (long)(end - start)) return ABSENT;
    size_t length = (size_t)count;
    while (length && bytes_unchecked(bytes)->data[length - 1] == '\r') length--;
    Utf8Error error;
    bool is_utf8 = utf8_validate(bytes_unchecked(bytes)->data, length, false, &error);
    if (is_utf8) return str_new(vm, bytes_unchecked(bytes)->data, length);
    return decoded_line(vm, filename, bytes_new(vm, bytes_unchecked(bytes)->data, length));
}

// For tracebacks. Reads the file anew, piece by piece: no more than the line is kept. ABSENT
// if there is no such file or line.
Value source_line(Vm *vm, Value filename, uint32_t line) {
    char piece[LINE_CHUNK];
    size_t offset = 0, start = 0;
    uint32_t at = 1;
    for (long count; (count = port_file_read(str_text(filename), offset, piece, sizeof piece)) > 0; offset += (size_t)count) {
        for (long i = 0; i < count; i++) {
            if (piece[i] != '\n') continue;
            size_t end = offset + (size_t)i;
            if (at == line) return file_part(vm, filename, start, end);
            at++;
            start = end + 1;
        }
    }
    return at == line && offset > start ? file_part(vm, filename, start, offset) : ABSENT;
}

// --- Frames ---

// Variables that inner functions use as well lie in cells; the register holds the cell then.
static bool is_captured(const Code *code, size_t index) {
    Value name = tuple_item(code->variable_names, index);
    for (size_t i = 0; i < tuple_count(code->cell_names); i++) {
        if (same(tuple_item(code->cell_names, i), name)) return true;
    }
    return false;
}

// A cell in the register of a variable that is not captured is an ordinary value: programs can
// get at cells by __closure__.
Value variable_value(const Code *code, size_t index, Value content) {
    bool is_boxed = has_kind(content, KIND_CELL) && is_captured(code, index);
    return is_boxed ? ((Cell *)object_of(content))->content : content;
}

// ABSENT if the variable has no value at the moment.
static Value local_value(const Frame *frame, size_t index) {
    return variable_value(frame->function->code, index, frame->registers[index]);
}

// A snapshot of a function's variables; the namespace itself elsewhere.
static Value variables_of(Vm *vm, const Frame *frame) {
    if (!is_absent(frame->locals)) return frame->locals;
    const Function *function = frame->function;
    const Code *code = function->code;
    if (!(code->flags & CODE_OPTIMIZED)) return function->globals;
    Value names = dict_new(vm, 0);
    for (size_t i = 0; i < tuple_count(code->variable_names); i++) {
        Value value = local_value(frame, i);
        if (!is_absent(value)) dict_set(vm, names, tuple_item(code->variable_names, i), value);
    }
    for (size_t i = 0; function->closure && i < tuple_count(code->free_names); i++) {
        Value value = ((Cell *)object_of(function->closure->slots[i]))->content;
        if (!is_absent(value)) dict_set(vm, names, tuple_item(code->free_names, i), value);
    }
    return names;
}

Value frame_locals(Vm *vm) { return variables_of(vm, vm->frame); }

static Value snapshot(Vm *vm, const Frame *frame) {
    Value locals = variables_of(vm, frame);
    const Function *function = frame->function;
    return frame_object_new(vm, value_from_object(function->code), function->globals, locals, frame_instruction(frame));
}

// Frame objects refer to no frame, so that a call's end need not care for them: the callers are shown as well at once.
Value frame_snapshot(Vm *vm, size_t depth) {
    const Frame *frame = vm->frame;
    while (frame && depth--) frame = frame->previous;
    if (!frame) return ABSENT;
    Value first = snapshot(vm, frame);
    for (Value last = first; (frame = frame->previous);) {
        Value back = snapshot(vm, frame);
        frame_object_set_back(last, back);
        last = back;
    }
    return first;
}

// __name__ as seen from the running frame: the module of classes and named tuples made there.
Value caller_module_name(Vm *vm) {
    if (!vm->frame) return ABSENT;
    return dict_get(vm, vm->frame->function->globals, name_value(NAME___name__));
}

// The compiler lets every method that names super or __class__ close over this cell.
static Value class_cell(const Function *function) {
    Value names = function->code->free_names;
    for (size_t i = 0; function->closure && i < tuple_count(names); i++) {
        if (same(tuple_item(names, i), name_value(NAME___class__))) return function->closure->slots[i];
    }
    return ABSENT;
}

// super() without arguments looks into the frame that calls it: the class is in the cell
// __class__, self is whatever the first parameter holds now. Never raises: *problem is what
// the RuntimeError is to say.
bool frame_super_arguments(Vm *vm, Value *class, Value *self, const char **problem) {
    const Frame *frame = vm->frame;
    if (!frame) return *problem = "super(): no current frame", false;
    const Function *function = frame->function;
    if (function->code->positional_count == 0) return *problem = "super(): no arguments", false;
    Value cell = class_cell(function);
    if (is_absent(cell)) return *problem = "super(): __class__ cell not found", false;
    *class = ((Cell *)object_of(cell))->content;
    if (is_absent(*class)) return *problem = "super(): empty __class__ cell", false;
    *self = local_value(frame, 0);
    if (is_absent(*self)) return *problem = "super(): arg[0] deleted", false;
    return true;
}

// For the hint "Did you mean: 'self.x'?": what a method's first parameter holds, if it is
// called self.
Value frame_self(Vm *vm) {
    const Frame *frame = vm->frame;
    if (!frame || !(frame->function->code->flags & CODE_OPTIMIZED)) return ABSENT;
    Value names = frame->function->code->variable_names;
    bool is_method = tuple_count(names) && str_equals_c(tuple_item(names, 0), "self");
    return is_method ? local_value(frame, 0) : ABSENT;
}

// --- Names for suggestions ---

// For "Did you forget to import 'math'?".
bool is_standard_module(Vm *vm, Value name) {
    (void)vm;
    for (size_t i = 0; port_modules[i]; i++) {
        if (str_equals_c(name, name_text((Name)port_modules[i]->name))) return true;
    }
    return false;
}

Value builtin_names(Vm *vm) { return module_names(vm, vm->roots.builtins); }
Value loaded_module(Vm *vm, Value name) { return dict_get(vm, vm->roots.modules, name); }

int int_digits_limit(Vm *vm) { return vm->int_max_str_digits; }

// --- Does a text parse? ---

static void check_text(Vm *vm, void *context) { compile_check(vm, context); }

// For hints about print statements and the like: runs nothing, and swallows every exception.
bool source_is_plausible(Vm *vm, Value text) {
    CompileOptions options = {.text = str_text(text), .length = str_unchecked(text)->length,
                              .filename = str_from_c(vm, "<string>"), .mode = COMPILE_EXEC, .is_text = true};
    Value exception;
    return try_call(vm, check_text, &options, &exception);
}
