// Mistakes in the arguments of a call.
//
// invalid_arguments() and invalid_kwarg of CPython's grammar, with the rows in the same order.
// The rules here step over as many arguments as are in order.
//
// SPDX-License-Identifier: MIT
#include "parser_invalid.h"

// --- One argument ---

// NAME '='
Node *rule_keyword(Parser *parser) {
    Position start = here(parser);
    parse_name(parser);
    expect(parser, TOKEN_EQUAL);
    return new_node(parser, NODE_PASS, start);
}

static const Mistake keyword_mistakes[] = {
    {{TOKEN_TRUE, TOKEN_EQUAL}, SHOW_MATCHED, "cannot assign to True"},
    {{TOKEN_FALSE, TOKEN_EQUAL}, SHOW_MATCHED, "cannot assign to False"},
    {{TOKEN_NONE, TOKEN_EQUAL}, SHOW_MATCHED, "cannot assign to None"},
    {{TOKEN_NAME, TOKEN_EQUAL, STOP, RULE_EXPRESSION, RULE_GENERATORS},
     SHOW_MATCHED, "invalid syntax. Maybe you meant '==' or ':=' instead of '='?"},
    {{UNLESS, RULE_KEYWORD, RULE_EXPRESSION, TOKEN_EQUAL},
     SHOW_MATCHED, "expression cannot contain assignment, perhaps you meant \"==\"?"},
    {{0}},
};

// At an argument, of whatever sort.
void invalid_keyword_argument(Parser *parser) {
    if (first_check(parser, CHECK_KEYWORD_ARGUMENT)) {
        look_for(parser, keyword_mistakes);
    }
}

const Mistake double_star_mistakes[] = {
    {{TOKEN_STAR_STAR, RULE_EXPRESSION, TOKEN_EQUAL, RULE_EXPRESSION},
     SHOW_MATCHED, "cannot assign to keyword argument unpacking"},
    {{0}},
};

// --- All of them ---

// What a run of well-formed arguments held.
typedef struct Skipped {
    uint32_t count;
    uint32_t positional; // with those behind a star
    Node *last_positional;
    bool has_unpacked_keyword;
} Skipped;

// NAME '='
static bool at_keyword_argument(Parser *parser) {
    return at(parser, TOKEN_NAME) && peek(parser) == TOKEN_EQUAL;
}

// '*' expression
Node *rule_starred_argument(Parser *parser) {
    return parse_starred(parser, parse_expression);
}

// starred_expression | (NAME ':=' expression | expression) !'='
static Node *positional_argument(Parser *parser) {
    if (at(parser, TOKEN_STAR)) {
        return rule_starred_argument(parser);
    }
    bool is_assignment = at(parser, TOKEN_NAME) && peek(parser) == TOKEN_COLON_EQUAL;
    Node *node = is_assignment ? parse_named_expression(parser) : parse_expression(parser);
    if (at(parser, TOKEN_EQUAL) || at(parser, TOKEN_COLON_EQUAL)) {
        fail(parser);
    }
    return node;
}

// NAME '=' expression | '**' expression
static Node *keyword_argument(Parser *parser) {
    if (!accept(parser, TOKEN_STAR_STAR)) {
        rule_keyword(parser);
    }
    return parse_expression(parser);
}

// The next argument, of a sort that may follow those before it.
static bool skip_argument(Parser *parser, Skipped *skipped, bool has_keyword) {
    bool is_unpacked = at(parser, TOKEN_STAR_STAR);
    if (is_unpacked || at_keyword_argument(parser)) {
        bool found = skip(parser, keyword_argument);
        skipped->has_unpacked_keyword |= found && is_unpacked;
        return found;
    }
    if (has_keyword && (!at(parser, TOKEN_STAR) || skipped->has_unpacked_keyword)) {
        return false;
    }
    Node *node = attempt(parser, positional_argument);
    if (node != NULL) {
        skipped->positional++;
        skipped->last_positional = node;
    }
    return node != NULL;
}

// args: as many arguments as are in order, without the comma behind them. Fails if there are none.
static Node *skip_arguments(Parser *parser, Skipped *skipped) {
    bool has_keyword = false;
    Position start = here(parser);
    Attempt place;
    *skipped = (Skipped){0};
    do {
        save_place(parser, &place);
        if (skipped->count > 0) {
            expect(parser, TOKEN_COMMA);
        }
        has_keyword |= at(parser, TOKEN_STAR_STAR) || at_keyword_argument(parser);
        if (!skip_argument(parser, skipped, has_keyword)) {
            return_to_place(parser, &place);
            break;
        }
        skipped->count++;
    } while (at(parser, TOKEN_COMMA));
    if (skipped->count == 0) {
        fail(parser);
    }
    return new_node(parser, NODE_PASS, start);
}

Node *rule_arguments(Parser *parser) {
    Skipped skipped;
    return skip_arguments(parser, &skipped);
}

// args [',']
Node *rule_arguments_comma(Parser *parser) {
    Node *node = rule_arguments(parser);
    accept(parser, TOKEN_COMMA);
    return node;
}

// args with `**` among them
Node *rule_unpacking_arguments(Parser *parser) {
    Skipped skipped;
    Node *node = skip_arguments(parser, &skipped);
    if (!skipped.has_unpacked_keyword) {
        fail(parser);
    }
    return node;
}

// args with several positional ones, as the last of these, where for_if_clauses follow
Node *rule_second_positional(Parser *parser) {
    Skipped skipped;
    skip_arguments(parser, &skipped);
    // What follows is looked at first: it may hold a mistake of its own.
    if (!matches(parser, rule_generators) || skipped.positional < 2) {
        fail(parser);
    }
    return skipped.last_positional;
}

const Mistake argument_list_mistakes[] = {
    {{RULE_UNPACKING_ARGUMENTS, START, TOKEN_COMMA, IF_AT, TOKEN_STAR, RULE_STARRED_ARGUMENT},
     SHOW_MATCHED, "iterable argument unpacking follows keyword argument unpacking"},
    {{RULE_EXPRESSION, RULE_GENERATORS, IF_AT, TOKEN_COMMA},
     SHOW_MATCHED, "Generator expression must be parenthesized"},
    {{TOKEN_NAME, TOKEN_EQUAL, STOP, RULE_EXPRESSION, RULE_GENERATORS},
     SHOW_MATCHED, "invalid syntax. Maybe you meant '==' or ':=' instead of '='?"},
    {{OPTIONAL, RULE_ARGUMENTS_COMMA, START, TOKEN_NAME, TOKEN_EQUAL, IF_AT, TOKEN_COMMA},
     SHOW_MATCHED, "expected argument value expression"},
    {{OPTIONAL, RULE_ARGUMENTS_COMMA, START, TOKEN_NAME, TOKEN_EQUAL, IF_AT, TOKEN_RIGHT_PAREN},
     SHOW_MATCHED, "expected argument value expression"},
    {{RULE_SECOND_POSITIONAL, RULE_GENERATORS}, SHOW_MATCHED, "Generator expression must be parenthesized"},
    {{RULE_ARGUMENTS, TOKEN_COMMA, START, RULE_EXPRESSION, RULE_GENERATORS},
     SHOW_MATCHED, "Generator expression must be parenthesized"},
    {{RULE_UNPACKING_ARGUMENTS, TOKEN_COMMA, RULE_ARGUMENTS},
     SHOW_LAST_TOKEN, "positional argument follows keyword argument unpacking"},
    {{RULE_ARGUMENTS, TOKEN_COMMA, RULE_ARGUMENTS},
     SHOW_LAST_TOKEN, "positional argument follows keyword argument"},
    {{0}},
};
