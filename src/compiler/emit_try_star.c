// try ... except*: handlers that each take their part of an exception group (PEP 654).
//
// In registers from `target` on: the exception and the frame's former one (ENTER_HANDLER), two for the cleanup, then
// the original exception, the list of what the handlers raised, and the part that no handler has taken yet.
// SPDX-License-Identifier: MIT
#include "compiler/emit.h"

// Registers that all handlers share.
typedef struct StarState {
    int target;              // as in emit_try.c
    int original, raised, rest;
} StarState;

// The body runs with its part as the exception being handled; what it raises is collected.
static void emit_part_body(Emitter *emitter, Node *node, const StarState *state, int part) {
    ExceptHandlerFields *handler = &node->except_handler;
    uint32_t proven = proven_mark(emitter);
    Label after = new_label(emitter);
    emit_a(emitter, OP_ENTER_HANDLER, part);
    Block failed = {.handler = new_label(emitter), .target = new_register(emitter)};
    push_block(emitter, &failed, BLOCK_TRY);
    if (handler->name.text) emit_store_name(emitter, handler->name, part);
    Block inside = {.target = part};
    push_block(emitter, &inside, BLOCK_HANDLER);
    emit_body(emitter, handler->body);
    pop_block(emitter, &inside);
    close_range(emitter, &failed);
    emit_a(emitter, OP_LEAVE_HANDLER, part);
    emit_unbind(emitter, handler->name);
    emit_jump(emitter, after);
    place_label(emitter, failed.handler);
    emit_a(emitter, OP_LEAVE_HANDLER, part);
    emit_ab(emitter, OP_LIST_APPEND, state->raised, failed.target);
    emit_unbind(emitter, handler->name);
    place_label(emitter, after);
    forget_proven(emitter, proven);
}

// Unlike with `except`, several handlers may run, each for what the ones before have left.
static void emit_star_handler(Emitter *emitter, Node *node, const StarState *state) {
    int mark = emitter->next_register;
    Label next = new_label(emitter);
    locate(emitter, node);
    // Nothing is left to match: later handlers are passed by.
    emit_branch_a(emitter, OP_JUMP_IF_NONE, state->rest, next);
    int match = new_registers(emitter, 2);
    int type = emit_expression(emitter, node->except_handler.type, ANY);
    emit_at(emitter, node->except_handler.type, OP_MATCH_EXCEPTION_GROUP, match, state->rest, type);
    emitter->next_register = match + 2;
    emit_branch_a(emitter, OP_JUMP_IF_NONE, match, next);
    emit_move(emitter, state->rest, match + 1);
    locate(emitter, node);
    emit_part_body(emitter, node, state, match);
    place_label(emitter, next);
    emitter->next_register = mark;
}

// What was raised and what is left become one exception, or none.
static void emit_star_end(Emitter *emitter, const StarState *state, Label end) {
    Label done = new_label(emitter), nothing_left = new_label(emitter);
    emit_branch_a(emitter, OP_JUMP_IF_NONE, state->rest, nothing_left);
    emit_ab(emitter, OP_LIST_APPEND, state->raised, state->rest);
    place_label(emitter, nothing_left);
    int result = new_register(emitter);
    emit(emitter, OP_PREPARE_RERAISE_STAR, result, state->original, state->raised);
    emit_branch_a(emitter, OP_JUMP_IF_NONE, result, done);
    emit_a(emitter, OP_RERAISE, result);
    place_label(emitter, done);
    emit_a(emitter, OP_LEAVE_HANDLER, state->target);
    emit_jump(emitter, end);
}

// The cleanup range is for errors outside of handler bodies: a class that is none, say.
static void emit_star_handlers(Emitter *emitter, Node *node, const Block *block, const StarState *state, Label end) {
    NodeList handlers = node->try_statement.handlers;
    Block cleanup;
    enter_handler(emitter, block, &cleanup);
    emit_move(emitter, state->original, state->target);
    emit_move(emitter, state->rest, state->target);
    emit_a(emitter, OP_BUILD_LIST, state->raised);
    for (uint32_t i = 0; i < handlers.count; i++) emit_star_handler(emitter, handlers.items[i], state);
    locate(emitter, node);
    emit_star_end(emitter, state, end);
    close_range(emitter, &cleanup);
    emit_cleanup(emitter, &cleanup);
}

// An exception that is no group counts as a group of one: MATCH_EXCEPTION_GROUP wraps it.
void emit_try_star(Emitter *emitter, Node *node) {
    int mark = emitter->next_register;
    Label end = new_label(emitter);
    int target = new_registers(emitter, 4);
    int original = new_register(emitter), raised = new_register(emitter), rest = new_register(emitter);
    StarState state = {target, original, raised, rest};
    Block block = {.target = target};
    emit_guarded(emitter, node, &block, end);
    locate(emitter, node);
    emit_star_handlers(emitter, node, &block, &state, end);
    place_label(emitter, end);
    emitter->next_register = mark;
}
