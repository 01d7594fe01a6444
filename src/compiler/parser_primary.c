// Primaries: attributes, calls and subscripts, in chains of any length.
//
// SPDX-License-Identifier: MIT
#include "parser_internal.h"

static void set_chain(Node *node, const Node *left) {
    node->chain = left->chain == UINT16_MAX ? UINT16_MAX : (uint16_t)(left->chain + 1);
}

// '.' NAME
static Node *attribute(Parser *parser, Position start, Node *value) {
    advance(parser);
    Identifier name = parse_name(parser);
    Node *node = new_node(parser, NODE_ATTRIBUTE, start);
    node->attribute.value = value;
    node->attribute.attr = name;
    set_chain(node, value);
    return node;
}

// '(' [arguments] ')'
static Node *call(Parser *parser, Position start, Node *function) {
    NodeList args;
    NodeList keywords;
    advance(parser);
    parse_call_arguments(parser, &args, &keywords);
    expect(parser, TOKEN_RIGHT_PAREN);
    Node *node = new_node(parser, NODE_CALL, start);
    node->call.func = function;
    node->call.args = args;
    node->call.keywords = keywords;
    set_chain(node, function);
    return node;
}

// --- Subscripts ---

static bool ends_slice_part(TokenKind kind) {
    return kind == TOKEN_COLON || kind == TOKEN_COMMA || kind == TOKEN_RIGHT_BRACKET;
}

static Node *slice_part(Parser *parser) {
    return ends_slice_part(current(parser)) ? NULL : parse_expression(parser);
}

// slice: [expression] ':' [expression] [':' [expression]] | named_expression | starred_expression
static Node *slice(Parser *parser) {
    Position start = here(parser);
    Node *lower = NULL;
    if (at(parser, TOKEN_STAR)) {
        return parse_starred(parser, parse_expression);
    }
    if (!at(parser, TOKEN_COLON)) {
        lower = parse_named_expression(parser);
        if (!at(parser, TOKEN_COLON)) {
            return lower;
        }
    }
    if (lower != NULL && is_bare_named_expression(lower, start)) {
        fail(parser); // `a[b := c : d]` has no meaning without parentheses
    }
    advance(parser);
    Node *upper = slice_part(parser);
    Node *step = NULL;
    if (accept(parser, TOKEN_COLON)) {
        step = slice_part(parser);
    }
    Node *node = new_node(parser, NODE_SLICE, start);
    node->slice.lower = lower;
    node->slice.upper = upper;
    node->slice.step = step;
    return node;
}

// slices: slice !',' | ','.(slice | starred_expression)+ [',']
static Node *slices(Parser *parser) {
    Position start = here(parser);
    Node *first = slice(parser);
    if (!at(parser, TOKEN_COMMA) && first->kind != NODE_STARRED) {
        return first;
    }
    uint32_t begin = list_begin(parser);
    list_add(parser, first);
    while (accept(parser, TOKEN_COMMA) && !at(parser, TOKEN_RIGHT_BRACKET)) {
        list_add(parser, slice(parser));
    }
    NodeList elts = list_finish(parser, begin);
    Node *node = new_node(parser, NODE_TUPLE, start);
    node->list.elts = elts;
    return node;
}

// '[' slices ']'
static Node *subscript(Parser *parser, Position start, Node *value) {
    advance(parser);
    Node *index = slices(parser);
    expect(parser, TOKEN_RIGHT_BRACKET);
    Node *node = new_node(parser, NODE_SUBSCRIPT, start);
    node->subscript.value = value;
    node->subscript.slice = index;
    set_chain(node, value);
    return node;
}

// --- Chains ---

static Node *primary(Parser *parser) {
    Position start = here(parser);
    Node *node = parse_atom(parser);
    for (;;) {
        switch (current(parser)) {
        case TOKEN_DOT:
            node = attribute(parser, start, node);
            break;
        case TOKEN_LEFT_PAREN:
            node = call(parser, start, node);
            break;
        case TOKEN_LEFT_BRACKET:
            node = subscript(parser, start, node);
            break;
        default:
            return node;
        }
    }
}

// await_primary: 'await' primary | primary
Node *parse_primary(Parser *parser) {
    if (!at(parser, TOKEN_AWAIT)) {
        return primary(parser);
    }
    Position start = here(parser);
    advance(parser);
    Node *value = primary(parser);
    Node *node = new_node(parser, NODE_AWAIT, start);
    node->await.value = value;
    return node;
}
