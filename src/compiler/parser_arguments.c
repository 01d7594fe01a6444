// The arguments of a call (and the bases of a class).
//
//     arguments: ','.(starred | NAME ':=' expression | expression | NAME '=' expression
//                     | '**' expression)+ [',']
//
// The order in which they may stand (positional ones, then keywords and `*`, then `**`) is
// checked as they come. A mistake sends the second pass to parser_invalid_arguments.c.
//
// SPDX-License-Identifier: MIT
#include "parser_internal.h"

#include "parser_invalid.h"

// Positional arguments and keywords may interleave (`f(a=1, *b)`). All gather in the pending
// list, in the order of the source, and are sorted into two lists at the end.
typedef struct Arguments {
    // Where a generator expression without parentheses of its own begins.
    Position parenthesis;
    bool lends_parentheses;
    uint32_t begin; // of the pending list, which holds both kinds
    bool has_keyword;
    bool has_unpacked_keyword; // `**a` was seen: nothing positional may follow, not even `*b`
} Arguments;

// The node ends with the value.
// `name=value`, or `**value` with an empty name.
static Node *keyword(Parser *parser, Position start, Identifier name, Node *value) {
    Node *node = new_node(parser, NODE_KEYWORD, start);
    node->keyword.arg = name;
    node->keyword.value = value;
    return node;
}

// '**' expression
static Node *unpacked_keyword(Parser *parser) {
    Position start = here(parser);
    advance(parser);
    Node *value = parse_expression(parser);
    return keyword(parser, start, (Identifier){NULL, 0}, value);
}

// NAME '=' expression, of which NAME has been parsed as `name`.
static Node *named_argument(Parser *parser, Node *name) {
    if (name->kind != NODE_NAME || parser->previous.kind != TOKEN_NAME) {
        fail(parser);
    }
    advance(parser);
    Node *value = parse_expression(parser);
    return keyword(parser, start_of(name), name->name.id, value);
}

// A generator expression as the only argument needs no parentheses of its own; its range is
// that of the call's.
static Node *generator_argument(Parser *parser, Node *element, Position parenthesis) {
    NodeList generators = parse_generators(parser);
    require(parser, TOKEN_RIGHT_PAREN);
    Node *node = new_node(parser, NODE_GENERATOR_EXP, parenthesis);
    node->range.end_line = parser->token.range.end_line;
    node->range.end_column = parser->token.range.end_column;
    node->list_comp.elt = element;
    node->list_comp.generators = generators;
    return node;
}

// NAME ':=' expression | expression, without the advice that a named_expression gives: here `a
// = b` is right.
static Node *argument_expression(Parser *parser) {
    bool was_diagnosing = parser->diagnosing;
    bool is_assignment = at(parser, TOKEN_NAME) && peek(parser) == TOKEN_COLON_EQUAL;
    if (was_diagnosing && !is_assignment) {
        Node *node = parse_expression(parser);
        if (at(parser, TOKEN_COLON_EQUAL)) {
            fail(parser);
        }
        return node;
    }
    return parse_named_expression(parser);
}

// Any argument. That positional ones stand before keywords is checked here, as they come.
static Node *argument(Parser *parser, Arguments *arguments) {
    if (at(parser, TOKEN_STAR)) {
        if (arguments->has_unpacked_keyword) {
            fail(parser);
        }
        look_for(parser, star_mistakes);
        return parse_starred(parser, parse_expression);
    }
    if (at(parser, TOKEN_STAR_STAR)) {
        arguments->has_keyword = true;
        arguments->has_unpacked_keyword = true;
        look_for(parser, double_star_mistakes);
        return unpacked_keyword(parser);
    }
    if (parser->diagnosing) {
        invalid_keyword_argument(parser);
    }
    Node *node = argument_expression(parser);
    if (at(parser, TOKEN_EQUAL)) {
        arguments->has_keyword = true;
        return named_argument(parser, node);
    }
    if (at_generator(parser)) {
        if (parser->pending_count != arguments->begin || !arguments->lends_parentheses) {
            fail(parser);
        }
        return generator_argument(parser, node, arguments->parenthesis);
    }
    if (arguments->has_keyword) {
        fail(parser);
    }
    return node;
}

// Those of the pending list that are keywords, or those that are not.
static NodeList select_arguments(Parser *parser, uint32_t begin, bool keywords) {
    uint32_t count = 0;
    for (uint32_t i = begin; i < parser->pending_count; i++) {
        count += (parser->pending[i]->kind == NODE_KEYWORD) == keywords;
    }
    NodeList list = {NULL, count};
    if (count == 0) {
        return list;
    }
    list.items = parser_allocate(parser, count * sizeof(Node *));
    count = 0;
    for (uint32_t i = begin; i < parser->pending_count; i++) {
        if ((parser->pending[i]->kind == NODE_KEYWORD) == keywords) {
            list.items[count++] = parser->pending[i];
        }
    }
    return list;
}

// Arguments up to the closing parenthesis, with an optional comma at the end.
static void argument_list(Parser *parser, Arguments *arguments, CallFields *call) {
    arguments->begin = list_begin(parser);
    while (!at(parser, TOKEN_RIGHT_PAREN)) {
        list_add(parser, argument(parser, arguments));
        if (!accept(parser, TOKEN_COMMA)) {
            break;
        }
    }
    require(parser, TOKEN_RIGHT_PAREN);
    call->args = select_arguments(parser, arguments->begin, false);
    call->keywords = select_arguments(parser, arguments->begin, true);
    parser->pending_count = arguments->begin;
}

// The arguments as a Call of nothing.
static Node *arguments_rule(Parser *parser, void *context) {
    Arguments *arguments = context;
    CallFields call = {0};
    argument_list(parser, arguments, &call);
    Node *node = new_node(parser, NODE_CALL, arguments->parenthesis);
    node->call = call;
    return node;
}

// While diagnosing, arguments that do not match are searched for a mistake, once for each place.
// Stands behind the opening parenthesis, ends at the closing one.
void parse_call_arguments(Parser *parser, bool lends_parentheses, NodeList *args,
                          NodeList *keywords) {
    Arguments arguments = {
        .parenthesis = {parser->previous.range.line, parser->previous.range.column},
        .lends_parentheses = lends_parentheses,
    };
    CallFields call = {0};
    if (!parser->diagnosing || !first_check(parser, CHECK_ARGUMENTS)) {
        argument_list(parser, &arguments, &call);
    } else {
        Node *node = attempt_with(parser, arguments_rule, &arguments);
        if (node == NULL) {
            look_for(parser, argument_list_mistakes);
            fail(parser);
        }
        call = node->call;
    }
    *args = call.args;
    *keywords = call.keywords;
}
