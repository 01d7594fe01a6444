// try statements, and what leaving a block early has to undo.
//
// A handler's code runs between ENTER_HANDLER and LEAVE_HANDLER, within a range of its own whose handler ("cleanup")
// leaves and raises on. Exits (return, break, continue) run the finally bodies and LEAVE_HANDLERs of the blocks they
// `try` costs nothing until something is raised: there is only a row in the code's exception table. The bodies of
// `finally` are emitted for each way out, which takes no register for "how did we get here".
// cross inline; while they do, those blocks' ranges are interrupted, so that an exception there goes further out.
// SPDX-License-Identifier: MIT
#include "compiler/emit.h"

#include "objects/names.h"

// --- Blocks ---

// Loops and handlers have no row in the exception table.
static bool is_range(const Block *block) { return block->kind != BLOCK_LOOP && block->kind != BLOCK_HANDLER; }

// `block` is on the C stack of the caller, with the fields of its kind filled in.
void push_block(Emitter *emitter, Block *block, BlockKind kind) {
    block->kind = kind;
    block->outer = emitter->block;
    block->segment_start = emit_here(emitter);
    emitter->block = block;
}

void pop_block(Emitter *emitter, Block *block) { emitter->block = block->outer; }

void close_segment(Emitter *emitter, Block *block) {
    add_exception_entry(emitter, block->segment_start, block->handler, block->target);
    block->segment_start = emit_here(emitter);
}

void close_range(Emitter *emitter, Block *block) {
    close_segment(emitter, block);
    pop_block(emitter, block);
}

void emit_unbind(Emitter *emitter, Identifier name) {
    if (!name.text) return;
    int at = new_register(emitter);
    emit_a(emitter, OP_NONE, at);
    emit_store_name(emitter, name, at);
    emit_delete_name(emitter, name);
    emitter->next_register = at;
}

// `async with` waits for what __exit__ returns.
static int emit_exit_call(Emitter *emitter, const Block *block) {
    int base = new_registers(emitter, 4);
    emit_move(emitter, base, block->exit);
    for (int i = 1; i <= 3; i++) emit_a(emitter, OP_NONE, base + i);
    emit_ab(emitter, OP_CALL, base, 3);
    if (block->is_async) emit_await(emitter, base, 2);
    return base;
}

// What it runs is outside of the block: an exit in there crosses only what is further out.
static void emit_undo(Emitter *emitter, Block *block) {
    int mark = emitter->next_register;
    Block *inner = emitter->block;
    emitter->block = block->outer;
    if (block->kind == BLOCK_FINALLY) {
        uint32_t proven = proven_mark(emitter);
        emit_body(emitter, block->body);
        forget_proven(emitter, proven);
    } else if (block->kind == BLOCK_WITH) {
        SourceRange former = locate(emitter, block->node);
        emit_exit_call(emitter, block);
        set_range(emitter, former);
    } else if (block->kind == BLOCK_HANDLER) {
        emit_a(emitter, OP_LEAVE_HANDLER, block->target);
        emit_unbind(emitter, block->name);
    }
    emitter->block = inner;
    emitter->next_register = mark;
}

// From the innermost outwards each range ends before what undoes it; all begin anew after the last.
void emit_unwind(Emitter *emitter, Block *until) {
    for (Block *block = emitter->block; block != until; block = block->outer) {
        if (is_range(block)) close_segment(emitter, block);
        emit_undo(emitter, block);
    }
    // The jump or return that follows, one word, is left out: an interrupt there must not run anything twice.
    for (Block *block = emitter->block; block != until; block = block->outer) {
        block->segment_start = emit_here(emitter) + 1;
    }
}

// --- Handlers ---

// The cleanup's own registers are the two after the handler's.
void enter_handler(Emitter *emitter, const Block *block, Block *cleanup) {
    place_label(emitter, block->handler);
    emit_a(emitter, OP_ENTER_HANDLER, block->target);
    *cleanup = (Block){.handler = new_label(emitter), .target = block->target + 2};
    push_block(emitter, cleanup, BLOCK_TRY);
}

void emit_cleanup(Emitter *emitter, const Block *cleanup) {
    place_label(emitter, cleanup->handler);
    emit_a(emitter, OP_LEAVE_HANDLER, cleanup->target - 2);
    emit_a(emitter, OP_RERAISE, cleanup->target);
}

// The name is unbound however the body ends: by its end, by an exit, by an exception.
static void emit_handler_body(Emitter *emitter, Node *node, int target) {
    ExceptHandlerFields *handler = &node->except_handler;
    uint32_t proven = proven_mark(emitter);
    Block failed = {.handler = new_label(emitter), .target = new_registers(emitter, 2)};
    Label after = new_label(emitter);
    if (handler->name.text) {
        emit_store_name(emitter, handler->name, target);
        push_block(emitter, &failed, BLOCK_TRY);
    }
    Block inside = {.target = target, .name = handler->name};
    push_block(emitter, &inside, BLOCK_HANDLER);
    emit_body(emitter, handler->body);
    pop_block(emitter, &inside);
    if (handler->name.text) {
        close_range(emitter, &failed);
        emit_unbind(emitter, handler->name);
        emit_jump(emitter, after);
        place_label(emitter, failed.handler);
        emit_unbind(emitter, handler->name);
        emit_a(emitter, OP_RERAISE, failed.target);
        place_label(emitter, after);
    }
    forget_proven(emitter, proven);
}

// The class is looked at only now, when an exception is there: it may be any expression.
static void emit_handler(Emitter *emitter, Node *node, int target, Label end) {
    int mark = emitter->next_register;
    Label next = new_label(emitter);
    locate(emitter, node);
    if (node->except_handler.type) {
        int matches = new_register(emitter);
        int type = emit_expression(emitter, node->except_handler.type, ANY);
        emit_at(emitter, node->except_handler.type, OP_MATCH_EXCEPTION, matches, target, type);
        emit_branch_a(emitter, OP_JUMP_IF_FALSE, matches, next);
        emitter->next_register = mark;
        locate(emitter, node);
    }
    emit_handler_body(emitter, node, target);
    emit_a(emitter, OP_LEAVE_HANDLER, target);
    emit_jump(emitter, end);
    place_label(emitter, next);
    emitter->next_register = mark;
}

// --- try ... except ... else ---

// Emission finds this, and not the parser, as in CPython.
static void check_bare_except_last(Emitter *emitter, NodeList handlers) {
    for (uint32_t i = 0; i + 1 < handlers.count; i++) {
        if (!handlers.items[i]->except_handler.type) {
            emit_error(emitter, handlers.items[i], "default 'except:' must be last");
        }
    }
}

// `else` is outside of the range: what it raises is not for these handlers.
void emit_guarded(Emitter *emitter, Node *node, Block *block, Label end) {
    uint32_t proven = proven_mark(emitter);
    block->handler = new_label(emitter);
    push_block(emitter, block, BLOCK_TRY);
    emit_body(emitter, node->try_statement.body);
    close_range(emitter, block);
    emit_body(emitter, node->try_statement.orelse);
    forget_proven(emitter, proven);
    emit_jump(emitter, end);
}

// An exception that no handler takes is raised again as it was.
static void emit_try_except(Emitter *emitter, Node *node) {
    TryFields *try = &node->try_statement;
    check_bare_except_last(emitter, try->handlers);
    Label end = new_label(emitter);
    int target = new_registers(emitter, 4);
    Block block = {.target = target}, cleanup;
    emit_guarded(emitter, node, &block, end);
    enter_handler(emitter, &block, &cleanup);
    for (uint32_t i = 0; i < try->handlers.count; i++) emit_handler(emitter, try->handlers.items[i], target, end);
    emit_at(emitter, node, OP_RERAISE, target, 0, 0);
    close_range(emitter, &cleanup);
    emit_cleanup(emitter, &cleanup);
    place_label(emitter, end);
}

// --- finally ---

// Twice: for the way through, and as a handler for everything.
static void emit_try_finally(Emitter *emitter, Node *node) {
    TryFields *try = &node->try_statement;
    Label end = new_label(emitter);
    int target = new_registers(emitter, 4);
    uint32_t proven = proven_mark(emitter);
    Block block = {.handler = new_label(emitter), .target = target, .body = try->finalbody};
    push_block(emitter, &block, BLOCK_FINALLY);
    if (!try->handlers.count) emit_body(emitter, try->body);
    else if (node->kind == NODE_TRY_STAR) emit_try_star(emitter, node);
    else emit_try_except(emitter, node);
    close_range(emitter, &block);
    forget_proven(emitter, proven);
    emit_body(emitter, try->finalbody);
    forget_proven(emitter, proven);
    emit_jump(emitter, end);
    Block cleanup, inside = {.target = target};
    enter_handler(emitter, &block, &cleanup);
    push_block(emitter, &inside, BLOCK_HANDLER);
    emit_body(emitter, try->finalbody);
    forget_proven(emitter, proven);
    pop_block(emitter, &inside);
    emit_a(emitter, OP_RERAISE, target);
    close_range(emitter, &cleanup);
    emit_cleanup(emitter, &cleanup);
    place_label(emitter, end);
}

void emit_try(Emitter *emitter, Node *node) {
    if (node->try_statement.finalbody.count) emit_try_finally(emitter, node);
    else if (node->kind == NODE_TRY_STAR) emit_try_star(emitter, node);
    else emit_try_except(emitter, node);
}

// --- with ---

// __exit__ first, then __enter__, so that a missing one is noticed before anything runs.
static int emit_enter(Emitter *emitter, Node *item, bool is_async, int *exit) {
    Node *manager = item->with_item.context_expr;
    *exit = new_register(emitter);
    int at = emit_expression(emitter, manager, ANY), enter = new_register(emitter);
    locate(emitter, manager);
    emit_named(emitter, OP_GET_SPECIAL, *exit, at, is_async, name_value(is_async ? NAME___aexit__ : NAME___exit__));
    emit_named(emitter, OP_GET_SPECIAL, enter, at, is_async, name_value(is_async ? NAME___aenter__ : NAME___enter__));
    emit_a(emitter, OP_CALL, enter);
    return is_async ? emit_await(emitter, enter, 1) : enter;
}

// A true result of __exit__ swallows the exception.
static void emit_with_handler(Emitter *emitter, const Block *block, Label end) {
    int target = block->target;
    Label suppressed = new_label(emitter);
    Block cleanup;
    enter_handler(emitter, block, &cleanup);
    int result = new_register(emitter);
    emit(emitter, OP_WITH_EXIT, result, block->exit, target);
    if (block->is_async) result = emit_await(emitter, result, 2);
    emit_branch_a(emitter, OP_JUMP_IF_TRUE, result, suppressed);
    emit_a(emitter, OP_RERAISE, target);
    place_label(emitter, suppressed);
    close_range(emitter, &cleanup);
    emit_a(emitter, OP_LEAVE_HANDLER, target);
    emit_jump(emitter, end);
    emit_cleanup(emitter, &cleanup);
}

// `with a, b:` is `with a:` around `with b:`; `index` says which item is next.
void emit_with(Emitter *emitter, Node *node, uint32_t index) {
    if (index == node->with.items.count) {
        emit_body(emitter, node->with.body);
        return;
    }
    Node *item = node->with.items.items[index];
    SourceRange range = emitter->range;
    int mark = emitter->next_register;
    int target = new_registers(emitter, 4);
    Label end = new_label(emitter);
    uint32_t proven = proven_mark(emitter);
    Block block = {.handler = new_label(emitter), .target = target, .node = item->with_item.context_expr,
                   .is_async = node->kind == NODE_ASYNC_WITH};
    int entered = emit_enter(emitter, item, block.is_async, &block.exit);
    push_block(emitter, &block, BLOCK_WITH);
    if (item->with_item.optional_vars) emit_store(emitter, item->with_item.optional_vars, entered);
    emitter->next_register = entered + 1;
    emit_with(emitter, node, index + 1);
    close_range(emitter, &block);
    forget_proven(emitter, proven);
    locate(emitter, item->with_item.context_expr);
    emit_undo(emitter, &block);
    emit_jump(emitter, end);
    emit_with_handler(emitter, &block, end);
    place_label(emitter, end);
    set_range(emitter, range);
    emitter->next_register = mark;
}
