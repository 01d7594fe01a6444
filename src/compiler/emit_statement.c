// Statements: simple ones, if, loops; and the order in which a body is emitted.
//
// A statement leaves no temporaries behind. What it proves about variables (see emit_names.c)
// holds afterwards only if every path through it does so: branches and loops forget.
// SPDX-License-Identifier: MIT
#include "compiler/emit.h"

#include "objects/raise.h"
#include "objects/str.h"

// --- Simple statements ---

// No tuple is made. All values are evaluated before the first target is stored to.
// A display whose items are assigned at once: a, b = b, a.
static bool emit_parallel(Emitter *emitter, Node *target, Node *value) {
    if (target->kind != NODE_TUPLE || value->kind != NODE_TUPLE) return false;
    NodeList targets = target->list.elts, values = value->list.elts;
    if (targets.count != values.count || targets.count > 4) return false;
    for (uint32_t i = 0; i < targets.count; i++) {
        if (targets.items[i]->kind == NODE_STARRED || values.items[i]->kind == NODE_STARRED) return false;
    }
    int first = new_registers(emitter, (int)targets.count);
    for (uint32_t i = 0; i < values.count; i++) emit_into(emitter, values.items[i], first + (int)i);
    for (uint32_t i = 0; i < targets.count; i++) emit_store(emitter, targets.items[i], first + (int)i);
    return true;
}

// The only target a local: the value is computed into its register.
static void emit_assign(Emitter *emitter, Node *node) {
    NodeList targets = node->assign.targets;
    if (targets.count == 1 && emit_parallel(emitter, targets.items[0], node->assign.value)) return;
    int local = targets.count == 1 ? local_target(emitter, targets.items[0]) : ANY;
    int value = emit_expression(emitter, node->assign.value, local);
    // A variable that a target may change before a later one gets its value is copied.
    bool at_risk = is_local_register(emitter, value) && value != local && (targets.count > 1 || emitter->frame->has_walrus);
    if (at_risk) {
        int copy = new_register(emitter);
        emit_move(emitter, copy, value);
        value = copy;
    }
    for (uint32_t i = 0; i < targets.count; i++) emit_store(emitter, targets.items[i], value);
}

// At the prompt the value is shown; elsewhere a constant alone is nothing (a docstring was taken).
static void emit_expression_statement(Emitter *emitter, Node *node) {
    bool displayed = emitter->compiler->interactive && emitter->frame->kind == SCOPE_MODULE;
    if (!displayed && node->expr.value->kind == NODE_CONSTANT) return;
    int at = emit_expression(emitter, node->expr.value, ANY);
    if (displayed) emit_a(emitter, OP_PRINT_RESULT, at);
}

// AssertionError is the class itself, even where the name has been bound to something else.
static void emit_assert(Emitter *emitter, Node *node) {
    Label passed = new_label(emitter);
    emit_condition(emitter, node->assert_statement.test, true, passed);
    uint32_t proven = proven_mark(emitter);
    int error = new_register(emitter);
    emit_a(emitter, OP_ASSERTION_ERROR, error);
    if (node->assert_statement.msg) {
        int message = new_register(emitter);
        emit_into(emitter, node->assert_statement.msg, message);
        emit_ab(emitter, OP_CALL, error, 1);
    }
    emit_at(emitter, node->assert_statement.test, OP_RAISE, error, 0, 1);
    forget_proven(emitter, proven);
    place_label(emitter, passed);
}

// The operand c tells the three forms apart.
static void emit_raise(Emitter *emitter, Node *node) {
    int exception = 0, cause = 0;
    if (node->raise.exc) exception = emit_expression(emitter, node->raise.exc, ANY);
    if (node->raise.cause) cause = emit_expression(emitter, node->raise.cause, ANY);
    emit_at(emitter, node, OP_RAISE, exception, cause, node->raise.cause ? 2 : node->raise.exc ? 1 : 0);
}

// Are there finally bodies, with blocks or handlers around?
static bool must_undo(const Emitter *emitter) {
    for (const Block *block = emitter->block; block; block = block->outer) {
        if (block->kind != BLOCK_LOOP) return true;
    }
    return false;
}

// Generators return in the same way: the vm knows what their frames are.
static void emit_return(Emitter *emitter, Node *node) {
    Node *value = node->return_statement.value;
    bool is_none = !value || (value->kind == NODE_CONSTANT && value->constant.type == CONSTANT_NONE);
    if (is_none) {
        emit_unwind(emitter, NULL);
        emit_at(emitter, node, OP_RETURN_NONE, 0, 0, 0);
        return;
    }
    // What runs on the way out may assign a local that is to be returned.
    int at = emit_expression(emitter, value, must_undo(emitter) ? new_register(emitter) : ANY);
    emit_unwind(emitter, NULL);
    emit_at(emitter, node, OP_RETURN, at, 0, 0);
}

// There is one: scopes_analyse() has checked.
static Block *innermost_loop(Emitter *emitter) {
    Block *block = emitter->block;
    while (block->kind != BLOCK_LOOP) block = block->outer;
    return block;
}

// `continue` is a back-edge, where pending events are handled.
static void emit_loop_exit(Emitter *emitter, const Node *node) {
    Block *loop = innermost_loop(emitter);
    emit_unwind(emitter, loop);
    locate(emitter, node);
    if (node->kind == NODE_BREAK) emit_jump(emitter, loop->on_break);
    else emit_jump_back(emitter, loop->on_continue);
}

// --- if ---

// Cheap and not complete: a nested `if` that leaves in both branches does not count.
static bool leaves(NodeList body) {
    if (!body.count) return false;
    switch (body.items[body.count - 1]->kind) {
    case NODE_RETURN: case NODE_RAISE: case NODE_BREAK: case NODE_CONTINUE: return true;
    default: return false;
    }
}

// Names bound in both branches stay proven: those of the first are remembered while the second is emitted.
typedef struct Branch {
    Symbol **symbols;
    uint32_t count;
} Branch;

// Without memory nothing is remembered: less is proven, and all stays right.
static Branch take_branch(Emitter *emitter, uint32_t mark) {
    Branch branch = {NULL, emitter->proven_count - mark};
    if (branch.count) {
        branch.symbols = arena_allocate(emitter->compiler->arena, branch.count * sizeof *branch.symbols);
        if (branch.symbols) memcpy(branch.symbols, emitter->proven + mark, branch.count * sizeof *branch.symbols);
        else branch.count = 0;
    }
    forget_proven(emitter, mark);
    return branch;
}

static bool branch_has(const Branch *branch, const Symbol *symbol) {
    for (uint32_t i = 0; i < branch->count; i++) {
        if (branch->symbols[i] == symbol) return true;
    }
    return false;
}

// A branch that leaves says nothing about what comes after, so the other one alone counts.
static void merge_branches(Emitter *emitter, const Branch *first, const Branch *second, bool first_leaves, bool second_leaves) {
    for (uint32_t i = 0; i < first->count; i++) {
        if (second_leaves || branch_has(second, first->symbols[i])) prove_bound(emitter, first->symbols[i]);
    }
    for (uint32_t i = 0; first_leaves && i < second->count; i++) prove_bound(emitter, second->symbols[i]);
}

// The truth of a constant condition; -1 if it is known only at run time.
static int known_truth(Emitter *emitter, Node *test) {
    Value constant = fold_constant(emitter, test);
    return is_absent(constant) ? -1 : value_is_true(emitter->vm, constant);
}

// The test of the first `if` alone runs on every path; what later tests bind is forgotten.
// A chain of elif is emitted with a loop; only the last else merges what is proven.
static void emit_if(Emitter *emitter, Node *node) {
    Label end = new_label(emitter);
    uint32_t mark = proven_mark(emitter);
    const Node *first = node;
    for (;;) {
        IfFields *fields = &node->if_statement;
        int truth = known_truth(emitter, fields->test);
        if (truth >= 0) {
            uint32_t before = proven_mark(emitter);
            emit_body(emitter, truth ? fields->body : fields->orelse);
            if (before != mark || node != first) forget_proven(emitter, mark);
            break;
        }
        Label otherwise = new_label(emitter);
        locate(emitter, node);
        emit_condition(emitter, fields->test, false, otherwise);
        uint32_t before = proven_mark(emitter);
        emit_body(emitter, fields->body);
        Branch then = take_branch(emitter, before);
        bool is_elif = fields->orelse.count == 1 && fields->orelse.items[0]->kind == NODE_IF;
        if (fields->orelse.count && !leaves(fields->body)) emit_jump(emitter, end);
        place_label(emitter, otherwise);
        if (is_elif) {
            forget_proven(emitter, mark);
            node = fields->orelse.items[0];
            continue;
        }
        emit_body(emitter, fields->orelse);
        Branch second = take_branch(emitter, before);
        bool is_chain = before != mark;
        if (!is_chain) merge_branches(emitter, &then, &second, leaves(fields->body), leaves(fields->orelse));
        break;
    }
    place_label(emitter, end);
}

// --- Loops ---

// The body of the loop may not have run, and `break` passes the else by.
static void emit_else(Emitter *emitter, NodeList orelse, Label end, uint32_t proven) {
    forget_proven(emitter, proven);
    emit_body(emitter, orelse);
    forget_proven(emitter, proven);
    place_label(emitter, end);
}

// What every loop does with its body. `break` leads to `end`.
static void emit_looped(Emitter *emitter, NodeList body, Label again, Label end) {
    Block block = {.on_break = end, .on_continue = again};
    push_block(emitter, &block, BLOCK_LOOP);
    emit_body(emitter, body);
    pop_block(emitter, &block);
}

// `while True` has no test: its condition folds away, and its end is reached by break alone.
static void emit_while(Emitter *emitter, Node *node) {
    Label again = new_label(emitter), exhausted = new_label(emitter), end = new_label(emitter);
    uint32_t proven = proven_mark(emitter);
    place_label(emitter, again);
    emit_condition(emitter, node->while_loop.test, false, exhausted);
    emit_looped(emitter, node->while_loop.body, again, end);
    emit_jump_back(emitter, again);
    place_label(emitter, exhausted);
    emit_else(emitter, node->while_loop.orelse, end, proven);
}

// --- Loops over an iterator ---

// The iterable's register is free once there is an iterator.
void emit_iterator(Emitter *emitter, Node *iterable, bool is_async, int target) {
    int at = emit_expression(emitter, iterable, ANY);
    emit_at(emitter, iterable, is_async ? OP_GET_ASYNC_ITERATOR : OP_GET_ITERATOR, target, at, 0);
    emitter->next_register = target + 1;
}

// A target that is a local gets the item without a temporary.
static void emit_next(Emitter *emitter, const Loop *loop, Node *target, int iterator) {
    int local = local_target(emitter, target);
    int item = local == ANY ? new_register(emitter) : local;
    place_label(emitter, loop->again);
    locate(emitter, loop->iterable);
    emit_branch(emitter, OP_FOR_NEXT, iterator, item, 0, loop->exhausted);
    emit_store(emitter, target, item);
}

// The range covers only the await of the next item: StopAsyncIteration from the body goes further.
static void emit_async_next(Emitter *emitter, Loop *loop, Node *target, int iterator) {
    loop->failure = new_registers(emitter, 2);
    int step = new_registers(emitter, 2);
    place_label(emitter, loop->again);
    locate(emitter, loop->iterable);
    uint32_t start = emit_here(emitter);
    emit_ab(emitter, OP_GET_ASYNC_NEXT, step, iterator);
    emit_yield_from(emitter, step);
    add_exception_entry(emitter, start, loop->exhausted, loop->failure);
    emit_store(emitter, target, step + 1);
}

void emit_loop_start(Emitter *emitter, Loop *loop, Node *target, int iterator) {
    loop->again = new_label(emitter);
    loop->exhausted = new_label(emitter);
    if (loop->is_async) emit_async_next(emitter, loop, target, iterator);
    else emit_next(emitter, loop, target, iterator);
}

// StopAsyncIteration from the await ends the loop; any other exception passes END_ASYNC_FOR.
void emit_loop_end(Emitter *emitter, const Loop *loop) {
    emit_jump_back(emitter, loop->again);
    place_label(emitter, loop->exhausted);
    if (loop->is_async) emit_at(emitter, loop->iterable, OP_END_ASYNC_FOR, loop->failure, 0, 0);
}

static void emit_for(Emitter *emitter, Node *node) {
    ForFields *fields = &node->for_loop;
    Label end = new_label(emitter);
    uint32_t proven = proven_mark(emitter);
    Loop loop = {.iterable = fields->iter, .is_async = node->kind == NODE_ASYNC_FOR};
    int iterator = new_register(emitter);
    emit_iterator(emitter, fields->iter, loop.is_async, iterator);
    emit_loop_start(emitter, &loop, fields->target, iterator);
    emit_looped(emitter, fields->body, loop.again, end);
    emit_loop_end(emitter, &loop);
    emit_else(emitter, fields->orelse, end, proven);
}

// --- All of them ---

static void emit_by_kind(Emitter *emitter, Node *node) {
    switch (node->kind) {
    case NODE_EXPR: emit_expression_statement(emitter, node); break;
    case NODE_ASSIGN: emit_assign(emitter, node); break;
    case NODE_AUG_ASSIGN: emit_augmented(emitter, node); break;
    case NODE_ANN_ASSIGN: emit_annotated(emitter, node); break;
    case NODE_RETURN: emit_return(emitter, node); break;
    case NODE_IF: emit_if(emitter, node); break;
    case NODE_FOR: case NODE_ASYNC_FOR: emit_for(emitter, node); break;
    case NODE_WHILE: emit_while(emitter, node); break;
    case NODE_BREAK: case NODE_CONTINUE: emit_loop_exit(emitter, node); break;
    case NODE_FUNCTION_DEF: case NODE_ASYNC_FUNCTION_DEF: emit_function(emitter, node); break;
    case NODE_CLASS_DEF: emit_class(emitter, node); break;
    case NODE_TRY: case NODE_TRY_STAR: emit_try(emitter, node); break;
    case NODE_WITH: case NODE_ASYNC_WITH: emit_with(emitter, node, 0); break;
    case NODE_MATCH: emit_match(emitter, node); break;
    case NODE_RAISE: emit_raise(emitter, node); break;
    case NODE_ASSERT: emit_assert(emitter, node); break;
    case NODE_IMPORT: emit_import(emitter, node); break;
    case NODE_IMPORT_FROM: emit_import_from(emitter, node); break;
    case NODE_TYPE_ALIAS: emit_type_alias(emitter, node); break;
    case NODE_DELETE:
        for (uint32_t i = 0; i < node->delete_statement.targets.count; i++) {
            emit_delete(emitter, node->delete_statement.targets.items[i]);
        }
        break;
    default: break;    // pass, global, nonlocal
    }
}

// checkpoint() as in emit_expression().
void emit_statement(Emitter *emitter, Node *node) {
    int mark = emitter->next_register;
    SourceRange former = locate(emitter, node);
    checkpoint(emitter->vm);
    emit_by_kind(emitter, node);
    set_range(emitter, former);
    emitter->next_register = mark;
}

void emit_body(Emitter *emitter, NodeList body) {
    for (uint32_t i = 0; i < body.count; i++) emit_statement(emitter, body.items[i]);
}
