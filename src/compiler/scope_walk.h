// What scope.c and scope_walk.c share: scope.c owns scopes and symbols, scope_walk.c knows the
// tree. All of these leave by walk_error() if something is wrong; none runs Python or touches
// the heap.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_COMPILER_SCOPE_WALK_H
#define KRAIT_COMPILER_SCOPE_WALK_H

#include <setjmp.h>

#include "compiler/scope.h"

typedef struct ScopeWalk {
    Scopes *scopes;
    Scope *scope;            // the current one
    int loop_depth;          // in the current function
    int star_loop_depth;     // loop_depth at the innermost except* block around, -1 if there is none
    jmp_buf failed;
} ScopeWalk;

// Fills the SyntaxError and leaves, out to scopes_analyse(). A %.*s in the format takes an int and a text.
_Noreturn void walk_error(ScopeWalk *walk, const Node *node, const char *format, ...);
// Opens a scope inside of the current one, and makes it the current one.
Scope *walk_open(ScopeWalk *walk, const Node *node, ScopePart part, ScopeKind kind);
void walk_close(ScopeWalk *walk);
// The name is read at this node. Names are given as written; private ones are mangled inside.
void walk_use(ScopeWalk *walk, Identifier name, const Node *node);
// SyntaxError for __debug__, which nothing may be bound to.
void check_bindable(ScopeWalk *walk, Identifier name, const Node *node, bool deletes);
// The name is bound by this node; `flags` says how (SYMBOL_PARAMETER, SYMBOL_DELETED ...), 0: assigned.
void walk_bind(ScopeWalk *walk, Identifier name, const Node *node, unsigned flags);
// A `global` or `nonlocal` statement; `flag` is the symbol's flag for it.
void walk_declare(ScopeWalk *walk, const Node *node, unsigned flag);
void walk_statement(ScopeWalk *walk, Node *node);
void walk_expression(ScopeWalk *walk, Node *node);

#endif
