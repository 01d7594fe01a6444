// Scopes: which names each function, class and comprehension binds, and where the names it uses are found.
//
// Built for one top-level statement at a time, in the arena. A list, set or dict comprehension outside of class bodies
// is `inlined`: its names are symbols of a scope of its own, but they live in the registers of the function around it.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_COMPILER_SCOPE_H
#define KRAIT_COMPILER_SCOPE_H

#include <stdarg.h>

#include "compiler/arena.h"
#include "compiler/ast.h"
#include "compiler/syntax_error.h"

typedef enum ScopeKind { SCOPE_MODULE, SCOPE_FUNCTION, SCOPE_CLASS, SCOPE_COMPREHENSION, SCOPE_TYPE_PARAMS } ScopeKind;

enum {    // Symbol.flags: what the source says
    SYMBOL_USED = 1, SYMBOL_BOUND = 2, SYMBOL_PARAMETER = 4, SYMBOL_GLOBAL = 8, SYMBOL_NONLOCAL = 16,
    SYMBOL_PROVEN = 512,     // bound on every path to what is being emitted
    SYMBOL_ANNOTATED = 32, SYMBOL_ITERATION = 64, SYMBOL_DELETED = 128, SYMBOL_TYPE_PARAM = 256,
    SYMBOL_ASSIGNED = 2048,  // bound by something else than an import
    SYMBOL_IMPORTED = 4096,
    SYMBOL_WALRUS = 1024,    // in a comprehension: the target of := inside, which belongs to the function around
};

typedef enum Storage {
    STORAGE_UNKNOWN,
    STORAGE_LOCAL,       // a register
    STORAGE_CELL,        // a register that holds a Cell, since inner functions use it
    STORAGE_FREE,        // a Cell of an outer function, at `index` in the closure
    STORAGE_GLOBAL,      // globals, then builtins
    STORAGE_NAME,        // the namespace of a class body or of exec()
    STORAGE_SPILLED,     // a Cell in the list of those that found no register, at `index`: set by the emitter
    STORAGE_CLASS_FREE,  // a class body's name that an outer function has too: namespace, then the Cell
} Storage;

typedef struct Symbol {
    Identifier name;         // mangled
    struct Symbol *next_in_bucket;
    struct Symbol *next;     // in order of first appearance
    const Node *node;        // the declaration or the first use; NULL if an inner scope uses it
    uint16_t flags;
    uint8_t storage;         // Storage
    uint16_t index;          // register, or position in the closure
    bool in_closure;         // the frame of this scope gets the name's Cell from outside, at ...
    bool through_class;      // used in an annotation inside a class: the class's namespace is asked first
    uint16_t closure_index;  // ... this position of its closure
} Symbol;

enum { SCOPE_BUCKETS = 8 };

typedef struct Scope {
    struct Scope *parent;
    struct Scope *next_by_node;    // hash chain in Scopes
    struct Scope *next;            // in the order of opening: outer ones first
    const Node *node;
    Identifier class_name;         // the innermost class around, for private names; .text NULL outside
    Symbol *first, **last;
    const char *place;             // "an annotation" ...: where yield, await and := are not allowed; else NULL
    uint16_t free_count;
    uint8_t kind;                  // ScopeKind
    bool inlined;
    bool is_generator, is_coroutine, is_async_comprehension, is_lambda, is_annotation;
    bool has_walrus;               // a name of this function's frame is bound inside an expression
    bool needs_class_cell;         // class: some method uses __class__ or super
    bool needs_class_dict;         // class: annotations or type parameters look names up in its namespace
    bool sees_class;               // annotations and type parameters directly inside a class
    bool is_nested;
    const Node *value_return;      // the first `return` with a value
    uint8_t iterables;             // comprehension iterables being walked: := is not allowed there
    Symbol *buckets[SCOPE_BUCKETS];
} Scope;

enum { SCOPE_TABLE_SIZE = 64 };

typedef struct Scopes {
    Arena *arena;
    SyntaxError *error;
    Scope *module, **last;
    bool names_are_globals;    // module scope: a file (true), or exec/eval/compile (false: namespace)
    bool allows_top_level_await;
    bool allows_future;        // a `from __future__ import` may stand here: nothing but others and a docstring before it
    bool future_annotations;
    Scope *table[SCOPE_TABLE_SIZE];
} Scopes;

// Analyses one top-level statement, or with `is_expression` the expression of an eval(). False: *scopes->error is
// filled. Raises nothing.
bool scopes_analyse(Scopes *scopes, Node *tree, bool is_expression);
// The scope that this node opens. `part` tells several scopes of one node apart.
typedef enum ScopePart { PART_BODY, PART_ANNOTATIONS, PART_TYPE_PARAMS } ScopePart;
Scope *scope_of(const Scopes *scopes, const Node *node, ScopePart part);
// The symbol of `name` (as written) seen from `scope`, with inlined comprehensions looked through; *owner is the scope
// whose table it is in. Never NULL for a name that the source mentions.
Symbol *scope_resolve(const Scope *scope, Identifier name, Arena *arena, const Scope **owner);
// A symbol of this scope itself, by its mangled name; NULL if it has none.
Symbol *scope_find(const Scope *scope, Identifier mangled);
Identifier scope_mangle(const Scope *scope, Identifier name, Arena *arena);
// The nearest scope that has a frame of its own.
Scope *scope_frame(Scope *scope);
// The scopes with variables in the registers of `frame`: `frame` itself, then its inlined comprehensions. NULL at the end.
Scope *next_in_frame(const Scope *scope, const Scope *frame);
// Fills a SyntaxError at a place of the source.
void scope_error(SyntaxError *error, const Node *node, const char *format, ...);
void scope_error_va(SyntaxError *error, const SourceRange *range, const char *format, va_list values);

#endif
