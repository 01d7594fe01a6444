// Targets of assignment, `for`, `with` and `del`: parsed as expressions, then checked and
// marked.
//
// The grammar has rules of its own for them (star_targets, single_target, del_targets). What
// they accept is a subset of expressions, so no rule is needed twice: make_target() says no to
// the others, and parser_invalid.c then says why.
//
// SPDX-License-Identifier: MIT
#include "parser_internal.h"

// Stops at the first that is none; the statement fails then, so marks left behind do no harm.
static bool make_targets(NodeList nodes, ExpressionContext context) {
    for (uint32_t i = 0; i < nodes.count; i++) {
        if (!make_target(nodes.items[i], context)) {
            return false;
        }
    }
    return true;
}

// Parentheses leave no trace in the tree and are not in the way: `(a) = 1` is right.
bool make_target(Node *node, ExpressionContext context) {
    node->context = (uint8_t)context;
    switch (node->kind) {
    case NODE_NAME:
    case NODE_ATTRIBUTE:
    case NODE_SUBSCRIPT:
        return true;
    case NODE_LIST:
    case NODE_TUPLE:
        return make_targets(node->list.elts, context);
    case NODE_STARRED:
        return context == CONTEXT_STORE && node->starred.value->kind != NODE_STARRED
               && make_target(node->starred.value, context);
    default:
        return false;
    }
}

// star_target: '*' star_target | target_with_star_atom
static Node *target_expression(Parser *parser) {
    return at(parser, TOKEN_STAR) ? parse_starred(parser, parse_primary) : parse_primary(parser);
}

// For `with ... as` one target, which may be a tuple in parentheses.
Node *parse_star_target(Parser *parser) {
    Node *target = target_expression(parser);
    if (!make_target(target, CONTEXT_STORE)) {
        fail(parser);
    }
    return target;
}

// star_targets: star_target !',' | star_target (',' star_target)* [',']
Node *parse_star_targets(Parser *parser) {
    Position start = here(parser);
    Node *first = parse_star_target(parser);
    if (!at(parser, TOKEN_COMMA)) {
        return first;
    }
    Node *node = parse_rest_of_tuple(parser, start, first, parse_star_target);
    node->context = CONTEXT_STORE;
    return node;
}

// CPython names the singletons, and calls all other constants literals.
static const char *constant_name(const Node *node) {
    switch (node->constant.type) {
    case CONSTANT_NONE:
        return "None";
    case CONSTANT_TRUE:
        return "True";
    case CONSTANT_FALSE:
        return "False";
    case CONSTANT_ELLIPSIS:
        return "ellipsis";
    default:
        return "literal";
    }
}

// Indexed by NodeKind, from the first expression on. The wording is CPython's.
static const char *const expression_names[] = {
    [NODE_BOOL_OP - NODE_BOOL_OP] = "expression",
    [NODE_NAMED_EXPR - NODE_BOOL_OP] = "named expression",
    [NODE_BIN_OP - NODE_BOOL_OP] = "expression",
    [NODE_UNARY_OP - NODE_BOOL_OP] = "expression",
    [NODE_LAMBDA - NODE_BOOL_OP] = "lambda",
    [NODE_IF_EXP - NODE_BOOL_OP] = "conditional expression",
    [NODE_DICT - NODE_BOOL_OP] = "dict literal",
    [NODE_SET - NODE_BOOL_OP] = "set display",
    [NODE_LIST_COMP - NODE_BOOL_OP] = "list comprehension",
    [NODE_SET_COMP - NODE_BOOL_OP] = "set comprehension",
    [NODE_DICT_COMP - NODE_BOOL_OP] = "dict comprehension",
    [NODE_GENERATOR_EXP - NODE_BOOL_OP] = "generator expression",
    [NODE_AWAIT - NODE_BOOL_OP] = "await expression",
    [NODE_YIELD - NODE_BOOL_OP] = "yield expression",
    [NODE_YIELD_FROM - NODE_BOOL_OP] = "yield expression",
    [NODE_COMPARE - NODE_BOOL_OP] = "comparison",
    [NODE_CALL - NODE_BOOL_OP] = "function call",
    [NODE_FORMATTED_VALUE - NODE_BOOL_OP] = "f-string expression",
    [NODE_JOINED_STR - NODE_BOOL_OP] = "f-string expression",
    [NODE_INTERPOLATION - NODE_BOOL_OP] = "t-string expression",
    [NODE_TEMPLATE_STR - NODE_BOOL_OP] = "t-string expression",
    [NODE_CONSTANT - NODE_BOOL_OP] = "literal",
    [NODE_ATTRIBUTE - NODE_BOOL_OP] = "attribute",
    [NODE_SUBSCRIPT - NODE_BOOL_OP] = "subscript",
    [NODE_STARRED - NODE_BOOL_OP] = "starred",
    [NODE_NAME - NODE_BOOL_OP] = "name",
    [NODE_LIST - NODE_BOOL_OP] = "list",
    [NODE_TUPLE - NODE_BOOL_OP] = "tuple",
    [NODE_SLICE - NODE_BOOL_OP] = "expression",
};

const char *expression_name(const Node *node) {
    return node->kind == NODE_CONSTANT ? constant_name(node) : expression_names[node->kind - NODE_BOOL_OP];
}
