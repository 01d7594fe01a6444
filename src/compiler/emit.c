// Instructions, registers, labels, constants and the finished Code.
//
// Code is written once, from front to back. A jump forwards leaves a fixup, patched when the
// code is finished; after an instruction that never goes on nothing is written until a label is
// placed, so dead code costs nothing. Buffers grow in the heap and are copied at their final
// size; the emitter is on the C stack, where the collector sees what it points to.
// SPDX-License-Identifier: MIT
#include "compiler/emit.h"

#include <stdarg.h>

#include "compiler/location.h"
#include "objects/code.h"
#include "objects/dict.h"
#include "objects/list.h"
#include "objects/number.h"
#include "objects/raise.h"
#include "objects/str.h"
#include "objects/tuple.h"

enum { FIRST_WORDS = 12, CONSTANTS_SEARCHED = 48, OPERAND_MAX = 0xFFFF };

// NONE is the marker: no Python code can raise it.
// Errors leave by a Python exception; the caller of the compiler turns this marker into a SyntaxError.
void emit_error(Emitter *emitter, const Node *node, const char *format, ...) {
    va_list values;
    va_start(values, format);
    scope_error_va(emitter->compiler->error, node ? &node->range : &emitter->range, format, values);
    va_end(values);
    raise_value(emitter->vm, NONE);
}

// --- Buffers ---

// Doubles the buffer when it is full.
static void buffer_add(Emitter *emitter, Buffer32 *buffer, uint32_t word) {
    size_t capacity = buffer->blob ? blob_capacity(buffer->blob) / sizeof word : 0;
    if (buffer->count == capacity) {
        Blob *larger = blob_new(emitter->vm, (capacity ? capacity * 2 : FIRST_WORDS) * sizeof word);
        if (buffer->blob) memcpy(larger->bytes, buffer->blob->bytes, buffer->count * sizeof word);
        buffer->blob = larger;
    }
    ((uint32_t *)buffer->blob->bytes)[buffer->count++] = word;
}

static uint32_t *buffer_words(const Buffer32 *buffer) { return (uint32_t *)buffer->blob->bytes; }

// Exactly as long as needed, and so many words more; NULL if it is empty.
static Blob *buffer_copy(Emitter *emitter, const Buffer32 *buffer, uint32_t spare) {
    if (!buffer->count) return NULL;
    Blob *copy = blob_new(emitter->vm, (buffer->count + spare) * sizeof(uint32_t));
    memcpy(copy->bytes, buffer->blob->bytes, buffer->count * sizeof(uint32_t));
    return copy;
}

// --- Locations ---

SourceRange set_range(Emitter *emitter, SourceRange range) {
    SourceRange former = emitter->range;
    emitter->range = range;
    return former;
}

SourceRange locate(Emitter *emitter, const Node *node) { return set_range(emitter, node->range); }

// --- Instructions ---

uint32_t emit_here(const Emitter *emitter) { return emitter->code.count; }

// Each word has a place in the source: that of `range` now.
void emit_word(Emitter *emitter, uint32_t word) {
    if (emitter->unreachable) return;
    buffer_add(emitter, &emitter->code, word);
    location_add(emitter->vm, &emitter->locations, emitter->range, 1);
}

// What comes after these is dead until a label is placed.
static bool never_goes_on(Opcode opcode) {
    switch (opcode) {
    case OP_RETURN: case OP_RETURN_NONE: case OP_RAISE: case OP_RERAISE: case OP_JUMP: case OP_JUMP_BACK: return true;
    default: return false;
    }
}

void emit(Emitter *emitter, Opcode opcode, int a, int b, int c) {
    if (emitter->unreachable) return;
    emit_word(emitter, (uint32_t)opcode | (uint32_t)(a & 0xFF) << 8 | (uint32_t)(b & 0xFF) << 16 | (uint32_t)(c & 0xFF) << 24);
    emitter->unreachable = never_goes_on(opcode);
}

void emit_a(Emitter *emitter, Opcode opcode, int a) { emit(emitter, opcode, a, 0, 0); }

void emit_ab(Emitter *emitter, Opcode opcode, int a, int b) { emit(emitter, opcode, a, b, 0); }

void emit_at(Emitter *emitter, const Node *node, Opcode opcode, int a, int b, int c) {
    locate(emitter, node);
    emit(emitter, opcode, a, b, c);
}

void emit_x(Emitter *emitter, Opcode opcode, int a, int x) {
    if (emitter->unreachable) return;
    emit_word(emitter, (uint32_t)opcode | (uint32_t)a << 8 | (uint32_t)(x & 0xFFFF) << 16);
}

// Names of globals, attributes and imports share one table.
static uint32_t name_index(Emitter *emitter, Value name) {
    Value known = dict_get(emitter->vm, emitter->names, name);
    if (!is_absent(known)) return (uint32_t)small_int(known);
    size_t index = dict_count(emitter->names);
    if (index > OPERAND_MAX) emit_error(emitter, NULL, "too many names in one function");
    dict_set(emitter->vm, emitter->names, name, value_from_small_int((intptr_t)index));
    return (uint32_t)index;
}

// The hint says nothing yet; the interpreter writes it.
void emit_named(Emitter *emitter, Opcode opcode, int a, int b, int c, Value name) {
    uint32_t index = name_index(emitter, name);
    emit(emitter, opcode, a, b, c);
    emit_word(emitter, index | (uint32_t)NO_HINT << 16);
}

void emit_move(Emitter *emitter, int target, int source) {
    if (target != source) emit_ab(emitter, OP_MOVE, target, source);
}

int emit_wanted(Emitter *emitter, int wanted, int source) {
    if (wanted == ANY) return source;
    emit_move(emitter, wanted, source);
    return wanted;
}

// --- Constants ---

// Only the latest are compared, so that a display of thousands does not take quadratic time.
// Equal words only: interned strs, ints, floats. Others are kept apart.
int emit_constant_index(Emitter *emitter, Value value) {
    size_t count = list_count(emitter->constants);
    size_t from = count > CONSTANTS_SEARCHED ? count - CONSTANTS_SEARCHED : 0;
    for (size_t i = from; i < count; i++) {
        if (same(list_item(emitter->constants, i), value)) return (int)i;
    }
    if (count > OPERAND_MAX) emit_error(emitter, NULL, "too many constants in one function");
    list_append(emitter->vm, emitter->constants, value);
    return (int)count;
}

// Ints of 16 bits and the singletons need no entry in the table.
void emit_constant(Emitter *emitter, int target, Value value) {
    if (is_none(value)) emit_a(emitter, OP_NONE, target);
    else if (is_true(value)) emit_a(emitter, OP_TRUE, target);
    else if (is_false(value)) emit_a(emitter, OP_FALSE, target);
    else if (is_small_int(value) && small_int(value) >= INT16_MIN && small_int(value) <= INT16_MAX) {
        emit_x(emitter, OP_INTEGER, target, (int)small_int(value));
    } else {
        emit_x(emitter, OP_CONSTANT, target, emit_constant_index(emitter, value));
    }
}

Value identifier_value(Emitter *emitter, Identifier name) { return str_intern(emitter->vm, name.text, name.length); }

Value mangled_value(Emitter *emitter, Identifier name) {
    return identifier_value(emitter, scope_mangle(emitter->scope, name, emitter->compiler->arena));
}

// --- Registers ---

// Operands have 8 bits; a few numbers above REGISTER_MAX are kept free for the callee's window.
int new_registers(Emitter *emitter, int count) {
    int first = emitter->next_register;
    emitter->next_register += count;
    if (emitter->next_register > emitter->register_count) emitter->register_count = emitter->next_register;
    if (emitter->register_count > REGISTER_MAX) {
        emit_error(emitter, NULL, "expression too complex or too many local variables");
    }
    return first;
}

int new_register(Emitter *emitter) { return new_registers(emitter, 1); }

int target_register(Emitter *emitter, int wanted) { return wanted == ANY ? new_register(emitter) : wanted; }

// --- Labels ---

// A label has no place until place_label(); every label that is jumped to gets one.
Label new_label(Emitter *emitter) {
    buffer_add(emitter, &emitter->labels, UINT32_MAX);
    return (Label)emitter->labels.count - 1;
}

void place_label(Emitter *emitter, Label label) {
    buffer_words(&emitter->labels)[label] = emitter->code.count;
    emitter->unreachable = false;
}

// A fixup is the index of the word to patch and its label; the top bit of the label tells a distance inside the
// instruction from one in a word of its own.
static const uint32_t INSIDE = 0x80000000u;

static void add_fixup(Emitter *emitter, uint32_t at, uint32_t label) {
    buffer_add(emitter, &emitter->fixups, at);
    buffer_add(emitter, &emitter->fixups, label);
}

static void emit_jump_with(Emitter *emitter, Opcode opcode, Label label) {
    if (emitter->unreachable) return;
    emit_a(emitter, opcode, 0);
    add_fixup(emitter, emitter->code.count - 1, (uint32_t)label | INSIDE);
}

void emit_jump(Emitter *emitter, Label label) { emit_jump_with(emitter, OP_JUMP, label); }
void emit_jump_back(Emitter *emitter, Label label) { emit_jump_with(emitter, OP_JUMP_BACK, label); }

void emit_branch(Emitter *emitter, Opcode opcode, int a, int b, int c, Label label) {
    if (emitter->unreachable) return;
    emit(emitter, opcode, a, b, c);
    emit_word(emitter, 0);
    add_fixup(emitter, emitter->code.count - 1, (uint32_t)label);
}

void emit_branch_a(Emitter *emitter, Opcode opcode, int a, Label label) { emit_branch(emitter, opcode, a, 0, 0, label); }

// Distances count from the word after the one that holds them.
static void patch(Emitter *emitter) {
    uint32_t *words = emitter->code.count ? buffer_words(&emitter->code) : NULL;
    for (uint32_t i = 0; i < emitter->fixups.count; i += 2) {
        uint32_t at = buffer_words(&emitter->fixups)[i], label = buffer_words(&emitter->fixups)[i + 1];
        uint32_t distance = buffer_words(&emitter->labels)[label & ~INSIDE] - (at + 1);
        words[at] = label & INSIDE ? words[at] | distance << 8 : distance;
    }
}

// --- Exception table ---

// The handler's label is resolved when the code is finished.
void add_exception_entry(Emitter *emitter, uint32_t start, Label handler, int target) {
    if (start >= emitter->code.count) return;
    buffer_add(emitter, &emitter->exceptions, start);
    buffer_add(emitter, &emitter->exceptions, emitter->code.count);
    buffer_add(emitter, &emitter->exceptions, (uint32_t)handler);
    buffer_add(emitter, &emitter->exceptions, (uint32_t)target);
}

// Rows are start, end, handler, target: ExceptionEntry's four words.
static void resolve_handlers(Emitter *emitter) {
    for (uint32_t i = 0; i < emitter->exceptions.count; i += 4) {
        uint32_t *row = buffer_words(&emitter->exceptions) + i;
        row[2] = buffer_words(&emitter->labels)[row[2]];
    }
}

// --- Start and finish ---

void emit_start(Emitter *emitter, Emitter *outer, Compiler *compiler, Scope *scope, Value name) {
    *emitter = (Emitter){.outer = outer, .compiler = compiler, .vm = compiler->vm, .scope = scope, .frame = scope, .name = name};
    emitter->qualified_name = name;
    emitter->class_cell = emitter->class_dict_cell = emitter->spilled = ANY;
    emitter->constants = list_new(compiler->vm, 0);
    emitter->names = dict_new(compiler->vm, 0);
}

// A tuple: names of the frame's cells, or of its closure in the order of its cells.
static Value symbol_names(Emitter *emitter, Storage storage) {
    Value names = list_new(emitter->vm, 0);
    for (const Symbol *symbol = emitter->frame->first; symbol; symbol = symbol->next) {
        bool matches = storage == STORAGE_FREE ? symbol->in_closure : symbol->storage == storage;
        if (!matches) continue;
        while (storage == STORAGE_FREE && list_count(names) <= symbol->closure_index) list_append(emitter->vm, names, NONE);
        Value name = identifier_value(emitter, symbol->name);
        if (storage == STORAGE_FREE) list_put(names, symbol->closure_index, name);
        else list_append(emitter->vm, names, name);
    }
    return tuple_from_array(emitter->vm, list_count(names), list_count(names) ? list_unchecked(names)->items->slots : NULL);
}

// A register that no symbol names (the cell of a class body) is called __class__.
// Names of the registers below local_count, in order.
Value local_names(Emitter *emitter) {
    Value names = tuple_new(emitter->vm, (size_t)emitter->local_count);
    for (int i = 0; i < emitter->local_count; i++) tuple_put(names, (size_t)i, name_value(NAME___class__));
    for (const Scope *scope = emitter->frame; scope; scope = next_in_frame(scope, emitter->frame)) {
        for (const Symbol *symbol = scope->first; symbol; symbol = symbol->next) {
            bool in_register = symbol->storage == STORAGE_LOCAL || symbol->storage == STORAGE_CELL;
            if (in_register) tuple_put(names, symbol->index, identifier_value(emitter, symbol->name));
        }
    }
    return names;
}

static Values *values_of_list(Emitter *emitter, Value list) {
    Values *values = values_new(emitter->vm, list_count(list));
    for (size_t i = 0; i < list_count(list); i++) store(values, &values->slots[i], list_item(list, i));
    return values;
}

// The dict maps each name to its index in the table.
static Values *values_of_names(Emitter *emitter) {
    Values *values = values_new(emitter->vm, dict_count(emitter->names));
    Value key, index;
    for (size_t at = 0; dict_next(emitter->names, &at, &key, &index);) {
        store(values, &values->slots[small_int(index)], key);
    }
    return values;
}

static Value module_local_names(Emitter *emitter) {
    const List *names = list_unchecked(emitter->module_locals);
    return tuple_from_array(emitter->vm, names->count, names->count ? names->items->slots : NULL);
}

// Values that no allocation stands between.
static void fill_counts(Emitter *emitter, Code *code) {
    code->instruction_count = emitter->code.count;
    code->exception_count = emitter->exceptions.count / 4;
    code->first_line = emitter->first_line;
    code->flags = emitter->flags;
    code->register_count = (uint16_t)(emitter->register_count ? emitter->register_count : 1);
    code->local_count = (uint16_t)emitter->local_count;
    code->positional_count = emitter->positional_count;
    code->positional_only_count = emitter->positional_only_count;
    code->keyword_only_count = emitter->keyword_only_count;
    code->expected_attributes = emitter->expected_attributes;
}

// Everything is stored at once into the Code: nothing else refers to the parts.
Value emit_finish(Emitter *emitter) {
    patch(emitter);
    resolve_handlers(emitter);
    Code *code = heap_allocate(emitter->vm, KIND_CODE, sizeof *code);
    Value result = value_from_object(code);
    store(code, &code->name, emitter->name);
    store(code, &code->qualified_name, emitter->qualified_name);
    store(code, &code->filename, emitter->compiler->filename);
    store_pointer(code, &code->constants, values_of_list(emitter, emitter->constants));
    store_pointer(code, &code->names, values_of_names(emitter));
    store(code, &code->variable_names, is_absent(emitter->module_locals) ? local_names(emitter) : module_local_names(emitter));
    store(code, &code->cell_names, symbol_names(emitter, STORAGE_CELL));
    store(code, &code->free_names, symbol_names(emitter, STORAGE_FREE));
    store_pointer(code, &code->instructions, buffer_copy(emitter, &emitter->code, SPARE_WORDS));
    store_pointer(code, &code->exceptions, buffer_copy(emitter, &emitter->exceptions, 0));
    store_pointer(code, &code->locations, location_finish(emitter->vm, &emitter->locations));
    fill_counts(emitter, code);
    return result;
}

Value emit_finish_returning(Emitter *emitter, int result) {
    emit_a(emitter, OP_RETURN, result);
    return emit_finish(emitter);
}
