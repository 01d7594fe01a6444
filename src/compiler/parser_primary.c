// Primaries: attributes, calls and subscripts, in chains of any length.
//
//     primary: primary '.' NAME | primary '(' [arguments] ')' | primary '[' slices ']' | atom
//
// The left recursion is a loop. The tree it makes is as deep to the left as the chain is long,
// which node_left_child() in ast.h is for.
//
// SPDX-License-Identifier: MIT
#include "parser_internal.h"

#include "parser_invalid.h"

// A complete primary that may be the beginning of a longer one.
typedef struct Head {
    Position start;
    Node *node;
} Head;

// '.' NAME
static Node *attribute(Parser *parser, void *context) {
    const Head *head = context;
    advance(parser);
    Identifier name = parse_name(parser);
    Node *node = new_node(parser, NODE_ATTRIBUTE, head->start);
    node->attribute.value = head->node;
    node->attribute.attr = name;
    node->chain = chain_above(head->node);
    return node;
}

// '(' [arguments] ')'
static Node *call(Parser *parser, void *context) {
    const Head *head = context;
    NodeList args;
    NodeList keywords;
    advance(parser);
    parse_call_arguments(parser, true, &args, &keywords);
    expect(parser, TOKEN_RIGHT_PAREN);
    Node *node = new_node(parser, NODE_CALL, head->start);
    node->call.func = head->node;
    node->call.args = args;
    node->call.keywords = keywords;
    node->chain = chain_above(head->node);
    return node;
}

// --- Subscripts ---

// What may stand behind a part that is left out.
static bool ends_slice_part(TokenKind kind) {
    return kind == TOKEN_COLON || kind == TOKEN_COMMA || kind == TOKEN_RIGHT_BRACKET;
}

// [expression]
// NULL where a part is left out.
static Node *slice_part(Parser *parser) {
    return ends_slice_part(current(parser)) ? NULL : parse_expression(parser);
}

// slice: [expression] ':' [expression] [':' [expression]] | named_expression |
// starred_expression
static Node *slice(Parser *parser) {
    Position start = here(parser);
    Node *lower = NULL;
    if (at(parser, TOKEN_STAR)) {
        look_for(parser, star_mistakes);
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
    list_add_rest(parser, slice, TOKEN_RIGHT_BRACKET);
    return list_node(parser, NODE_TUPLE, start, begin);
}

// '[' slices ']'
static Node *subscript(Parser *parser, void *context) {
    const Head *head = context;
    advance(parser);
    Node *index = slices(parser);
    expect(parser, TOKEN_RIGHT_BRACKET);
    Node *node = new_node(parser, NODE_SUBSCRIPT, head->start);
    node->subscript.value = head->node;
    node->subscript.slice = index;
    node->chain = chain_above(head->node);
    return node;
}

// --- Chains ---

// What may follow a primary, chosen by the current token; NULL if nothing may.
static RuleWith *primary_tail(TokenKind kind) {
    switch (kind) {
    case TOKEN_DOT:
        return attribute;
    case TOKEN_LEFT_PAREN:
        return call;
    case TOKEN_LEFT_BRACKET:
        return subscript;
    default:
        return NULL;
    }
}

// In the second pass a tail that fails is given up, and the primary ends before it.
static Node *primary(Parser *parser) {
    Head head = {here(parser), NULL};
    head.node = parse_atom(parser);
    for (;;) {
        RuleWith *tail = primary_tail(current(parser));
        Node *longer = tail != NULL ? maybe(parser, tail, &head) : NULL;
        if (longer == NULL) {
            return head.node;
        }
        head.node = longer;
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
