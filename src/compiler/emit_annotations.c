// Annotations (PEP 649): functions that compute them when somebody asks.
//
// A function's annotations are computed by its __annotate__, a class's by __annotate_func__ in its namespace. A module
// is compiled statement by statement: each annotated name there (and in a class, one inside another statement) makes
// a new __annotate__ that first asks the one before it.
// SPDX-License-Identifier: MIT
#include "compiler/emit.h"

#include "objects/str.h"
#include "objects/tuple.h"

// The highest format (annotationlib.Format) such functions know: 1 VALUE, 2 VALUE_WITH_FAKE_GLOBALS.
enum { FORMAT_MAX = 2 };

// --- The functions that compute ---

// R[0] is the format.
void emit_format_check(Emitter *inner) {
    Label known = new_label(inner);
    emit_branch(inner, OP_JUMP_GREATER_SMALL, 0, FORMAT_MAX, false, known);
    int at = new_register(inner);
    emit_named(inner, OP_GET_GLOBAL, at, 0, 0, name_value(NAME_NotImplementedError));
    emit(inner, OP_RAISE, at, 0, 1);
    place_label(inner, known);
    inner->next_register = at;
}

// A function of which the first of `count` parameters is the format.
static void start_later(Emitter *inner, Emitter *outer, Scope *scope, Value name, const Node *node, uint16_t count) {
    emit_start_function(inner, outer, scope, name, node);
    inner->positional_count = inner->positional_only_count = count;
    emit_format_check(inner);
}

void emit_later(Emitter *emitter, Node *node, Node *expression, Value name, int target) {
    Scope *scope = scope_of(&emitter->compiler->scopes, node, PART_ANNOTATIONS);
    Emitter inner;
    start_later(&inner, emitter, scope, name, expression, 1);
    int result = emit_expression(&inner, expression, ANY);
    Value code = emit_finish_returning(&inner, result);
    emit_make_function(emitter, code, scope, emitter->next_register, 0, target);
}

// From the source itself, so spaces within a line stay as they were written.
// With `from __future__ import annotations` an annotation is its text, lines joined.
static Value annotation_text(Emitter *inner, SourceRange range) {
    Value text = ABSENT;
    for (uint32_t number = range.line; number <= range.end_line; number++) {
        uint32_t length, start = number == range.line ? range.column : 0;
        const char *line = parser_line(inner->compiler->parser, number, &length);
        if (!line || start > length) break;
        uint32_t end = number == range.end_line && range.end_column < length ? range.end_column : length;
        while (start < end && line[start] == ' ') start++;
        Value part = str_new(inner->vm, line + start, end - start);
        text = is_absent(text) ? part : str_format_c(inner->vm, "%S %S", text, part);
    }
    return is_absent(text) ? str_new(inner->vm, "", 0) : text;
}

// Adds one annotation to the dict in R[dict].
// `*args: *Ts` has the one item that *Ts yields.
static void emit_annotation(Emitter *inner, Identifier name, Node *annotation, int dict) {
    int mark = inner->next_register;
    int pair = new_registers(inner, 2);
    emit_constant(inner, pair, mangled_value(inner, name));
    if (inner->compiler->scopes.future_annotations) {
        emit_constant(inner, pair + 1, annotation_text(inner, annotation->range));
    } else if (annotation->kind == NODE_STARRED) {
        emit_into(inner, annotation->starred.value, pair + 1);
        emit_at(inner, annotation, OP_UNPACK, pair + 1, pair + 1, 1);
    } else {
        emit_into(inner, annotation, pair + 1);
    }
    emit_at(inner, annotation, OP_DICT_SET, dict, pair, pair + 1);
    inner->next_register = mark;
}

// --- Of functions ---

static void emit_argument(Emitter *inner, const Node *arg, int dict) {
    if (arg && arg->arg.annotation) emit_annotation(inner, arg->arg.arg, arg->arg.annotation, dict);
}

static void emit_argument_list(Emitter *inner, NodeList args, int dict) {
    for (uint32_t i = 0; i < args.count; i++) emit_argument(inner, args.items[i], dict);
}

// Positional-only parameters come after the others, as CPython's order has it.
bool emit_function_annotate(Emitter *emitter, Node *node, int target) {
    Scope *scope = scope_of(&emitter->compiler->scopes, node, PART_ANNOTATIONS);
    if (!scope) return false;
    const ArgumentsFields *args = &node->function_def.args->arguments;
    Emitter inner;
    start_later(&inner, emitter, scope, name_value(NAME___annotate__), node, 1);
    int dict = new_register(&inner);
    emit_a(&inner, OP_BUILD_DICT, dict);
    emit_argument_list(&inner, args->args, dict);
    emit_argument_list(&inner, args->posonlyargs, dict);
    emit_argument(&inner, args->vararg, dict);
    emit_argument_list(&inner, args->kwonlyargs, dict);
    emit_argument(&inner, args->kwarg, dict);
    if (node->function_def.returns) emit_annotation(&inner, (Identifier){"return", 6}, node->function_def.returns, dict);
    emit_make_function(emitter, emit_finish_returning(&inner, dict), scope, emitter->next_register, 0, target);
    return true;
}

// --- Of classes and modules ---

// What PEP 749 calls them: a class keeps its function where __annotate__ finds it by descriptor.
static Name annotate_name(const Emitter *emitter) {
    return emitter->frame->kind == SCOPE_CLASS ? NAME___annotate_func__ : NAME___annotate__;
}

// The namespace's __annotate__ so far, or None.
static void emit_previous(Emitter *emitter, int target) {
    int mark = emitter->next_register;
    int at = new_registers(emitter, 3);
    Label missing = new_label(emitter);
    emit_a(emitter, OP_GET_LOCALS, at);
    emit_constant(emitter, at + 1, name_value(annotate_name(emitter)));
    emit(emitter, OP_IN, at + 2, at + 1, at);
    emit_a(emitter, OP_NONE, target);
    emit_branch_a(emitter, OP_JUMP_IF_FALSE, at + 2, missing);
    emit(emitter, OP_GET_ITEM, target, at, at + 1);
    place_label(emitter, missing);
    emitter->next_register = mark;
}

// A fresh dict, or that of the function before it, called with the same format.
// Its second parameter is the function before it, or None.
static int emit_inherited(Emitter *inner) {
    int dict = new_registers(inner, 2);
    Label none = new_label(inner), end = new_label(inner);
    emit_branch_a(inner, OP_JUMP_IF_NONE, 1, none);
    emit_move(inner, dict, 1);
    emit_move(inner, dict + 1, 0);
    emit_ab(inner, OP_CALL, dict, 1);
    emit_jump(inner, end);
    place_label(inner, none);
    emit_a(inner, OP_BUILD_DICT, dict);
    place_label(inner, end);
    inner->next_register = dict + 1;
    return dict;
}

// The previous function becomes the default of the second parameter.
static void emit_set_annotate(Emitter *emitter, Value code, Scope *scope) {
    int at = new_register(emitter);
    emit_previous(emitter, at);
    emit(emitter, OP_BUILD_TUPLE, at, at, 1);
    emit_make_function(emitter, code, scope, at, WITH_DEFAULTS, at);
    emit_named(emitter, OP_SET_NAME, at, 0, 0, name_value(annotate_name(emitter)));
    emitter->next_register = at;
}

// The register of the dict, to be filled. The second parameter is the function before this one.
static int start_chained(Emitter *inner, Emitter *outer, Scope *scope, const Node *node) {
    start_later(inner, outer, scope, name_value(NAME___annotate__), node, 2);
    return emit_inherited(inner);
}

// Outside of class bodies, and in them inside of other statements: a link of the chain each.
static void emit_one(Emitter *emitter, Node *node) {
    Scope *scope = scope_of(&emitter->compiler->scopes, node, PART_ANNOTATIONS);
    Emitter inner;
    int dict = start_chained(&inner, emitter, scope, node);
    emit_annotation(&inner, node->ann_assign.target->name.id, node->ann_assign.annotation, dict);
    emit_set_annotate(emitter, emit_finish_returning(&inner, dict), scope);
}

// __annotations__[name] = text, under `from __future__ import annotations`.
static void emit_text(Emitter *emitter, Node *node) {
    int at = new_registers(emitter, 3);
    emit_a(emitter, OP_SETUP_ANNOTATIONS, 0);
    emit_named(emitter, OP_GET_NAME, at, 0, 0, name_value(NAME___annotations__));
    emit_constant(emitter, at + 1, mangled_value(emitter, node->ann_assign.target->name.id));
    emit_constant(emitter, at + 2, annotation_text(emitter, node->ann_assign.annotation->range));
    emit(emitter, OP_SET_ITEM, at, at + 1, at + 2);
    emitter->next_register = at;
}

// One function for all annotated names that stand directly in the body.
void emit_class_annotate(Emitter *emitter, NodeList body) {
    Scope *scope = NULL;
    Emitter inner;
    int dict = ANY;
    if (emitter->compiler->scopes.future_annotations) return;
    for (uint32_t i = 0; i < body.count; i++) {
        Node *node = body.items[i];
        if (node->kind != NODE_ANN_ASSIGN || !node->ann_assign.simple) continue;
        if (!scope) {
            scope = scope_of(&emitter->compiler->scopes, emitter->class_node, PART_ANNOTATIONS);
            dict = start_chained(&inner, emitter, scope, node);
        }
        emit_annotation(&inner, node->ann_assign.target->name.id, node->ann_assign.annotation, dict);
    }
    if (scope) emit_set_annotate(emitter, emit_finish_returning(&inner, dict), scope);
}

// --- The statement ---

// A target that is no plain name keeps no annotation; without a value its parts are evaluated.
static void emit_unkept(Emitter *emitter, Node *node) {
    const AnnAssignFields *assign = &node->ann_assign;
    if (!assign->value && assign->target->kind == NODE_ATTRIBUTE) {
        emit_expression(emitter, assign->target->attribute.value, ANY);
    } else if (!assign->value && assign->target->kind == NODE_SUBSCRIPT) {
        emit_expression(emitter, assign->target->subscript.value, ANY);
        emit_expression(emitter, assign->target->subscript.slice, ANY);
    }
}

void emit_annotated(Emitter *emitter, Node *node) {
    AnnAssignFields *assign = &node->ann_assign;
    if (assign->value) {
        int mark = emitter->next_register;
        int value = emit_expression(emitter, assign->value, local_target(emitter, assign->target));
        emit_store(emitter, assign->target, value);
        emitter->next_register = mark;
    }
    if (!assign->simple) {
        emit_unkept(emitter, node);
        return;
    }
    bool keeps = emitter->frame->kind == SCOPE_MODULE || emitter->frame->kind == SCOPE_CLASS;
    if (keeps && emitter->compiler->scopes.future_annotations) emit_text(emitter, node);
    else if (keeps && !assign->in_class_body) emit_one(emitter, node);
}
