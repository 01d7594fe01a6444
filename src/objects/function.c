// Python functions and cells.
//
// A function is made each time its def runs, so it is made small: what the code knows (names,
// docstring) is read from there until somebody sets it. Checks and messages of the attributes
// are CPython's.
// SPDX-License-Identifier: MIT
#include "objects/function.h"

#include "objects/annotations.h"
#include "objects/attribute.h"
#include "objects/call.h"
#include "objects/descriptor.h"
#include "objects/dict.h"
#include "objects/number.h"
#include "objects/raise.h"
#include "objects/slots.h"
#include "objects/str.h"
#include "objects/tuple.h"

Value function_with_code(Vm *vm, Value function, Value code) {
    Function *copy = heap_allocate(vm, KIND_FUNCTION, sizeof *copy);
    const Function *original = function_unchecked(function);
    memcpy(&copy->object + 1, &original->object + 1, sizeof *copy - sizeof copy->object);
    store_pointer(copy, &copy->code, object_of(code));
    return value_from_object(copy);
}

// Raises TypeError; calls through the rows of the type bring nothing else.
static Function *function_from(Vm *vm, Value self) {
    if (!is_function(self)) raise_type_error(vm, "expected function, not %T", self);
    return function_unchecked(self);
}

// --- Attributes that may be set; ABSENT fields come from the code ---

static Value get_name(Vm *vm, Value self) {
    const Function *function = function_from(vm, self);
    return is_absent(function->name) ? function->code->name : function->name;
}

static void set_name(Vm *vm, Value self, Value value) {
    Function *function = function_from(vm, self);
    if (is_absent(value) || !is_str(value)) raise_type_error(vm, "__name__ must be set to a string object");
    store(function, &function->name, value);
}

static Value get_qualname(Vm *vm, Value self) {
    const Function *function = function_from(vm, self);
    return is_absent(function->qualified_name) ? function->code->qualified_name : function->qualified_name;
}

static void set_qualname(Vm *vm, Value self, Value value) {
    Function *function = function_from(vm, self);
    if (is_absent(value) || !is_str(value)) raise_type_error(vm, "__qualname__ must be set to a string object");
    store(function, &function->qualified_name, value);
}

// That of its globals, unless it was set.
static Value get_module(Vm *vm, Value self) {
    const Function *function = function_from(vm, self);
    if (!is_absent(function->module)) return function->module;
    Value name = dict_get(vm, function->globals, name_value(NAME___name__));
    return is_absent(name) ? NONE : name;
}

static void set_module(Vm *vm, Value self, Value value) {
    Function *function = function_from(vm, self);
    store(function, &function->module, is_absent(value) ? NONE : value);
}

// The compiler puts the docstring first among the constants.
static Value get_doc(Vm *vm, Value self) {
    const Function *function = function_from(vm, self);
    if (!is_absent(function->doc)) return function->doc;
    const Code *code = function->code;
    return code->flags & CODE_HAS_DOCSTRING ? code->constants->slots[0] : NONE;
}

static void set_doc(Vm *vm, Value self, Value value) {
    Function *function = function_from(vm, self);
    store(function, &function->doc, is_absent(value) ? NONE : value);
}

static Value get_code(Vm *vm, Value self) { return value_from_object(function_from(vm, self)->code); }

// How many cells the code wants.
static size_t closure_size(const Function *function) {
    return is_absent(function->code->free_names) ? 0 : tuple_count(function->code->free_names);
}

// The cells must fit the new code.
static void set_code(Vm *vm, Value self, Value value) {
    Function *function = function_from(vm, self);
    if (is_absent(value) || !is_code(value)) raise_type_error(vm, "__code__ must be set to a code object");
    Value free_names = code_unchecked(value)->free_names;
    size_t wanted = is_absent(free_names) ? 0 : tuple_count(free_names);
    if (wanted != closure_size(function)) {
        raise_value_error(vm, "%S() requires a code object with %zu free vars, not %zu", get_name(vm, self),
                          closure_size(function), wanted);
    }
    frames_keep_code(vm, self);
    // The function keeps its names and documentation.
    store(function, &function->name, get_name(vm, self));
    store(function, &function->qualified_name, get_qualname(vm, self));
    store(function, &function->doc, get_doc(vm, self));
    store_pointer(function, &function->code, object_of(value));
}

static Value get_globals(Vm *vm, Value self) { return function_from(vm, self)->globals; }

static Value get_builtins(Vm *vm, Value self) {
    Value builtins = function_from(vm, self)->builtins;
    return is_absent(builtins) ? NONE : builtins;
}

static Value get_defaults(Vm *vm, Value self) {
    Value defaults = function_from(vm, self)->defaults;
    return is_absent(defaults) ? NONE : defaults;
}

static void set_defaults(Vm *vm, Value self, Value value) {
    Function *function = function_from(vm, self);
    if (is_none(value)) value = ABSENT;
    if (!is_absent(value) && !is_tuple(value)) raise_type_error(vm, "__defaults__ must be set to a tuple object");
    store(function, &function->defaults, value);
}

static Value get_keyword_defaults(Vm *vm, Value self) {
    Value defaults = function_from(vm, self)->keyword_defaults;
    return is_absent(defaults) ? NONE : defaults;
}

static void set_keyword_defaults(Vm *vm, Value self, Value value) {
    Function *function = function_from(vm, self);
    if (is_none(value)) value = ABSENT;
    if (!is_absent(value) && !is_dict(value)) raise_type_error(vm, "__kwdefaults__ must be set to a dict object");
    store(function, &function->keyword_defaults, value);
}

static Value get_closure(Vm *vm, Value self) {
    const Function *function = function_from(vm, self);
    size_t count = closure_size(function);
    return count && function->closure ? tuple_from_array(vm, count, function->closure->slots) : NONE;
}

static Value get_type_params(Vm *vm, Value self) {
    Value params = function_from(vm, self)->type_params;
    return is_absent(params) ? tuple_new(vm, 0) : params;
}

static void set_type_params(Vm *vm, Value self, Value value) {
    Function *function = function_from(vm, self);
    if (is_absent(value) || !is_tuple(value)) raise_type_error(vm, "__type_params__ must be set to a tuple");
    store(function, &function->type_params, value);
}

static Value get_dict(Vm *vm, Value self) {
    function_from(vm, self);
    return attribute_dict(vm, self);
}

static void set_dict(Vm *vm, Value self, Value value) {
    Function *function = function_from(vm, self);
    if (is_absent(value) || !is_dict(value)) {
        raise_type_error(vm, "__dict__ must be set to a dictionary, not a '%T'", is_absent(value) ? NONE : value);
    }
    store(function, &function->attributes, value);
}

// --- Annotations ---

// Format 1 asks for the values themselves.
Value annotations_from(Vm *vm, Value annotate) {
    enum { FORMAT_VALUE = 1 };
    if (is_absent(annotate) || is_none(annotate)) return dict_new(vm, 0);
    Value annotations = call1(vm, annotate, value_from_small_int(FORMAT_VALUE));
    if (!is_dict(annotations)) raise_type_error(vm, "__annotate__() must return a dict, not %T", annotations);
    return annotations;
}

static Value get_annotate(Vm *vm, Value self) {
    Value annotate = function_from(vm, self)->annotate;
    return is_absent(annotate) ? NONE : annotate;
}

// A new way to compute them makes the old result invalid.
static void set_annotate(Vm *vm, Value self, Value value) {
    Function *function = function_from(vm, self);
    if (is_absent(value)) raise_type_error(vm, "__annotate__ cannot be deleted");
    if (!is_none(value) && !is_callable(value)) raise_type_error(vm, "__annotate__ must be callable or None");
    store(function, &function->annotate, value);
    if (!is_none(value)) store(function, &function->annotations, ABSENT);
}

// Computed once; the dict is the function's from then on.
static Value get_annotations(Vm *vm, Value self) {
    Function *function = function_from(vm, self);
    if (is_absent(function->annotations)) {
        Value annotations = annotations_from(vm, function->annotate);
        store(function, &function->annotations, annotations);
    }
    return function->annotations;
}

// What is set explicitly needs no __annotate__ any more.
static void set_annotations(Vm *vm, Value self, Value value) {
    Function *function = function_from(vm, self);
    bool removes = is_absent(value) || is_none(value);
    if (!removes && !is_dict(value)) raise_type_error(vm, "__annotations__ must be set to a dict object");
    store(function, &function->annotations, removes ? ABSENT : value);
    store(function, &function->annotate, ABSENT);
}

// --- The type ---

static Value function_repr(Vm *vm, Value self) {
    return str_format_c(vm, "<function %S at 0x%x>", get_qualname(vm, self), (unsigned)heap_identity(vm, self));
}

static Value function_call(Vm *vm, Value self, size_t count, const Value *args, Value names) {
    return call_with(vm, self, count, args, names);
}

// Methods: a function found in a class binds the instance.
static Value function_get(Vm *vm, Value self, Value instance, Value owner) {
    return descriptor_bind(vm, self, instance, owner);
}

// One cell for each free name of the code. Raises TypeError, ValueError.
static void set_function_closure(Vm *vm, Function *function, Value closure) {
    size_t wanted = closure_size(function);
    size_t given = is_none(closure) || is_absent(closure) ? 0 : tuple_count(closure);
    if (wanted && given == 0) raise_type_error(vm, "arg 5 (closure) must be tuple");
    if (given != wanted) {
        raise_value_error(vm, "%S requires closure of length %zu, not %zu", function->code->name, wanted, given);
    }
    if (given == 0) return;
    Values *cells = values_new(vm, given);
    for (size_t i = 0; i < given; i++) {
        Value cell = tuple_item(closure, i);
        if (!has_kind(cell, KIND_CELL)) raise_type_error(vm, "arg 5 (closure) expected cell, found %T", cell);
        store(cells, &cells->slots[i], cell);
    }
    store_pointer(function, &function->closure, cells);
}

// types.FunctionType(code, globals, name=None, argdefs=None, closure=None, kwdefaults=None)
// Creates a function from a code object and a dictionary of globals.
static Value function_construct(Vm *vm, const Value *args) {
    if (!is_code(args[1])) raise_type_error(vm, "function() argument 'code' must be code, not %T", args[1]);
    if (!is_dict(args[2])) raise_type_error(vm, "function() argument 'globals' must be dict, not %T", args[2]);
    Value made = function_new(vm, args[1], args[2]);
    Function *function = function_unchecked(made);
    bool has_closure = !is_absent(args[5]) && !is_none(args[5]);
    if (has_closure && !is_tuple(args[5])) raise_type_error(vm, "arg 5 (closure) must be None or tuple");
    set_function_closure(vm, function, args[5]);
    if (!is_absent(args[3]) && !is_none(args[3])) set_name(vm, made, args[3]);
    if (!is_absent(args[4])) set_defaults(vm, made, args[4]);
    if (!is_absent(args[6])) set_keyword_defaults(vm, made, args[6]);
    return made;
}

static const Getter function_getters[] = {
    {NAME___name__, get_name, set_name},
    {NAME___qualname__, get_qualname, set_qualname},
    {NAME___module__, get_module, set_module},
    {NAME___doc__, get_doc, set_doc},
    {NAME___code__, get_code, set_code},
    {NAME___globals__, get_globals, readonly_attribute},
    {NAME___builtins__, get_builtins, readonly_attribute},
    {NAME___defaults__, get_defaults, set_defaults},
    {NAME___kwdefaults__, get_keyword_defaults, set_keyword_defaults},
    {NAME___closure__, get_closure, readonly_attribute},
    {NAME___annotate__, get_annotate, set_annotate},
    {NAME___annotations__, get_annotations, set_annotations},
    {NAME___type_params__, get_type_params, set_type_params},
    {NAME___dict__, get_dict, set_dict},
};

static const Slots function_slots = {
    .repr = function_repr,
    .call = function_call,
    .descriptor_get = function_get,
};

const Type function_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .name = NAME_function,
    .kind = KIND_FUNCTION,
    .slots = &function_slots,
    .getters = TABLE(function_getters),
    .construct = {NAME_function, 2, 4, function_construct, "code, globals, name, argdefs, closure, kwdefaults"},
    .flags = TYPE_IS_FINAL,
};

// --- Cells ---

static Cell *cell_from(Vm *vm, Value self) {
    if (!has_kind(self, KIND_CELL)) raise_type_error(vm, "expected cell, not %T", self);
    return (Cell *)object_of(self);
}

static Value cell_get(Vm *vm, Value self) {
    Value content = cell_from(vm, self)->content;
    if (is_absent(content)) raise_value_error(vm, "Cell is empty");
    return content;
}

// An ABSENT value empties the cell: `del cell.cell_contents`.
static void cell_set(Vm *vm, Value self, Value value) { store(object_of(self), &cell_from(vm, self)->content, value); }

static Value cell_repr(Vm *vm, Value self) {
    Value content = cell_from(vm, self)->content;
    unsigned identity = (unsigned)heap_identity(vm, self);
    if (is_absent(content)) return str_format_c(vm, "<cell at 0x%x: empty>", identity);
    return str_format_c(vm, "<cell at 0x%x: %T object at 0x%x>", identity, content, (unsigned)heap_identity(vm, content));
}

// Cells compare by content, empty ones first.
static Value cell_compare(Vm *vm, Comparison comparison, Value left, Value right) {
    if (!has_kind(right, KIND_CELL)) return NOT_IMPLEMENTED;
    Value a = cell_from(vm, left)->content, b = cell_from(vm, right)->content;
    if (!is_absent(a) && !is_absent(b)) return compare(vm, comparison, a, b);
    Value filled_a = value_from_small_int(!is_absent(a)), filled_b = value_from_small_int(!is_absent(b));
    return compare(vm, comparison, filled_a, filled_b);
}

// types.CellType(contents, /)
// Creates a cell with these contents, or an empty one.
static Value cell_construct(Vm *vm, const Value *args) { return cell_new(vm, args[1]); }

static const Getter cell_getters[] = {
    {NAME_cell_contents, cell_get, cell_set},
};

static const Slots cell_slots = {
    .repr = cell_repr,
    .compare = cell_compare,
};

const Type cell_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .name = NAME_cell,
    .kind = KIND_CELL,
    .slots = &cell_slots,
    .getters = TABLE(cell_getters),
    .construct = {NAME_cell, 0, 1, cell_construct},
    .flags = TYPE_IS_FINAL,
};
