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

// A With whose body is not there yet; parse_with() completes it.
static Node *with_items_node(Parser *parser, Position start, uint32_t begin) {
    NodeList items = list_finish(parser, begin);
    Node *node = new_node(parser, NODE_WITH, start);
    node->with.items = items;
    return node;
}

// '(' ','.with_item+ [','] ')' and a colon to follow, as a With without a body
static Node *parenthesized_items(Parser *parser) {
    Position start = here(parser);
    uint32_t begin = list_begin(parser);
    expect(parser, TOKEN_LEFT_PAREN);
    do {
        list_add(parser, with_item(parser));
    } while (accept(parser, TOKEN_COMMA) && !at(parser, TOKEN_RIGHT_PAREN));
    expect(parser, TOKEN_RIGHT_PAREN);
    require(parser, TOKEN_COLON);
    return with_items_node(parser, start, begin);
}

// ','.with_item+
static Node *plain_items(Parser *parser) {
    Position start = here(parser);
    uint32_t begin = list_begin(parser);
    do {
        list_add(parser, with_item(parser));
    } while (accept(parser, TOKEN_COMMA));
    return with_items_node(parser, start, begin);
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
        node = plain_items(parser);
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
