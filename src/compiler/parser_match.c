// match statements. `match`, `case` and `_` are ordinary names elsewhere (PEP 634), so a match
// statement is one only if a line `match subject:` and a `case` below it are found.
//
// SPDX-License-Identifier: MIT
#include "parser_internal.h"

#include "parser_invalid.h"

// case_block: "case" patterns ['if' named_expression] ':' block
static Node *case_block(Parser *parser) {
    uint32_t line = parser->token.range.line;
    Position start = here(parser);
    Node *guard = NULL;
    look_for(parser, case_mistakes);
    advance(parser);
    Node *pattern = parse_patterns(parser);
    if (accept(parser, TOKEN_IF)) {
        guard = parse_named_expression(parser);
    }
    require(parser, TOKEN_COLON);
    NodeList body = parse_colon_and_block(parser, line, "'case' statement");
    Node *node = new_node(parser, NODE_MATCH_CASE, start);
    node->match_case.pattern = pattern;
    node->match_case.guard = guard;
    node->match_case.body = body;
    return node;
}

// subject_expr: star_named_expression ',' [star_named_expressions] | named_expression
static Node *subject(Parser *parser) {
    Position start = here(parser);
    Node *first = parse_star_named_expression(parser);
    if (!at(parser, TOKEN_COMMA)) {
        if (first->kind == NODE_STARRED) {
            fail(parser);
        }
        return first;
    }
    return parse_rest_of_tuple(parser, start, first, parse_star_named_expression);
}

// "match" subject_expr ':' NEWLINE INDENT &"case", as a Match without cases
static Node *heading(Parser *parser) {
    uint32_t line = parser->token.range.line;
    Position start = here(parser);
    advance(parser);
    Node *value = subject(parser);
    look_for(parser, colon_mistakes);
    expect(parser, TOKEN_COLON);
    if (parser->diagnosing) {
        invalid_block(parser, line, "'match' statement");
    }
    expect(parser, TOKEN_NEWLINE);
    expect(parser, TOKEN_INDENT);
    if (!at_name(parser, "case")) {
        fail(parser);
    }
    Node *node = new_node(parser, NODE_MATCH, start);
    node->match.subject = value;
    return node;
}

// The heading is attempted: until `case` is seen, this may be a call of a function named
// match.
Node *parse_match(Parser *parser) {
    if (!starts_expression(peek(parser))) {
        return NULL;
    }
    Node *node = attempt(parser, heading);
    if (node == NULL) {
        return NULL;
    }
    descend(parser);
    uint32_t begin = list_begin(parser);
    // Each case begins at the same indentation; anything else there ends the statement.
    do {
        list_add(parser, case_block(parser));
    } while (at_name(parser, "case"));
    expect(parser, TOKEN_DEDENT);
    ascend(parser);
    node->match.cases = list_finish(parser, begin);
    end_node(parser, node);
    return node;
}
