// Compound statements: blocks, if, while and for, and the choice among the other files.
//
// A block is a line of simple statements behind the colon, or indented lines below it. Only
// blocks of the latter kind count as a level of nesting.
//
// SPDX-License-Identifier: MIT
#include "parser_internal.h"

#include "parser_invalid.h"

// --- Blocks ---

// simple_stmts: ';'.simple_stmt+ [';'] NEWLINE
static void simple_statements(Parser *parser) {
    do {
        list_add(parser, parse_simple_statement(parser));
    } while (accept(parser, TOKEN_SEMICOLON) && !at(parser, TOKEN_NEWLINE));
    expect(parser, TOKEN_NEWLINE);
}

// Adds one statement, or those of a line, to the pending list.
static void statement(Parser *parser) {
    if (at_compound_statement(parser)) {
        Node *node = parse_compound_statement(parser);
        if (node != NULL) {
            list_add(parser, node);
            return;
        }
    }
    simple_statements(parser);
}

// block: NEWLINE INDENT statement+ DEDENT | simple_stmts
NodeList parse_block(Parser *parser) {
    uint32_t begin = list_begin(parser);
    if (!accept(parser, TOKEN_NEWLINE)) {
        simple_statements(parser);
        return list_finish(parser, begin);
    }
    descend(parser);
    expect(parser, TOKEN_INDENT);
    do {
        statement(parser);
    } while (!at(parser, TOKEN_DEDENT) && !at(parser, TOKEN_END_OF_FILE));
    expect(parser, TOKEN_DEDENT);
    ascend(parser);
    return list_finish(parser, begin);
}

// ':' block. `keyword` tells the line that a missing block is reported for.
NodeList parse_colon_and_block(Parser *parser, uint32_t line, const char *what) {
    expect_forced(parser, TOKEN_COLON);
    if (parser->diagnosing) {
        invalid_block(parser, line, what);
    }
    return parse_block(parser);
}

NodeList parse_body(Parser *parser, uint32_t line, const char *what, bool in_finally) {
    bool outer = parser->in_finally;
    parser->in_finally = in_finally;
    NodeList body = parse_colon_and_block(parser, line, what);
    parser->in_finally = outer;
    return body;
}

void require_colon(Parser *parser) {
    look_for(parser, colon_mistakes);
    require(parser, TOKEN_COLON);
}

// else_block: 'else' ':' block
NodeList parse_else_block(Parser *parser) {
    uint32_t line = parser->token.range.line;
    if (!accept(parser, TOKEN_ELSE)) {
        return (NodeList){NULL, 0};
    }
    return parse_colon_and_block(parser, line, "'else' statement");
}

// --- if ---

// ('if' | 'elif') named_expression ':' block
static Node *condition_and_block(Parser *parser, const char *what) {
    uint32_t line = parser->token.range.line;
    Position start = here(parser);
    advance(parser);
    Node *test = parse_named_expression(parser);
    require_colon(parser);
    NodeList body = parse_colon_and_block(parser, line, what);
    Node *node = new_node(parser, NODE_IF, start);
    node->if_statement.test = test;
    node->if_statement.body = body;
    return node;
}

// While they were made, their ends were not known.
// All of a chain's Ifs end where its last block ends. The pending list holds them, first to
// last.
static void close_chain(Parser *parser, uint32_t begin) {
    for (uint32_t i = begin; i < parser->pending_count; i++) {
        end_node(parser, parser->pending[i]);
    }
    parser->pending_count = begin;
}

// if_stmt: 'if' named_expression ':' block ('elif' named_expression ':' block)* [else_block]
// if_stmt; a loop, however many `elif` follow.
static Node *if_statement(Parser *parser) {
    uint32_t begin = list_begin(parser);
    Node *first = condition_and_block(parser, "'if' statement");
    Node *last = first;
    list_add(parser, first);
    while (at(parser, TOKEN_ELIF)) {
        Node *next = condition_and_block(parser, "'elif' statement");
        last->if_statement.orelse = list_of_one(parser, next);
        last = next;
        list_add(parser, next);
    }
    NodeList orelse = parse_else_block(parser);
    if (orelse.count > 0) {
        last->if_statement.orelse = orelse;
        parser->else_end = parser->token.start;
    }
    close_chain(parser, begin);
    return first;
}

// --- Loops ---

// while_stmt: 'while' named_expression ':' block [else_block]
static Node *while_statement(Parser *parser) {
    uint32_t line = parser->token.range.line;
    Position start = here(parser);
    advance(parser);
    Node *test = parse_named_expression(parser);
    require_colon(parser);
    NodeList body = parse_body(parser, line, "'while' statement", false);
    NodeList orelse = parse_else_block(parser);
    Node *node = new_node(parser, NODE_WHILE, start);
    node->while_loop.test = test;
    node->while_loop.body = body;
    node->while_loop.orelse = orelse;
    return node;
}

// for_stmt: 'for' star_targets 'in' star_expressions ':' block [else_block]
static Node *for_statement(Parser *parser, Position start, bool is_async) {
    uint32_t line = parser->token.range.line;
    look_for(parser, for_mistakes);
    expect(parser, TOKEN_FOR);
    Node *target = parse_star_targets(parser);
    expect(parser, TOKEN_IN);
    Node *iter = parse_star_expressions(parser);
    require_colon(parser);
    NodeList body = parse_body(parser, line, "'for' statement", false);
    NodeList orelse = parse_else_block(parser);
    Node *node = new_node(parser, is_async ? NODE_ASYNC_FOR : NODE_FOR, start);
    node->for_loop.target = target;
    node->for_loop.iter = iter;
    node->for_loop.body = body;
    node->for_loop.orelse = orelse;
    return node;
}

// --- Choice ---

// `async` is followed by def, for or with.
static Node *async_statement(Parser *parser) {
    Position start = here(parser);
    TokenKind kind = peek(parser);
    if (kind == TOKEN_DEF) {
        return parse_function_or_class(parser);
    }
    advance(parser);
    if (kind == TOKEN_FOR) {
        return for_statement(parser, start, true);
    }
    if (kind == TOKEN_WITH) {
        return parse_with(parser, start, true);
    }
    fail(parser);
}

// Soft keywords other than `match` begin simple statements.
// Whether one begins here, or might: `match` may still be a name.
bool at_compound_statement(Parser *parser) {
    switch (current(parser)) {
    case TOKEN_DEF:
    case TOKEN_IF:
    case TOKEN_CLASS:
    case TOKEN_WITH:
    case TOKEN_FOR:
    case TOKEN_TRY:
    case TOKEN_WHILE:
    case TOKEN_ASYNC:
    case TOKEN_AT:
        return true;
    default:
        return at_name(parser, "match");
    }
}

// compound_stmt; NULL if `match` turns out to be a name.
Node *parse_compound_statement(Parser *parser) {
    switch (current(parser)) {
    case TOKEN_IF:
        return if_statement(parser);
    case TOKEN_WHILE:
        return while_statement(parser);
    case TOKEN_FOR:
        return for_statement(parser, here(parser), false);
    case TOKEN_TRY:
        return parse_try(parser);
    case TOKEN_WITH:
        return parse_with(parser, here(parser), false);
    case TOKEN_ASYNC:
        return async_statement(parser);
    case TOKEN_NAME:
        return parse_match(parser);
    default:
        return parse_function_or_class(parser);
    }
}
