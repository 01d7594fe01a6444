// The type `code`: what Python programs see of a compiled function body. Locations:
// compiler/location.c.
//
// Attributes have CPython's names and meanings as far as there is a counterpart; co_code holds
// our own instructions, four bytes each, and is of use for comparing only. Whatever is not
// stored as Python wants it is made anew at each reading.
// SPDX-License-Identifier: MIT
#include "objects/code.h"

#include "objects/bytes.h"
#include "objects/descriptor.h"
#include "objects/iterate.h"
#include "objects/kind_types.h"
#include "objects/list.h"
#include "objects/number.h"
#include "objects/operators.h"
#include "objects/raise.h"
#include "objects/str.h"
#include "objects/tuple.h"

static Code *self_code(Vm *vm, Value self) {
    if (!is_code(self)) raise_type_error(vm, "expected code, not %T", self);
    return code_unchecked(self);
}

// --- Attributes ---

// `values` may be NULL: none.
static Value tuple_of_values(Vm *vm, const Values *values) {
    if (!values) return tuple_new(vm, 0);
    size_t count = values_capacity(values);
    // The size of an object is rounded up: the last slot may be padding.
    while (count > 0 && is_absent(values->slots[count - 1])) count--;
    return tuple_from_array(vm, count, values->slots);
}

static Value get_name(Vm *vm, Value self) { return self_code(vm, self)->name; }
static Value get_qualified_name(Vm *vm, Value self) { return self_code(vm, self)->qualified_name; }
static Value get_filename(Vm *vm, Value self) { return self_code(vm, self)->filename; }
static Value get_constants(Vm *vm, Value self) { return tuple_of_values(vm, self_code(vm, self)->constants); }
static Value get_names(Vm *vm, Value self) { return tuple_of_values(vm, self_code(vm, self)->names); }
static Value get_variable_names(Vm *vm, Value self) { return self_code(vm, self)->variable_names; }
static Value get_cell_names(Vm *vm, Value self) { return self_code(vm, self)->cell_names; }
static Value get_free_names(Vm *vm, Value self) { return self_code(vm, self)->free_names; }
// Without the flag that CPython does not have.
static Value get_flags(Vm *vm, Value self) {
    return value_from_small_int((intptr_t)(self_code(vm, self)->flags & ~(uint32_t)CODE_SIMPLE));
}
static Value get_first_line(Vm *vm, Value self) { return value_from_small_int((intptr_t)self_code(vm, self)->first_line); }
static Value get_argument_count(Vm *vm, Value self) { return value_from_small_int(self_code(vm, self)->positional_count); }
static Value get_positional_only(Vm *vm, Value self) {
    return value_from_small_int(self_code(vm, self)->positional_only_count);
}
static Value get_keyword_only(Vm *vm, Value self) { return value_from_small_int(self_code(vm, self)->keyword_only_count); }
static Value get_local_count(Vm *vm, Value self) { return value_from_small_int(self_code(vm, self)->local_count); }
static Value get_stack_size(Vm *vm, Value self) {
    const Code *code = self_code(vm, self);
    return value_from_small_int(code->register_count - code->local_count);
}
static Value get_instructions(Vm *vm, Value self) {
    const Code *code = self_code(vm, self);
    return bytes_new(vm, code->instructions ? code->instructions->bytes : "", code->instruction_count * sizeof(uint32_t));
}

// --- Positions ---

// Negative numbers mean: unknown.
static Value number_or_none(int64_t number) { return number < 0 ? NONE : value_from_small_int((intptr_t)number); }

// Columns are byte offsets, as in CPython.
static Value position_tuple(Vm *vm, SourceSpan span) {
    int64_t line = span.line ? (int64_t)span.line : -1;
    int64_t end_line = span.line ? (int64_t)span.end_line : -1;
    Value parts[] = {number_or_none(line), number_or_none(end_line), number_or_none(span.column),
                     number_or_none(span.end_column)};
    return tuple_from_array(vm, 4, parts);
}

// code.co_positions()
// Returns an iterator of (line, end line, column, end column), one for each instruction.
static Value code_positions(Vm *vm, const Value *args) {
    const Code *code = self_code(vm, args[0]);
    Value list = list_new(vm, code->instruction_count);
    for (uint32_t i = 0; i < code->instruction_count; i++) {
        list_append(vm, list, position_tuple(vm, code_location(code_unchecked(args[0]), i)));
    }
    return iterate(vm, list);
}

static void add_lines(Vm *vm, Value list, uint32_t start, uint32_t end, uint32_t line) {
    Value parts[] = {value_from_small_int((intptr_t)(start * sizeof(uint32_t))),
                     value_from_small_int((intptr_t)(end * sizeof(uint32_t))), line ? value_from_small_int((intptr_t)line) : NONE};
    list_append(vm, list, tuple_from_array(vm, 3, parts));
}

// code.co_lines()
// Returns an iterator of (start, end, line) for runs of instructions, in bytes of co_code.
static Value code_lines(Vm *vm, const Value *args) {
    const Code *code = self_code(vm, args[0]);
    Value list = list_new(vm, 0);
    uint32_t start = 0, count = code->instruction_count;
    for (uint32_t i = 1; i <= count; i++) {
        uint32_t line = code_location(code_unchecked(args[0]), start).line;
        if (i < count && code_location(code_unchecked(args[0]), i).line == line) continue;
        add_lines(vm, list, start, i, line);
        start = i;
    }
    return iterate(vm, list);
}

// --- replace ---

// The places of the arguments of replace(), behind self.
enum { REPLACE_FILENAME, REPLACE_FIRST_LINE, REPLACE_NAME, REPLACE_QUALIFIED_NAME, REPLACE_FLAGS };

// code.replace(*, co_filename, co_firstlineno, co_name, co_qualname, co_flags)
// Returns a copy with the given attributes changed. The new object comes first: nothing
// collects between copying and storing.
static Value code_replace(Vm *vm, const Value *args) {
    Value result = value_from_object(heap_allocate(vm, KIND_CODE, sizeof(Code)));
    const Value *given = args + 1;
    const Code *source = self_code(vm, args[0]);
    Code *code = code_unchecked(result);
    memcpy((char *)code + sizeof(Object), (const char *)source + sizeof(Object), sizeof(Code) - sizeof(Object));
    if (!is_absent(given[REPLACE_FILENAME])) store(code, &code->filename, given[REPLACE_FILENAME]);
    if (!is_absent(given[REPLACE_NAME])) store(code, &code->name, given[REPLACE_NAME]);
    if (!is_absent(given[REPLACE_QUALIFIED_NAME])) store(code, &code->qualified_name, given[REPLACE_QUALIFIED_NAME]);
    if (!is_absent(given[REPLACE_FIRST_LINE])) code->first_line = (uint32_t)index_from(vm, given[REPLACE_FIRST_LINE]);
    if (!is_absent(given[REPLACE_FLAGS])) {
        // What the instructions were made for cannot be changed.
        uint32_t kept = CODE_MAKES_GENERATOR | CODE_VARARGS | CODE_VARKEYWORDS | (uint32_t)CODE_SIMPLE;
        code->flags = (source->flags & kept) | ((uint32_t)index_from(vm, given[REPLACE_FLAGS]) & ~kept);
    }
    return result;
}

// Code is made by the compiler only: CPython's bytecode means nothing here.
static Value code_construct(Vm *vm, const Value *args) {
    (void)args;
    raise_type_error(vm, "cannot create 'code' instances");
}

// --- The type ---

static Value code_repr(Vm *vm, Value self) {
    unsigned identity = (unsigned)heap_identity(vm, self);
    const Code *code = code_unchecked(self);
    return str_format_c(vm, "<code object %S at 0x%x, file \"%S\", line %d>", code->name, identity, code->filename,
                        (int)code->first_line);
}

static bool same_words(const Code *a, const Code *b) {
    return a->instruction_count == b->instruction_count &&
           memcmp(code_instructions(a), code_instructions(b), a->instruction_count * sizeof(uint32_t)) == 0;
}

// Equal code does the same; where its file lies makes no difference.
static Value code_compare(Vm *vm, Comparison comparison, Value left, Value right) {
    if (!is_code(right) || (comparison != COMPARE_EQUAL && comparison != COMPARE_NOT_EQUAL)) return NOT_IMPLEMENTED;
    const Code *a = code_unchecked(left), *b = code_unchecked(right);
    bool equal = same(left, right) ||
                 (a->first_line == b->first_line && a->flags == b->flags && same_words(a, b) &&
                  values_equal(vm, a->name, b->name) && values_equal(vm, get_constants(vm, left), get_constants(vm, right)) &&
                  values_equal(vm, get_names(vm, left), get_names(vm, right)));
    return value_from_bool(equal == (comparison == COMPARE_EQUAL));
}

static intptr_t code_hash(Vm *vm, Value self) {
    const Code *code = code_unchecked(self);
    return value_hash(vm, code->name) ^ (intptr_t)code->first_line ^ (intptr_t)code->instruction_count * 31;
}

static const Slots code_slots = {.repr = code_repr, .compare = code_compare, .hash = code_hash};

static const Method code_methods[] = {
    {NAME_co_lines, 0, 0, code_lines},
    {NAME_co_positions, 0, 0, code_positions},
    {NAME_replace, 0, 0, code_replace, "*, co_filename, co_firstlineno, co_name, co_qualname, co_flags"},
};

static const Getter code_getters[] = {
    {NAME_co_argcount, get_argument_count, readonly_attribute},
    {NAME_co_cellvars, get_cell_names, NULL},
    {NAME_co_code, get_instructions, NULL},
    {NAME_co_consts, get_constants, readonly_attribute},
    {NAME_co_filename, get_filename, readonly_attribute},
    {NAME_co_firstlineno, get_first_line, readonly_attribute},
    {NAME_co_flags, get_flags, readonly_attribute},
    {NAME_co_freevars, get_free_names, NULL},
    {NAME_co_kwonlyargcount, get_keyword_only, readonly_attribute},
    {NAME_co_name, get_name, readonly_attribute},
    {NAME_co_names, get_names, readonly_attribute},
    {NAME_co_nlocals, get_local_count, readonly_attribute},
    {NAME_co_posonlyargcount, get_positional_only, readonly_attribute},
    {NAME_co_qualname, get_qualified_name, readonly_attribute},
    {NAME_co_stacksize, get_stack_size, readonly_attribute},
    {NAME_co_varnames, get_variable_names, NULL},
};

const Type code_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .name = NAME_code,
    .kind = KIND_CODE,
    .flags = TYPE_IS_FINAL,
    .slots = &code_slots,
    .methods = TABLE(code_methods),
    .getters = TABLE(code_getters),
    .construct = {NAME_code, 16, 2, code_construct},
};
