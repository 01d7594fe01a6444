// Expressions: operators, conditions, displays, attributes and items.
//
// Each function gets the register that is wanted, or ANY, and returns the one that holds the
// value: a variable's own if nothing was wanted. Operands are evaluated from left to right as
// the language reference says (6.16). The danger is a later operand that changes a variable
// whose register an earlier one is: only `:=` can, and emit_operand() copies where it might.
// SPDX-License-Identifier: MIT
#include "compiler/emit.h"

#include "objects/number.h"
#include "objects/raise.h"

// Items of a display that are collected in registers; a longer one is filled item by item.
enum { DISPLAY_MAX = 32, SMALL_MAX = 255 };

// Takes one instruction at most and changes nothing.
bool is_simple(const Node *node) {
    return node->kind == NODE_NAME || node->kind == NODE_CONSTANT;
}

void emit_into(Emitter *emitter, Node *node, int target) {
    int at = emit_expression(emitter, node, target);
    emit_move(emitter, target, at);
}

// The register of an operand, kept safe from what the later operand might assign (x + (x := 5)).
static int emit_operand(Emitter *emitter, Node *node, const Node *later) {
    bool at_risk = emitter->frame->has_walrus && later && !is_simple(later);
    int at = emit_expression(emitter, node, ANY);
    if (!at_risk || !is_local_register(emitter, at)) return at;
    int copy = new_register(emitter);
    emit_move(emitter, copy, at);
    return copy;
}

// The object whose attribute or item goes to `target`: it may wait there, so that long chains need no more registers.
int emit_object(Emitter *emitter, Node *node, int target) {
    bool may_wait = !is_simple(node) && !is_local_register(emitter, target);
    return emit_expression(emitter, node, may_wait ? target : ANY);
}

// --- Binary operators ---

// Indexed by BinaryOperatorKind, whose order is that of the tree, not that of the opcodes.
static const uint8_t binary_opcodes[] = {
    [BINARY_ADD] = OP_ADD, [BINARY_SUBTRACT] = OP_SUBTRACT, [BINARY_MULTIPLY] = OP_MULTIPLY,
    [BINARY_MATRIX_MULTIPLY] = OP_MATRIX_MULTIPLY, [BINARY_DIVIDE] = OP_TRUE_DIVIDE, [BINARY_MODULO] = OP_MODULO,
    [BINARY_POWER] = OP_POWER, [BINARY_LEFT_SHIFT] = OP_LEFT_SHIFT, [BINARY_RIGHT_SHIFT] = OP_RIGHT_SHIFT,
    [BINARY_OR] = OP_OR, [BINARY_XOR] = OP_XOR, [BINARY_AND] = OP_AND, [BINARY_FLOOR_DIVIDE] = OP_FLOOR_DIVIDE,
};

Opcode binary_opcode(BinaryOperatorKind operator) { return (Opcode)binary_opcodes[operator]; }

// The form with a small constant as right operand, or -1.
int small_opcode(BinaryOperatorKind operator, bool in_place, intptr_t constant) {
    switch (operator) {
    case BINARY_ADD: return in_place ? OP_IN_PLACE_ADD_SMALL : OP_ADD_SMALL;
    case BINARY_SUBTRACT: return in_place ? OP_IN_PLACE_SUBTRACT_SMALL : OP_SUBTRACT_SMALL;
    default: break;
    }
    if (in_place) return -1;
    switch (operator) {
    case BINARY_MULTIPLY: return OP_MULTIPLY_SMALL;
    case BINARY_FLOOR_DIVIDE: return constant > 0 ? OP_FLOOR_DIVIDE_SMALL : -1;
    case BINARY_MODULO: return constant > 0 ? OP_MODULO_SMALL : -1;
    case BINARY_AND: return OP_AND_SMALL;
    case BINARY_LEFT_SHIFT: return OP_LEFT_SHIFT_SMALL;
    case BINARY_RIGHT_SHIFT: return OP_RIGHT_SHIFT_SMALL;
    default: return -1;
    }
}

// Is it an int constant from 0 to 255?
bool small_constant(Emitter *emitter, Node *node, intptr_t *number) {
    if (node->kind != NODE_CONSTANT || node->constant.type != CONSTANT_INTEGER || node->constant.length > 3) return false;
    Value value = constant_value(emitter, node);
    *number = small_int(value);
    return *number <= SMALL_MAX;
}

// One step of a chain: R[target] = R[left] op the node's right operand.
static void emit_one_binary(Emitter *emitter, Node *node, int target, int left) {
    intptr_t constant;
    if (small_constant(emitter, node->bin_op.right, &constant)) {
        int opcode = small_opcode((BinaryOperatorKind)node->bin_op.op, false, constant);
        if (opcode >= 0) {
            emit_at(emitter, node, (Opcode)opcode, target, left, (int)constant);
            return;
        }
    }
    int right = emit_expression(emitter, node->bin_op.right, ANY);
    emit_at(emitter, node, binary_opcode((BinaryOperatorKind)node->bin_op.op), target, left, right);
}

// a + b + c ... : the innermost operand first, then step by step outwards.
static int emit_binary(Emitter *emitter, Node *node, int wanted) {
    Node *spine = node;
    uint32_t depth = 0;
    for (; spine->kind == NODE_BIN_OP; spine = spine->bin_op.left) depth++;
    int target = wanted == ANY || depth > 1 ? new_register(emitter) : wanted;
    int mark = emitter->next_register;
    // A chain may be longer than the C stack could take as recursion.
    Node **steps = arena_allocate(emitter->compiler->arena, depth * sizeof *steps);
    if (!steps) raise_memory_error(emitter->vm);
    uint32_t count = 0;
    for (Node *at = node; at->kind == NODE_BIN_OP; at = at->bin_op.left) steps[count++] = at;
    int left = emit_operand(emitter, spine, steps[count - 1]->bin_op.right);
    while (count-- > 0) {
        int result = count == 0 && wanted != ANY ? wanted : target;
        emit_one_binary(emitter, steps[count], result, left);
        emitter->next_register = mark;
        left = result;
    }
    return left;
}

// Constants were folded before this.
static int emit_unary(Emitter *emitter, Node *node, int wanted) {
    static const uint8_t opcodes[] = {
        [UNARY_INVERT] = OP_INVERT, [UNARY_NOT] = OP_NOT, [UNARY_PLUS] = OP_POSITIVE, [UNARY_MINUS] = OP_NEGATIVE,
    };
    int target = target_register(emitter, wanted);
    int operand = emit_expression(emitter, node->unary_op.operand, ANY);
    emit_at(emitter, node, (Opcode)opcodes[node->unary_op.op], target, operand, 0);
    return target;
}

// --- Comparisons ---

static const uint8_t compare_opcodes[] = {
    [COMPARISON_EQUAL] = OP_EQUAL, [COMPARISON_NOT_EQUAL] = OP_NOT_EQUAL, [COMPARISON_LESS] = OP_LESS,
    [COMPARISON_LESS_EQUAL] = OP_LESS_EQUAL, [COMPARISON_GREATER] = OP_GREATER,
    [COMPARISON_GREATER_EQUAL] = OP_GREATER_EQUAL, [COMPARISON_IS] = OP_IS, [COMPARISON_IS_NOT] = OP_IS_NOT,
    [COMPARISON_IN] = OP_IN, [COMPARISON_NOT_IN] = OP_NOT_IN,
};

// In `a in [1] in b` the list itself is the left operand of the second test.
// x in [1, 2] and x in {1, 2} test a constant, unless the display is compared with something else too.
static int emit_right_of_comparison(Emitter *emitter, Node *node, CompareOperator operator) {
    if (operator == COMPARISON_IN || operator == COMPARISON_NOT_IN) {
        Value folded = fold_container(emitter, node);
        if (!is_absent(folded)) {
            int at = new_register(emitter);
            emit_constant(emitter, at, folded);
            return at;
        }
    }
    return emit_expression(emitter, node, ANY);
}

// `a < b < c` is `a < b and b < c` with b evaluated once: the first false result ends it.
static int emit_compare(Emitter *emitter, Node *node, int wanted) {
    uint32_t count = node->compare.comparators.count;
    // A chain stores its result before its last operand is read.
    int target = count > 1 && is_local_register(emitter, wanted) ? new_register(emitter) : target_register(emitter, wanted);
    int mark = emitter->next_register;
    Label end = count > 1 ? new_label(emitter) : 0;
    uint32_t proven = 0;
    int left = emit_operand(emitter, node->compare.left, node->compare.comparators.items[0]);
    for (uint32_t i = 0; i < count; i++) {
        CompareOperator operator = (CompareOperator)node->compare.ops[i];
        Node *right_node = node->compare.comparators.items[i];
        int right = i + 1 < count ? emit_expression(emitter, right_node, ANY)
                                  : emit_right_of_comparison(emitter, right_node, operator);
        emit_at(emitter, node, (Opcode)compare_opcodes[operator], target, left, right);
        if (i == 0) proven = proven_mark(emitter);
        if (i + 1 < count) emit_branch_a(emitter, OP_JUMP_IF_FALSE, target, end);
        left = right;
    }
    forget_proven(emitter, proven);
    if (count > 1) place_label(emitter, end);
    emitter->next_register = mark;
    return target;
}

// --- Conditions ---

// `is` and `in` have no jump of their own.
static bool jump_opcodes(CompareOperator operator, Opcode *plain, Opcode *small) {
    switch (operator) {
    case COMPARISON_LESS: *plain = OP_JUMP_LESS, *small = OP_JUMP_LESS_SMALL; return true;
    case COMPARISON_LESS_EQUAL: *plain = OP_JUMP_LESS_EQUAL, *small = OP_JUMP_LESS_EQUAL_SMALL; return true;
    case COMPARISON_EQUAL: *plain = OP_JUMP_EQUAL, *small = OP_JUMP_EQUAL_SMALL; return true;
    case COMPARISON_NOT_EQUAL: *plain = OP_JUMP_NOT_EQUAL, *small = OP_JUMP_NOT_EQUAL_SMALL; return true;
    case COMPARISON_GREATER: *plain = OP_JUMP_GREATER, *small = OP_JUMP_GREATER_SMALL; return true;
    case COMPARISON_GREATER_EQUAL: *plain = OP_JUMP_GREATER_EQUAL, *small = OP_JUMP_GREATER_EQUAL_SMALL; return true;
    default: return false;
    }
}

// `x is None` needs no register for None. False: the test is another one.
static bool emit_none_test(Emitter *emitter, Node *node, bool sense, Label label) {
    CompareOperator operator = (CompareOperator)node->compare.ops[0];
    const Node *right = node->compare.comparators.items[0];
    bool is_test = (operator == COMPARISON_IS || operator == COMPARISON_IS_NOT) && right->kind == NODE_CONSTANT &&
                   right->constant.type == CONSTANT_NONE;
    if (!is_test) return false;
    int left = emit_expression(emitter, node->compare.left, ANY);
    bool when_none = (operator == COMPARISON_IS) == sense;
    locate(emitter, node);
    emit_branch_a(emitter, when_none ? OP_JUMP_IF_NONE : OP_JUMP_IF_NOT_NONE, left, label);
    return true;
}

// Jumps if the comparison of R[left] with link `index` of the chain is `sense`. Returns the register of the right
// operand, which the next link compares.
static int emit_link(Emitter *emitter, Node *node, uint32_t index, int left, bool sense, Label label) {
    CompareOperator operator = (CompareOperator)node->compare.ops[index];
    Node *right_node = node->compare.comparators.items[index];
    bool is_last = index + 1 == node->compare.comparators.count;
    Opcode plain = OP_JUMP_EQUAL, small = OP_JUMP_EQUAL_SMALL;
    bool has_jump = jump_opcodes(operator, &plain, &small);
    intptr_t constant;
    if (has_jump && is_last && small_constant(emitter, right_node, &constant) && constant <= INT8_MAX) {
        locate(emitter, node);
        emit_branch(emitter, small, left, (int)constant, sense, label);
        return left;
    }
    int right = is_last ? emit_right_of_comparison(emitter, right_node, operator) : emit_expression(emitter, right_node, ANY);
    locate(emitter, node);
    if (has_jump) {
        emit_branch(emitter, plain, left, right, sense, label);
    } else {
        int truth = new_register(emitter);
        emit(emitter, (Opcode)compare_opcodes[operator], truth, left, right);
        emit_branch_a(emitter, sense ? OP_JUMP_IF_TRUE : OP_JUMP_IF_FALSE, truth, label);
    }
    return right;
}

// As emit_compare(), but results become jumps at once. Of a chain that is wanted true, all links
// but the last jump to `skip` when they are false.
static void emit_compare_condition(Emitter *emitter, Node *node, bool sense, Label label) {
    uint32_t count = node->compare.comparators.count;
    if (count == 1 && emit_none_test(emitter, node, sense, label)) return;
    int left = emit_operand(emitter, node->compare.left, node->compare.comparators.items[0]);
    Label skip = sense && count > 1 ? new_label(emitter) : label;
    uint32_t proven = proven_mark(emitter);
    for (uint32_t i = 0; i < count; i++) {
        bool is_last = i + 1 == count;
        left = emit_link(emitter, node, i, left, is_last && sense, is_last ? label : skip);
        if (i == 0) proven = proven_mark(emitter);
    }
    forget_proven(emitter, proven);
    if (skip != label) place_label(emitter, skip);
}

// Short circuits are jumps from one operand into another condition; no truth value is stored.
static void emit_bool_condition(Emitter *emitter, Node *node, bool sense, Label label) {
    bool is_or = node->bool_op.op == BOOL_OR;
    uint32_t count = node->bool_op.values.count;
    // `or` that is wanted true (`and` wanted false): any operand decides.
    if (is_or == sense) {
        for (uint32_t i = 0; i < count; i++) emit_condition(emitter, node->bool_op.values.items[i], sense, label);
        return;
    }
    Label skip = new_label(emitter);
    for (uint32_t i = 0; i + 1 < count; i++) emit_condition(emitter, node->bool_op.values.items[i], !sense, skip);
    emit_condition(emitter, node->bool_op.values.items[count - 1], sense, label);
    place_label(emitter, skip);
}

// Whatever was bound by an operand that may have been skipped is not proven afterwards.
void emit_condition(Emitter *emitter, Node *node, bool sense, Label label) {
    int mark = emitter->next_register;
    if (node->kind == NODE_UNARY_OP && node->unary_op.op == UNARY_NOT) {
        emit_condition(emitter, node->unary_op.operand, !sense, label);
    } else if (node->kind == NODE_BOOL_OP) {
        uint32_t proven = proven_mark(emitter);
        emit_bool_condition(emitter, node, sense, label);
        forget_proven(emitter, proven);
    } else if (node->kind == NODE_COMPARE) {
        emit_compare_condition(emitter, node, sense, label);
    } else {
        Value constant = fold_constant(emitter, node);
        if (!is_absent(constant)) {
            if (value_is_true(emitter->vm, constant) == sense) emit_jump(emitter, label);
        } else {
            int at = emit_expression(emitter, node, ANY);
            locate(emitter, node);
            emit_branch_a(emitter, sense ? OP_JUMP_IF_TRUE : OP_JUMP_IF_FALSE, at, label);
        }
    }
    emitter->next_register = mark;
}

// --- and, or, if-else ---

// The result must not be a local that later operands read, so a local is assigned at the end.
static int emit_bool(Emitter *emitter, Node *node, int wanted) {
    int target = is_local_register(emitter, wanted) || wanted == ANY ? new_register(emitter) : wanted;
    int mark = emitter->next_register;
    Label end = new_label(emitter);
    Opcode opcode = node->bool_op.op == BOOL_OR ? OP_JUMP_IF_TRUE : OP_JUMP_IF_FALSE;
    uint32_t proven = 0;
    for (uint32_t i = 0; i < node->bool_op.values.count; i++) {
        emit_into(emitter, node->bool_op.values.items[i], target);
        if (i == 0) proven = proven_mark(emitter);
        emitter->next_register = mark;
        if (i + 1 == node->bool_op.values.count) break;
        locate(emitter, node->bool_op.values.items[i]);
        emit_branch_a(emitter, opcode, target, end);
    }
    forget_proven(emitter, proven);
    place_label(emitter, end);
    return target;
}

// Both branches put their value into the same register.
static int emit_if_expression(Emitter *emitter, Node *node, int wanted) {
    int target = target_register(emitter, wanted);
    int mark = emitter->next_register;
    Label otherwise = new_label(emitter), end = new_label(emitter);
    uint32_t proven = proven_mark(emitter);
    emit_condition(emitter, node->if_exp.test, false, otherwise);
    emit_into(emitter, node->if_exp.body, target);
    emitter->next_register = mark;
    emit_jump(emitter, end);
    forget_proven(emitter, proven);
    place_label(emitter, otherwise);
    emit_into(emitter, node->if_exp.orelse, target);
    emitter->next_register = mark;
    forget_proven(emitter, proven);
    place_label(emitter, end);
    return target;
}

// --- Displays ---

// Stars make the count of items unknown.
static bool has_starred(NodeList items) {
    for (uint32_t i = 0; i < items.count; i++) {
        if (items.items[i]->kind == NODE_STARRED) return true;
    }
    return false;
}

// Consecutive registers with the items; returns the first.
static int emit_items(Emitter *emitter, NodeList items) {
    int first = new_registers(emitter, (int)items.count);
    for (uint32_t i = 0; i < items.count; i++) {
        int mark = emitter->next_register;
        emit_into(emitter, items.items[i], first + (int)i);
        emitter->next_register = mark;
    }
    return first;
}

// `add` and `extend` are the instructions for an item and for a starred one.
static void emit_one_item(Emitter *emitter, Node *item, int target, Opcode add, Opcode extend) {
    int mark = emitter->next_register;
    bool starred = item->kind == NODE_STARRED;
    int at = emit_expression(emitter, starred ? item->starred.value : item, ANY);
    emit_at(emitter, item, starred ? extend : add, target, at, 0);
    emitter->next_register = mark;
}

// A list, set (or, finished by the caller, a tuple) in `target`, which must be no local.
static void emit_display(Emitter *emitter, NodeList items, int target, Opcode build, Opcode add, Opcode extend) {
    int mark = emitter->next_register;
    if (items.count <= DISPLAY_MAX && !has_starred(items)) {
        int first = emit_items(emitter, items);
        emit(emitter, build, target, first, (int)items.count);
    } else {
        emit_a(emitter, build, target);
        for (uint32_t i = 0; i < items.count; i++) emit_one_item(emitter, items.items[i], target, add, extend);
    }
    emitter->next_register = mark;
}

// A display under construction must not be seen under a variable's name: x = [x, x].
static int no_local(Emitter *emitter, int wanted) {
    return wanted == ANY || is_local_register(emitter, wanted) ? new_register(emitter) : wanted;
}

void emit_list_of(Emitter *emitter, NodeList items, int target) {
    emit_display(emitter, items, target, OP_BUILD_LIST, OP_LIST_APPEND, OP_LIST_EXTEND);
}

static int emit_list(Emitter *emitter, Node *node, int wanted) {
    int target = no_local(emitter, wanted);
    emit_list_of(emitter, node->list.elts, target);
    return target;
}

// Constant tuples are made once, by the compiler; long ones begin as a list.
int emit_tuple_of(Emitter *emitter, NodeList items, int wanted) {
    int target = no_local(emitter, wanted);
    int mark = emitter->next_register;
    Value folded = fold_items(emitter, items);
    if (!is_absent(folded)) {
        emit_constant(emitter, target, folded);
    } else if (items.count <= DISPLAY_MAX && !has_starred(items)) {
        int first = emit_items(emitter, items);
        emit(emitter, OP_BUILD_TUPLE, target, first, (int)items.count);
    } else {
        emit_list_of(emitter, items, target);
        emit_a(emitter, OP_LIST_TO_TUPLE, target);
    }
    emitter->next_register = mark;
    return target;
}

static int emit_set(Emitter *emitter, Node *node, int wanted) {
    int target = no_local(emitter, wanted);
    emit_display(emitter, node->set.elts, target, OP_BUILD_SET, OP_SET_ADD, OP_SET_UPDATE);
    return target;
}

// `{**other}` is a pair without a key.
static bool is_plain_dict(const Node *node) {
    for (uint32_t i = 0; i < node->dict.keys.count; i++) {
        if (!node->dict.keys.items[i]) return false;
    }
    return node->dict.keys.count <= DISPLAY_MAX / 2;
}

// The key is evaluated first; the last of equal keys wins.
static void emit_dict_pair(Emitter *emitter, Node *key, Node *value, int target) {
    int mark = emitter->next_register;
    if (key) {
        int at = new_registers(emitter, 2);
        emit_into(emitter, key, at);
        emit_into(emitter, value, at + 1);
        emit(emitter, OP_DICT_SET, target, at, at + 1);
    } else {
        int at = emit_expression(emitter, value, ANY);
        emit_at(emitter, value, OP_DICT_UPDATE, target, at, 0);
    }
    emitter->next_register = mark;
}

// Pairs alternate in consecutive registers.
static int emit_dict(Emitter *emitter, Node *node, int wanted) {
    int target = no_local(emitter, wanted);
    int mark = emitter->next_register;
    uint32_t count = node->dict.keys.count;
    if (is_plain_dict(node)) {
        int first = new_registers(emitter, (int)count * 2);
        for (uint32_t i = 0; i < count; i++) {
            emit_into(emitter, node->dict.keys.items[i], first + (int)i * 2);
            emit_into(emitter, node->dict.values.items[i], first + (int)i * 2 + 1);
        }
        emit_at(emitter, node, OP_BUILD_DICT, target, first, (int)count);
    } else {
        emit_a(emitter, OP_BUILD_DICT, target);
        for (uint32_t i = 0; i < count; i++) {
            emit_dict_pair(emitter, node->dict.keys.items[i], node->dict.values.items[i], target);
        }
    }
    emitter->next_register = mark;
    return target;
}

// --- Attributes and items ---

// Of what is done with an attribute on a line of its own, only the part from its name on is shown.
SourceRange attribute_range(SourceRange range, const Node *attribute) {
    uint32_t length = attribute->attribute.attr.length, end = attribute->range.end_column;
    if (range.line != attribute->range.end_line && end >= length) {
        range.line = attribute->range.end_line;
        range.column = end - length;
    }
    return range;
}

// Private names are mangled: self.__x in class C is self._C__x.
static int emit_attribute(Emitter *emitter, Node *node, int wanted) {
    int target = target_register(emitter, wanted);
    emit_check_super_self(emitter, node->attribute.value);
    int object = emit_object(emitter, node->attribute.value, target);
    set_range(emitter, attribute_range(node->range, node));
    emit_named(emitter, OP_GET_ATTRIBUTE, target, object, 0, mangled_value(emitter, node->attribute.attr));
    return target;
}

// Missing bounds are None; a constant slice was folded before this.
static int emit_slice(Emitter *emitter, Node *node, int wanted) {
    int target = target_register(emitter, wanted);
    int parts = new_registers(emitter, 3);
    Node *nodes[] = {node->slice.lower, node->slice.upper, node->slice.step};
    for (int i = 0; i < 3; i++) {
        if (nodes[i]) emit_into(emitter, nodes[i], parts + i);
        else emit_a(emitter, OP_NONE, parts + i);
    }
    emit_ab(emitter, OP_BUILD_SLICE, target, parts);
    return target;
}

// Indexes from 0 to 255 are part of the instruction.
static int emit_subscript(Emitter *emitter, Node *node, int wanted) {
    int target = target_register(emitter, wanted);
    Node *value = node->subscript.value;
    int object = is_simple(value) ? emit_operand(emitter, value, node->subscript.slice) : emit_object(emitter, value, target);
    intptr_t constant;
    if (small_constant(emitter, node->subscript.slice, &constant)) {
        emit_at(emitter, node, OP_GET_ITEM_SMALL, target, object, (int)constant);
        return target;
    }
    int key = emit_expression(emitter, node->subscript.slice, ANY);
    emit_at(emitter, node, OP_GET_ITEM, target, object, key);
    return target;
}

// The value may be in the variable's own register afterwards, or in the wanted one.
static int emit_named_expression(Emitter *emitter, Node *node, int wanted) {
    int value = emit_expression(emitter, node->named_expr.value, wanted);
    locate(emitter, node);
    emit_store_name(emitter, node->named_expr.target->name.id, value);
    return value;
}

// --- yield and await ---

// The value sent arrives in the register that the yielded one left.
static int emit_yield(Emitter *emitter, Node *node, int wanted) {
    int at = new_register(emitter);
    if (node->yield.value) emit_into(emitter, node->yield.value, at);
    else emit_a(emitter, OP_NONE, at);
    emit_at(emitter, node, OP_YIELD, at, 0, 0);
    return emit_wanted(emitter, wanted, at);
}

// Sends None, then what comes in, until the iterator returns; its value is in the register after it.
int emit_yield_from(Emitter *emitter, int iterator) {
    Label again = new_label(emitter), end = new_label(emitter);
    emit_a(emitter, OP_NONE, iterator + 1);
    place_label(emitter, again);
    emit_branch(emitter, OP_SEND, iterator, iterator + 1, 0, end);
    emit_ab(emitter, OP_YIELD_DELEGATED, iterator + 1, iterator);
    emit_jump_back(emitter, again);
    place_label(emitter, end);
    return iterator + 1;
}

// `error` picks the message for what cannot be awaited.
int emit_await(Emitter *emitter, int source, int error) {
    int iterator = new_registers(emitter, 2);
    emit(emitter, OP_GET_AWAITABLE, iterator, source, error);
    return emit_yield_from(emitter, iterator);
}

// `await x` and `yield from x` differ only in how the iterator is found.
static int emit_delegation(Emitter *emitter, Node *node, int wanted) {
    bool awaits = node->kind == NODE_AWAIT;
    int source = emit_expression(emitter, awaits ? node->await.value : node->yield.value, ANY);
    locate(emitter, node);
    int at;
    if (awaits) {
        at = emit_await(emitter, source, 0);
    } else {
        int iterator = new_registers(emitter, 2);
        emit_ab(emitter, OP_GET_YIELD_FROM, iterator, source);
        at = emit_yield_from(emitter, iterator);
    }
    return emit_wanted(emitter, wanted, at);
}

// --- All of them ---

static int emit_by_kind(Emitter *emitter, Node *node, int wanted) {
    switch (node->kind) {
    case NODE_NAME: return emit_load_name(emitter, node->name.id, wanted);
    case NODE_BIN_OP: return emit_binary(emitter, node, wanted);
    case NODE_UNARY_OP: return emit_unary(emitter, node, wanted);
    case NODE_BOOL_OP: return emit_bool(emitter, node, wanted);
    case NODE_COMPARE: return emit_compare(emitter, node, wanted);
    case NODE_IF_EXP: return emit_if_expression(emitter, node, wanted);
    case NODE_CALL: return emit_call(emitter, node, wanted);
    case NODE_ATTRIBUTE: return emit_attribute(emitter, node, wanted);
    case NODE_SUBSCRIPT: return emit_subscript(emitter, node, wanted);
    case NODE_LIST: return emit_list(emitter, node, wanted);
    case NODE_TUPLE: return emit_tuple_of(emitter, node->list.elts, wanted);
    case NODE_SET: return emit_set(emitter, node, wanted);
    case NODE_DICT: return emit_dict(emitter, node, wanted);
    case NODE_SLICE: return emit_slice(emitter, node, wanted);
    case NODE_NAMED_EXPR: return emit_named_expression(emitter, node, wanted);
    case NODE_LAMBDA: return emit_lambda(emitter, node, wanted);
    case NODE_LIST_COMP: case NODE_SET_COMP: case NODE_DICT_COMP: case NODE_GENERATOR_EXP:
        return emit_comprehension(emitter, node, wanted);
    case NODE_JOINED_STR: case NODE_FORMATTED_VALUE: return emit_joined_string(emitter, node, wanted);
    case NODE_TEMPLATE_STR: return emit_template(emitter, node, wanted);
    case NODE_YIELD: return emit_yield(emitter, node, wanted);
    case NODE_AWAIT: case NODE_YIELD_FROM: return emit_delegation(emitter, node, wanted);
    case NODE_STARRED: emit_error(emitter, node, "can't use starred expression here");
    default: emit_error(emitter, node, "internal compiler error: unexpected node %d", node->kind);
    }
}

// Recursion follows the nesting of the source, which the parser limits; checkpoint() answers
// what is too deep all the same, and Ctrl-C.
int emit_expression(Emitter *emitter, Node *node, int wanted) {
    SourceRange former = locate(emitter, node);
    checkpoint(emitter->vm);
    Value constant = fold_constant(emitter, node);
    int at;
    if (!is_absent(constant)) {
        at = target_register(emitter, wanted);
        emit_constant(emitter, at, constant);
    } else {
        // Temporaries of a result that went elsewhere are free again.
        int mark = emitter->next_register;
        at = emit_by_kind(emitter, node, wanted);
        bool is_below = at < mark;
        if (is_below) emitter->next_register = mark;
        else if (at >= mark) emitter->next_register = at + 1;
    }
    set_range(emitter, former);
    return at;
}
