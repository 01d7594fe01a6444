// Mistakes in the parameters of functions and lambdas, and in type parameters.
//
// One scan from left to right instead of CPython's alternatives: the first mistake on the way
// is the one that its rules find too.
//
// SPDX-License-Identifier: MIT
#include "parser_invalid.h"

// --- Parameters ---

// What has been seen of a parameter list that is scanned from the left, up to its first mistake.
typedef struct Scan {
    bool is_lambda;
    TokenKind end;
    bool has_any;
    bool has_slash;
    bool has_star;
    bool has_default;       // behind the slash, where there is one
    bool had_default_before; // before the slash
} Scan;

// NAME [':' expression]
static Node *parameter(Parser *parser) {
    Node *node = new_node(parser, NODE_ARG, here(parser));
    parse_name(parser);
    if (accept(parser, TOKEN_COLON)) {
        parse_star_expression(parser);
    }
    end_node(parser, node);
    return node;
}

// NAME; a colon ends the parameters of a lambda.
static Node *lambda_parameter(Parser *parser) {
    Node *node = new_node(parser, NODE_ARG, here(parser));
    parse_name(parser);
    end_node(parser, node);
    return node;
}

// The two sorts differ in nothing else.
static Rule *parameter_rule(const Scan *scan) {
    return scan->is_lambda ? lambda_parameter : parameter;
}

// Where a parameter without a default ends.
static bool at_separator(const Parser *parser, const Scan *scan) {
    return at(parser, TOKEN_COMMA) || at(parser, scan->end);
}

// '=' with nothing behind it
static const Mistake default_mistakes[] = {
    {{TOKEN_EQUAL, STOP, IF_AT, TOKEN_COMMA}, SHOW_MATCHED, "expected default value expression"},
    {{TOKEN_EQUAL, STOP, IF_AT, TOKEN_RIGHT_PAREN}, SHOW_MATCHED, "expected default value expression"},
    {{0}},
};

// NAME ['=' expression]. False where it does not go on.
static bool named(Parser *parser, Scan *scan) {
    const Node *name = attempt(parser, parameter_rule(scan));
    if (name == NULL) {
        return false;
    }
    if (at(parser, TOKEN_EQUAL)) {
        look_for(parser, default_mistakes);
        advance(parser);
        scan->has_default |= !scan->has_star;
        return skip(parser, parse_expression);
    }
    if (scan->has_default != scan->had_default_before && !scan->has_star
        && at_separator(parser, scan)) {
        SourceRange range = name->range;
        report_syntax(parser, range,
                      "parameter without a default follows parameter with a default");
    }
    return true;
}

// '/', once, behind at least one parameter and before the star.
// Each of these looks at one parameter (or mark) and returns whether the list may go on.
static bool slash(Parser *parser, Scan *scan) {
    SourceRange range = parser->token.range;
    if (scan->has_star) {
        report_here(parser, "/ must be ahead of *");
    }
    if (scan->has_slash) {
        report_here(parser, "/ may appear only once");
    }
    advance(parser);
    if (!scan->has_any && at(parser, TOKEN_COMMA)) {
        report_syntax(parser, range, "at least one argument must precede /");
    }
    scan->has_slash = true;
    scan->had_default_before = scan->has_default;
    scan->has_default = false;
    if (at(parser, TOKEN_STAR)) {
        report_here(parser, "expected comma between / and *");
    }
    return true;
}

// '*' by itself, which needs named parameters behind it.
static void check_bare_star(Parser *parser, const Scan *scan, SourceRange star) {
    Attempt place;
    save_place(parser, &place);
    bool has_nothing = at(parser, scan->end);
    if (accept(parser, TOKEN_COMMA)) {
        has_nothing = at(parser, scan->end) || at(parser, TOKEN_STAR_STAR);
    }
    if (has_nothing) {
        report_syntax(parser, scan->is_lambda ? last_token_range(parser) : star,
                      "named arguments must follow bare *");
    }
    return_to_place(parser, &place);
}

// A second star, a star with nothing behind it, a default for what takes a tuple.
static bool star(Parser *parser, Scan *scan) {
    SourceRange range = parser->token.range;
    advance(parser);
    if (scan->has_star) {
        if (at(parser, TOKEN_NAME) || at(parser, TOKEN_COMMA)) {
            report_syntax(parser, range, "* argument may appear only once");
        }
        return false;
    }
    check_bare_star(parser, scan, range);
    scan->has_star = true;
    if (at(parser, TOKEN_COMMA)) {
        return true;
    }
    if (!skip(parser, parameter_rule(scan))) {
        return false;
    }
    if (at(parser, TOKEN_EQUAL)) {
        report_here(parser, "var-positional argument cannot have default value");
    }
    return true;
}

// Always the end of the list, one way or another.
static bool double_star(Parser *parser, const Scan *scan) {
    advance(parser);
    if (!skip(parser, parameter_rule(scan))) {
        return false;
    }
    if (at(parser, TOKEN_EQUAL)) {
        report_here(parser, "var-keyword argument cannot have default value");
    }
    if (accept(parser, TOKEN_COMMA)
        && (at(parser, TOKEN_NAME) || at(parser, TOKEN_STAR) || at(parser, TOKEN_STAR_STAR)
            || at(parser, TOKEN_SLASH))) {
        report_here(parser, "arguments cannot follow var-keyword argument");
    }
    return false;
}

// '(' names ')' among the parameters, as Python 2 had it
static void parenthesized(Parser *parser, const Scan *scan) {
    Attempt place;
    if (scan->has_default || scan->has_star || scan->has_slash) {
        return;
    }
    SourceRange start = parser->token.range;
    save_place(parser, &place);
    advance(parser);
    bool has_name = false;
    while (skip(parser, parameter_rule(scan))) {
        has_name = true;
        if (!accept(parser, TOKEN_COMMA)) {
            break;
        }
    }
    if (has_name && at(parser, TOKEN_RIGHT_PAREN)) {
        report_syntax(parser, range_between(start, parser->token.range),
                      scan->is_lambda ? "Lambda expression parameters cannot be parenthesized"
                                      : "Function parameters cannot be parenthesized");
    }
    return_to_place(parser, &place);
}

// At a parameter or a mark. False: the list cannot go on from here.
static bool one(Parser *parser, Scan *scan) {
    switch (current(parser)) {
    case TOKEN_SLASH:
        return slash(parser, scan);
    case TOKEN_STAR:
        return star(parser, scan);
    case TOKEN_STAR_STAR:
        return double_star(parser, scan);
    case TOKEN_LEFT_PAREN:
        parenthesized(parser, scan);
        return false;
    default:
        return named(parser, scan);
    }
}

// From the left, up to the first mistake that is known, or to one that is not.
void invalid_parameters(Parser *parser, bool is_lambda, TokenKind end) {
    Attempt place;
    Scan scan = {.is_lambda = is_lambda, .end = end};
    save_place(parser, &place);
    while (!at(parser, end) && one(parser, &scan)) {
        scan.has_any = true;
        if (!accept(parser, TOKEN_COMMA)) {
            break;
        }
    }
    return_to_place(parser, &place);
}

// --- Type parameters ---

const Mistake type_params_mistakes[] = {
    {{IF_AT, TOKEN_RIGHT_BRACKET}, SHOW_LOOKED_AT, "Type parameter list cannot be empty"},
    {{0}},
};

// An expression that is a tuple, as the constraints of a TypeVar are.
Node *rule_tuple(Parser *parser) {
    Node *node = parse_expression(parser);
    if (node->kind != NODE_TUPLE) {
        fail(parser);
    }
    return node;
}

const Mistake type_param_mistakes[] = {
    {{TOKEN_STAR, TOKEN_NAME, START, TOKEN_COLON, RULE_TUPLE},
     SHOW_LOOKED_AT, "cannot use constraints with TypeVarTuple"},
    {{TOKEN_STAR, TOKEN_NAME, START, TOKEN_COLON, RULE_EXPRESSION},
     SHOW_LOOKED_AT, "cannot use bound with TypeVarTuple"},
    {{TOKEN_STAR_STAR, TOKEN_NAME, START, TOKEN_COLON, RULE_TUPLE},
     SHOW_LOOKED_AT, "cannot use constraints with ParamSpec"},
    {{TOKEN_STAR_STAR, TOKEN_NAME, START, TOKEN_COLON, RULE_EXPRESSION},
     SHOW_LOOKED_AT, "cannot use bound with ParamSpec"},
    {{0}},
};
