// What scope.c and scope_walk.c share.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_COMPILER_SCOPE_WALK_H
#define KRAIT_COMPILER_SCOPE_WALK_H

#include <setjmp.h>

#include "compiler/scope.h"

typedef struct ScopeWalk {
    Scopes *scopes;
    Scope *scope;            // the current one
    jmp_buf failed;
    int loop_depth;          // in the current function
    int star_loop_depth;     // loop_depth at the innermost except* block around, -1 if there is none
} ScopeWalk;

_Noreturn void walk_fail(ScopeWalk *walk);
Scope *walk_open(ScopeWalk *walk, const Node *node, ScopePart part, ScopeKind kind);
void walk_close(ScopeWalk *walk);
void walk_use(ScopeWalk *walk, Identifier name, SourceRange range);
// SyntaxError for __debug__, which nothing may be bound to.
void check_bindable(ScopeWalk *walk, Identifier name, SourceRange range, bool deletes);
void walk_bind(ScopeWalk *walk, Identifier name, SourceRange range, unsigned flags);
void walk_declare(ScopeWalk *walk, const Node *node, unsigned flag);
void walk_statement(ScopeWalk *walk, Node *node);
void walk_expression(ScopeWalk *walk, Node *node);

#endif
