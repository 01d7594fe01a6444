// Mistakes in the arguments of a call.
//
// invalid_arguments() and invalid_kwarg of CPython's grammar, one function for each alternative,
// tried in the same order. Each begins behind the opening parenthesis or at an argument, reads
// as far as its alternative matches, reports if that is the end of it, and goes back.
//
// SPDX-License-Identifier: MIT
#include "parser_invalid.h"

// --- One keyword argument ---

// 'True' '=' and such
static void keyword_is_constant(Parser *parser) {
    TokenKind kind = current(parser);
    if (kind != TOKEN_TRUE && kind != TOKEN_FALSE && kind != TOKEN_NONE) {
        return;
    }
    Attempt place;
    SourceRange start = parser->token.range;
    save_place(parser, &place);
    advance(parser);
    if (at(parser, TOKEN_EQUAL)) {
        report_error(&parser->reporter, SYNTAX_ERROR_SYNTAX,
                     range_between(start, parser->token.range), "cannot assign to %s",
                     token_text(kind));
    }
    return_to_place(parser, &place);
}

// NAME '=' expression for_if_clauses
static void keyword_is_comprehension(Parser *parser) {
    Attempt place;
    SourceRange start = parser->token.range;
    save_place(parser, &place);
    advance(parser);
    SourceRange equal = parser->token.range;
    advance(parser);
    if (skip(parser, parse_expression) && at_generator(parser) && skip_generators(parser)) {
        report_syntax(parser, range_between(start, equal),
                      "invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
    }
    return_to_place(parser, &place);
}

// expression '='
static void keyword_is_expression(Parser *parser) {
    Attempt place;
    save_place(parser, &place);
    const Node *name = attempt(parser, parse_expression);
    if (name != NULL && at(parser, TOKEN_EQUAL)) {
        report_syntax(parser, range_between(name->range, parser->token.range),
                      "expression cannot contain assignment, perhaps you meant \"==\"?");
    }
    return_to_place(parser, &place);
}

// NAME '='
static bool at_keyword_argument(Parser *parser) {
    return at(parser, TOKEN_NAME) && peek(parser) == TOKEN_EQUAL;
}

// At an argument, of whatever sort.
void invalid_keyword_argument(Parser *parser) {
    if (!first_check(parser, CHECK_KEYWORD_ARGUMENT)) {
        return;
    }
    keyword_is_constant(parser);
    if (at_keyword_argument(parser)) {
        keyword_is_comprehension(parser);
    } else {
        keyword_is_expression(parser);
    }
}

// '**' expression '=' expression
void invalid_double_star(Parser *parser) {
    Attempt place;
    SourceRange stars = parser->token.range;
    save_place(parser, &place);
    advance(parser);
    if (skip(parser, parse_expression) && accept(parser, TOKEN_EQUAL)) {
        const Node *value = attempt(parser, parse_expression);
        if (value != NULL) {
            report_syntax(parser, range_between(stars, value->range),
                          "cannot assign to keyword argument unpacking");
        }
    }
    return_to_place(parser, &place);
}

// --- All of them ---

// What a run of well-formed arguments held.
typedef struct Skipped {
    uint32_t count;
    uint32_t positional; // with those behind a star
    SourceRange last_positional;
    bool has_unpacked_keyword;
} Skipped;

// '*' expression
static Node *starred_argument(Parser *parser) {
    return parse_starred(parser, parse_expression);
}

// starred_expression | (NAME ':=' expression | expression) !'='
static Node *positional_argument(Parser *parser) {
    if (at(parser, TOKEN_STAR)) {
        return starred_argument(parser);
    }
    bool is_assignment = at(parser, TOKEN_NAME) && peek(parser) == TOKEN_COLON_EQUAL;
    Node *node = is_assignment ? parse_named_expression(parser) : parse_expression(parser);
    if (at(parser, TOKEN_EQUAL) || at(parser, TOKEN_COLON_EQUAL)) {
        fail(parser);
    }
    return node;
}

// NAME '=' expression
static Node *keyword_argument(Parser *parser) {
    parse_name(parser);
    expect(parser, TOKEN_EQUAL);
    return parse_expression(parser);
}

// '**' expression
static Node *unpacked_argument(Parser *parser) {
    expect(parser, TOKEN_STAR_STAR);
    return parse_expression(parser);
}

// The next argument, of a sort that may follow those before it.
static bool skip_argument(Parser *parser, Skipped *skipped, bool has_keyword) {
    const Node *node = NULL;
    if (at(parser, TOKEN_STAR_STAR)) {
        skipped->has_unpacked_keyword = skip(parser, unpacked_argument);
        return skipped->has_unpacked_keyword;
    }
    if (at_keyword_argument(parser)) {
        return skip(parser, keyword_argument);
    }
    if (has_keyword) {
        node = at(parser, TOKEN_STAR) && !skipped->has_unpacked_keyword
                   ? attempt(parser, starred_argument)
                   : NULL;
    } else {
        node = attempt(parser, positional_argument);
    }
    if (node != NULL) {
        skipped->positional++;
        skipped->last_positional = node->range;
    }
    return node != NULL;
}

// args: as many arguments as are in order, without the comma behind them. `keywords_only` is
// kwargs.
static bool skip_arguments(Parser *parser, Skipped *skipped, bool keywords_only) {
    bool has_keyword = keywords_only;
    Attempt place;
    *skipped = (Skipped){0};
    save_place(parser, &place);
    for (;;) {
        has_keyword |= at(parser, TOKEN_STAR_STAR) || at_keyword_argument(parser);
        if (!skip_argument(parser, skipped, has_keyword)) {
            return_to_place(parser, &place);
            return skipped->count > 0;
        }
        skipped->count++;
        save_place(parser, &place);
        if (!accept(parser, TOKEN_COMMA)) {
            return true;
        }
    }
}

// args ',' '*' expression, where `**` came before
static void starred_after_unpacking(Parser *parser) {
    Skipped skipped;
    Attempt place;
    save_place(parser, &place);
    bool found = skip_arguments(parser, &skipped, false) && skipped.has_unpacked_keyword;
    SourceRange comma = parser->token.range;
    if (found && accept(parser, TOKEN_COMMA) && at(parser, TOKEN_STAR)) {
        const Node *last = attempt(parser, starred_argument);
        if (last != NULL) {
            report_syntax(parser, range_between(comma, last->range),
                          "iterable argument unpacking follows keyword argument unpacking");
        }
    }
    return_to_place(parser, &place);
}

// A comprehension's last part, where an error about it ends: the previous token.
static SourceRange up_to_here(const Parser *parser, SourceRange start) {
    return range_between(start, parser->previous.range);
}

// expression for_if_clauses ',' [args | expression for_if_clauses]
static void generator_before_others(Parser *parser) {
    Attempt place;
    save_place(parser, &place);
    const Node *element = attempt(parser, parse_expression);
    if (element != NULL && at_generator(parser) && skip_generators(parser)) {
        SourceRange range = up_to_here(parser, element->range);
        if (at(parser, TOKEN_COMMA)) {
            report_syntax(parser, range, "Generator expression must be parenthesized");
        }
    }
    return_to_place(parser, &place);
}

// NAME '=' expression for_if_clauses
static void keyword_with_comprehension(Parser *parser) {
    if (at_keyword_argument(parser)) {
        keyword_is_comprehension(parser);
    }
}

// [args ','] NAME '=' &(',' | ')')
static void keyword_without_value(Parser *parser) {
    Skipped skipped;
    Attempt place;
    save_place(parser, &place);
    if (skip_arguments(parser, &skipped, false)) {
        accept(parser, TOKEN_COMMA);
    }
    if (at_keyword_argument(parser)) {
        SourceRange name = parser->token.range;
        advance(parser);
        SourceRange equal = parser->token.range;
        advance(parser);
        if (at(parser, TOKEN_COMMA) || at(parser, TOKEN_RIGHT_PAREN)) {
            report_syntax(parser, range_between(name, equal), "expected argument value expression");
        }
    }
    return_to_place(parser, &place);
}

// args for_if_clauses
static void generator_after_others(Parser *parser) {
    Skipped skipped;
    Attempt place;
    save_place(parser, &place);
    if (skip_arguments(parser, &skipped, false) && at_generator(parser) && skip_generators(parser)
        && skipped.positional > 1) {
        report_syntax(parser, up_to_here(parser, skipped.last_positional),
                      "Generator expression must be parenthesized");
    }
    return_to_place(parser, &place);
}

// args ',' expression for_if_clauses
static void generator_after_keywords(Parser *parser) {
    Skipped skipped;
    Attempt place;
    save_place(parser, &place);
    if (skip_arguments(parser, &skipped, false) && accept(parser, TOKEN_COMMA)) {
        const Node *element = attempt(parser, parse_expression);
        if (element != NULL && at_generator(parser) && skip_generators(parser)) {
            report_syntax(parser, up_to_here(parser, element->range),
                          "Generator expression must be parenthesized");
        }
    }
    return_to_place(parser, &place);
}

// args ',' args
static void positional_after_keyword(Parser *parser) {
    Skipped first;
    Skipped second;
    Attempt place;
    save_place(parser, &place);
    if (skip_arguments(parser, &first, false) && accept(parser, TOKEN_COMMA)
        && skip_arguments(parser, &second, false)) {
        report_syntax(parser, last_token_range(parser),
                      first.has_unpacked_keyword
                          ? "positional argument follows keyword argument unpacking"
                          : "positional argument follows keyword argument");
    }
    return_to_place(parser, &place);
}

// Behind the opening parenthesis of arguments that are not in order.
void invalid_arguments(Parser *parser) {
    starred_after_unpacking(parser);
    generator_before_others(parser);
    keyword_with_comprehension(parser);
    keyword_without_value(parser);
    generator_after_others(parser);
    generator_after_keywords(parser);
    positional_after_keyword(parser);
}
