// with statements. Whether an opening parenthesis holds the items or belongs to the first of
// them shows only behind the closing one, so the former is tried first.
//
// SPDX-License-Identifier: MIT
#include "parser_internal.h"

#include "parser_invalid.h"

// with_item: expression ['as' star_target]
static Node *with_item(Parser *parser) {
    Position start = here(parser);
    Node *variables = NULL;
    look_for(parser, with_item_mistakes);
    Node *expression = parse_expression(parser);
    if (accept(parser, TOKEN_AS)) {
        variables = parse_star_target(parser);
    }
    Node *node = new_node(parser, NODE_WITH_ITEM, start);
    node->with_item.context_expr = expression;
    node->with_item.optional_vars = variables;
    return node;
}

// ','.with_item+ [','], as a With whose body is not there yet; parse_with() completes it.
static Node *items_before(Parser *parser, TokenKind end) {
    Node *node = new_node(parser, NODE_WITH, here(parser));
    node->with.items = parse_list(parser, with_item, end);
    return node;
}

// '(' ','.with_item+ [','] ')' and a colon to follow
static Node *parenthesized_items(Parser *parser) {
    expect(parser, TOKEN_LEFT_PAREN);
    Node *node = items_before(parser, TOKEN_RIGHT_PAREN);
    expect(parser, TOKEN_RIGHT_PAREN);
    require(parser, TOKEN_COLON);
    return node;
}

// with_stmt: 'with' '(' ','.with_item+ [','] ')' ':' block
// with_stmt: 'with' items ':' block
Node *parse_with(Parser *parser, Position start, bool is_async) {
    uint32_t line = parser->token.range.line;
    Node *node = NULL;
    look_for(parser, with_mistakes);
    expect(parser, TOKEN_WITH);
    if (at(parser, TOKEN_LEFT_PAREN)) {
        node = attempt(parser, parenthesized_items);
    }
    if (node == NULL) {
        node = items_before(parser, TOKEN_END_OF_FILE);
    }
    require(parser, TOKEN_COLON);
    NodeList body = parse_colon_and_block(parser, line, "'with' statement");
    node->kind = is_async ? NODE_ASYNC_WITH : NODE_WITH;
    node->range.line = start.line;
    node->range.column = start.column;
    node->with.body = body;
    end_node(parser, node);
    return node;
}
