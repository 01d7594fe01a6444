// Variables: where a name lives decides the instruction.
//
// Locals are registers; those that inner functions use too are Cells in registers; cells of
// outer functions come with the closure; all else is looked up by name. A local that may be
// unbound is checked before its first use on each path ("definite assignment"), and not again.
// SPDX-License-Identifier: MIT
#include "compiler/emit.h"

#include "objects/str.h"

// NULL for a name that only the compiler knows.
static Symbol *resolve(Emitter *emitter, Identifier name) {
    const Scope *owner;
    return scope_resolve(emitter->scope, name, emitter->compiler->arena, &owner);
}

// Names without a symbol, such as those of private helpers, are global.
static Storage storage_of(const Symbol *symbol) { return symbol ? (Storage)symbol->storage : STORAGE_GLOBAL; }

// A local that some path may leave unbound: anything but a parameter that is never deleted, or an iteration variable
// of a comprehension.
static bool needs_check(const Symbol *symbol) {
    if (symbol->flags & SYMBOL_DELETED) return true;
    return !(symbol->flags & (SYMBOL_PARAMETER | SYMBOL_TYPE_PARAM));
}

// In an annotation inside a class: the class's namespace, if it has the name, else what the scopes around say.
static void emit_load_through_class(Emitter *emitter, Identifier name, const Symbol *symbol, int target) {
    int mark = emitter->next_register;
    int at = new_registers(emitter, 3);
    Label otherwise = new_label(emitter), end = new_label(emitter);
    Symbol *namespace = resolve(emitter, (Identifier){"__classdict__", 13});
    emit_x(emitter, OP_GET_FREE, at, namespace->index);
    emit_constant(emitter, at + 1, mangled_value(emitter, name));
    emit(emitter, OP_IN, at + 2, at + 1, at);
    emit_branch_a(emitter, OP_JUMP_IF_FALSE, at + 2, otherwise);
    emit(emitter, OP_GET_ITEM, target, at, at + 1);
    emit_jump(emitter, end);
    place_label(emitter, otherwise);
    if (symbol->storage == STORAGE_FREE) emit_x(emitter, OP_GET_FREE, target, symbol->index);
    else emit_named(emitter, OP_GET_GLOBAL, target, 0, 0, mangled_value(emitter, name));
    place_label(emitter, end);
    emitter->next_register = mark;
}

// The Cell of a variable that found no register.
static void emit_spilled_cell(Emitter *emitter, const Symbol *symbol, int target) {
    emit_constant(emitter, target, value_from_small_int(symbol->index));
    emit(emitter, OP_GET_ITEM, target, emitter->spilled, target);
}

// After a check the variable is known to be bound until the paths meet again.
int emit_load_name(Emitter *emitter, Identifier name, int wanted) {
    Symbol *symbol = resolve(emitter, name);
    Storage storage = storage_of(symbol);
    if (storage == STORAGE_LOCAL) {
        if (needs_check(symbol) && !(symbol->flags & SYMBOL_PROVEN)) {
            emit_a(emitter, OP_CHECK_LOCAL, symbol->index);
            prove_bound(emitter, symbol);
        }
        return emit_wanted(emitter, wanted, symbol->index);
    }
    int target = target_register(emitter, wanted);
    if (symbol && symbol->through_class) {
        emit_load_through_class(emitter, name, symbol, target);
        return target;
    }
    switch (storage) {
    case STORAGE_SPILLED: {
        int cell = new_register(emitter);
        emit_spilled_cell(emitter, symbol, cell);
        emit_ab(emitter, OP_GET_CELL, target, cell);
        emitter->next_register = cell;
        break;
    }
    case STORAGE_CELL: emit_ab(emitter, OP_GET_CELL, target, symbol->index); break;
    case STORAGE_FREE: emit_x(emitter, OP_GET_FREE, target, symbol->index); break;
    case STORAGE_CLASS_FREE: emit_x(emitter, OP_GET_NAME_OR_FREE, target, symbol->index); break;
    case STORAGE_NAME: emit_named(emitter, OP_GET_NAME, target, 0, 0, mangled_value(emitter, name)); break;
    default: emit_named(emitter, OP_GET_GLOBAL, target, 0, 0, mangled_value(emitter, name)); break;
    }
    return target;
}

static bool is_super_call(Emitter *emitter, const Node *node) {
    if (node->kind != NODE_CALL || node->call.args.count || node->call.keywords.count) return false;
    const Node *function = node->call.func;
    return function->kind == NODE_NAME && identifier_is(function->name.id, "super") &&
           storage_of(resolve(emitter, function->name.id)) == STORAGE_GLOBAL;
}

void emit_check_super_self(Emitter *emitter, const Node *object) {
    const Symbol *self = emitter->frame->first;
    bool may_be_unbound = self && self->flags & SYMBOL_PARAMETER && self->flags & SYMBOL_DELETED;
    if (!may_be_unbound || !is_super_call(emitter, object)) return;
    int mark = emitter->next_register;
    emit_load_name(emitter, self->name, ANY);
    emitter->next_register = mark;
}

// A class body's own name hides an outer function's, unless it is declared nonlocal.
void emit_store_name(Emitter *emitter, Identifier name, int source) {
    Symbol *symbol = resolve(emitter, name);
    switch (storage_of(symbol)) {
    case STORAGE_LOCAL:
        emit_move(emitter, symbol->index, source);
        prove_bound(emitter, symbol);
        break;
    case STORAGE_SPILLED: {
        int cell = new_register(emitter);
        emit_spilled_cell(emitter, symbol, cell);
        emit_ab(emitter, OP_SET_CELL, cell, source);
        emitter->next_register = cell;
        break;
    }
    case STORAGE_CELL: emit_ab(emitter, OP_SET_CELL, symbol->index, source); break;
    case STORAGE_FREE: emit_x(emitter, OP_SET_FREE, source, symbol->index); break;
    case STORAGE_CLASS_FREE:
        if (symbol->flags & SYMBOL_NONLOCAL) emit_x(emitter, OP_SET_FREE, source, symbol->index);
        else emit_named(emitter, OP_SET_NAME, source, 0, 0, mangled_value(emitter, name));
        break;
    case STORAGE_NAME: emit_named(emitter, OP_SET_NAME, source, 0, 0, mangled_value(emitter, name)); break;
    default: emit_named(emitter, OP_SET_GLOBAL, source, 0, 0, mangled_value(emitter, name)); break;
    }
}

// A variable that is deleted anywhere is never proven, so nothing has to be forgotten here.
void emit_delete_name(Emitter *emitter, Identifier name) {
    Symbol *symbol = resolve(emitter, name);
    switch (storage_of(symbol)) {
    case STORAGE_LOCAL: emit_a(emitter, OP_DELETE_LOCAL, symbol->index); break;
    case STORAGE_SPILLED: {
        int cell = new_register(emitter);
        emit_spilled_cell(emitter, symbol, cell);
        emit_a(emitter, OP_DELETE_CELL, cell);
        emitter->next_register = cell;
        break;
    }
    case STORAGE_CELL: emit_a(emitter, OP_DELETE_CELL, symbol->index); break;
    case STORAGE_FREE: emit_x(emitter, OP_DELETE_FREE, 0, symbol->index); break;
    case STORAGE_CLASS_FREE: case STORAGE_NAME:
        emit_named(emitter, OP_DELETE_NAME, 0, 0, 0, mangled_value(emitter, name));
        break;
    default: emit_named(emitter, OP_DELETE_GLOBAL, 0, 0, 0, mangled_value(emitter, name)); break;
    }
}

// A cell does not count: others might see a value too early.
int local_target(Emitter *emitter, const Node *target) {
    if (target->kind != NODE_NAME) return ANY;
    const Symbol *symbol = resolve(emitter, target->name.id);
    return storage_of(symbol) == STORAGE_LOCAL ? symbol->index : ANY;
}

// The cells of a class body are not symbols: the names stand for what the emitter made.
void emit_load_cell(Emitter *emitter, Identifier name, int target) {
    if (emitter->class_cell != ANY && identifier_is(name, "__class__")) {
        emit_move(emitter, target, emitter->class_cell);
        return;
    }
    if (emitter->class_dict_cell != ANY && identifier_is(name, "__classdict__")) {
        emit_move(emitter, target, emitter->class_dict_cell);
        return;
    }
    // The name is mangled already.
    for (const Scope *scope = emitter->scope; scope; scope = scope->parent) {
        const Symbol *symbol = scope_find(scope, name);
        if (symbol && symbol->storage == STORAGE_CELL) {
            emit_move(emitter, target, symbol->index);
            return;
        }
        if (symbol && symbol->storage == STORAGE_SPILLED) {
            emit_spilled_cell(emitter, symbol, target);
            return;
        }
        if (symbol && symbol->in_closure) {
            emit_x(emitter, OP_GET_FREE_CELL, target, symbol->closure_index);
            return;
        }
        if (!scope->inlined) break;
    }
    emit_error(emitter, NULL, "internal compiler error: no cell for '%.*s'", (int)name.length, name.text);
}

// --- Definite assignment ---

// Without memory for the list the variable is simply checked more often.
void prove_bound(Emitter *emitter, Symbol *symbol) {
    if (!symbol || symbol->storage != STORAGE_LOCAL || symbol->flags & (SYMBOL_PROVEN | SYMBOL_DELETED)) return;
    if (emitter->proven_count == emitter->proven_capacity) {
        uint32_t capacity = emitter->proven_capacity * 2 + 8;
        Symbol **larger = arena_allocate(emitter->compiler->arena, capacity * sizeof *larger);
        if (!larger) return;
        if (emitter->proven_count) memcpy(larger, emitter->proven, emitter->proven_count * sizeof *larger);
        emitter->proven = larger;
        emitter->proven_capacity = capacity;
    }
    symbol->flags |= SYMBOL_PROVEN;
    emitter->proven[emitter->proven_count++] = symbol;
}

void prove_bound_name(Emitter *emitter, Identifier name) { prove_bound(emitter, resolve(emitter, name)); }

// Flags live in the symbols, so a look costs nothing; the list says whose to take back.
void forget_proven(Emitter *emitter, uint32_t mark) {
    while (emitter->proven_count > mark) emitter->proven[--emitter->proven_count]->flags &= (uint16_t)~SYMBOL_PROVEN;
}

// --- Registers of a frame's own names ---

static bool is_parameter(const Symbol *symbol) { return symbol->flags & SYMBOL_PARAMETER; }
// Cells are in registers too.
static bool in_register(const Symbol *symbol) {
    return symbol->storage == STORAGE_LOCAL || symbol->storage == STORAGE_CELL;
}

// Also true of a scope and itself.
static bool encloses(const Scope *outer, const Scope *inner) {
    while (inner && inner != outer) inner = inner->parent;
    return inner != NULL;
}

// Does a comprehension around `scope` (or in a part of the frame that runs at the same time) use this register?
static bool is_taken(const Scope *scope, const Scope *frame, unsigned index) {
    for (const Scope *at = scope; at != frame; at = at->parent) {
        for (const Symbol *symbol = at->first; symbol; symbol = symbol->next) {
            if (in_register(symbol) && symbol->index == index && at != scope) return true;
        }
    }
    return false;
}

// The register of a variable of the same name in an earlier comprehension that has ended, or -1.
static int shared_register(const Scope *scope, const Scope *frame, const Symbol *wanted) {
    for (const Scope *at = next_in_frame(frame, frame); at && at != scope; at = next_in_frame(at, frame)) {
        const Symbol *symbol = scope_find(at, wanted->name);
        if (!symbol || symbol->storage != wanted->storage || encloses(at, scope)) continue;
        if (!is_taken(scope, frame, symbol->index)) return symbol->index;
    }
    return -1;
}

// Comprehensions that do not run inside each other share registers for variables of the same name.
static int assign_comprehension(Scope *scope, const Scope *frame, int at) {
    for (Symbol *symbol = scope->first; symbol; symbol = symbol->next) {
        if (!in_register(symbol)) continue;
        int shared = shared_register(scope, frame, symbol);
        symbol->index = (uint16_t)(shared >= 0 ? shared : at++);
    }
    return at;
}

// Parameters were added in the order of their registers but for *args, which the grammar puts before the keyword-only
// ones; bind_arguments in scope_walk.c adds them in register order.
void assign_registers(Emitter *emitter) {
    int at = 0;
    Scope *frame = emitter->frame;
    for (Symbol *symbol = emitter->frame->first; symbol; symbol = symbol->next) {
        if (is_parameter(symbol) && in_register(symbol)) symbol->index = (uint16_t)at++;
    }
    for (Symbol *symbol = emitter->frame->first; symbol; symbol = symbol->next) {
        if (is_parameter(symbol) || !in_register(symbol)) continue;
        if (at < LOCALS_BEFORE_SPILLING) {
            symbol->index = (uint16_t)at++;
        } else {
            symbol->storage = STORAGE_SPILLED;
            symbol->index = (uint16_t)emitter->spilled_count++;
        }
    }
    if (emitter->spilled_count) emitter->spilled = at++;
    for (Scope *scope = next_in_frame(frame, frame); scope; scope = next_in_frame(scope, frame)) {
        at = assign_comprehension(scope, frame, at);
    }
    if (frame->kind == SCOPE_CLASS && frame->needs_class_cell) emitter->class_cell = at++;
    if (frame->kind == SCOPE_CLASS && frame->needs_class_dict) emitter->class_dict_cell = at++;
    if (at > LOCALS_MAX) emit_error(emitter, NULL, "too many local variables in one function");
    emitter->local_count = at;
    new_registers(emitter, at);
}

// A list with a new Cell for each; the list itself has a register.
static void emit_spilled_cells(Emitter *emitter) {
    int cell = new_register(emitter);
    emit_a(emitter, OP_BUILD_LIST, emitter->spilled);
    for (int i = 0; i < emitter->spilled_count; i++) {
        emit_a(emitter, OP_CLEAR, cell);
        emit_a(emitter, OP_NEW_CELL, cell);
        emit_ab(emitter, OP_LIST_APPEND, emitter->spilled, cell);
    }
    emitter->next_register = cell;
}

// A parameter that is captured has its argument moved into the Cell.
void emit_make_cells(Emitter *emitter) {
    for (Symbol *symbol = emitter->frame->first; symbol; symbol = symbol->next) {
        if (symbol->storage == STORAGE_CELL) emit_a(emitter, OP_NEW_CELL, symbol->index);
    }
    if (emitter->spilled != ANY) emit_spilled_cells(emitter);
    if (emitter->class_cell != ANY) emit_a(emitter, OP_NEW_CELL, emitter->class_cell);
    if (emitter->class_dict_cell != ANY) {
        emit_a(emitter, OP_GET_LOCALS, emitter->class_dict_cell);
        emit_a(emitter, OP_NEW_CELL, emitter->class_dict_cell);
    }
}
