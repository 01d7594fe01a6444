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

// The wording is CPython's.
const char *expression_name(const Node *node) {
    switch (node->kind) {
    case NODE_ATTRIBUTE:
        return "attribute";
    case NODE_SUBSCRIPT:
        return "subscript";
    case NODE_STARRED:
        return "starred";
    case NODE_NAME:
        return "name";
    case NODE_LIST:
        return "list";
    case NODE_TUPLE:
        return "tuple";
    case NODE_LAMBDA:
        return "lambda";
    case NODE_CALL:
        return "function call";
    case NODE_BOOL_OP:
    case NODE_BIN_OP:
    case NODE_UNARY_OP:
        return "expression";
    case NODE_GENERATOR_EXP:
        return "generator expression";
    case NODE_YIELD:
    case NODE_YIELD_FROM:
        return "yield expression";
    case NODE_AWAIT:
        return "await expression";
    case NODE_LIST_COMP:
        return "list comprehension";
    case NODE_SET_COMP:
        return "set comprehension";
    case NODE_DICT_COMP:
        return "dict comprehension";
    case NODE_DICT:
        return "dict literal";
    case NODE_SET:
        return "set display";
    case NODE_JOINED_STR:
    case NODE_FORMATTED_VALUE:
        return "f-string expression";
    case NODE_TEMPLATE_STR:
    case NODE_INTERPOLATION:
        return "t-string expression";
    case NODE_CONSTANT:
        return constant_name(node);
    case NODE_COMPARE:
        return "comparison";
    case NODE_IF_EXP:
        return "conditional expression";
    case NODE_NAMED_EXPR:
        return "named expression";
    default:
        return "expression";
    }
}
