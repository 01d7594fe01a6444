// f-strings and t-strings.
//
// The parts of an f-string are formatted into consecutive registers and joined by one
// instruction. A t-string (PEP 750) becomes a list of strs and Interpolations, of which an
// intrinsic makes the Template.
// SPDX-License-Identifier: MIT
#include "compiler/emit.h"

#include "objects/str.h"

enum {
    PARTS_JOINED = 16,
    PARTS_MOST = 8 * PARTS_JOINED,   // 15 of each of eight levels, enough for four thousand million parts
};

// A register that is no variable: parts of the value are computed before it is complete.
static int scratch_register(Emitter *emitter, int wanted) {
    return wanted == ANY || is_local_register(emitter, wanted) ? new_register(emitter) : wanted;
}

// --- {value!r:specification} ---

// `{x:}` has an empty specification, which is as good as none.
static bool is_empty_string(const Node *node) { return node->kind == NODE_JOINED_STR && !node->joined_str.values.count; }

// Conversion (!r and so on) comes before formatting. Without a specification a str from it is
// the result already.
static void emit_field(Emitter *emitter, Node *node, int target) {
    const FormattedValueFields *field = &node->formatted_value;
    int mark = emitter->next_register;
    SourceRange former = locate(emitter, node);
    int value = emit_expression(emitter, field->value, ANY);
    locate(emitter, node);
    bool has_specification = field->format_spec && !is_empty_string(field->format_spec);
    if (field->conversion > 0) {
        int converted = has_specification && is_local_register(emitter, target) ? new_register(emitter) : target;
        emit(emitter, OP_CONVERT_VALUE, converted, value, field->conversion);
        value = converted;
    }
    if (has_specification) {
        int specification = emit_expression(emitter, field->format_spec, ANY);
        emit_at(emitter, node, OP_FORMAT_VALUE, target, value, specification);
    } else if (field->conversion <= 0) {
        emit(emitter, OP_FORMAT_VALUE, target, value, NO_SPECIFICATION);
    }
    set_range(emitter, former);
    emitter->next_register = mark;
}

// Text or a field.
static void emit_part(Emitter *emitter, Node *part, int target) {
    if (part->kind == NODE_FORMATTED_VALUE) emit_field(emitter, part, target);
    else emit_into(emitter, part, target);
}

// The parts in consecutive registers. As soon as the last PARTS_JOINED have the same level they are joined to one of
// the next level: the time taken grows with the length of the string and hardly more.
typedef struct PartStack {
    int first;
    int count;
    uint8_t levels[PARTS_MOST];
} PartStack;

// Levels never increase from bottom to top, so equal ends mean that all between are equal.
static bool is_level_full(const PartStack *stack) {
    if (stack->count < PARTS_JOINED) return false;
    return stack->levels[stack->count - PARTS_JOINED] == stack->levels[stack->count - 1];
}

// The result takes the place of the first part, one level up.
static void join_last(Emitter *emitter, PartStack *stack) {
    stack->count -= PARTS_JOINED;
    int at = stack->first + stack->count;
    emit(emitter, OP_BUILD_STRING, at, at, PARTS_JOINED);
    stack->levels[stack->count++]++;
}

static void emit_parts(Emitter *emitter, const Node *node, int target) {
    NodeList parts = node->joined_str.values;
    PartStack stack = {.first = new_registers(emitter, (int)(parts.count < PARTS_MOST ? parts.count : PARTS_MOST))};
    for (uint32_t i = 0; i < parts.count; i++) {
        emit_part(emitter, parts.items[i], stack.first + stack.count);
        stack.levels[stack.count++] = 0;
        while (i + 1 < parts.count && is_level_full(&stack)) join_last(emitter, &stack);
    }
    emit_at(emitter, node, OP_BUILD_STRING, target, stack.first, stack.count);
}

// A single field is formatted straight into its target; a single text is a constant.
int emit_joined_string(Emitter *emitter, Node *node, int wanted) {
    int target = target_register(emitter, wanted);
    int mark = emitter->next_register;
    if (node->kind == NODE_FORMATTED_VALUE) {
        emit_field(emitter, node, target);
    } else if (node->joined_str.values.count == 0) {
        emit_constant(emitter, target, str_intern(emitter->vm, "", 0));
    } else if (node->joined_str.values.count == 1) {
        emit_part(emitter, node->joined_str.values.items[0], target);
    } else {
        emit_parts(emitter, node, target);
    }
    emitter->next_register = mark;
    return target;
}

// --- t-strings ---

// Four registers: value, text of the expression, conversion, format specification.
static void emit_interpolation(Emitter *emitter, Node *node, int list) {
    const InterpolationFields *field = &node->interpolation;
    int first = new_registers(emitter, 4);
    emit_into(emitter, field->value, first);
    emit_constant(emitter, first + 1, str_new(emitter->vm, field->text.text, field->text.length));
    char conversion = (char)field->conversion;
    emit_constant(emitter, first + 2, conversion > 0 ? str_intern(emitter->vm, &conversion, 1) : NONE);
    if (field->format_spec) emit_into(emitter, field->format_spec, first + 3);
    else emit_constant(emitter, first + 3, str_intern(emitter->vm, "", 0));
    emit_at(emitter, node, OP_INTRINSIC, first, first, INTRINSIC_INTERPOLATION);
    emit_ab(emitter, OP_LIST_APPEND, list, first);
    emitter->next_register = first;
}

int emit_template(Emitter *emitter, Node *node, int wanted) {
    int list = scratch_register(emitter, wanted);
    int mark = emitter->next_register;
    emit_a(emitter, OP_BUILD_LIST, list);
    for (uint32_t i = 0; i < node->joined_str.values.count; i++) {
        Node *part = node->joined_str.values.items[i];
        if (part->kind == NODE_INTERPOLATION) {
            emit_interpolation(emitter, part, list);
            continue;
        }
        int at = emit_expression(emitter, part, ANY);
        emit_ab(emitter, OP_LIST_APPEND, list, at);
        emitter->next_register = mark;
    }
    emit_at(emitter, node, OP_INTRINSIC, list, list, INTRINSIC_TEMPLATE);
    emitter->next_register = mark;
    return list;
}
