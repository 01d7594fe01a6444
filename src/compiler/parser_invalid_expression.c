// Mistakes in expressions: a forgotten comma, `=` for `==`, half a conditional, and others.
//
// The order of the rows is that in which CPython looks, for the first one wins.
//
// SPDX-License-Identifier: MIT
#include "parser_invalid.h"

// --- Forgotten comma, unescaped quotes ---

// A name as it is written; keywords are no names.
static bool is_name(const Node *node, const char *text) {
    return node->kind == NODE_NAME && identifier_is(node->name.id, text);
}

// `match x`, `type X` and the like look like a forgotten comma but are none.
static bool at_soft_keyword(const Parser *parser) {
    return at_name(parser, "_") || at_name(parser, "case") || at_name(parser, "match")
           || at_name(parser, "type");
}

// disjunction, behind which a comma may be missing. Python 2's statements are not followed by a
// comma but by their argument.
Node *rule_first_of_two(Parser *parser) {
    bool is_above_suspicion =
        at_soft_keyword(parser) || (at(parser, TOKEN_NAME) && peek(parser) == TOKEN_STRING);
    Node *node = parse_disjunction(parser);
    if (is_above_suspicion || is_name(node, "print") || is_name(node, "exec")) {
        fail(parser);
    }
    return node;
}

// An expression parsed by the plain grammar.
static Node *plain_expression(Parser *parser) {
    parser->diagnosing = false;
    Node *node = attempt(parser, parse_expression);
    parser->diagnosing = true;
    if (node == NULL) {
        fail(parser);
    }
    return node;
}

// The expression side by side with another one, inside brackets.
Node *rule_second_of_two(Parser *parser) {
    if (!starts_expression(current(parser))) {
        fail(parser);
    }
    Node *node = plain_expression(parser);
    if (parser->previous.depth == 0) {
        fail(parser);
    }
    return node;
}

// An expression between two strings.
Node *rule_unquoted_expression(Parser *parser) {
    if (at(parser, TOKEN_STRING)) {
        fail(parser);
    }
    return plain_expression(parser);
}

// --- Lambdas in f-strings ---

// A lambda with the colon that an f-string takes for itself, which is not stepped over.
Node *rule_lambda_head(Parser *parser) {
    Position start = here(parser);
    expect(parser, TOKEN_LAMBDA);
    parse_parameters(parser, true, TOKEN_COLON);
    if (!at(parser, TOKEN_COLON) || !lexer_is_in_field(&parser->lexer)) {
        fail(parser);
    }
    Node *node = new_node(parser, NODE_PASS, start);
    node->range = range_between(node->range, parser->token.range);
    return node;
}

// --- Any expression ---

static const Mistake expression_mistakes[] = {
    {{TOKEN_STRING, START, RULE_UNQUOTED_EXPRESSION, MANY, RULE_UNQUOTED_EXPRESSION, IF_AT, TOKEN_STRING},
     SHOW_MATCHED, "invalid syntax. Is this intended to be part of the string?"},
    {{RULE_FIRST_OF_TWO, RULE_SECOND_OF_TWO}, SHOW_MATCHED, "invalid syntax. Perhaps you forgot a comma?"},
    {{RULE_DISJUNCTION, TOKEN_IF, RULE_DISJUNCTION, UNLESS_AT, TOKEN_ELSE, UNLESS_AT, TOKEN_COLON},
     SHOW_MATCHED, "expected 'else' after 'if' expression"},
    {{RULE_DISJUNCTION, TOKEN_IF, RULE_DISJUNCTION, TOKEN_ELSE, UNLESS, RULE_EXPRESSION},
     SHOW_HERE, "expected expression after 'else', but statement is given"},
    {{TOKEN_PASS, STOP, TOKEN_IF, RULE_DISJUNCTION, TOKEN_ELSE, RULE_SIMPLE_STATEMENT},
     SHOW_MATCHED, "expected expression before 'if', but statement is given"},
    {{TOKEN_BREAK, STOP, TOKEN_IF, RULE_DISJUNCTION, TOKEN_ELSE, RULE_SIMPLE_STATEMENT},
     SHOW_MATCHED, "expected expression before 'if', but statement is given"},
    {{TOKEN_CONTINUE, STOP, TOKEN_IF, RULE_DISJUNCTION, TOKEN_ELSE, RULE_SIMPLE_STATEMENT},
     SHOW_MATCHED, "expected expression before 'if', but statement is given"},
    {{RULE_LAMBDA_HEAD},
     SHOW_IN_STRING, "%c-string: lambda expressions are not allowed without parentheses"},
    {{0}},
};

// NAME expression, as Python 2's statements. The argument is parsed whatever the name is: it may
// hold a mistake of its own.
static void legacy_statement(Parser *parser) {
    Attempt place;
    bool is_legacy = at_name(parser, "print") || at_name(parser, "exec");
    if (!at(parser, TOKEN_NAME)) {
        return;
    }
    save_place(parser, &place);
    SourceRange start = parser->token.range;
    Identifier name = parse_name(parser);
    const Node *argument = NULL;
    if (!at(parser, TOKEN_LEFT_PAREN)) {
        argument = attempt(parser, parse_star_expressions);
    }
    if (argument != NULL && is_legacy) {
        report_error(&parser->reporter, SYNTAX_ERROR_SYNTAX, range_between(start, argument->range),
                     "Missing parentheses in call to '%t'. Did you mean %t(...)?", &name, &name);
    }
    return_to_place(parser, &place);
}

// At the start of any expression.
void invalid_expression(Parser *parser) {
    if (first_check(parser, CHECK_EXPRESSION)) {
        look_for(parser, expression_mistakes);
        legacy_statement(parser);
    }
}

// --- Named expressions ---

// A list, a tuple or a generator expression here could be a target, or has a message elsewhere.
Node *rule_plain_display(Parser *parser) {
    Position start = here(parser);
    if (!at(parser, TOKEN_LEFT_PAREN) && !at(parser, TOKEN_LEFT_BRACKET) && !at(parser, TOKEN_TRUE)
        && !at(parser, TOKEN_FALSE) && !at(parser, TOKEN_NONE)) {
        fail(parser);
    }
    Node *node = parse_atom(parser);
    bool is_display = node->kind == NODE_LIST || node->kind == NODE_TUPLE
                      || node->kind == NODE_GENERATOR_EXP || node->kind == NODE_CONSTANT;
    if (!is_display || node->range.line != start.line || node->range.column != start.column) {
        fail(parser); // something else in parentheses
    }
    return node;
}

// A further `=` means that it was an assignment all along.
static const Mistake named_expression_mistakes[] = {
    {{RULE_EXPRESSION, TOKEN_COLON_EQUAL, RULE_EXPRESSION},
     SHOW_NODE, "cannot use assignment expressions with %s"},
    {{TOKEN_NAME, TOKEN_EQUAL, RULE_BITWISE_OR, UNLESS_AT, TOKEN_EQUAL, UNLESS_AT, TOKEN_COLON_EQUAL},
     SHOW_MATCHED, "invalid syntax. Maybe you meant '==' or ':=' instead of '='?"},
    {{UNLESS, RULE_PLAIN_DISPLAY, RULE_BITWISE_OR, TOKEN_EQUAL, RULE_BITWISE_OR, UNLESS_AT, TOKEN_EQUAL,
      UNLESS_AT, TOKEN_COLON_EQUAL},
     SHOW_NODE, "cannot assign to %s here. Maybe you meant '==' instead of '='?"},
    {{0}},
};

// At the start of an expression that may have a name; `name := value` itself is above
// suspicion.
void invalid_named_expression(Parser *parser) {
    if (first_check(parser, CHECK_NAMED_EXPRESSION)
        && !(at(parser, TOKEN_NAME) && peek(parser) == TOKEN_COLON_EQUAL)) {
        look_for(parser, named_expression_mistakes);
    }
}

const Mistake operator_mistakes[] = {
    {{ANY, IF_AT, TOKEN_NOT, RULE_INVERSION}, SHOW_MATCHED, "'not' after an operator must be parenthesized"},
    {{0}},
};

// --- Stars and comprehensions ---

const Mistake star_mistakes[] = {
    {{TOKEN_STAR, UNLESS, RULE_EXPRESSION}, SHOW_LAST_TOKEN, "Invalid star expression"},
    {{TOKEN_STAR, RULE_EXPRESSION, TOKEN_EQUAL, RULE_EXPRESSION},
     SHOW_MATCHED, "cannot assign to iterable argument unpacking"},
    {{0}},
};

// As a rule, of which only the end matters.
Node *rule_generators(Parser *parser) {
    Position start = here(parser);
    if (!at_generator(parser)) {
        fail(parser);
    }
    parse_generators(parser);
    return new_node(parser, NODE_PASS, start);
}

// 'for' without 'in', or with a target that cannot be one
void invalid_generator(Parser *parser) {
    if (first_check(parser, CHECK_GENERATOR)) {
        look_for(parser, generator_mistakes);
    }
}

// --- Brackets ---

// ',' star_named_expression
Node *rule_comma_element(Parser *parser) {
    expect(parser, TOKEN_COMMA);
    return parse_star_named_expression(parser);
}

// ('**' bitwise_or | expression ':' expression) ','
Node *rule_pair_comma(Parser *parser) {
    Position start = here(parser);
    if (accept(parser, TOKEN_STAR_STAR)) {
        parse_bitwise_or(parser);
    } else {
        parse_expression(parser);
        expect(parser, TOKEN_COLON);
        parse_expression(parser);
    }
    expect(parser, TOKEN_COMMA);
    return new_node(parser, NODE_PASS, start);
}

// Groups, dicts, comprehensions. The first pair of a dict that is not one is what is wrong.
const Mistake bracket_mistakes[] = {
    {{TOKEN_LEFT_PAREN, START, IF_AT, TOKEN_STAR, RULE_STAR_NAMED_EXPRESSION, IF_AT, TOKEN_RIGHT_PAREN},
     SHOW_MATCHED, "cannot use starred expression here"},
    {{TOKEN_LEFT_PAREN, START, TOKEN_STAR_STAR, STOP, RULE_EXPRESSION, IF_AT, TOKEN_RIGHT_PAREN},
     SHOW_MATCHED, "cannot use double starred expression here"},
    {{TOKEN_LEFT_BRACE, RULE_PAIR_COMMA, MANY, RULE_PAIR_COMMA, START, RULE_EXPRESSION, UNLESS_AT, TOKEN_COLON},
     SHOW_KEY_END, "':' expected after dictionary key"},
    {{TOKEN_LEFT_BRACE, MANY, RULE_PAIR_COMMA, RULE_EXPRESSION, TOKEN_COLON, START, TOKEN_STAR, RULE_BITWISE_OR},
     SHOW_LOOKED_AT, "cannot use a starred expression in a dictionary value"},
    {{TOKEN_LEFT_BRACE, MANY, RULE_PAIR_COMMA, RULE_EXPRESSION, START, TOKEN_COLON, IF_AT, TOKEN_RIGHT_BRACE},
     SHOW_MATCHED, "expression expected after dictionary key and ':'"},
    {{TOKEN_LEFT_BRACE, MANY, RULE_PAIR_COMMA, RULE_EXPRESSION, START, TOKEN_COLON, IF_AT, TOKEN_COMMA},
     SHOW_MATCHED, "expression expected after dictionary key and ':'"},
    {{TOKEN_LEFT_BRACE, START, TOKEN_STAR_STAR, STOP, RULE_BITWISE_OR, RULE_GENERATORS, IF_AT, TOKEN_RIGHT_BRACE},
     SHOW_MATCHED, "dict unpacking cannot be used in dict comprehension"},
    {{ANY, TOKEN_STAR, UNLESS, RULE_EXPRESSION}, SHOW_LAST_TOKEN, "Invalid star expression"},
    {{ANY, TOKEN_STAR, RULE_EXPRESSION, TOKEN_EQUAL, RULE_EXPRESSION},
     SHOW_MATCHED, "cannot assign to iterable argument unpacking"},
    {{ANY, IF_AT, TOKEN_STAR, RULE_STAR_NAMED_EXPRESSION, STOP, RULE_GENERATORS},
     SHOW_MATCHED, "iterable unpacking cannot be used in comprehension"},
    {{UNLESS_AT, TOKEN_LEFT_PAREN, ANY, RULE_STAR_NAMED_EXPRESSION, TOKEN_COMMA, STOP, RULE_GENERATORS},
     SHOW_MATCHED, "did you forget parentheses around the comprehension target?"},
    {{UNLESS_AT, TOKEN_LEFT_PAREN, ANY, RULE_STAR_NAMED_EXPRESSION, RULE_COMMA_ELEMENT, MANY, RULE_COMMA_ELEMENT,
      STOP, OPTIONAL, TOKEN_COMMA, RULE_GENERATORS},
     SHOW_MATCHED, "did you forget parentheses around the comprehension target?"},
    {{0}},
};
