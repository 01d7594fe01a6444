// The walk over the tree that finds what each scope uses and binds.
//
// It follows the order of execution where a message depends on it, and the order in which the
// emitter will ask for scopes. Each place where a name is looked up or bound ends in walk_use()
// or walk_bind(). On the way it finds the errors of place: `return` outside of functions, `await`
// outside of async ones, `break` outside of loops.
// SPDX-License-Identifier: MIT
#include "compiler/scope_walk.h"

#include <string.h>

// Items may be NULL: keys of `**` in dicts, missing defaults.
static void walk_expressions(ScopeWalk *walk, NodeList list) {
    for (uint32_t i = 0; i < list.count; i++) {
        if (list.items[i]) walk_expression(walk, list.items[i]);
    }
}

static void walk_body(ScopeWalk *walk, NodeList list) {
    for (uint32_t i = 0; i < list.count; i++) walk_statement(walk, list.items[i]);
}

static void walk_optional(ScopeWalk *walk, Node *node) {
    if (node) walk_expression(walk, node);
}

// --- Type parameters and annotations ---

// yield, await and := make no sense where an expression is computed later, by others.
static void check_allowed(ScopeWalk *walk, const Node *node, const char *what) {
    if (!walk->scope->place) return;
    walk_error(walk, node, "%s cannot be used within %s", what, walk->scope->place);
}

// Opens the scope of a function that computes annotations; its argument says in which form.
static void open_later(ScopeWalk *walk, Node *node, const char *place) {
    Scope *scope = walk_open(walk, node, PART_ANNOTATIONS, SCOPE_FUNCTION);
    scope->is_annotation = true;
    scope->place = place;
    walk_bind(walk, (Identifier){".format", 7}, node, SYMBOL_PARAMETER);
}

// An expression in a scope of its own: bounds, defaults and values of type parameters and aliases.
static void walk_later(ScopeWalk *walk, Node *node, Node *expression, const char *place) {
    open_later(walk, node, place);
    walk_expression(walk, expression);
    walk_close(walk);
}

// `part` is 0 for the bound, 1 for the default.
static const char *param_place(const Node *param, int part) {
    if (part == 0) return param->type_var.bound->kind == NODE_TUPLE ? "a TypeVar constraint" : "a TypeVar bound";
    if (param->kind == NODE_TYPE_VAR) return "a TypeVar default";
    return param->kind == NODE_PARAM_SPEC ? "a ParamSpec default" : "a TypeVarTuple default";
}

// All are bound before any bound is looked at: they may refer to each other.
static void walk_type_params(ScopeWalk *walk, NodeList params) {
    for (uint32_t i = 0; i < params.count; i++) {
        Node *param = params.items[i];
        walk_bind(walk, param->type_var.name, param, SYMBOL_TYPE_PARAM);
    }
    for (uint32_t i = 0; i < params.count; i++) {
        Node *param = params.items[i];
        Node *parts[] = {param->kind == NODE_TYPE_VAR ? param->type_var.bound : NULL, param->type_var.default_value};
        for (int k = 0; k < 2; k++) {
            if (parts[k]) walk_later(walk, parts[k], parts[k], param_place(param, k));
        }
    }
}

// The parameters with a dot are what the emitter hands in; their order is that of its registers.
static void open_type_params(ScopeWalk *walk, Node *node, NodeList params) {
    if (!params.count) return;
    walk_open(walk, node, PART_TYPE_PARAMS, SCOPE_TYPE_PARAMS)->place = "the definition of a generic";
    if (node->kind == NODE_CLASS_DEF) {
        walk_bind(walk, (Identifier){".type_params", 12}, node, SYMBOL_ITERATION);
        walk_bind(walk, (Identifier){".generic_base", 13}, node, SYMBOL_ITERATION);
    } else if (node->kind != NODE_TYPE_ALIAS) {
        walk_bind(walk, (Identifier){".defaults", 9}, node, SYMBOL_PARAMETER);
        walk_bind(walk, (Identifier){".kwdefaults", 11}, node, SYMBOL_PARAMETER);
    }
    walk_type_params(walk, params);
}

// The same for names of a class or module: the function asks the one before it.
static void open_chained(ScopeWalk *walk, Node *node) {
    open_later(walk, node, "an annotation");
    walk_bind(walk, (Identifier){".previous", 9}, node, SYMBOL_PARAMETER);
}

static void walk_chained(ScopeWalk *walk, Node *node, Node *expression) {
    open_chained(walk, node);
    walk_expression(walk, expression);
    walk_close(walk);
}

static void walk_annotation_list(ScopeWalk *walk, NodeList args) {
    for (uint32_t i = 0; i < args.count; i++) walk_optional(walk, args.items[i]->arg.annotation);
}

static bool list_has_annotation(NodeList args) {
    for (uint32_t i = 0; i < args.count; i++) {
        if (args.items[i]->arg.annotation) return true;
    }
    return false;
}

// Without any, a function has no __annotate__ and its scope is not opened.
static bool has_annotations(const Node *node) {
    const ArgumentsFields *args = &node->function_def.args->arguments;
    return node->function_def.returns || list_has_annotation(args->posonlyargs) || list_has_annotation(args->args) ||
           list_has_annotation(args->kwonlyargs) || (args->vararg && args->vararg->arg.annotation) ||
           (args->kwarg && args->kwarg->arg.annotation);
}

// One scope for all of them, outside of the function's own.
static void walk_function_annotations(ScopeWalk *walk, Node *node) {
    if (!has_annotations(node)) return;
    const ArgumentsFields *args = &node->function_def.args->arguments;
    open_later(walk, node, "an annotation");
    walk_annotation_list(walk, args->posonlyargs);
    walk_annotation_list(walk, args->args);
    if (args->vararg) walk_optional(walk, args->vararg->arg.annotation);
    walk_annotation_list(walk, args->kwonlyargs);
    if (args->kwarg) walk_optional(walk, args->kwarg->arg.annotation);
    walk_optional(walk, node->function_def.returns);
    walk_close(walk);
}

// --- Functions and classes ---

// In the order of the registers that the call fills: *args and **kwargs come last.
static void bind_arguments(ScopeWalk *walk, const ArgumentsFields *args) {
    NodeList lists[] = {args->posonlyargs, args->args, args->kwonlyargs};
    for (int k = 0; k < 3; k++) {
        for (uint32_t i = 0; i < lists[k].count; i++) {
            walk_bind(walk, lists[k].items[i]->arg.arg, lists[k].items[i], SYMBOL_PARAMETER);
        }
    }
    if (args->vararg) walk_bind(walk, args->vararg->arg.arg, args->vararg, SYMBOL_PARAMETER);
    if (args->kwarg) walk_bind(walk, args->kwarg->arg.arg, args->kwarg, SYMBOL_PARAMETER);
}

// Evaluated outside of the function.
static void walk_defaults(ScopeWalk *walk, const ArgumentsFields *args) {
    walk_expressions(walk, args->defaults);
    walk_expressions(walk, args->kw_defaults);
}

// Loops around a function are not loops of its body.
static void walk_function(ScopeWalk *walk, Node *node) {
    FunctionDefFields *function = &node->function_def;
    walk_expressions(walk, function->decorator_list);
    walk_defaults(walk, &function->args->arguments);
    walk_bind(walk, function->name, node, 0);
    open_type_params(walk, node, function->type_params);
    walk_function_annotations(walk, node);
    int loop_depth = walk->loop_depth, star_loop_depth = walk->star_loop_depth;
    walk->loop_depth = 0;
    walk->star_loop_depth = -1;
    Scope *scope = walk_open(walk, node, PART_BODY, SCOPE_FUNCTION);
    scope->is_coroutine = node->kind == NODE_ASYNC_FUNCTION_DEF;
    bind_arguments(walk, &function->args->arguments);
    walk_body(walk, function->body);
    if (scope->is_coroutine && scope->is_generator && scope->value_return) {
        walk_error(walk, scope->value_return, "'return' with value in async generator");
    }
    walk_close(walk);
    if (function->type_params.count) walk_close(walk);
    walk->loop_depth = loop_depth;
    walk->star_loop_depth = star_loop_depth;
}

// `yield` in a lambda makes it a generator too.
static void walk_lambda(ScopeWalk *walk, Node *node) {
    walk_defaults(walk, &node->lambda.args->arguments);
    Scope *scope = walk_open(walk, node, PART_BODY, SCOPE_FUNCTION);
    scope->is_lambda = true;
    bind_arguments(walk, &node->lambda.args->arguments);
    walk_expression(walk, node->lambda.body);
    walk_close(walk);
}

// Before the body is walked: these statements then leave their annotations to the class.
static void mark_class_annotations(NodeList body) {
    for (uint32_t i = 0; i < body.count; i++) {
        if (body.items[i]->kind == NODE_ANN_ASSIGN) body.items[i]->ann_assign.in_class_body = true;
    }
}

// The annotations of the statements directly in the body share a function.
static void walk_class_annotations(ScopeWalk *walk, Node *node) {
    NodeList body = node->class_def.body;
    bool is_open = false;
    for (uint32_t i = 0; i < body.count; i++) {
        if (body.items[i]->kind != NODE_ANN_ASSIGN || !body.items[i]->ann_assign.simple) continue;
        if (!is_open) open_chained(walk, node);
        is_open = true;
        walk_expression(walk, body.items[i]->ann_assign.annotation);
    }
    if (is_open) walk_close(walk);
}

static void walk_keywords(ScopeWalk *walk, NodeList keywords) {
    for (uint32_t i = 0; i < keywords.count; i++) {
        if (keywords.items[i]->keyword.arg.text) check_bindable(walk, keywords.items[i]->keyword.arg, keywords.items[i], false);
        walk_expression(walk, keywords.items[i]->keyword.value);
    }
}

// Bases and keywords see the type parameters, decorators do not.
static void walk_class(ScopeWalk *walk, Node *node) {
    ClassDefFields *class = &node->class_def;
    walk_expressions(walk, class->decorator_list);
    walk_bind(walk, class->name, node, 0);
    open_type_params(walk, node, class->type_params);
    walk_expressions(walk, class->bases);
    walk_keywords(walk, class->keywords);
    int loop_depth = walk->loop_depth, star_loop_depth = walk->star_loop_depth;
    walk->loop_depth = 0;
    walk->star_loop_depth = -1;
    walk_open(walk, node, PART_BODY, SCOPE_CLASS)->class_name = class->name;
    if (class->type_params.count) walk_use(walk, (Identifier){".type_params", 12}, node);
    mark_class_annotations(class->body);
    walk_body(walk, class->body);
    walk_class_annotations(walk, node);
    walk_close(walk);
    if (class->type_params.count) walk_close(walk);
    walk->loop_depth = loop_depth;
    walk->star_loop_depth = star_loop_depth;
}

// --- Comprehensions ---

// A class body's names must not become variables of a frame.
static bool can_inline(const ScopeWalk *walk, const Node *node) {
    if (node->kind == NODE_GENERATOR_EXP) return false;
    return scope_frame(walk->scope)->kind != SCOPE_CLASS;
}

// Counted, since := is forbidden in there, also inside lambdas.
static void walk_iterable(ScopeWalk *walk, Node *node) {
    walk->scope->iterables++;
    walk_expression(walk, node);
    walk->scope->iterables--;
}

// The first iterable was walked outside of the scope.
static void walk_comprehension_parts(ScopeWalk *walk, NodeList generators, Node *key, Node *value) {
    for (uint32_t i = 0; i < generators.count; i++) {
        ComprehensionFields *generator = &generators.items[i]->comprehension;
        if (generator->is_async) walk->scope->is_async_comprehension = true;
        if (i > 0) walk_iterable(walk, generator->iter);
        walk_expression(walk, generator->target);
        walk_expressions(walk, generator->ifs);
    }
    walk_expression(walk, key);
    walk_optional(walk, value);
}

// Asked when the scope is closed: an `await` anywhere in it counts.
static void check_async_comprehension(ScopeWalk *walk, const Scope *scope, const Node *node) {
    const Scope *frame = scope_frame(walk->scope);
    bool allowed = frame->is_coroutine || (frame->kind == SCOPE_MODULE && walk->scopes->allows_top_level_await) ||
                   node->kind == NODE_GENERATOR_EXP || frame->kind == SCOPE_COMPREHENSION;
    if (scope->is_async_comprehension && !allowed) {
        walk_error(walk, node, "asynchronous comprehension outside of an asynchronous function");
    }
}

static void walk_comprehension(ScopeWalk *walk, Node *node, NodeList generators, Node *key, Node *value) {
    walk_iterable(walk, generators.items[0]->comprehension.iter);
    bool inlined = can_inline(walk, node);
    Scope *scope = walk_open(walk, node, PART_BODY, SCOPE_COMPREHENSION);
    scope->inlined = inlined;
    scope->is_generator = node->kind == NODE_GENERATOR_EXP;
    if (!inlined) walk_bind(walk, (Identifier){".0", 2}, node, SYMBOL_PARAMETER);
    walk_comprehension_parts(walk, generators, key, value);
    walk_close(walk);
    check_async_comprehension(walk, scope, node);
    // What makes a comprehension asynchronous makes the one around it so.
    if (scope->is_async_comprehension && walk->scope->kind == SCOPE_COMPREHENSION && !scope->is_generator) {
        walk->scope->is_async_comprehension = true;
    }
}

// x := value binds in the nearest scope that is no comprehension.
static void walk_named(ScopeWalk *walk, Node *node) {
    Identifier name = node->named_expr.target->name.id;
    Scope *saved = walk->scope;
    Scope *at = saved;
    check_allowed(walk, node, "named expression");
    if (saved->iterables) {
        walk_error(walk, node, "assignment expression cannot be used in a comprehension iterable expression");
    }
    for (; at->kind == SCOPE_COMPREHENSION; at = at->parent) {
        Symbol *symbol = scope_find(at, scope_mangle(at, name, walk->scopes->arena));
        if (symbol && symbol->flags & SYMBOL_ITERATION) {
            walk_error(walk, node->named_expr.target,
                        "assignment expression cannot rebind comprehension iteration variable '%.*s'",
                       (int)name.length, name.text);
        }
        walk->scope = at;
        walk_use(walk, name, node);
        scope_find(at, scope_mangle(at, name, walk->scopes->arena))->flags |= SYMBOL_WALRUS;
    }
    if (at != saved && at->kind == SCOPE_CLASS) {
        walk_error(walk, node->named_expr.target,
                 "assignment expression within a comprehension cannot be used in a class body");
    }
    walk->scope = at;
    walk_bind(walk, name, node->named_expr.target, 0);
    scope_frame(at)->has_walrus = true;
    walk->scope = saved;
    scope_frame(saved)->has_walrus = true;
    walk_expression(walk, node->named_expr.value);
}

// --- Expressions ---

// Targets of a comprehension are its own; elsewhere a target binds like an assignment.
static void walk_target_name(ScopeWalk *walk, Node *node) {
    if (walk->scope->kind != SCOPE_COMPREHENSION) {
        walk_bind(walk, node->name.id, node, 0);
        return;
    }
    const Symbol *symbol = scope_find(walk->scope, scope_mangle(walk->scope, node->name.id, walk->scopes->arena));
    if (symbol && symbol->flags & SYMBOL_WALRUS) {
        walk_error(walk, node, "comprehension inner loop cannot rebind assignment expression target '%.*s'",
                   (int)node->name.id.length, node->name.id.text);
    }
    walk_bind(walk, node->name.id, node, SYMBOL_ITERATION);
}

static void walk_name(ScopeWalk *walk, Node *node) {
    switch (node->context) {
    case CONTEXT_LOAD: walk_use(walk, node->name.id, node); break;
    case CONTEXT_DEL: walk_bind(walk, node->name.id, node, SYMBOL_DELETED); break;
    default: walk_target_name(walk, node);
    }
}

// Makes the function a generator, or an async one an asynchronous generator.
static void walk_yield(ScopeWalk *walk, Node *node) {
    Scope *scope = walk->scope;
    check_allowed(walk, node, "yield expression");
    if (scope->kind == SCOPE_COMPREHENSION) {
        walk_error(walk, node, "'yield' inside %s", expression_name(scope->node));
    }
    if (scope->kind != SCOPE_FUNCTION || scope->is_annotation) {
        walk_error(walk, node, node->kind == NODE_YIELD ? "'yield' outside function" : "'yield from' outside function");
    }
    if (node->kind == NODE_YIELD_FROM && scope->is_coroutine) {
        walk_error(walk, node, "'yield from' inside async function");
    }
    scope->is_generator = true;
    walk_optional(walk, node->yield.value);
}

// An `await` in a comprehension makes that asynchronous, whatever is around.
static void walk_await(ScopeWalk *walk, Node *node) {
    check_allowed(walk, node, "await expression");
    const Scope *frame = scope_frame(walk->scope);
    bool in_generator = walk->scope->kind == SCOPE_COMPREHENSION;
    bool top_level = frame->kind == SCOPE_MODULE && walk->scopes->allows_top_level_await;
    if (frame->kind != SCOPE_FUNCTION && !in_generator && !top_level) {
        walk_error(walk, node, "'await' outside function");
    }
    bool in_comprehension = walk->scope->kind == SCOPE_COMPREHENSION;
    if (frame->kind == SCOPE_FUNCTION && !frame->is_coroutine && !in_comprehension) {
        walk_error(walk, node, "'await' outside async function");
    }
    if (in_comprehension) walk->scope->is_async_comprehension = true;
    walk_expression(walk, node->await.value);
}

// All but the callee, which walk_chain() comes to.
static void walk_call(ScopeWalk *walk, Node *node) {
    walk_expressions(walk, node->call.args);
    walk_keywords(walk, node->call.keywords);
}

// Left chains are walked with a loop: the parser does not limit them.
static void walk_chain(ScopeWalk *walk, Node *node) {
    Node *left = NULL;
    for (; node && (left = node_left_child(node)); node = left) {
        switch (node->kind) {
        case NODE_BIN_OP: walk_expression(walk, node->bin_op.right); break;
        case NODE_SUBSCRIPT: walk_expression(walk, node->subscript.slice); break;
        case NODE_CALL: walk_call(walk, node); break;
        case NODE_ATTRIBUTE:
            if (node->context != CONTEXT_LOAD) check_bindable(walk, node->attribute.attr, node, node->context == CONTEXT_DEL);
            break;
        default: break;
        }
    }
    walk_expression(walk, node);
}

static void walk_child(void *walk, Node *child) { walk_expression(walk, child); }

void walk_expression(ScopeWalk *walk, Node *node) {
    switch (node->kind) {
    case NODE_NAME: walk_name(walk, node); break;
    case NODE_BIN_OP: case NODE_ATTRIBUTE: case NODE_SUBSCRIPT: case NODE_CALL: walk_chain(walk, node); break;
    case NODE_NAMED_EXPR: walk_named(walk, node); break;
    case NODE_LAMBDA: walk_lambda(walk, node); break;
    case NODE_LIST_COMP: case NODE_SET_COMP: case NODE_GENERATOR_EXP:
        walk_comprehension(walk, node, node->list_comp.generators, node->list_comp.elt, NULL);
        break;
    case NODE_DICT_COMP:
        walk_comprehension(walk, node, node->dict_comp.generators, node->dict_comp.key, node->dict_comp.value);
        break;
    case NODE_AWAIT: walk_await(walk, node); break;
    case NODE_YIELD: case NODE_YIELD_FROM: walk_yield(walk, node); break;
    default: node_visit_children(node, walk_child, walk);
    }
}

// --- Patterns ---

static void walk_pattern(ScopeWalk *walk, Node *node);

static void walk_sub_pattern(void *walk, Node *pattern) { walk_pattern(walk, pattern); }

static void walk_patterns(ScopeWalk *walk, NodeList list) {
    for (uint32_t i = 0; i < list.count; i++) walk_pattern(walk, list.items[i]);
}

// The wildcard has no name.
static void bind_capture(ScopeWalk *walk, Identifier name, const Node *node) {
    if (name.text) walk_bind(walk, name, node, 0);
}

static void walk_pattern(ScopeWalk *walk, Node *node) {
    switch (node->kind) {
    case NODE_MATCH_VALUE: walk_expression(walk, node->match_value.value); break;
    case NODE_MATCH_MAPPING:
        walk_expressions(walk, node->match_mapping.keys);
        walk_patterns(walk, node->match_mapping.patterns);
        bind_capture(walk, node->match_mapping.rest, node);
        break;
    case NODE_MATCH_CLASS:
        walk_expression(walk, node->match_class.cls);
        for (uint32_t i = 0; i < node->match_class.kwd_patterns.count; i++) {
            check_bindable(walk, node->match_class.kwd_attrs.items[i], node->match_class.kwd_patterns.items[i], false);
        }
        walk_patterns(walk, node->match_class.patterns);
        walk_patterns(walk, node->match_class.kwd_patterns);
        break;
    case NODE_MATCH_STAR: bind_capture(walk, node->match_star.name, node); break;
    case NODE_MATCH_AS:
        if (node->match_as.pattern) walk_pattern(walk, node->match_as.pattern);
        bind_capture(walk, node->match_as.name, node);
        break;
    default: node_visit_children(node, walk_sub_pattern, walk);
    }
}

// All captures are variables of the scope around: a case has none of its own.
static void walk_match(ScopeWalk *walk, Node *node) {
    walk_expression(walk, node->match.subject);
    for (uint32_t i = 0; i < node->match.cases.count; i++) {
        MatchCaseFields *one = &node->match.cases.items[i]->match_case;
        walk_pattern(walk, one->pattern);
        walk_optional(walk, one->guard);
        walk_body(walk, one->body);
    }
}

// --- Statements ---

// The body of an except* handler must not be left by break, continue or return (PEP 654).
static void walk_try(ScopeWalk *walk, Node *node) {
    walk_body(walk, node->try_statement.body);
    for (uint32_t i = 0; i < node->try_statement.handlers.count; i++) {
        Node *handler = node->try_statement.handlers.items[i];
        walk_optional(walk, handler->except_handler.type);
        // The name is unbound at the end of the handler.
        if (handler->except_handler.name.text) {
            walk_bind(walk, handler->except_handler.name, handler, 0);
            walk_bind(walk, handler->except_handler.name, handler, SYMBOL_DELETED);
        }
        int star_loop_depth = walk->star_loop_depth;
        if (node->kind == NODE_TRY_STAR) walk->star_loop_depth = walk->loop_depth;
        walk_body(walk, handler->except_handler.body);
        walk->star_loop_depth = star_loop_depth;
    }
    walk_body(walk, node->try_statement.orelse);
    walk_body(walk, node->try_statement.finalbody);
}

// `import a.b` binds `a`.
static void walk_import(ScopeWalk *walk, Node *node) {
    for (uint32_t i = 0; i < node->import.names.count; i++) {
        AliasFields *alias = &node->import.names.items[i]->alias;
        Identifier name = alias->asname.text ? alias->asname : alias->name;
        const char *dot = alias->asname.text ? NULL : memchr(name.text, '.', name.length);
        if (dot) name.length = (uint32_t)(dot - name.text);
        walk_bind(walk, name, node->import.names.items[i], SYMBOL_IMPORTED);
    }
}

// Names from __future__ count as bound, though nothing binds them at run time.
static void walk_import_from(ScopeWalk *walk, Node *node) {
    const ImportFromFields *import = &node->import_from;
    bool is_future = import->level == 0 && import->module.text && identifier_is(import->module, "__future__");
    if (is_future && (walk->scope->kind != SCOPE_MODULE || !walk->scopes->allows_future)) {
        walk_error(walk, node, "from __future__ imports must occur at the beginning of the file");
    }
    for (uint32_t i = 0; i < node->import_from.names.count; i++) {
        AliasFields *alias = &node->import_from.names.items[i]->alias;
        if (identifier_is(alias->name, "*")) {
            if (scope_frame(walk->scope)->kind != SCOPE_MODULE) {
                walk_error(walk, node->import_from.names.items[i], "import * only allowed at module level");
            }
            continue;
        }
        walk_bind(walk, alias->asname.text ? alias->asname : alias->name, node->import_from.names.items[i],
                  SYMBOL_IMPORTED);
    }
}

// In functions, annotations of variables are not even evaluated.
static void walk_annotated(ScopeWalk *walk, Node *node) {
    AnnAssignFields *assign = &node->ann_assign;
    bool is_name = assign->target->kind == NODE_NAME;
    if (is_name) check_bindable(walk, assign->target->name.id, assign->target, false);
    if (is_name && !assign->simple && !assign->value) {
        // `(name): int` says nothing about the name.
    } else if (is_name) {
        walk_bind(walk, assign->target->name.id, node, assign->simple ? SYMBOL_ANNOTATED : 0);
    } else {
        walk_expression(walk, assign->target);
    }
    if (walk->scope->kind != SCOPE_FUNCTION) {
        if (!assign->simple) walk_later(walk, node, assign->annotation, "an annotation");
        else if (!assign->in_class_body) walk_chained(walk, node, assign->annotation);
    }
    walk_optional(walk, assign->value);
}

// The name is bound outside, the value computed inside of the parameters' scope.
static void walk_type_alias(ScopeWalk *walk, Node *node) {
    walk_expression(walk, node->type_alias.name);
    open_type_params(walk, node, node->type_alias.type_params);
    walk_later(walk, node, node->type_alias.value, "a type alias");
    if (node->type_alias.type_params.count) walk_close(walk);
}

// In the else part, `break` is one of the loop further out.
static void walk_loop(ScopeWalk *walk, NodeList body, NodeList orelse) {
    walk->loop_depth++;
    walk_body(walk, body);
    walk->loop_depth--;
    walk_body(walk, orelse);
}

static const char star_error[] = "'break', 'continue' and 'return' cannot appear in an except* block";

// Inside a loop of its own, a handler may use break and continue.
static void walk_loop_exit(ScopeWalk *walk, const Node *node, const char *message) {
    if (walk->loop_depth == walk->star_loop_depth) walk_error(walk, node, star_error);
    if (!walk->loop_depth) walk_error(walk, node, message);
}

// The first one with a value is remembered: an async generator must not have any.
static void walk_return(ScopeWalk *walk, Node *node) {
    Scope *scope = walk->scope;
    if (scope->kind != SCOPE_FUNCTION) walk_error(walk, node, "'return' outside function");
    if (walk->star_loop_depth >= 0) walk_error(walk, node, star_error);
    if (node->return_statement.value && !scope->value_return) scope->value_return = node;
    walk_optional(walk, node->return_statement.value);
}

// compile() can be told that `await` is allowed outside of functions (the asyncio prompt does).
static void check_async_statement(ScopeWalk *walk, const Node *node, const char *message) {
    const Scope *frame = scope_frame(walk->scope);
    bool top_level = frame->kind == SCOPE_MODULE && walk->scopes->allows_top_level_await;
    if (!frame->is_coroutine && !top_level) walk_error(walk, node, message);
}

static void walk_with(ScopeWalk *walk, Node *node) {
    if (node->kind == NODE_ASYNC_WITH) check_async_statement(walk, node, "'async with' outside async function");
    for (uint32_t i = 0; i < node->with.items.count; i++) {
        walk_expression(walk, node->with.items.items[i]->with_item.context_expr);
        walk_optional(walk, node->with.items.items[i]->with_item.optional_vars);
    }
    walk_body(walk, node->with.body);
}

static void walk_for(ScopeWalk *walk, Node *node) {
    if (node->kind == NODE_ASYNC_FOR) check_async_statement(walk, node, "'async for' outside async function");
    walk_expression(walk, node->for_loop.iter);
    walk_expression(walk, node->for_loop.target);
    walk_loop(walk, node->for_loop.body, node->for_loop.orelse);
}

// `elif` chains are walked with a loop.
static void walk_if(ScopeWalk *walk, Node *node) {
    for (;;) {
        walk_expression(walk, node->if_statement.test);
        walk_body(walk, node->if_statement.body);
        NodeList orelse = node->if_statement.orelse;
        if (orelse.count != 1 || orelse.items[0]->kind != NODE_IF) {
            walk_body(walk, orelse);
            return;
        }
        node = orelse.items[0];
    }
}

void walk_statement(ScopeWalk *walk, Node *node) {
    switch (node->kind) {
    case NODE_FUNCTION_DEF: case NODE_ASYNC_FUNCTION_DEF: walk_function(walk, node); break;
    case NODE_CLASS_DEF: walk_class(walk, node); break;
    case NODE_RETURN: walk_return(walk, node); break;
    case NODE_ASSIGN:
        walk_expression(walk, node->assign.value);
        walk_expressions(walk, node->assign.targets);
        break;
    case NODE_TYPE_ALIAS: walk_type_alias(walk, node); break;
    case NODE_AUG_ASSIGN:
        walk_expression(walk, node->aug_assign.value);
        walk_expression(walk, node->aug_assign.target);
        if (node->aug_assign.target->kind == NODE_NAME) {
            walk_use(walk, node->aug_assign.target->name.id, node->aug_assign.target);
        }
        break;
    case NODE_ANN_ASSIGN: walk_annotated(walk, node); break;
    case NODE_FOR: case NODE_ASYNC_FOR: walk_for(walk, node); break;
    case NODE_WHILE:
        walk_expression(walk, node->while_loop.test);
        walk_loop(walk, node->while_loop.body, node->while_loop.orelse);
        break;
    case NODE_IF: walk_if(walk, node); break;
    case NODE_WITH: case NODE_ASYNC_WITH: walk_with(walk, node); break;
    case NODE_MATCH: walk_match(walk, node); break;
    case NODE_TRY: case NODE_TRY_STAR: walk_try(walk, node); break;
    case NODE_IMPORT: walk_import(walk, node); break;
    case NODE_IMPORT_FROM: walk_import_from(walk, node); break;
    case NODE_GLOBAL: walk_declare(walk, node, SYMBOL_GLOBAL); break;
    case NODE_NONLOCAL: walk_declare(walk, node, SYMBOL_NONLOCAL); break;
    case NODE_BREAK: walk_loop_exit(walk, node, "'break' outside loop"); break;
    case NODE_CONTINUE: walk_loop_exit(walk, node, "'continue' not properly in loop"); break;
    default: node_visit_children(node, walk_child, walk);
    }
}
