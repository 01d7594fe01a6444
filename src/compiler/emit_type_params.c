// Type parameters (PEP 695, PEP 696) and the `type` statement.
//
// `def f[T](...)`, `class C[T]` and `type A[T]` run a function of their own at once, in which the type parameters are
// local variables; it returns the function, class or alias. Names with a dot in them (.type_params, .generic_base) are
// the compiler's own variables: no program can have them.
// SPDX-License-Identifier: MIT
#include "compiler/emit.h"

#include "objects/code.h"
#include "objects/raise.h"
#include "objects/str.h"

// --- The parameters themselves ---

// The name is in R[at]; what computes a bound goes to R[at + 1]. The result is in R[at].
static void emit_variable(Emitter *inner, Node *param, int at) {
    Value name = identifier_value(inner, param->type_var.name);
    emit_constant(inner, at, name);
    if (param->kind == NODE_PARAM_SPEC) {
        emit(inner, OP_INTRINSIC, at, at, INTRINSIC_PARAM_SPEC);
    } else if (param->kind == NODE_TYPE_VAR_TUPLE) {
        emit(inner, OP_INTRINSIC, at, at, INTRINSIC_TYPE_VAR_TUPLE);
    } else if (!param->type_var.bound) {
        emit(inner, OP_INTRINSIC, at, at, INTRINSIC_TYPE_VAR);
    } else {
        bool is_constrained = param->type_var.bound->kind == NODE_TUPLE;
        emit_later(inner, param->type_var.bound, param->type_var.bound, name, at + 1);
        emit(inner, OP_INTRINSIC, at, at,
             is_constrained ? INTRINSIC_TYPE_VAR_WITH_CONSTRAINTS : INTRINSIC_TYPE_VAR_WITH_BOUND);
    }
}

// `*Ts = *tuple[int]`: the default is the unpacked type.
static Node *default_of(const Node *param) { return param->type_var.default_value; }

// Computed when somebody asks for __default__ (PEP 696).
static void emit_default(Emitter *inner, Node *param, int at) {
    if (!default_of(param)) return;
    Node *value = default_of(param);
    Node *expression = value->kind == NODE_STARRED ? value->starred.value : value;
    emit_later(inner, value, expression, identifier_value(inner, param->type_var.name), at + 1);
    emit(inner, OP_INTRINSIC, at, at, INTRINSIC_SET_TYPE_PARAM_DEFAULT);
}

// As for parameters of functions.
static void check_default_order(Emitter *inner, NodeList params) {
    bool seen = false;
    for (uint32_t i = 0; i < params.count; i++) {
        const Node *param = params.items[i];
        if (!default_of(param) && seen) {
            emit_error(inner, param, "non-default type parameter '%.*s' follows default type parameter",
                       (int)param->type_var.name.length, param->type_var.name.text);
        }
        if (default_of(param)) seen = true;
    }
}

// Makes and binds them all; their tuple into `target`.
static void emit_parameters(Emitter *inner, NodeList params, int target) {
    check_default_order(inner, params);
    int first = new_registers(inner, (int)params.count);
    for (uint32_t i = 0; i < params.count; i++) {
        Node *param = params.items[i];
        locate(inner, param);
        int pair = new_registers(inner, 2);
        emit_variable(inner, param, pair);
        emit_default(inner, param, pair);
        emit_move(inner, first + (int)i, pair);
        emit_store_name(inner, param->type_var.name, pair);
        inner->next_register = pair;
    }
    emit(inner, OP_BUILD_TUPLE, target, first, (int)params.count);
    inner->next_register = first;
}

// --- The function around ---

// As CPython calls the function; tracebacks show it.
static Value generic_name(Emitter *emitter, Identifier name) {
    return str_format_c(emitter->vm, "<generic parameters of %S>", identifier_value(emitter, name));
}

// Returns the scope that type parameters are variables of.
static Scope *start_generic(Emitter *inner, Emitter *outer, Node *node, Identifier name) {
    Scope *scope = scope_of(&outer->compiler->scopes, node, PART_TYPE_PARAMS);
    emit_start_function(inner, outer, scope, generic_name(outer, name), node);
    return scope;
}

// `target` is the topmost temporary but for the arguments.
// Calls the function of the code with the arguments that stand from target + 1 on.
static void emit_call_generic(Emitter *emitter, Value code, Scope *scope, int target, int arguments) {
    int parts = emitter->next_register;
    emit_make_function(emitter, code, scope, parts, 0, target);
    emit_ab(emitter, OP_CALL, target, arguments);
    emitter->next_register = target + 1;
}

// --- Functions ---

// `bits` tells which defaults are given in .defaults and .kwdefaults.
static Value generic_function_code(Emitter *outer, Node *node, int bits, Scope **scope) {
    Emitter inner;
    *scope = start_generic(&inner, outer, node, node->function_def.name);
    inner.positional_count = inner.positional_only_count = 2;
    int params = new_register(&inner), result = new_register(&inner);
    emit_parameters(&inner, node->function_def.type_params, params);
    locate(&inner, node);
    int parts = inner.next_register;
    if (bits & WITH_DEFAULTS) emit_move(&inner, new_register(&inner), 0);
    if (bits & WITH_KEYWORD_DEFAULTS) emit_move(&inner, new_register(&inner), 1);
    int annotate = new_register(&inner);
    if (emit_function_annotate(&inner, node, annotate)) bits |= WITH_ANNOTATE;
    else inner.next_register = annotate;
    emit_function_object(&inner, node, parts, bits, result);
    inner.next_register = result + 1;
    int pair = new_registers(&inner, 2);
    emit_move(&inner, pair, result);
    emit_move(&inner, pair + 1, params);
    emit(&inner, OP_INTRINSIC, pair, pair, INTRINSIC_SET_FUNCTION_TYPE_PARAMS);
    return emit_finish_returning(&inner, pair);
}

// `target` is the topmost temporary. The defaults are evaluated outside of the scope of the type parameters.
void emit_generic_function(Emitter *emitter, Node *node, int target) {
    int first = emitter->next_register;
    int bits = emit_function_defaults(emitter, node);
    int at = first;
    int defaults = bits & WITH_DEFAULTS ? at++ : ANY;
    int keyword_defaults = bits & WITH_KEYWORD_DEFAULTS ? at++ : ANY;
    emitter->next_register = first + 2;
    if (emitter->next_register > emitter->register_count) emitter->register_count = emitter->next_register;
    if (keyword_defaults != ANY) emit_move(emitter, first + 1, keyword_defaults);
    else emit_a(emitter, OP_NONE, first + 1);
    if (defaults == ANY) emit_a(emitter, OP_NONE, first);
    Scope *scope;
    Value code = generic_function_code(emitter, node, bits, &scope);
    emit_call_generic(emitter, code, scope, target, 2);
}

// --- Classes ---

// A Name as the parser would have made it, for a name that is not in the source.
static Node *name_node(Emitter *emitter, Identifier name, SourceRange range) {
    Node *node = arena_allocate_zeroed(emitter->compiler->arena, node_size(NODE_NAME));
    if (!node) raise_memory_error(emitter->vm);
    node->kind = NODE_NAME;
    node->context = CONTEXT_LOAD;
    node->range = range;
    node->name.id = name;
    return node;
}

// `class C[T](B)` is made as `class C(B, Generic[T])`.
static NodeList with_generic_base(Emitter *emitter, Node *node) {
    NodeList bases = node->class_def.bases;
    Node **items = arena_allocate(emitter->compiler->arena, (bases.count + 1) * sizeof *items);
    if (!items) raise_memory_error(emitter->vm);
    if (bases.count) memcpy(items, bases.items, bases.count * sizeof *items);
    items[bases.count] = name_node(emitter, (Identifier){".generic_base", 13}, node->range);
    return (NodeList){items, bases.count + 1};
}

// The body of the class reads .type_params, which is why it is a variable.
static Value generic_class_code(Emitter *outer, Node *node, Scope **scope) {
    Emitter inner;
    *scope = start_generic(&inner, outer, node, node->class_def.name);
    int at = new_register(&inner);
    emit_parameters(&inner, node->class_def.type_params, at);
    locate(&inner, node);
    emit_store_name(&inner, (Identifier){".type_params", 12}, at);
    emit(&inner, OP_INTRINSIC, at, at, INTRINSIC_GENERIC_BASE);
    emit_store_name(&inner, (Identifier){".generic_base", 13}, at);
    emit_class_object(&inner, node, at, with_generic_base(&inner, node));
    return emit_finish_returning(&inner, at);
}

void emit_generic_class(Emitter *emitter, Node *node, int target) {
    Scope *scope;
    Value code = generic_class_code(emitter, node, &scope);
    emit_call_generic(emitter, code, scope, target, 0);
}

// --- type A[T] = value ---

// name, parameters (or None), function: in three registers from `first` on, of which the second is given.
static void emit_alias(Emitter *emitter, Node *node, int first) {
    Value name = identifier_value(emitter, node->type_alias.name->name.id);
    emit_constant(emitter, first, name);
    emit_later(emitter, node, node->type_alias.value, name, first + 2);
    emit_at(emitter, node, OP_INTRINSIC, first, first, INTRINSIC_TYPE_ALIAS);
}

// The value is computed when somebody asks for __value__, in the scope of the parameters.
static Value generic_alias_code(Emitter *outer, Node *node, Scope **scope) {
    Emitter inner;
    *scope = start_generic(&inner, outer, node, node->type_alias.name->name.id);
    int first = new_registers(&inner, 3);
    emit_parameters(&inner, node->type_alias.type_params, first + 1);
    emit_alias(&inner, node, first);
    return emit_finish_returning(&inner, first);
}

// Without parameters no function has to be called.
void emit_type_alias(Emitter *emitter, Node *node) {
    int first = new_register(emitter);
    if (node->type_alias.type_params.count) {
        Scope *scope;
        Value code = generic_alias_code(emitter, node, &scope);
        emit_call_generic(emitter, code, scope, first, 0);
    } else {
        new_registers(emitter, 2);
        emit_a(emitter, OP_NONE, first + 1);
        emit_alias(emitter, node, first);
    }
    emit_store_name(emitter, node->type_alias.name->name.id, first);
}
