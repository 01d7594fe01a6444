// try statements, with `except` or `except*`.
//
// Which sort a statement is, its first handler says. Whether a bare `except` is the last one is
// checked when the code is emitted, as CPython does.
//
// SPDX-License-Identifier: MIT
#include "parser_internal.h"

#include "parser_invalid.h"

// What stands between `except` and the colon.
typedef struct Handler {
    Position start;
    Node *type;
    Identifier name;
    bool is_star;
} Handler;

// expression ['as' NAME] | expressions: several types need no parentheses without `as` (PEP
// 758).
static void exception_type(Parser *parser, Handler *handler) {
    Position start = here(parser);
    handler->type = parse_expression(parser);
    if (at(parser, TOKEN_COMMA)) {
        handler->type = parse_rest_of_tuple(parser, start, handler->type, parse_expression);
    } else if (at(parser, TOKEN_AS)) {
        look_for(parser, handler->is_star ? except_star_name_mistakes : except_name_mistakes);
        advance(parser);
        handler->name = parse_name(parser);
    }
}

// except_block: 'except' [expression ['as' NAME] | expressions] ':' block
// except_star_block: 'except' '*' (expression ['as' NAME] | expressions) ':' block
static Node *handler(Parser *parser) {
    uint32_t line = parser->token.range.line;
    Handler handler = {.start = here(parser)};
    look_for(parser, except_mistakes);
    expect(parser, TOKEN_EXCEPT);
    handler.is_star = accept(parser, TOKEN_STAR);
    if (handler.is_star || !at(parser, TOKEN_COLON)) {
        exception_type(parser, &handler);
    }
    require(parser, TOKEN_COLON);
    NodeList body = parse_colon_and_block(parser, line, handler.is_star ? "'except*' statement" : "'except' statement");
    Node *node = new_node(parser, NODE_EXCEPT_HANDLER, handler.start);
    node->except_handler.type = handler.type;
    node->except_handler.name = handler.name;
    node->except_handler.body = body;
    return node;
}

// All handlers are of one sort. Returns the sort: whether they are `except*`.
static bool handlers(Parser *parser, NodeList *list) {
    uint32_t begin = list_begin(parser);
    bool is_star = at(parser, TOKEN_EXCEPT) && peek(parser) == TOKEN_STAR;
    while (at(parser, TOKEN_EXCEPT)) {
        if (parser->pending_count > begin && (peek(parser) == TOKEN_STAR) != is_star) {
            look_for(parser, handler_mistakes);
            fail(parser);
        }
        list_add(parser, handler(parser));
    }
    *list = list_finish(parser, begin);
    return is_star;
}

// While it is parsed, leaving it by return, break or continue is warned about (PEP 765).
// finally_block: 'finally' ':' block
static NodeList finally_block(Parser *parser) {
    uint32_t line = parser->token.range.line;
    if (!accept(parser, TOKEN_FINALLY)) {
        return (NodeList){NULL, 0};
    }
    return parse_body(parser, line, "'finally' statement", true);
}

// try_stmt: 'try' ':' block (finally_block | handlers [else_block] [finally_block])
Node *parse_try(Parser *parser) {
    uint32_t line = parser->token.range.line;
    Position start = here(parser);
    NodeList list = {NULL, 0};
    NodeList orelse = {NULL, 0};
    advance(parser);
    NodeList body = parse_colon_and_block(parser, line, "'try' statement");
    if (!at(parser, TOKEN_EXCEPT) && !at(parser, TOKEN_FINALLY)) {
        look_for(parser, try_mistakes);
        fail(parser);
    }
    bool is_star = handlers(parser, &list);
    if (list.count > 0) {
        orelse = parse_else_block(parser);
    }
    NodeList finalbody = finally_block(parser);
    Node *node = new_node(parser, is_star ? NODE_TRY_STAR : NODE_TRY, start);
    node->try_statement.body = body;
    node->try_statement.handlers = list;
    node->try_statement.orelse = orelse;
    node->try_statement.finalbody = finalbody;
    return node;
}
