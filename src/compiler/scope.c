// Scope analysis: one walk collects each scope's symbols, a second decides where each name lives.
//
// The rules are those of the language reference, 4.2.2: a name bound anywhere in a function is
// local to all of it; class bodies are no outer scopes for the functions in them, but for
// __class__. What a function captures is handed through every frame between it and the owner.
// Errors leave by longjmp() to scopes_analyse(): nothing but arena memory is held.
// SPDX-License-Identifier: MIT
#include "compiler/scope.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include "compiler/scope_walk.h"
#include "support/text_format.h"

// --- Errors ---

// Columns are bytes still; the front door turns them into characters.
void scope_error_va(SyntaxError *error, const SourceRange *range, const char *format, va_list values) {
    error->kind = SYNTAX_ERROR_SYNTAX;
    error->line = range->line;
    error->column = range->column + 1;
    error->end_line = range->end_line;
    error->end_column = range->end_column + 1;
    error->text = NULL;
    text_format_va(error->message, sizeof error->message, format, values);
}

void scope_error(SyntaxError *error, const Node *node, const char *format, ...) {
    va_list values;
    va_start(values, format);
    scope_error_va(error, &node->range, format, values);
    va_end(values);
}

void walk_error(ScopeWalk *walk, const Node *node, const char *format, ...) {
    va_list values;
    va_start(values, format);
    scope_error_va(walk->scopes->error, &node->range, format, values);
    va_end(values);
    longjmp(walk->failed, 1);
}

// No place and no text: the error is about nothing in the source.
static void walk_out_of_memory(ScopeWalk *walk) {
    walk->scopes->error->kind = SYNTAX_ERROR_OUT_OF_MEMORY;
    strcpy(walk->scopes->error->message, "out of memory");
    longjmp(walk->failed, 1);
}

// Zeroed; never NULL.
static void *allocate(ScopeWalk *walk, size_t size) {
    void *memory = arena_allocate_zeroed(walk->scopes->arena, size);
    if (!memory) walk_out_of_memory(walk);
    return memory;
}

// --- Symbols ---

// Most scopes have a handful of names; eight buckets keep searches short without much memory.
static unsigned bucket_of(Identifier name) {
    unsigned hash = name.length;
    for (uint32_t i = 0; i < name.length; i++) hash = hash * 31 + (unsigned char)name.text[i];
    return hash % SCOPE_BUCKETS;
}

Symbol *scope_find(const Scope *scope, Identifier name) {
    Symbol *symbol = scope->buckets[bucket_of(name)];
    while (symbol && !identifier_equals(symbol->name, name)) symbol = symbol->next_in_bucket;
    return symbol;
}

// "__x" inside class C is "_C__x"; C's leading underscores are dropped.
Identifier scope_mangle(const Scope *scope, Identifier name, Arena *arena) {
    Identifier class_name = scope->class_name;
    bool is_private = name.length > 2 && name.text[0] == '_' && name.text[1] == '_' &&
                      !(name.text[name.length - 1] == '_' && name.text[name.length - 2] == '_') &&
                      !memchr(name.text, '.', name.length);
    if (!class_name.text || !is_private) return name;
    while (class_name.length && class_name.text[0] == '_') {
        class_name.text++;
        class_name.length--;
    }
    if (!class_name.length) return name;
    uint32_t length = 1 + class_name.length + name.length;
    char *text = arena_allocate(arena, length);
    if (!text) return name;
    text[0] = '_';
    memcpy(text + 1, class_name.text, class_name.length);
    memcpy(text + 1 + class_name.length, name.text, name.length);
    return (Identifier){text, length};
}

// The symbol of this name, made if need be. `node` is kept only for a new one.
static Symbol *add_mangled(ScopeWalk *walk, Scope *scope, Identifier mangled, const Node *node) {
    Symbol *symbol = scope_find(scope, mangled);
    if (symbol) return symbol;
    symbol = allocate(walk, sizeof *symbol);
    symbol->name = mangled;
    symbol->node = node;
    unsigned bucket = bucket_of(mangled);
    symbol->next_in_bucket = scope->buckets[bucket];
    scope->buckets[bucket] = symbol;
    *scope->last = symbol;
    scope->last = &symbol->next;
    return symbol;
}

static Symbol *add_symbol(ScopeWalk *walk, Scope *scope, Identifier name, const Node *node) {
    return add_mangled(walk, scope, scope_mangle(scope, name, walk->scopes->arena), node);
}

// The two names that a class body provides without binding them.
static bool is_class_dict(Identifier name) { return identifier_is(name, "__classdict__"); }
static bool is_class_cell(Identifier name) { return identifier_is(name, "__class__"); }

// `super` without arguments needs __class__, so a mention of `super` counts as one of it.
void walk_use(ScopeWalk *walk, Identifier name, const Node *node) {
    add_symbol(walk, walk->scope, name, node)->flags |= SYMBOL_USED;
    uint8_t kind = scope_frame(walk->scope)->kind;
    bool in_function = kind == SCOPE_FUNCTION || kind == SCOPE_COMPREHENSION;
    if (in_function && identifier_is(name, "super")) {
        add_symbol(walk, walk->scope, (Identifier){"__class__", 9}, node)->flags |= SYMBOL_USED;
    }
}

void check_bindable(ScopeWalk *walk, Identifier name, const Node *node, bool deletes) {
    if (!identifier_is(name, "__debug__")) return;
    walk_error(walk, node, deletes ? "cannot delete __debug__" : "cannot assign to __debug__");
}

// `flags` is what this binding adds. Checked are the clashes that one binding can show.
void walk_bind(ScopeWalk *walk, Identifier name, const Node *node, unsigned flags) {
    check_bindable(walk, name, node, flags & SYMBOL_DELETED);
    Symbol *symbol = add_symbol(walk, walk->scope, name, node);
    if (flags & symbol->flags & SYMBOL_PARAMETER) {
        walk_error(walk, node, "duplicate argument '%.*s' in function definition", (int)name.length, name.text);
    }
    if (flags & symbol->flags & SYMBOL_TYPE_PARAM) {
        walk_error(walk, node, "duplicate type parameter '%.*s'", (int)name.length, name.text);
    }
    bool declared = symbol->flags & (SYMBOL_GLOBAL | SYMBOL_NONLOCAL);
    if (declared && flags & SYMBOL_ANNOTATED) {
        walk_error(walk, node, "annotated name '%.*s' can't be %s", (int)name.length, name.text,
                    symbol->flags & SYMBOL_GLOBAL ? "global" : "nonlocal");
    }
    symbol->flags |= (uint16_t)(flags | SYMBOL_BOUND | (flags & SYMBOL_IMPORTED ? 0 : SYMBOL_ASSIGNED));
}

// --- Declarations ---

// CPython's messages, the most telling first.
static const char *earlier_use(const Symbol *symbol) {
    if (symbol->flags & SYMBOL_PARAMETER) return "name '%.*s' is parameter and %s";
    if (symbol->flags & SYMBOL_ANNOTATED) return "annotated name '%.*s' can't be %s";
    if (symbol->flags & SYMBOL_ASSIGNED) return "name '%.*s' is assigned to before %s declaration";
    return "name '%.*s' is used prior to %s declaration";
}

// At module level `global x` after a use is the front door's affair: see compile.c.
void walk_declare(ScopeWalk *walk, const Node *node, unsigned flag) {
    const char *word = flag == SYMBOL_GLOBAL ? "global" : "nonlocal";
    Scope *frame = scope_frame(walk->scope);
    if (flag == SYMBOL_NONLOCAL && frame->kind == SCOPE_MODULE) {
        walk_error(walk, node, "nonlocal declaration not allowed at module level");
    }
    for (uint32_t i = 0; i < node->global.names.count; i++) {
        Identifier name = node->global.names.items[i];
        Symbol *symbol = add_symbol(walk, walk->scope, name, node);
        if (symbol->flags & flag) continue;
        if (symbol->flags & (SYMBOL_GLOBAL | SYMBOL_NONLOCAL)) {
            walk_error(walk, symbol->node, "name '%.*s' is nonlocal and global", (int)name.length, name.text);
        }
        bool is_mentioned = symbol->flags & (SYMBOL_ASSIGNED | SYMBOL_USED | SYMBOL_PARAMETER | SYMBOL_ANNOTATED);
        if (is_mentioned && frame->kind != SCOPE_MODULE) {
            walk_error(walk, node, earlier_use(symbol), (int)name.length, name.text, word);
        }
        symbol->flags |= (uint16_t)flag;
        symbol->node = node;
    }
}

// --- Scopes ---

// Nodes are aligned: the low bits of their addresses say nothing.
static unsigned table_slot(const Node *node, ScopePart part) {
    return (unsigned)(((uintptr_t)node >> 4) + (unsigned)part * 7) % SCOPE_TABLE_SIZE;
}

Scope *scope_of(const Scopes *scopes, const Node *node, ScopePart part) {
    Scope *scope = scopes->table[table_slot(node, part)];
    const char *key = (const char *)node + part;
    while (scope && (const char *)scope->node != key) scope = scope->next_by_node;
    return scope;
}

Scope *scope_frame(Scope *scope) {
    while (scope->inlined) scope = scope->parent;
    return scope;
}

Scope *next_in_frame(const Scope *scope, const Scope *frame) {
    for (Scope *at = scope->next; at; at = at->next) {
        if (at->inlined && scope_frame(at) == frame) return at;
    }
    return NULL;
}

// The key of a scope in the table is the node's address plus the part (nodes are larger than that).
Scope *walk_open(ScopeWalk *walk, const Node *node, ScopePart part, ScopeKind kind) {
    Scope *scope = allocate(walk, sizeof *scope);
    scope->parent = walk->scope;
    scope->node = (const Node *)((const char *)node + part);
    scope->kind = (uint8_t)kind;
    scope->last = &scope->first;
    if (walk->scope) {
        scope->class_name = walk->scope->class_name;
        scope->iterables = walk->scope->iterables;
        scope->is_nested = scope_frame(walk->scope)->kind != SCOPE_MODULE;
        bool is_evaluated_later = part == PART_ANNOTATIONS || kind == SCOPE_TYPE_PARAMS;
        scope->sees_class = is_evaluated_later && (walk->scope->kind == SCOPE_CLASS || walk->scope->sees_class);
    }
    unsigned slot = table_slot(node, part);
    scope->next_by_node = walk->scopes->table[slot];
    walk->scopes->table[slot] = scope;
    *walk->scopes->last = scope;
    walk->scopes->last = &scope->next;
    walk->scope = scope;
    return scope;
}

void walk_close(ScopeWalk *walk) { walk->scope = walk->scope->parent; }

// --- Where names live ---

// Those whose names are registers and cells, which inner scopes may use.
static bool is_function_like(const Scope *scope) {
    return scope->kind == SCOPE_FUNCTION || scope->kind == SCOPE_COMPREHENSION || scope->kind == SCOPE_TYPE_PARAMS;
}

// False for NULL.
static bool binds_locally(const Symbol *symbol) {
    return symbol && symbol->flags & (SYMBOL_BOUND | SYMBOL_PARAMETER) && !(symbol->flags & (SYMBOL_GLOBAL | SYMBOL_NONLOCAL));
}

// `scope` and all function scopes up to (not including) `owner` get the name as a free variable.
static void thread_free(ScopeWalk *walk, Scope *scope, const Scope *owner, Identifier name) {
    for (; scope != owner; scope = scope->parent) {
        if (scope->inlined) continue;
        Symbol *symbol = scope_find(scope, name);
        if (!symbol) symbol = add_mangled(walk, scope, name, NULL);
        if (symbol->in_closure) continue;
        symbol->in_closure = true;
        symbol->closure_index = scope->free_count++;
        // A class body may have a name of its own beside the one that it hands through to its methods.
        bool has_own = scope->kind == SCOPE_CLASS && (binds_locally(symbol) || symbol->flags & SYMBOL_GLOBAL);
        if (has_own) continue;
        bool asks_namespace = scope->kind == SCOPE_CLASS && !(symbol->flags & SYMBOL_NONLOCAL);
        symbol->storage = asks_namespace ? STORAGE_CLASS_FREE : STORAGE_FREE;
        symbol->index = symbol->closure_index;
    }
}

// Looks outwards for the function scope that binds the name. A class scope only offers __class__.
static Scope *find_owner(Scope *scope, Identifier name, Symbol **found) {
    for (Scope *at = scope->parent; at; at = at->parent) {
        Symbol *symbol = scope_find(at, name);
        if (at->kind == SCOPE_CLASS && (is_class_cell(name) || is_class_dict(name))) {
            if (is_class_cell(name)) at->needs_class_cell = true;
            else at->needs_class_dict = true;
            *found = NULL;
            return at;
        }
        if (!is_function_like(at)) continue;
        if (symbol && symbol->flags & SYMBOL_GLOBAL) return NULL;
        if (binds_locally(symbol)) {
            *found = symbol;
            return at;
        }
    }
    return NULL;
}

// Is there a frame of its own between the inlined scopes of `scope` and `owner`?
static bool crosses_frame(Scope *scope, Scope *owner) { return scope_frame(scope) != scope_frame(owner); }

// Where an unbound name is looked for at run time.
static Storage outer_storage(const ScopeWalk *walk, const Scope *scope) {
    if (scope->kind == SCOPE_CLASS) return STORAGE_NAME;
    if (scope->kind == SCOPE_MODULE && !walk->scopes->names_are_globals) return STORAGE_NAME;
    return STORAGE_GLOBAL;
}

// `owner` is where the name would come from otherwise.
// Names in annotations of a class, unless type parameters in between bind them, are looked for in the class first.
static void look_through_class(ScopeWalk *walk, Scope *scope, Symbol *symbol, const Scope *owner) {
    if (!scope->sees_class || is_class_dict(symbol->name) || is_class_cell(symbol->name)) return;
    for (const Scope *at = scope->parent; at && at->kind != SCOPE_CLASS; at = at->parent) {
        if (at == owner) return;
    }
    symbol->through_class = true;
    add_mangled(walk, scope, (Identifier){"__classdict__", 13}, symbol->node)->flags |= SYMBOL_USED;
}

// Used here and bound elsewhere, or nowhere.
static void resolve_unbound(ScopeWalk *walk, Scope *scope, Symbol *symbol) {
    Symbol *found = NULL;
    Scope *owner = find_owner(scope, symbol->name, &found);
    look_through_class(walk, scope, symbol, owner);
    if (found && symbol->flags & SYMBOL_NONLOCAL && found->flags & SYMBOL_TYPE_PARAM) {
        walk_error(walk, symbol->node, "nonlocal binding not allowed for type parameter '%.*s'",
                    (int)symbol->name.length, symbol->name.text);
    }
    if (!owner) {
        if (symbol->flags & SYMBOL_NONLOCAL) {
            walk_error(walk, symbol->node, "no binding for nonlocal '%.*s' found",
                        (int)symbol->name.length, symbol->name.text);
        }
        Scope *frame = scope_frame(scope);
        symbol->storage = (uint8_t)(symbol->flags & SYMBOL_GLOBAL ? STORAGE_GLOBAL : outer_storage(walk, frame));
        return;
    }
    if (!crosses_frame(scope, owner)) return;    // an inlined comprehension: resolved through the owner's symbol
    if (found) found->storage = STORAGE_CELL;
    thread_free(walk, scope, owner, symbol->name);
}

// A symbol may have been resolved already, while an inner scope's name was threaded through.
static void resolve_symbol(ScopeWalk *walk, Scope *scope, Symbol *symbol) {
    if (symbol->in_closure && symbol->storage != STORAGE_UNKNOWN) return;
    if (symbol->flags & SYMBOL_GLOBAL) {
        symbol->storage = STORAGE_GLOBAL;
    } else if (binds_locally(symbol)) {
        if (is_function_like(scope)) {
            if (symbol->storage != STORAGE_CELL) symbol->storage = STORAGE_LOCAL;
        } else {
            symbol->storage = (uint8_t)(scope->kind == SCOPE_CLASS ? STORAGE_NAME : outer_storage(walk, scope));
        }
    } else {
        resolve_unbound(walk, scope, symbol);
    }
}

static bool name_is_less(Identifier a, Identifier b) {
    uint32_t common = a.length < b.length ? a.length : b.length;
    int order = memcmp(a.text, b.text, common);
    return order ? order < 0 : a.length < b.length;
}

// A closure has its cells in the order of their names.
static void sort_closure(Scope *scope) {
    for (Symbol *symbol = scope->first; symbol; symbol = symbol->next) {
        if (!symbol->in_closure) continue;
        symbol->closure_index = 0;
        for (const Symbol *other = scope->first; other; other = other->next) {
            symbol->closure_index += other->in_closure && name_is_less(other->name, symbol->name);
        }
        if (symbol->storage == STORAGE_FREE || symbol->storage == STORAGE_CLASS_FREE) symbol->index = symbol->closure_index;
    }
}

// Scopes were linked in the order of their opening, so that outer ones come first; a name threaded through a scope
// that was resolved before only adds a free variable.
static void resolve_all(ScopeWalk *walk) {
    for (Scope *scope = walk->scopes->module; scope; scope = scope->next) {
        for (Symbol *symbol = scope->first; symbol; symbol = symbol->next) resolve_symbol(walk, scope, symbol);
    }
    for (Scope *scope = walk->scopes->module; scope; scope = scope->next) {
        if (scope->free_count > 1) sort_closure(scope);
    }
}

// --- For the emitter ---

// Symbols that were left to the owner have no storage of their own: the search goes on outwards.
Symbol *scope_resolve(const Scope *scope, Identifier name, Arena *arena, const Scope **owner) {
    Identifier mangled = scope_mangle(scope, name, arena);
    for (const Scope *at = scope; at; at = at->parent) {
        Symbol *symbol = scope_find(at, mangled);
        if (symbol && (symbol->storage != STORAGE_UNKNOWN)) {
            *owner = at;
            return symbol;
        }
        if (!at->inlined) break;
    }
    return NULL;
}

// The former statement's scopes are forgotten; their memory was in the arena.
bool scopes_analyse(Scopes *scopes, Node *tree, bool is_expression) {
    ScopeWalk walk = {.scopes = scopes, .star_loop_depth = -1};
    memset(scopes->table, 0, sizeof scopes->table);
    scopes->last = &scopes->module;
    scopes->module = NULL;
    if (setjmp(walk.failed)) return false;
    walk_open(&walk, tree, PART_BODY, SCOPE_MODULE);
    // The module's scope is not found by node: a statement may open a scope of its own under the same key.
    scopes->module->node = NULL;
    if (is_expression) walk_expression(&walk, tree);
    else walk_statement(&walk, tree);
    resolve_all(&walk);
    return true;
}
