// Atoms: names, constants, and everything in brackets.
//
// What a bracket is shows only behind its first element: `(a)` is a group, `(a,)` a tuple,
// `(a for ...)` a generator expression; `{a: b}` is a dict, `{a}` a set. So the element is
// parsed first, and the token behind it decides.
//
// SPDX-License-Identifier: MIT
#include "parser_internal.h"

#include "parser_invalid.h"

// --- Comprehensions ---

// for_if_clause: ['async'] 'for' star_targets 'in' disjunction ('if' disjunction)*
static Node *generator(Parser *parser) {
    Position start = here(parser);
    if (parser->diagnosing) {
        invalid_generator(parser);
    }
    bool is_async = accept(parser, TOKEN_ASYNC);
    expect(parser, TOKEN_FOR);
    Node *target = parse_star_targets(parser);
    expect(parser, TOKEN_IN);
    Node *iter = parse_disjunction(parser);
    uint32_t begin = list_begin(parser);
    while (accept(parser, TOKEN_IF)) {
        list_add(parser, parse_disjunction(parser));
    }
    NodeList ifs = list_finish(parser, begin);
    Node *node = new_node(parser, NODE_COMPREHENSION, start);
    node->comprehension.target = target;
    node->comprehension.iter = iter;
    node->comprehension.ifs = ifs;
    node->comprehension.is_async = is_async;
    return node;
}

// for_if_clauses: for_if_clause+
NodeList parse_generators(Parser *parser) {
    uint32_t begin = list_begin(parser);
    do {
        list_add(parser, generator(parser));
    } while (at_generator(parser));
    return list_finish(parser, begin);
}

// The generators behind an element, and the closing bracket.
static Node *comprehension(Parser *parser, NodeKind kind, Position start, Node *element,
                           TokenKind closing) {
    NodeList generators = parse_generators(parser);
    expect(parser, closing);
    Node *node = new_node(parser, kind, start);
    node->list_comp.elt = element;
    node->list_comp.generators = generators;
    return node;
}

// --- Parentheses ---

// [first, ...] and its like: a comma or the closing bracket comes next.
static Node *sequence(Parser *parser, NodeKind kind, Position start, Node *first,
                      TokenKind closing) {
    uint32_t begin = list_begin(parser);
    list_add(parser, first);
    list_add_rest(parser, parse_star_named_expression, closing);
    expect(parser, closing);
    return list_node(parser, kind, start, begin);
}

// The only place where a yield expression is an atom.
static Node *parenthesized_yield(Parser *parser) {
    Node *node = parse_yield_expression(parser);
    expect(parser, TOKEN_RIGHT_PAREN);
    return node;
}

// tuple | group | genexp
static Node *parenthesized(Parser *parser) {
    Position start = here(parser);
    advance(parser);
    if (accept(parser, TOKEN_RIGHT_PAREN)) {
        return new_node(parser, NODE_TUPLE, start);
    }
    if (at(parser, TOKEN_YIELD)) {
        return parenthesized_yield(parser);
    }
    Node *first = parse_star_named_expression(parser);
    if (at(parser, TOKEN_COMMA)) {
        return sequence(parser, NODE_TUPLE, start, first, TOKEN_RIGHT_PAREN);
    }
    if (first->kind == NODE_STARRED) {
        fail(parser);
    }
    if (at_generator(parser)) {
        return comprehension(parser, NODE_GENERATOR_EXP, start, first, TOKEN_RIGHT_PAREN);
    }
    expect(parser, TOKEN_RIGHT_PAREN);
    return first;
}

// list | listcomp
static Node *bracketed(Parser *parser) {
    Position start = here(parser);
    advance(parser);
    if (accept(parser, TOKEN_RIGHT_BRACKET)) {
        return new_node(parser, NODE_LIST, start);
    }
    Node *first = parse_star_named_expression(parser);
    if (at_generator(parser) && first->kind != NODE_STARRED) {
        return comprehension(parser, NODE_LIST_COMP, start, first, TOKEN_RIGHT_BRACKET);
    }
    return sequence(parser, NODE_LIST, start, first, TOKEN_RIGHT_BRACKET);
}

// --- Braces ---

// double_starred_kvpair: '**' bitwise_or | expression ':' expression
// Adds a key (NULL for `**value`) and its value to the pending list.
static void key_and_value(Parser *parser) {
    if (accept(parser, TOKEN_STAR_STAR)) {
        list_add(parser, NULL);
        list_add(parser, parse_bitwise_or(parser));
        return;
    }
    list_add(parser, parse_expression(parser));
    expect(parser, TOKEN_COLON);
    list_add(parser, parse_expression(parser));
}

// dictcomp: '{' expression ':' expression for_if_clauses '}'
static Node *dict_comprehension(Parser *parser, Position start, Node *key, Node *value) {
    NodeList generators = parse_generators(parser);
    expect(parser, TOKEN_RIGHT_BRACE);
    Node *node = new_node(parser, NODE_DICT_COMP, start);
    node->dict_comp.key = key;
    node->dict_comp.value = value;
    node->dict_comp.generators = generators;
    return node;
}

// The pending list holds keys and values in turn; they become two lists.
static Node *finish_dict(Parser *parser, Position start, uint32_t begin) {
    NodeList pairs = list_finish(parser, begin);
    uint32_t count = pairs.count / 2;
    Node **values = parser_allocate(parser, count * sizeof(Node *));
    for (uint32_t i = 0; i < count; i++) {
        values[i] = pairs.items[2 * i + 1];
        pairs.items[i] = pairs.items[2 * i];
    }
    Node *node = new_node(parser, NODE_DICT, start);
    node->dict.keys = (NodeList){pairs.items, count};
    node->dict.values = (NodeList){values, count};
    return node;
}

// The pending list holds the first key and value.
static Node *dict(Parser *parser, Position start, uint32_t begin) {
    while (accept(parser, TOKEN_COMMA) && !at(parser, TOKEN_RIGHT_BRACE)) {
        key_and_value(parser);
    }
    expect(parser, TOKEN_RIGHT_BRACE);
    return finish_dict(parser, start, begin);
}

// The first key is parsed; only the colon tells a dict from a set.
static Node *dict_after_key(Parser *parser, Position start, Node *key) {
    expect(parser, TOKEN_COLON);
    Node *value = parse_expression(parser);
    if (at_generator(parser)) {
        return dict_comprehension(parser, start, key, value);
    }
    uint32_t begin = list_begin(parser);
    list_add(parser, key);
    list_add(parser, value);
    return dict(parser, start, begin);
}

// dict | set | dictcomp | setcomp
static Node *braced(Parser *parser) {
    Position start = here(parser);
    advance(parser);
    if (accept(parser, TOKEN_RIGHT_BRACE)) {
        return new_node(parser, NODE_DICT, start);
    }
    if (at(parser, TOKEN_STAR_STAR)) {
        uint32_t begin = list_begin(parser);
        key_and_value(parser);
        return dict(parser, start, begin);
    }
    Position element_start = here(parser);
    Node *first = parse_star_named_expression(parser);
    bool is_starred = first->kind == NODE_STARRED;
    if (at(parser, TOKEN_COLON) && !is_starred && !is_bare_named_expression(first, element_start)) {
        return dict_after_key(parser, start, first);
    }
    if (at_generator(parser) && !is_starred) {
        return comprehension(parser, NODE_SET_COMP, start, first, TOKEN_RIGHT_BRACE);
    }
    return sequence(parser, NODE_SET, start, first, TOKEN_RIGHT_BRACE);
}

// --- Single tokens ---

// A keyword or `...`: the token is all there is.
static Node *constant(Parser *parser, ConstantType type) {
    Position start = here(parser);
    advance(parser);
    Node *node = new_node(parser, NODE_CONSTANT, start);
    node->constant.type = (uint8_t)type;
    return node;
}

// The context is Load until somebody makes it a target.
static Node *name(Parser *parser) {
    Position start = here(parser);
    Identifier id = parse_name(parser);
    Node *node = new_node(parser, NODE_NAME, start);
    node->name.id = id;
    return node;
}

// While diagnosing, content that does not match is searched for a known mistake.
static Node *in_brackets(Parser *parser, Rule *rule) {
    if (!parser->diagnosing || !first_check(parser, CHECK_BRACKETS)) {
        return rule(parser);
    }
    Node *node = attempt(parser, rule);
    if (node == NULL) {
        look_for(parser, bracket_mistakes);
        fail(parser);
    }
    return node;
}

// atom: everything that is complete in itself.
Node *parse_atom(Parser *parser) {
    switch (current(parser)) {
    case TOKEN_NAME:
        return name(parser);
    case TOKEN_NUMBER:
        return parse_number(parser);
    case TOKEN_STRING:
    case TOKEN_FSTRING_START:
        return parse_strings(parser);
    case TOKEN_TRUE:
        return constant(parser, CONSTANT_TRUE);
    case TOKEN_FALSE:
        return constant(parser, CONSTANT_FALSE);
    case TOKEN_NONE:
        return constant(parser, CONSTANT_NONE);
    case TOKEN_ELLIPSIS:
        return constant(parser, CONSTANT_ELLIPSIS);
    case TOKEN_LEFT_PAREN:
        return in_brackets(parser, parenthesized);
    case TOKEN_LEFT_BRACKET:
        return in_brackets(parser, bracketed);
    case TOKEN_LEFT_BRACE:
        return in_brackets(parser, braced);
    default:
        fail(parser);
    }
}
