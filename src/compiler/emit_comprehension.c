// Comprehensions and generator expressions.
//
// A list, set or dict comprehension is a loop in the code around it, with names of its own in registers; in class
// bodies, and for generator expressions, it is a function whose only argument is the outermost iterator.
// SPDX-License-Identifier: MIT
#include "compiler/emit.h"

#include "objects/code.h"
#include "objects/raise.h"
#include "objects/str.h"

typedef struct Comprehension {
    Node *node;
    NodeList generators;
    Node *key, *value;       // the element is `key` unless it is a dict comprehension
    int target;              // the list, set or dict; ANY for a generator
} Comprehension;

// The four kinds as one.
static Comprehension describe(Node *node) {
    if (node->kind == NODE_DICT_COMP) {
        return (Comprehension){node, node->dict_comp.generators, node->dict_comp.key, node->dict_comp.value, ANY};
    }
    return (Comprehension){node, node->list_comp.generators, node->list_comp.elt, NULL, ANY};
}

// --- Elements ---

// The key is evaluated before the value.
static void emit_pair(Emitter *emitter, const Comprehension *comprehension) {
    int key = new_register(emitter);
    emit_into(emitter, comprehension->key, key);
    emitter->next_register = key + 1;
    int value = emit_expression(emitter, comprehension->value, ANY);
    emit_at(emitter, comprehension->node, OP_DICT_SET, comprehension->target, key, value);
}

static void emit_element(Emitter *emitter, const Comprehension *comprehension) {
    NodeKind kind = (NodeKind)comprehension->node->kind;
    if (kind == NODE_DICT_COMP) {
        emit_pair(emitter, comprehension);
        return;
    }
    // A yielded value is replaced by what is sent: it must not be a variable.
    bool yields = kind == NODE_GENERATOR_EXP;
    int at = emit_expression(emitter, comprehension->key, yields ? new_register(emitter) : ANY);
    locate(emitter, comprehension->key);
    if (yields) emit_a(emitter, OP_YIELD, at);
    else emit_ab(emitter, kind == NODE_SET_COMP ? OP_SET_ADD : OP_LIST_APPEND, comprehension->target, at);
}

// --- Loops ---

static void emit_loop(Emitter *emitter, const Comprehension *comprehension, uint32_t index, int iterator);

// Conditions, inner loops, the element; `next` is where the next item is fetched.
static void emit_inside(Emitter *emitter, const Comprehension *comprehension, uint32_t index, Label next) {
    const ComprehensionFields *generator = &comprehension->generators.items[index]->comprehension;
    for (uint32_t i = 0; i < generator->ifs.count; i++) emit_condition(emitter, generator->ifs.items[i], false, next);
    if (index + 1 == comprehension->generators.count) {
        emit_element(emitter, comprehension);
        return;
    }
    const ComprehensionFields *inner = &comprehension->generators.items[index + 1]->comprehension;
    int iterator = new_register(emitter);
    emit_iterator(emitter, inner->iter, inner->is_async, iterator);
    emit_loop(emitter, comprehension, index + 1, iterator);
}

// What is bound inside may not be bound after the loop: it may have run for no item at all.
static void emit_loop(Emitter *emitter, const Comprehension *comprehension, uint32_t index, int iterator) {
    checkpoint(emitter->vm);
    int mark = emitter->next_register;
    uint32_t proven = proven_mark(emitter);
    const ComprehensionFields *generator = &comprehension->generators.items[index]->comprehension;
    Loop loop = {.iterable = generator->iter, .is_async = generator->is_async};
    Label next = new_label(emitter);
    emit_loop_start(emitter, &loop, generator->target, iterator);
    emit_inside(emitter, comprehension, index, next);
    place_label(emitter, next);
    emit_loop_end(emitter, &loop);
    forget_proven(emitter, proven);
    emitter->next_register = mark;
}

static Opcode build_opcode(const Node *node) {
    switch (node->kind) {
    case NODE_SET_COMP: return OP_BUILD_SET;
    case NODE_DICT_COMP: return OP_BUILD_DICT;
    default: return OP_BUILD_LIST;
    }
}

// The outermost iterator, evaluated outside of the comprehension's own names.
static void emit_first_iterator(Emitter *emitter, const Comprehension *comprehension, int target) {
    const ComprehensionFields *first = &comprehension->generators.items[0]->comprehension;
    emit_iterator(emitter, first->iter, first->is_async, target);
}

// --- In the code around it ---

// New cells each time: functions made in one run must not see the next run's variables.
static void emit_own_cells(Emitter *emitter, const Scope *scope) {
    for (const Symbol *symbol = scope->first; symbol; symbol = symbol->next) {
        if (symbol->storage != STORAGE_CELL) continue;
        emit_a(emitter, OP_CLEAR, symbol->index);
        emit_a(emitter, OP_NEW_CELL, symbol->index);
    }
}

// Its variables end with it: nothing keeps their values alive, and locals() does not show them.
static void emit_forget_variables(Emitter *emitter, const Scope *scope) {
    for (const Symbol *symbol = scope->first; symbol; symbol = symbol->next) {
        bool is_own = symbol->storage == STORAGE_LOCAL || symbol->storage == STORAGE_CELL;
        if (is_own) emit_a(emitter, OP_CLEAR, symbol->index);
    }
}

// The result is collected in a register that no variable of the loop can be (PEP 709).
static int emit_inlined(Emitter *emitter, Comprehension *comprehension, Scope *scope, int wanted) {
    bool is_safe = wanted != ANY && !is_local_register(emitter, wanted);
    int target = is_safe ? wanted : new_register(emitter);
    int iterator = new_register(emitter);
    emit_first_iterator(emitter, comprehension, iterator);
    Scope *former = emitter->scope;
    emitter->scope = scope;
    locate(emitter, comprehension->node);
    emit_own_cells(emitter, scope);
    emit_a(emitter, build_opcode(comprehension->node), target);
    comprehension->target = target;
    emit_loop(emitter, comprehension, 0, iterator);
    locate(emitter, comprehension->node);
    emit_forget_variables(emitter, scope);
    emitter->scope = former;
    emitter->next_register = target < iterator ? iterator : target + 1;
    return target;
}

// --- As a function ---

static Value function_name(Emitter *emitter, const Node *node) {
    switch (node->kind) {
    case NODE_LIST_COMP: return str_intern(emitter->vm, "<listcomp>", 10);
    case NODE_SET_COMP: return str_intern(emitter->vm, "<setcomp>", 9);
    case NODE_DICT_COMP: return str_intern(emitter->vm, "<dictcomp>", 10);
    default: return str_intern(emitter->vm, "<genexpr>", 9);
    }
}

// R[0] is the iterator.
static Value function_code(Emitter *outer, Comprehension *comprehension, Scope *scope) {
    Emitter inner;
    Node *node = comprehension->node;
    emit_start_function(&inner, outer, scope, function_name(outer, node), node);
    inner.positional_count = inner.positional_only_count = 1;
    if (node->kind != NODE_GENERATOR_EXP) {
        comprehension->target = new_register(&inner);
        emit_a(&inner, build_opcode(node), comprehension->target);
    }
    emit_loop(&inner, comprehension, 0, 0);
    locate(&inner, node);
    if (node->kind != NODE_GENERATOR_EXP) emit_a(&inner, OP_RETURN, comprehension->target);
    return emit_finish_function(&inner);
}

// The function is called at once; that of a generator expression returns the generator.
static int emit_as_function(Emitter *emitter, Comprehension *comprehension, Scope *scope, int wanted) {
    int base = new_register(emitter);
    emit_make_function(emitter, function_code(emitter, comprehension, scope), scope, base + 1, 0, base);
    emitter->next_register = base + 1;
    int argument = new_register(emitter);
    emit_first_iterator(emitter, comprehension, argument);
    emit_at(emitter, comprehension->node, OP_CALL, base, 1, 0);
    emitter->next_register = base + 1;
    bool is_awaited = scope->is_async_comprehension && comprehension->node->kind != NODE_GENERATOR_EXP;
    int result = is_awaited ? emit_await(emitter, base, 0) : base;
    return emit_wanted(emitter, wanted, result);
}

int emit_comprehension(Emitter *emitter, Node *node, int wanted) {
    Comprehension comprehension = describe(node);
    Scope *scope = scope_of(&emitter->compiler->scopes, node, PART_BODY);
    if (scope->inlined) return emit_inlined(emitter, &comprehension, scope, wanted);
    return emit_as_function(emitter, &comprehension, scope, wanted);
}
