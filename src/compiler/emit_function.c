// Functions and lambdas: their code, and the instructions that make the function object.
//
// The code is emitted completely, by an Emitter of its own, before the instructions around it
// go on; it is a constant of the outer code. What must be evaluated outside (decorators,
// defaults) is put in registers first, in the order of the language reference, 8.7.
// SPDX-License-Identifier: MIT
#include "compiler/emit.h"

#include "compiler/docstring.h"

#include "objects/code.h"
#include "objects/str.h"
#include "objects/tuple.h"

// --- Names ---

// PEP 3155. Scopes of type parameters do not show; a name declared global has no prefix.
Value qualified_name_for(Emitter *outer, const Scope *scope, Value name) {
    if (!outer || outer->frame->kind == SCOPE_MODULE) return name;
    const Scope *around = outer->frame;
    if (around->kind == SCOPE_TYPE_PARAMS) return qualified_name_for(outer->outer, scope, name);
    const Symbol *symbol = scope_find(around, (Identifier){str_text(name), str_unchecked(name)->length});
    if (symbol && symbol->flags & SYMBOL_GLOBAL) return name;
    const char *between = around->kind == SCOPE_CLASS ? "." : ".<locals>.";
    return str_format_c(outer->vm, "%S%s%S", outer->qualified_name, between, name);
}

// A plain string literal only: an f-string or bytes are no docstring.
Value docstring_of(Emitter *emitter, NodeList body) {
    if (!body.count || body.items[0]->kind != NODE_EXPR) return ABSENT;
    const Node *value = body.items[0]->expr.value;
    if (value->kind != NODE_CONSTANT || value->constant.type != CONSTANT_STRING) return ABSENT;
    return clean_docstring(emitter->vm, constant_value(emitter, value));
}

// --- The code of a function-like scope ---

// *args and **kwargs have registers after all others, and are not counted.
static void set_counts(Emitter *inner, const ArgumentsFields *args) {
    inner->positional_only_count = (uint16_t)args->posonlyargs.count;
    inner->positional_count = (uint16_t)(args->posonlyargs.count + args->args.count);
    inner->keyword_only_count = (uint16_t)args->kwonlyargs.count;
    if (args->vararg) inner->flags |= CODE_VARARGS;
    if (args->kwarg) inner->flags |= CODE_VARKEYWORDS;
}

// A generator expression with `await` in it is an asynchronous generator (PEP 530).
static void set_scope_flags(Emitter *inner, const Scope *scope) {
    inner->flags |= CODE_OPTIMIZED | CODE_NEWLOCALS;
    if (scope->is_nested) inner->flags |= CODE_NESTED;
    if (scope->is_coroutine) inner->flags |= scope->is_generator ? CODE_ASYNC_GENERATOR : CODE_COROUTINE;
    else if (scope->is_generator) inner->flags |= scope->is_async_comprehension ? CODE_ASYNC_GENERATOR : CODE_GENERATOR;
    else if (scope->kind == SCOPE_COMPREHENSION && scope->is_async_comprehension) inner->flags |= CODE_COROUTINE;
}

void emit_start_function(Emitter *inner, Emitter *outer, Scope *scope, Value name, const Node *node) {
    emit_start(inner, outer, outer->compiler, scope, name);
    inner->qualified_name = qualified_name_for(outer, scope, name);
    inner->first_line = node->range.line;
    locate(inner, node);
    set_scope_flags(inner, scope);
    assign_registers(inner);
    // An exception thrown into a generator before it starts is raised at this word, outside of any try of the body.
    if (inner->flags & CODE_MAKES_GENERATOR) {
        Label body = new_label(inner);
        emit_jump(inner, body);
        place_label(inner, body);
    }
    emit_make_cells(inner);
}

// The range is the whole body; ranges inside it come before it in the table and win.
// PEP 479: a StopIteration that leaves a generator body becomes a RuntimeError.
static void wrap_generator(Emitter *inner) {
    if (!(inner->flags & CODE_MAKES_GENERATOR)) return;
    Label handler = new_label(inner);
    int target = new_registers(inner, 2);
    add_exception_entry(inner, 0, handler, target);
    place_label(inner, handler);
    emit(inner, OP_INTRINSIC, target, target, INTRINSIC_STOP_ITERATION_ERROR);
    emit_a(inner, OP_RERAISE, target);
}

Value emit_finish_function(Emitter *inner) {
    emit_a(inner, OP_RETURN_NONE, 0);
    wrap_generator(inner);
    return emit_finish(inner);
}

// The docstring is the first constant, where __doc__ looks for it.
static Value function_code(Emitter *outer, Node *node, Scope *scope) {
    Emitter inner;
    FunctionDefFields *function = &node->function_def;
    emit_start_function(&inner, outer, scope, identifier_value(outer, function->name), node);
    if (function->decorator_list.count) inner.first_line = function->decorator_list.items[0]->range.line;
    set_counts(&inner, &function->args->arguments);
    Value doc = docstring_of(&inner, function->body);
    if (!is_absent(doc)) {
        inner.flags |= CODE_HAS_DOCSTRING;
        emit_constant_index(&inner, doc);
    }
    emit_body(&inner, function->body);
    return emit_finish_function(&inner);
}

// The value of a lambda that yields is what its generator returns.
static Value lambda_code(Emitter *outer, Node *node, Scope *scope) {
    Emitter inner;
    emit_start_function(&inner, outer, scope, str_intern(outer->vm, "<lambda>", 8), node);
    set_counts(&inner, &node->lambda.args->arguments);
    int at = emit_expression(&inner, node->lambda.body, ANY);
    emit_at(&inner, node->lambda.body, OP_RETURN, at, 0, 0);
    wrap_generator(&inner);
    return emit_finish(&inner);
}

// --- The function object ---

// A tuple of the cells that the inner function captures, in the order of its free names.
static void emit_closure(Emitter *emitter, const Scope *inner, int target) {
    int first = new_registers(emitter, inner->free_count);
    for (const Symbol *symbol = inner->first; symbol; symbol = symbol->next) {
        if (symbol->in_closure) emit_load_cell(emitter, symbol->name, first + symbol->closure_index);
    }
    emit(emitter, OP_BUILD_TUPLE, target, first, inner->free_count);
    emitter->next_register = first;
}

// `mark == parts`: no register holds anything that the function needs.
void emit_make_function(Emitter *emitter, Value code, Scope *inner, int parts, int bits, int target) {
    int mark = emitter->next_register;
    // Without defaults and the like it may be made where it is wanted.
    bool is_direct = mark == parts && !is_local_register(emitter, target);
    if (is_direct) parts = target;
    else if (mark == parts) new_register(emitter);
    if (inner->free_count) {
        emit_closure(emitter, inner, mark == parts || is_direct ? parts : new_register(emitter));
        bits |= WITH_CLOSURE;
    }
    int index = emit_constant_index(emitter, code);
    emit_ab(emitter, OP_MAKE_FUNCTION, parts, bits);
    emit_word(emitter, (uint32_t)index);
    emitter->next_register = is_direct ? mark : parts + 1;
    emit_move(emitter, target, parts);
}

static bool has_keyword_default(const ArgumentsFields *args) {
    for (uint32_t i = 0; i < args->kw_defaults.count; i++) {
        if (args->kw_defaults.items[i]) return true;
    }
    return false;
}

// A dict, as __kwdefaults__ shows it.
static void emit_keyword_defaults(Emitter *emitter, const ArgumentsFields *args) {
    int dict = new_register(emitter);
    emit_a(emitter, OP_BUILD_DICT, dict);
    for (uint32_t i = 0; i < args->kw_defaults.count; i++) {
        if (!args->kw_defaults.items[i]) continue;
        int pair = new_registers(emitter, 2);
        emit_constant(emitter, pair, mangled_value(emitter, args->kwonlyargs.items[i]->arg.arg));
        emit_into(emitter, args->kw_defaults.items[i], pair + 1);
        emit(emitter, OP_DICT_SET, dict, pair, pair + 1);
        emitter->next_register = dict + 1;
    }
}

// Default values into the next registers; returns the bits.
static int emit_defaults(Emitter *emitter, const ArgumentsFields *args) {
    int bits = 0;
    if (args->defaults.count) {
        int at = new_register(emitter);
        emit_move(emitter, at, emit_tuple_of(emitter, args->defaults, at));
        emitter->next_register = at + 1;
        bits |= WITH_DEFAULTS;
    }
    if (has_keyword_default(args)) {
        emit_keyword_defaults(emitter, args);
        bits |= WITH_KEYWORD_DEFAULTS;
    }
    return bits;
}

int emit_lambda(Emitter *emitter, Node *node, int wanted) {
    int target = target_register(emitter, wanted);
    int parts = emitter->next_register;
    int bits = emit_defaults(emitter, &node->lambda.args->arguments);
    Scope *scope = scope_of(&emitter->compiler->scopes, node, PART_BODY);
    emit_make_function(emitter, lambda_code(emitter, node, scope), scope, parts, bits, target);
    return target;
}

// --- Decorators: evaluated first, called last, innermost first ---

int emit_decorators(Emitter *emitter, NodeList decorators) {
    int base = emitter->next_register;
    for (uint32_t i = 0; i < decorators.count; i++) {
        int at = new_register(emitter);
        emit_into(emitter, decorators.items[i], at);
        emitter->next_register = at + 1;
    }
    return base;
}

// Each decorator's argument stands in the register after it.
void emit_apply_decorators(Emitter *emitter, NodeList decorators, int base, int function) {
    SourceRange former = emitter->range;
    for (uint32_t i = decorators.count; i-- > 0;) {
        int at = base + (int)i;
        emit_move(emitter, at + 1, function);
        emit_at(emitter, decorators.items[i], OP_CALL, at, 1, 0);
        function = at;
    }
    set_range(emitter, former);
}

// The annotate function is made after the defaults, as the last of the parts.
void emit_function(Emitter *emitter, Node *node) {
    FunctionDefFields *function = &node->function_def;
    int base = emit_decorators(emitter, function->decorator_list);
    int target = new_register(emitter);
    if (function->type_params.count) {
        emit_generic_function(emitter, node, target);
    } else {
        int parts = emitter->next_register;
        int bits = emit_defaults(emitter, &function->args->arguments);
        int annotate = new_register(emitter);
        if (emit_function_annotate(emitter, node, annotate)) bits |= WITH_ANNOTATE;
        else emitter->next_register = annotate;
        Scope *scope = scope_of(&emitter->compiler->scopes, node, PART_BODY);
        emit_make_function(emitter, function_code(emitter, node, scope), scope, parts, bits, target);
    }
    emit_apply_decorators(emitter, function->decorator_list, base, target);
    emit_store_name(emitter, function->name, function->decorator_list.count ? base : target);
}

// Inside the scope of type parameters the defaults were evaluated outside and come in as `defaults` registers.
void emit_function_object(Emitter *emitter, Node *node, int parts, int bits, int target) {
    Scope *scope = scope_of(&emitter->compiler->scopes, node, PART_BODY);
    emit_make_function(emitter, function_code(emitter, node, scope), scope, parts, bits, target);
}

int emit_function_defaults(Emitter *emitter, Node *node) {
    return emit_defaults(emitter, &node->function_def.args->arguments);
}
