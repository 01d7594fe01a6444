// Class statements.
//
// The body is a function that runs with the class's namespace; builtins.__build_class__ calls it and makes the class.
// SPDX-License-Identifier: MIT
#include "compiler/emit.h"

#include "objects/code.h"
#include "objects/list.h"
#include "objects/str.h"
#include "objects/tuple.h"

// --- The body ---

// Names in the namespace: it may be any mapping (PEP 3115).
static void emit_set(Emitter *emitter, Name name, Value value) {
    int at = new_register(emitter);
    emit_constant(emitter, at, value);
    emit_named(emitter, OP_SET_NAME, at, 0, 0, name_value(name));
    emitter->next_register = at;
}

// What every class body begins with: __module__, __qualname__, __firstlineno__, __doc__.
static void emit_head(Emitter *inner, Node *node) {
    int at = new_register(inner);
    emit_named(inner, OP_GET_NAME, at, 0, 0, name_value(NAME___name__));
    emit_named(inner, OP_SET_NAME, at, 0, 0, name_value(NAME___module__));
    inner->next_register = at;
    emit_set(inner, NAME___qualname__, inner->qualified_name);
    emit_set(inner, NAME___firstlineno__, value_from_small_int((intptr_t)inner->first_line));
    if (node->class_def.type_params.count) {
        at = emit_load_name(inner, (Identifier){".type_params", 12}, ANY);
        emit_named(inner, OP_SET_NAME, at, 0, 0, name_value(NAME___type_params__));
        inner->next_register = at;
    }
    Value doc = docstring_of(inner, node->class_def.body);
    if (!is_absent(doc)) emit_set(inner, NAME___doc__, doc);
}

// Sorted by insertion: classes have few, and most stand in order already.
// The names that methods store to `self`, sorted: found while their code was emitted.
static Value sorted_names(Emitter *inner) {
    Value list = inner->static_attributes;
    if (is_absent(list)) return tuple_new(inner->vm, 0);
    for (size_t i = 1; i < list_count(list); i++) {
        Value name = list_item(list, i);
        size_t k = i;
        for (; k > 0 && str_compare(str_unchecked(name), str_unchecked(list_item(list, k - 1))) < 0; k--) {
            list_put(list, k, list_item(list, k - 1));
        }
        list_put(list, k, name);
    }
    return tuple_from_array(inner->vm, list_count(list), list_unchecked(list)->items->slots);
}

// type.__new__() takes the cell from the namespace and fills it.
static void emit_cell_as(Emitter *inner, int cell, Name name) {
    emit_named(inner, OP_SET_NAME, cell, 0, 0, name_value(name));
}

// The count of names from `self.x = ...` tells how many slots to make ready in instances.
static Value class_code(Emitter *outer, Node *node, Scope *scope) {
    Emitter inner;
    Value name = identifier_value(outer, node->class_def.name);
    emit_start(&inner, outer, outer->compiler, scope, name);
    inner.qualified_name = qualified_name_for(outer, scope, name);
    inner.class_node = node;
    inner.first_line = node->range.line;
    if (node->class_def.decorator_list.count) inner.first_line = node->class_def.decorator_list.items[0]->range.line;
    locate(&inner, node);
    assign_registers(&inner);
    emit_make_cells(&inner);
    emit_head(&inner, node);
    emit_body(&inner, node->class_def.body);
    locate(&inner, node);
    emit_class_annotate(&inner, node->class_def.body);
    Value attributes = sorted_names(&inner);
    inner.expected_attributes = (uint16_t)tuple_count(attributes);
    emit_set(&inner, NAME___static_attributes__, attributes);
    if (inner.class_cell != ANY) emit_cell_as(&inner, inner.class_cell, NAME___classcell__);
    emit_a(&inner, OP_RETURN_NONE, 0);
    return emit_finish(&inner);
}

// Functions inside methods count too, as in CPython's __static_attributes__.
void note_self_attribute(Emitter *emitter, const Node *target) {
    const Node *object = target->attribute.value;
    if (object->kind != NODE_NAME || !identifier_is(object->name.id, "self")) return;
    Emitter *class = emitter;
    while (class && class->frame->kind != SCOPE_CLASS) class = class->outer;
    if (!class || class == emitter) return;
    Value name = mangled_value(emitter, target->attribute.attr);
    if (is_absent(class->static_attributes)) class->static_attributes = list_new(emitter->vm, 0);
    for (size_t i = 0; i < list_count(class->static_attributes); i++) {
        if (same(list_item(class->static_attributes, i), name)) return;
    }
    list_append(emitter->vm, class->static_attributes, name);
}

// --- The statement ---

// __build_class__(body, name, *bases, **keywords) into R[base], the topmost temporary.
void emit_class_object(Emitter *emitter, Node *node, int base, NodeList bases) {
    ClassDefFields *class = &node->class_def;
    Scope *scope = scope_of(&emitter->compiler->scopes, node, PART_BODY);
    emit_a(emitter, OP_GET_BUILD_CLASS, base);
    int body = new_register(emitter);
    emit_make_function(emitter, class_code(emitter, node, scope), scope, body + 1, 0, body);
    emitter->next_register = body + 1;
    int name = new_register(emitter);
    emit_constant(emitter, name, identifier_value(emitter, class->name));
    emit_call_with(emitter, base, 2, bases, class->keywords, false);
}

// Decorators are evaluated before bases, and called after the class is made.
void emit_class(Emitter *emitter, Node *node) {
    ClassDefFields *class = &node->class_def;
    int decorators = emit_decorators(emitter, class->decorator_list);
    int base = new_register(emitter);
    if (class->type_params.count) emit_generic_class(emitter, node, base);
    else emit_class_object(emitter, node, base, class->bases);
    emit_apply_decorators(emitter, class->decorator_list, decorators, base);
    emit_store_name(emitter, class->name, class->decorator_list.count ? decorators : base);
}
