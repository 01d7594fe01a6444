// Constants and their folding.
//
// Folded is what cannot raise, cannot grow large and needs no Python code: arithmetic of
// numbers, tuples of constants, `not`. Names of attributes and the like are interned, and so
// are strs that look like names, which makes `x is "spam"` behave as in CPython.
// SPDX-License-Identifier: MIT
#include "compiler/emit.h"

#include "objects/bytes.h"
#include "objects/number.h"
#include "objects/raise.h"
#include "objects/set.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "support/float_text.h"

// Items of a folded tuple, bytes of an interned str, levels of nesting.
enum { FOLDED_ITEMS_MAX = 256, INTERNED_MAX = 64, FOLD_DEPTH_MAX = 40 };

// ASCII only.
bool is_identifier_text(const char *text, uint32_t length) {
    for (uint32_t i = 0; i < length; i++) {
        char c = text[i];
        bool fits = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
        if (!fits) return false;
    }
    return length > 0 && length <= INTERNED_MAX;
}

// Decimal digits take quadratic time to convert: sys.set_int_max_str_digits() limits them here too.
static Value integer_value(Emitter *emitter, const Node *node) {
    const ConstantFields *constant = &node->constant;
    bool is_long = constant->base == 10 && constant->length > (uint32_t)emitter->compiler->digits_limit;
    if (is_long && emitter->compiler->digits_limit) {
        emit_error(emitter, node, "Exceeds the limit (%d digits) for integer string conversion: value has %u digits; "
                   "use sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for huge integer literals "
                   "to avoid decimal conversion limits.", emitter->compiler->digits_limit, constant->length);
    }
    return int_from_text(emitter->vm, constant->text, constant->length, constant->base);
}

Value constant_value(Emitter *emitter, const Node *node) {
    const ConstantFields *constant = &node->constant;
    switch (constant->type) {
    case CONSTANT_NONE: return NONE;
    case CONSTANT_TRUE: return TRUE_VALUE;
    case CONSTANT_FALSE: return FALSE_VALUE;
    case CONSTANT_ELLIPSIS: return ELLIPSIS;
    case CONSTANT_INTEGER: return integer_value(emitter, node);
    case CONSTANT_FLOAT: return float_new(emitter->vm, float_from_text(constant->text, constant->length));
    case CONSTANT_IMAGINARY: return complex_new(emitter->vm, 0, float_from_text(constant->text, constant->length));
    case CONSTANT_BYTES: return bytes_new(emitter->vm, constant->text, constant->length);
    default:
        if (is_identifier_text(constant->text, constant->length)) {
            return str_intern(emitter->vm, constant->text, constant->length);
        }
        return str_new(emitter->vm, constant->text, constant->length);
    }
}

// --- Folding ---

// ABSENT: the expression is no constant. It is then emitted as it stands, and raises at run time
// what it has to raise.
static Value fold(Emitter *emitter, Node *node, int depth);

static bool is_number(Value value) { return is_int(value) || is_float(value) || is_complex(value); }

// A chain of additions folds its constant beginning only.
// Small results only, and nothing that may raise.
static Value fold_binary(Emitter *emitter, const Node *node, int depth) {
    Value left = fold(emitter, node->bin_op.left, depth + 1);
    if (is_absent(left)) return ABSENT;
    Value right = fold(emitter, node->bin_op.right, depth + 1);
    if (is_absent(right) || !is_number(left) || !is_number(right)) return ABSENT;
    static const uint8_t operators[] = {
        [BINARY_ADD] = OPERATOR_ADD, [BINARY_SUBTRACT] = OPERATOR_SUBTRACT, [BINARY_MULTIPLY] = OPERATOR_MULTIPLY,
    };
    bool shifts = node->bin_op.op == BINARY_LEFT_SHIFT || node->bin_op.op == BINARY_POWER;
    if (shifts && is_small_int(left) && is_small_int(right) && small_int(right) >= 0 && small_int(right) <= 64 &&
        small_int(left) >= -65536 && small_int(left) <= 65536) {
        BinaryOperator operator = node->bin_op.op == BINARY_POWER ? OPERATOR_POWER : OPERATOR_LEFT_SHIFT;
        return operate(emitter->vm, operator, left, right);
    }
    if (node->bin_op.op > BINARY_MULTIPLY) return ABSENT;
    return operate(emitter->vm, (BinaryOperator)operators[node->bin_op.op], left, right);
}

// -1 is an operator and a constant in the grammar; so this is what makes negative numbers.
static Value fold_unary(Emitter *emitter, const Node *node, int depth) {
    Value operand = fold(emitter, node->unary_op.operand, depth + 1);
    if (is_absent(operand)) return ABSENT;
    switch (node->unary_op.op) {
    case UNARY_NOT: return is_number(operand) || is_none(operand) ? value_from_bool(!value_is_true(emitter->vm, operand)) : ABSENT;
    case UNARY_MINUS: return is_number(operand) ? operate_unary(emitter->vm, OPERATOR_NEGATIVE, operand) : ABSENT;
    case UNARY_PLUS: return is_number(operand) ? operate_unary(emitter->vm, OPERATOR_POSITIVE, operand) : ABSENT;
    default: return is_int(operand) && !is_bool(operand) ? operate_unary(emitter->vm, OPERATOR_INVERT, operand) : ABSENT;
    }
}

// The first item is tried before anything is allocated: most tuples fail there.
static Value fold_tuple(Emitter *emitter, NodeList items, int depth) {
    if (items.count > FOLDED_ITEMS_MAX) return ABSENT;
    Value first = items.count ? fold(emitter, items.items[0], depth + 1) : NONE;
    if (is_absent(first)) return ABSENT;
    Value tuple = tuple_new(emitter->vm, items.count);
    for (uint32_t i = 0; i < items.count; i++) {
        Value item = i ? fold(emitter, items.items[i], depth + 1) : first;
        if (is_absent(item)) return ABSENT;
        tuple_put(tuple, i, item);
    }
    return tuple;
}

Value fold_items(Emitter *emitter, NodeList items) { return fold_tuple(emitter, items, 0); }

static Value fold(Emitter *emitter, Node *node, int depth) {
    if (depth > FOLD_DEPTH_MAX) return ABSENT;
    switch (node->kind) {
    case NODE_CONSTANT: return constant_value(emitter, node);
    case NODE_BIN_OP: return fold_binary(emitter, node, depth);
    case NODE_UNARY_OP: return fold_unary(emitter, node, depth);
    case NODE_TUPLE: return node->context == CONTEXT_LOAD ? fold_tuple(emitter, node->list.elts, depth) : ABSENT;
    case NODE_NAME: return identifier_is(node->name.id, "__debug__") ? TRUE_VALUE : ABSENT;
    default: return ABSENT;
    }
}

// Can the leftmost leaf be a constant? Keeps folding from walking long chains at every step.
static bool may_fold(const Node *node) {
    if (node->kind != NODE_BIN_OP) return true;
    return node->chain < 16 && node->bin_op.left->kind != NODE_NAME && node->bin_op.left->kind != NODE_CALL;
}

Value fold_constant(Emitter *emitter, Node *node) { return may_fold(node) ? fold(emitter, node, 0) : ABSENT; }

// For `in`: lists become tuples, sets frozensets.
Value fold_container(Emitter *emitter, Node *node) {
    if (node->kind == NODE_LIST) return fold_tuple(emitter, node->list.elts, 0);
    if (node->kind != NODE_SET) return ABSENT;
    Value items = fold_tuple(emitter, node->set.elts, 0);
    if (is_absent(items)) return ABSENT;
    Value set = set_new(emitter->vm, true);
    set_update(emitter->vm, set, items);
    return set;
}
