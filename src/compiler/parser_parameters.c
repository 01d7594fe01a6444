// Parameters of functions and lambdas.
//
//     parameters: ','.(param ['=' expression] | '/' | '*' [param] | '**' param)+ [',']
//
// with the marks in this order, each at most once. One scan from left to right fills a list of
// pairs; finish() cuts it where the marks stood.
//
// SPDX-License-Identifier: MIT
#include "parser_internal.h"

#include "parser_invalid.h"

// Parameters gather in the pending list as pairs: an Arg and its default, or NULL.
typedef struct Parameters {
    uint32_t begin;
    uint32_t positional_only; // pairs before `/`
    uint32_t positional;      // pairs before `*`; all of them without a star
    bool has_slash;
    bool has_star;
    bool has_default; // a positional one had a default
    Node *vararg;
    Node *kwarg;
    bool is_lambda;
    TokenKind end;
} Parameters;

// Parameters so far, without *args and **kwargs.
static uint32_t pair_count(const Parser *parser, const Parameters *parameters) {
    return (parser->pending_count - parameters->begin) / 2;
}

// param: NAME [':' expression]; lambdas have no annotations. `rule` parses the annotation.
static Node *parameter(Parser *parser, const Parameters *parameters, Rule *rule) {
    Position start = here(parser);
    Identifier name = parse_name(parser);
    Node *annotation = NULL;
    if (!parameters->is_lambda && accept(parser, TOKEN_COLON)) {
        annotation = rule(parser);
    }
    Node *node = new_node(parser, NODE_ARG, start);
    node->arg.arg = name;
    node->arg.annotation = annotation;
    return node;
}

// A parameter with or without a default. Those without must come first, unless a star
// precedes.
static void named(Parser *parser, Parameters *parameters) {
    list_add(parser, parameter(parser, parameters, parse_expression));
    if (accept(parser, TOKEN_EQUAL)) {
        list_add(parser, parse_expression(parser));
        parameters->has_default |= !parameters->has_star;
        return;
    }
    if (parameters->has_default && !parameters->has_star) {
        fail(parser);
    }
    list_add(parser, NULL);
}

// What came before is positional only.
static void slash(Parser *parser, Parameters *parameters) {
    uint32_t count = pair_count(parser, parameters);
    if (parameters->has_slash || parameters->has_star || count == 0) {
        fail(parser);
    }
    advance(parser);
    parameters->has_slash = true;
    parameters->positional_only = count;
}

// '*' NAME, or '*' alone, behind which a named parameter must follow.
static void star(Parser *parser, Parameters *parameters) {
    if (parameters->has_star) {
        fail(parser);
    }
    parameters->has_star = true;
    parameters->positional = pair_count(parser, parameters);
    advance(parser);
    if (!at(parser, TOKEN_COMMA)) {
        parameters->vararg = parameter(parser, parameters, parse_star_expression);
    } else if (peek(parser) != TOKEN_NAME) {
        fail(parser);
    }
}

// The last parameter.
static void double_star(Parser *parser, Parameters *parameters) {
    advance(parser);
    parameters->kwarg = parameter(parser, parameters, parse_expression);
    accept(parser, TOKEN_COMMA);
    if (!at(parser, parameters->end)) {
        fail(parser);
    }
}

// Any parameter, or one of the marks between them.
static void one(Parser *parser, Parameters *parameters) {
    if (at(parser, TOKEN_SLASH)) {
        slash(parser, parameters);
    } else if (at(parser, TOKEN_STAR)) {
        star(parser, parameters);
    } else if (at(parser, TOKEN_STAR_STAR)) {
        double_star(parser, parameters);
    } else {
        named(parser, parameters);
    }
}

// --- The lists ---

enum { PARAMETER, DEFAULT };

// The parameters (or their defaults) of the pairs from `first` up to `last`.
static NodeList select_pairs(Parser *parser, const Parameters *parameters, uint32_t first,
                             uint32_t last, uint32_t part) {
    NodeList list = {NULL, last - first};
    if (list.count > 0) {
        list.items = parser_allocate(parser, list.count * sizeof(Node *));
        for (uint32_t i = 0; i < list.count; i++) {
            list.items[i] = parser->pending[parameters->begin + (first + i) * 2 + part];
        }
    }
    return list;
}

// Defaults of positional parameters stand at their end.
static NodeList select_defaults(Parser *parser, const Parameters *parameters, uint32_t count) {
    uint32_t first = count;
    while (first > 0 && parser->pending[parameters->begin + (first - 1) * 2 + DEFAULT] != NULL) {
        first--;
    }
    return select_pairs(parser, parameters, first, count, DEFAULT);
}

// Distributes the pairs over the lists of an Arguments node.
static Node *finish(Parser *parser, const Parameters *parameters, Position start) {
    uint32_t count = pair_count(parser, parameters);
    uint32_t positional = parameters->has_star ? parameters->positional : count;
    uint32_t only = parameters->positional_only;
    Node *node = new_node(parser, NODE_ARGUMENTS, start);
    ArgumentsFields *fields = &node->arguments;
    fields->posonlyargs = select_pairs(parser, parameters, 0, only, PARAMETER);
    fields->args = select_pairs(parser, parameters, only, positional, PARAMETER);
    fields->kwonlyargs = select_pairs(parser, parameters, positional, count, PARAMETER);
    fields->kw_defaults = select_pairs(parser, parameters, positional, count, DEFAULT);
    fields->defaults = select_defaults(parser, parameters, positional);
    fields->vararg = parameters->vararg;
    fields->kwarg = parameters->kwarg;
    parser->pending_count = parameters->begin;
    return node;
}

// parameters and lambda_parameters
Node *parse_parameters(Parser *parser, bool is_lambda, TokenKind end) {
    Position start = here(parser);
    Parameters parameters = {.begin = list_begin(parser), .is_lambda = is_lambda, .end = end};
    if (parser->diagnosing) {
        invalid_parameters(parser, is_lambda, end);
    }
    while (!at(parser, end)) {
        one(parser, &parameters);
        if (parameters.kwarg != NULL || !accept(parser, TOKEN_COMMA)) {
            break;
        }
    }
    return finish(parser, &parameters, start);
}
