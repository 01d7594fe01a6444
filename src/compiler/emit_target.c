// Assignment targets: stores, deletions, augmented assignment.
//
// A target's own parts (object, key) are evaluated when it is stored to, after the value, from
// left to right. Augmented assignment evaluates them once, before it reads the old value.
// SPDX-License-Identifier: MIT
#include "compiler/emit.h"

// --- Store ---

// Targets need a register each.
enum { UNPACKED_MAX = 200 };

// The first one; -1 if there is none.
static int starred_index(NodeList targets) {
    for (uint32_t i = 0; i < targets.count; i++) {
        if (targets.items[i]->kind == NODE_STARRED) return (int)i;
    }
    return -1;
}

// `first` is the index of a starred target, or -1.
static void check_one_star(Emitter *emitter, const Node *node, int first) {
    NodeList targets = node->list.elts;
    for (uint32_t i = (uint32_t)first + 1; first >= 0 && i < targets.count; i++) {
        if (targets.items[i]->kind == NODE_STARRED) {
            emit_error(emitter, node, "multiple starred expressions in assignment");
        }
    }
}

// The first of the consecutive registers that the targets are, if all of them are local variables; else ANY.
static int consecutive_locals(Emitter *emitter, NodeList targets) {
    int first = targets.count ? local_target(emitter, targets.items[0]) : ANY;
    for (uint32_t i = 1; i < targets.count && first != ANY; i++) {
        if (local_target(emitter, targets.items[i]) != first + (int)i) first = ANY;
    }
    return first;
}

// Names that are registers side by side are unpacked into directly; stores to them then move nothing.
static void emit_unpack(Emitter *emitter, const Node *node, int source) {
    NodeList targets = node->list.elts;
    int star = starred_index(targets);
    check_one_star(emitter, node, star);
    if (targets.count >= UNPACKED_MAX) emit_error(emitter, node, "too many targets in one assignment");
    int first = consecutive_locals(emitter, targets);
    if (first == ANY) first = new_registers(emitter, (int)targets.count);
    if (star < 0) {
        emit(emitter, OP_UNPACK, first, source, (int)targets.count);
    } else {
        emit(emitter, OP_UNPACK_STARRED, first, source, star);
        emit_word(emitter, targets.count - 1 - (uint32_t)star);
    }
    for (uint32_t i = 0; i < targets.count; i++) {
        Node *target = targets.items[i];
        emit_store(emitter, target->kind == NODE_STARRED ? target->starred.value : target, first + (int)i);
    }
}

// Stores to `self` tell how large instances of the class will be.
static void emit_store_attribute(Emitter *emitter, Node *target, int source) {
    note_self_attribute(emitter, target);
    int object = emit_expression(emitter, target->attribute.value, ANY);
    set_range(emitter, attribute_range(target->range, target));
    emit_named(emitter, OP_SET_ATTRIBUTE, object, source, 0, mangled_value(emitter, target->attribute.attr));
}

static void emit_store_item(Emitter *emitter, Node *target, int source) {
    int object = emit_expression(emitter, target->subscript.value, ANY);
    int key = emit_expression(emitter, target->subscript.slice, ANY);
    emit_at(emitter, target, OP_SET_ITEM, object, key, source);
}

// `source` is not changed; it may be a variable's register.
void emit_store(Emitter *emitter, Node *target, int source) {
    int mark = emitter->next_register;
    SourceRange former = locate(emitter, target);
    switch (target->kind) {
    case NODE_NAME: emit_store_name(emitter, target->name.id, source); break;
    case NODE_ATTRIBUTE: emit_store_attribute(emitter, target, source); break;
    case NODE_SUBSCRIPT: emit_store_item(emitter, target, source); break;
    case NODE_TUPLE: case NODE_LIST: emit_unpack(emitter, target, source); break;
    case NODE_STARRED: emit_error(emitter, target, "starred assignment target must be in a list or tuple");
    default: emit_error(emitter, target, "internal compiler error: target of kind %d", target->kind);
    }
    set_range(emitter, former);
    emitter->next_register = mark;
}

// --- Delete ---

// A tuple or list of targets is deleted one after the other.
void emit_delete(Emitter *emitter, Node *target) {
    int mark = emitter->next_register;
    SourceRange former = locate(emitter, target);
    if (target->kind == NODE_NAME) {
        emit_delete_name(emitter, target->name.id);
    } else if (target->kind == NODE_ATTRIBUTE) {
        int object = emit_expression(emitter, target->attribute.value, ANY);
        locate(emitter, target);
        emit_named(emitter, OP_DELETE_ATTRIBUTE, object, 0, 0, mangled_value(emitter, target->attribute.attr));
    } else if (target->kind == NODE_SUBSCRIPT) {
        int object = emit_expression(emitter, target->subscript.value, ANY);
        int key = emit_expression(emitter, target->subscript.slice, ANY);
        emit_at(emitter, target, OP_DELETE_ITEM, object, key, 0);
    } else {
        for (uint32_t i = 0; i < target->list.elts.count; i++) emit_delete(emitter, target->list.elts.items[i]);
    }
    set_range(emitter, former);
    emitter->next_register = mark;
}

// --- x op= value ---

// Both groups of opcodes stand in the same order.
static Opcode in_place_opcode(BinaryOperatorKind operator) {
    return (Opcode)(binary_opcode(operator) - OP_ADD + OP_IN_PLACE_ADD);
}

// R[target] = R[left] op= the value.
static void emit_operation(Emitter *emitter, Node *node, int target, int left) {
    intptr_t constant;
    if (small_constant(emitter, node->aug_assign.value, &constant)) {
        int opcode = small_opcode((BinaryOperatorKind)node->aug_assign.op, true, constant);
        if (opcode >= 0) {
            emit(emitter, (Opcode)opcode, target, left, (int)constant);
            return;
        }
    }
    int right = emit_expression(emitter, node->aug_assign.value, ANY);
    emit_at(emitter, node, in_place_opcode((BinaryOperatorKind)node->aug_assign.op), target, left, right);
}

// The value may assign the variable (x += (x := 2)): then the old one is kept in a copy.
static void emit_augmented_name(Emitter *emitter, Node *node) {
    Identifier name = node->aug_assign.target->name.id;
    bool at_risk = emitter->frame->has_walrus && !is_simple(node->aug_assign.value);
    SourceRange former = locate(emitter, node->aug_assign.target);
    int left = emit_load_name(emitter, name, at_risk ? new_register(emitter) : ANY);
    set_range(emitter, former);
    int local = local_target(emitter, node->aug_assign.target);
    int target = local == ANY ? new_register(emitter) : local;
    emit_operation(emitter, node, target, left);
    if (local == ANY) emit_store_name(emitter, name, target);
}

// The object stays in its register between the read and the write.
static void emit_augmented_attribute(Emitter *emitter, Node *node) {
    Node *target = node->aug_assign.target;
    Value name = mangled_value(emitter, target->attribute.attr);
    note_self_attribute(emitter, target);
    int object = emit_expression(emitter, target->attribute.value, ANY), value = new_register(emitter);
    locate(emitter, target);
    emit_named(emitter, OP_GET_ATTRIBUTE, value, object, 0, name);
    locate(emitter, node);
    emit_operation(emitter, node, value, value);
    locate(emitter, target);
    emit_named(emitter, OP_SET_ATTRIBUTE, object, value, 0, name);
}

static void emit_augmented_item(Emitter *emitter, Node *node) {
    Node *target = node->aug_assign.target;
    int object = emit_expression(emitter, target->subscript.value, ANY);
    int key = emit_expression(emitter, target->subscript.slice, ANY), value = new_register(emitter);
    emit_at(emitter, target, OP_GET_ITEM, value, object, key);
    locate(emitter, node);
    emit_operation(emitter, node, value, value);
    emit_at(emitter, target, OP_SET_ITEM, object, key, value);
}

void emit_augmented(Emitter *emitter, Node *node) {
    switch (node->aug_assign.target->kind) {
    case NODE_NAME: emit_augmented_name(emitter, node); break;
    case NODE_ATTRIBUTE: emit_augmented_attribute(emitter, node); break;
    default: emit_augmented_item(emitter, node); break;
    }
}
