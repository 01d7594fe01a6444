// Mistakes in expressions: a forgotten comma, `=` for `==`, half a conditional, and others.
//
// Each function is an alternative of an invalid_ rule of CPython's grammar, named after what it
// finds. All leave the parser where it was unless they report; a mistake inside of what they
// parse ahead is reported from there, as attempts diagnose too.
//
// SPDX-License-Identifier: MIT
#include "parser_invalid.h"

// A name as it is written; keywords are no names.
static bool is_name(const Node *node, const char *text) {
    return node->kind == NODE_NAME && identifier_is(node->name.id, text);
}

// Python 2's statements, which are not followed by a comma but by their argument.
static bool is_legacy_statement(const Node *node) {
    return is_name(node, "print") || is_name(node, "exec");
}

// --- Forgotten comma ---

// `match x`, `type X` and the like look like a forgotten comma but are none.
static bool at_soft_keyword(const Parser *parser) {
    return at_name(parser, "_") || at_name(parser, "case") || at_name(parser, "match")
           || at_name(parser, "type");
}

// An expression parsed by the plain grammar.
static Node *attempt_plain(Parser *parser, Rule *rule) {
    bool was_diagnosing = parser->diagnosing;
    parser->diagnosing = false;
    Node *node = attempt(parser, rule);
    parser->diagnosing = was_diagnosing;
    return node;
}

// Two expressions side by side inside brackets.
static void forgotten_comma(Parser *parser, const Node *first) {
    Attempt place;
    if (is_legacy_statement(first) || !starts_expression(current(parser))) {
        return;
    }
    save_place(parser, &place);
    const Node *second = attempt_plain(parser, parse_expression);
    if (second != NULL && parser->previous.depth > 0) {
        report_syntax(parser, range_between(first->range, second->range),
                      "invalid syntax. Perhaps you forgot a comma?");
    }
    return_to_place(parser, &place);
}

// STRING, without a look into it: its content may be what is wrong.
static Node *string_token(Parser *parser) {
    Position start = here(parser);
    expect(parser, TOKEN_STRING);
    return new_node(parser, NODE_PASS, start);
}

// STRING expression+ STRING: quotes inside a string that are not escaped
static void unescaped_quotes(Parser *parser) {
    Attempt place;
    if (!at(parser, TOKEN_STRING)) {
        return;
    }
    save_place(parser, &place);
    skip(parser, string_token);
    const Node *first = NULL;
    const Node *last = NULL;
    while (!at(parser, TOKEN_STRING)) {
        const Node *next = attempt_plain(parser, parse_expression);
        if (next == NULL) {
            break;
        }
        first = first != NULL ? first : next;
        last = next;
    }
    if (first != NULL && at(parser, TOKEN_STRING)) {
        report_syntax(parser, range_between(first->range, last->range),
                      "invalid syntax. Is this intended to be part of the string?");
    }
    return_to_place(parser, &place);
}

// --- Conditional expressions ---

// `a if b` without `else`, or with a statement behind it.
static void half_conditional(Parser *parser, const Node *body) {
    Attempt place;
    save_place(parser, &place);
    advance(parser);
    const Node *test = attempt(parser, parse_disjunction);
    if (test != NULL && !at(parser, TOKEN_ELSE) && !at(parser, TOKEN_COLON)) {
        report_syntax(parser, range_between(body->range, test->range),
                      "expected 'else' after 'if' expression");
    }
    if (test != NULL && accept(parser, TOKEN_ELSE) && !matches(parser, parse_expression)) {
        report_syntax(parser, token_error_range(parser, &parser->token),
                      "expected expression after 'else', but statement is given");
    }
    return_to_place(parser, &place);
}

// (pass | break | continue) 'if' disjunction 'else' simple_stmt
static void statement_for_expression(Parser *parser) {
    Attempt place;
    TokenKind kind = current(parser);
    if (kind != TOKEN_PASS && kind != TOKEN_BREAK && kind != TOKEN_CONTINUE) {
        return;
    }
    save_place(parser, &place);
    SourceRange range = parser->token.range;
    advance(parser);
    if (accept(parser, TOKEN_IF) && skip(parser, parse_disjunction) && accept(parser, TOKEN_ELSE)
        && matches(parser, parse_simple_statement)) {
        report_syntax(parser, range, "expected expression before 'if', but statement is given");
    }
    return_to_place(parser, &place);
}

// --- Lambdas in f-strings ---

// A lambda up to the colon that an f-string takes for itself.
static Node *lambda_head(Parser *parser) {
    Position start = here(parser);
    expect(parser, TOKEN_LAMBDA);
    parse_parameters(parser, true, TOKEN_COLON);
    if (!at(parser, TOKEN_COLON) || !lexer_is_in_field(&parser->lexer)) {
        fail(parser);
    }
    return new_node(parser, NODE_PASS, start);
}

// `f"{lambda x: 1}"`: the colon has begun a format specification.
static void lambda_in_field(Parser *parser) {
    Attempt place;
    if (!at(parser, TOKEN_LAMBDA)) {
        return;
    }
    save_place(parser, &place);
    SourceRange start = parser->token.range;
    if (skip(parser, lambda_head)) {
        const Lexer *lexer = &parser->lexer;
        uint8_t prefix = lexer->fstrings[lexer->fstring_count - 1].prefix;
        report_error(&parser->reporter, SYNTAX_ERROR_SYNTAX,
                     range_between(start, parser->token.range),
                     "%c-string: lambda expressions are not allowed without parentheses",
                     prefix & PREFIX_TEMPLATE ? 't' : 'f');
    }
    return_to_place(parser, &place);
}

// --- print and exec ---

// NAME expression. The argument is parsed whatever the name is: it may hold a mistake of its
// own.
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

// At the start of any expression. The order is that in which CPython looks, for the first
// one wins.
void invalid_expression(Parser *parser) {
    Attempt place;
    if (!first_check(parser, CHECK_EXPRESSION)) {
        return;
    }
    unescaped_quotes(parser);
    bool may_lack_comma =
        !at_soft_keyword(parser) && !(at(parser, TOKEN_NAME) && peek(parser) == TOKEN_STRING);
    save_place(parser, &place);
    const Node *first = attempt(parser, parse_disjunction);
    if (first != NULL && may_lack_comma) {
        forgotten_comma(parser, first);
    }
    if (first != NULL && at(parser, TOKEN_IF)) {
        half_conditional(parser, first);
    }
    return_to_place(parser, &place);
    statement_for_expression(parser);
    lambda_in_field(parser);
    legacy_statement(parser);
}

// --- Named expressions ---

// expression ':=' expression
static void named_expression_of_expression(Parser *parser) {
    Attempt place;
    save_place(parser, &place);
    const Node *target = attempt(parser, parse_expression);
    if (target != NULL && accept(parser, TOKEN_COLON_EQUAL) && matches(parser, parse_expression)) {
        report_named(parser, target, "cannot use assignment expressions with %s");
    }
    return_to_place(parser, &place);
}

// A further `=` means that it was an assignment all along.
static bool at_assignment(const Parser *parser) {
    return at(parser, TOKEN_EQUAL) || at(parser, TOKEN_COLON_EQUAL);
}

// NAME '=' bitwise_or
static void equal_after_name(Parser *parser) {
    Attempt place;
    if (!at(parser, TOKEN_NAME)) {
        return;
    }
    save_place(parser, &place);
    SourceRange name = parser->token.range;
    advance(parser);
    const Node *value = accept(parser, TOKEN_EQUAL) ? attempt(parser, parse_bitwise_or) : NULL;
    if (value != NULL && !at_assignment(parser)) {
        report_syntax(parser, range_between(name, value->range),
                      "invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
    }
    return_to_place(parser, &place);
}

// A list, a tuple or a generator expression here could be a target, or has a message elsewhere.
static bool begins_with_display(Parser *parser) {
    Attempt place;
    if (at(parser, TOKEN_TRUE) || at(parser, TOKEN_FALSE) || at(parser, TOKEN_NONE)) {
        return true;
    }
    if (!at(parser, TOKEN_LEFT_PAREN) && !at(parser, TOKEN_LEFT_BRACKET)) {
        return false;
    }
    Position start = here(parser);
    save_place(parser, &place);
    const Node *node = attempt(parser, parse_atom);
    bool is_display = node != NULL
                      && (node->kind == NODE_LIST || node->kind == NODE_TUPLE
                          || node->kind == NODE_GENERATOR_EXP)
                      && node->range.line == start.line && node->range.column == start.column;
    return_to_place(parser, &place);
    return is_display;
}

// bitwise_or '=' bitwise_or
static void equal_after_expression(Parser *parser) {
    Attempt place;
    if (begins_with_display(parser)) {
        return;
    }
    save_place(parser, &place);
    const Node *target = attempt(parser, parse_bitwise_or);
    if (target != NULL && accept(parser, TOKEN_EQUAL) && skip(parser, parse_bitwise_or)
        && !at_assignment(parser)) {
        report_named(parser, target,
                     "cannot assign to %s here. Maybe you meant '==' instead of '='?");
    }
    return_to_place(parser, &place);
}

// At the start of an expression that may have a name; `name := value` itself is above
// suspicion.
void invalid_named_expression(Parser *parser) {
    if (!first_check(parser, CHECK_NAMED_EXPRESSION)) {
        return;
    }
    if (at(parser, TOKEN_NAME) && peek(parser) == TOKEN_COLON_EQUAL) {
        return;
    }
    named_expression_of_expression(parser);
    equal_after_name(parser);
    equal_after_expression(parser);
}

// operator 'not' inversion, at the operator
static void operator_and_not(Parser *parser) {
    Attempt place;
    save_place(parser, &place);
    advance(parser);
    if (at(parser, TOKEN_NOT)) {
        SourceRange start = parser->token.range;
        const Node *operand = attempt(parser, parse_inversion);
        if (operand != NULL) {
            report_syntax(parser, range_between(start, operand->range),
                          "'not' after an operator must be parenthesized");
        }
    }
    return_to_place(parser, &place);
}

// At a binary operator, of those that calculate
void invalid_arithmetic(Parser *parser) {
    switch (current(parser)) {
    case TOKEN_PLUS:
    case TOKEN_MINUS:
    case TOKEN_STAR:
    case TOKEN_SLASH:
    case TOKEN_PERCENT:
    case TOKEN_SLASH_SLASH:
    case TOKEN_AT:
        operator_and_not(parser);
        break;
    default:
        break;
    }
}

// At a sign
void invalid_factor(Parser *parser) {
    operator_and_not(parser);
}

// --- Stars ---

// '*' without an expression, or with an assignment to it
void invalid_star(Parser *parser) {
    Attempt place;
    SourceRange star = parser->token.range;
    save_place(parser, &place);
    advance(parser);
    Node *operand = attempt(parser, parse_expression);
    if (operand == NULL) {
        report_syntax(parser, last_token_range(parser), "Invalid star expression");
    }
    if (accept(parser, TOKEN_EQUAL)) {
        const Node *value = attempt(parser, parse_expression);
        if (value != NULL) {
            report_syntax(parser, range_between(star, value->range),
                          "cannot assign to iterable argument unpacking");
        }
    }
    return_to_place(parser, &place);
}

// --- Comprehensions ---

// As a rule, of which only the end matters.
static Node *generators_rule(Parser *parser) {
    Position start = here(parser);
    parse_generators(parser);
    return new_node(parser, NODE_PASS, start);
}

bool skip_generators(Parser *parser) {
    return skip(parser, generators_rule);
}

// 'for' without 'in', or with a target that cannot be one
void invalid_generator(Parser *parser) {
    Attempt place;
    if (!first_check(parser, CHECK_GENERATOR)) {
        return;
    }
    save_place(parser, &place);
    accept(parser, TOKEN_ASYNC);
    if (at(parser, TOKEN_FOR)) {
        invalid_for_target(parser, true);
    }
    return_to_place(parser, &place);
}

// [x, y for x, y in z]
static void unparenthesized_target(Parser *parser, const Node *first) {
    Node *last = NULL;
    SourceRange comma = parser->token.range;
    if (!accept(parser, TOKEN_COMMA)) {
        return;
    }
    while ((last == NULL || accept(parser, TOKEN_COMMA)) && starts_expression(current(parser))) {
        Node *next = attempt(parser, parse_star_named_expression);
        if (next == NULL) {
            break;
        }
        last = next;
    }
    if (last != NULL) {
        accept(parser, TOKEN_COMMA);
    }
    if (skip_generators(parser)) {
        report_syntax(parser, range_between(first->range, last != NULL ? last->range : comma),
                      "did you forget parentheses around the comprehension target?");
    }
}

// invalid_comprehension, behind the opening bracket
static void comprehension(Parser *parser, TokenKind opening) {
    Attempt place;
    if (at(parser, TOKEN_STAR)) {
        invalid_star(parser);
    }
    save_place(parser, &place);
    const Node *first = attempt(parser, parse_star_named_expression);
    if (first != NULL && first->kind == NODE_STARRED && matches(parser, generators_rule)) {
        report_syntax(parser, first->range, "iterable unpacking cannot be used in comprehension");
    }
    if (first != NULL && opening != TOKEN_LEFT_PAREN) {
        unparenthesized_target(parser, first);
    }
    return_to_place(parser, &place);
}

// --- Groups ---

// '(' '*' x ')' or '(' '**' x ')'
static void starred_group(Parser *parser) {
    Attempt place;
    SourceRange star = parser->token.range;
    save_place(parser, &place);
    if (at(parser, TOKEN_STAR)) {
        const Node *node = attempt(parser, parse_star_named_expression);
        if (node != NULL && at(parser, TOKEN_RIGHT_PAREN)) {
            report_syntax(parser, node->range, "cannot use starred expression here");
        }
    } else if (accept(parser, TOKEN_STAR_STAR)) {
        if (skip(parser, parse_expression) && at(parser, TOKEN_RIGHT_PAREN)) {
            report_syntax(parser, star, "cannot use double starred expression here");
        }
    }
    return_to_place(parser, &place);
}

// --- Dicts ---

// '**' bitwise_or for_if_clauses '}'
static void dict_unpacking_comprehension(Parser *parser) {
    Attempt place;
    SourceRange stars = parser->token.range;
    save_place(parser, &place);
    if (accept(parser, TOKEN_STAR_STAR) && skip(parser, parse_bitwise_or) && skip_generators(parser)
        && at(parser, TOKEN_RIGHT_BRACE)) {
        report_syntax(parser, stars, "dict unpacking cannot be used in dict comprehension");
    }
    return_to_place(parser, &place);
}

// Behind the key: what is wrong with the rest of the pair, if anything.
static void pair_after_key(Parser *parser, const Node *key) {
    SourceRange colon = parser->token.range;
    if (!accept(parser, TOKEN_COLON)) {
        SourceRange end = {key->range.line, key->range.end_column - 1, key->range.end_line,
                           COLUMN_ZERO};
        report_syntax(parser, end, "':' expected after dictionary key");
    }
    SourceRange star = parser->token.range;
    if (accept(parser, TOKEN_STAR) && skip(parser, parse_bitwise_or)) {
        report_syntax(parser, range_from(parser, star),
                      "cannot use a starred expression in a dictionary value");
    }
    if (at(parser, TOKEN_RIGHT_BRACE) || at(parser, TOKEN_COMMA)) {
        report_syntax(parser, colon, "expression expected after dictionary key and ':'");
    }
}

// Steps over `key: value` or `**value`. False, and still there, if it is neither.
static bool skip_pair(Parser *parser) {
    Attempt place;
    save_place(parser, &place);
    if (accept(parser, TOKEN_STAR_STAR)) {
        if (skip(parser, parse_bitwise_or)) {
            return true;
        }
    } else if (skip(parser, parse_expression) && accept(parser, TOKEN_COLON)
               && skip(parser, parse_expression)) {
        return true;
    }
    return_to_place(parser, &place);
    return false;
}

// invalid_double_starred_kvpairs, behind the brace: the first pair that is not one
static void pairs(Parser *parser) {
    Attempt place;
    uint32_t good = 0;
    save_place(parser, &place);
    while (skip_pair(parser)) {
        good++;
        if (!accept(parser, TOKEN_COMMA)) {
            return_to_place(parser, &place);
            return;
        }
    }
    const Node *key = attempt(parser, parse_expression);
    if (key != NULL && (good > 0 || at(parser, TOKEN_COLON))) {
        pair_after_key(parser, key);
    }
    return_to_place(parser, &place);
}

// At an opening bracket whose content is not right.
void invalid_brackets(Parser *parser) {
    Attempt place;
    TokenKind opening = current(parser);
    save_place(parser, &place);
    advance(parser);
    if (opening == TOKEN_LEFT_PAREN) {
        starred_group(parser);
    }
    if (opening == TOKEN_LEFT_BRACE) {
        pairs(parser);
        dict_unpacking_comprehension(parser);
    }
    comprehension(parser, opening);
    return_to_place(parser, &place);
}
