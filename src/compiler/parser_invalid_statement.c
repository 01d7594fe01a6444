// Mistakes in statements.
//
// One function for each alternative of CPython's invalid_ rules, called where the statement
// would begin or where its grammar has the rule. Those for missing colons and blocks are told
// the keyword they belong to, since messages name its line.
//
// SPDX-License-Identifier: MIT
#include "parser_invalid.h"

// --- Assignments ---

// invalid_ann_assign_target ':' expression: a list or tuple, perhaps in more parentheses
static void annotated_display(Parser *parser) {
    Attempt place;
    if (!at(parser, TOKEN_LEFT_PAREN) && !at(parser, TOKEN_LEFT_BRACKET)) {
        return;
    }
    save_place(parser, &place);
    const Node *target = attempt(parser, parse_atom);
    if (target != NULL && (target->kind == NODE_LIST || target->kind == NODE_TUPLE)
        && accept(parser, TOKEN_COLON) && matches(parser, parse_expression)) {
        report_named(parser, target, "only single target (not %s) can be annotated");
    }
    return_to_place(parser, &place);
}

// star_named_expression ',' star_named_expressions* ':' expression
static void annotated_tuple(Parser *parser) {
    Attempt place;
    save_place(parser, &place);
    const Node *first = attempt(parser, parse_star_named_expression);
    if (first != NULL && accept(parser, TOKEN_COMMA)) {
        while (starts_expression(current(parser)) && skip(parser, parse_star_named_expression)) {
            accept(parser, TOKEN_COMMA);
        }
        if (accept(parser, TOKEN_COLON) && matches(parser, parse_expression)) {
            report_syntax(parser, first->range, "only single target (not tuple) can be annotated");
        }
    }
    return_to_place(parser, &place);
}

// expression ':' expression
static void annotated_expression(Parser *parser) {
    Attempt place;
    save_place(parser, &place);
    const Node *target = attempt(parser, parse_expression);
    if (target != NULL && accept(parser, TOKEN_COLON) && matches(parser, parse_expression)) {
        report_syntax(parser, target->range, "illegal target for annotation");
    }
    return_to_place(parser, &place);
}

// star_targets '='
static Node *assigned_targets(Parser *parser) {
    Node *node = parse_star_targets(parser);
    expect(parser, TOKEN_EQUAL);
    return node;
}

// (star_targets '=')* star_expressions '=', and the same with a yield expression
static void assigned_expression(Parser *parser) {
    Attempt place;
    save_place(parser, &place);
    while (skip(parser, assigned_targets)) {
    }
    if (at(parser, TOKEN_YIELD)) {
        const Node *value = attempt(parser, parse_yield_expression);
        if (value != NULL && at(parser, TOKEN_EQUAL)) {
            report_syntax(parser, value->range, "assignment to yield expression not possible");
        }
    } else {
        const Node *value = attempt(parser, parse_star_expressions);
        if (value != NULL && at(parser, TOKEN_EQUAL)) {
            report_invalid_target(parser, value, TARGET_ASSIGN);
        }
    }
    return_to_place(parser, &place);
}

// star_expressions augassign annotated_rhs
static void augmented_expression(Parser *parser) {
    Attempt place;
    save_place(parser, &place);
    const Node *target = attempt(parser, parse_star_expressions);
    if (target != NULL && token_is_augmented_assignment(current(parser))) {
        advance(parser);
        if (matches(parser, parse_annotated_value)) {
            report_named(parser, target, "'%s' is an illegal expression for augmented assignment");
        }
    }
    return_to_place(parser, &place);
}

// single_target augassign: whatever is wrong, it is behind the operator.
static bool is_augmented_target(Parser *parser) {
    Attempt place;
    save_place(parser, &place);
    const Node *target = attempt(parser, parse_primary);
    bool found = target != NULL && token_is_augmented_assignment(current(parser))
                 && (target->kind == NODE_NAME || target->kind == NODE_ATTRIBUTE
                     || target->kind == NODE_SUBSCRIPT);
    return_to_place(parser, &place);
    return found;
}

// At a statement that is no assignment but may have been meant as one.
void invalid_assignment(Parser *parser) {
    if (is_augmented_target(parser)) {
        return;
    }
    annotated_display(parser);
    annotated_tuple(parser);
    annotated_expression(parser);
    assigned_expression(parser);
    augmented_expression(parser);
}

// --- del ---

// 'del' star_expressions
void invalid_delete(Parser *parser) {
    Attempt place;
    save_place(parser, &place);
    advance(parser);
    const Node *targets = attempt(parser, parse_star_expressions);
    if (targets != NULL) {
        report_invalid_target(parser, targets, TARGET_DELETE);
    }
    return_to_place(parser, &place);
}

// --- Imports ---

// NAME ('.' NAME)*
static Node *dotted_name(Parser *parser) {
    Position start = here(parser);
    parse_name(parser);
    while (accept(parser, TOKEN_DOT)) {
        parse_name(parser);
    }
    return new_node(parser, NODE_PASS, start);
}

// 'import' ','.dotted_name+ 'from' dotted_name, and 'import' alone
void invalid_import(Parser *parser) {
    Attempt place;
    SourceRange import = parser->token.range;
    save_place(parser, &place);
    advance(parser);
    if (at(parser, TOKEN_NEWLINE)) {
        report_syntax(parser, range_from(parser, parser->token.range),
                      "Expected one or more names after 'import'");
    }
    bool has_name = false;
    while (skip(parser, dotted_name)) {
        has_name = true;
        if (!accept(parser, TOKEN_COMMA)) {
            break;
        }
    }
    if (has_name && accept(parser, TOKEN_FROM) && matches(parser, dotted_name)) {
        advance(parser);
        report_syntax(parser, range_from(parser, import),
                      "Did you mean to use 'from ... import ...' instead?");
    }
    return_to_place(parser, &place);
}

// 'as' expression, which is not just a name
void invalid_import_target(Parser *parser) {
    Attempt place;
    save_place(parser, &place);
    advance(parser);
    if (at(parser, TOKEN_NAME)) {
        TokenKind next = peek(parser);
        if (next == TOKEN_COMMA || next == TOKEN_RIGHT_PAREN || next == TOKEN_NEWLINE
            || next == TOKEN_SEMICOLON) {
            return_to_place(parser, &place);
            return;
        }
    }
    const Node *target = attempt(parser, parse_expression);
    if (target != NULL) {
        report_named(parser, target, "cannot use %s as import target");
    }
    return_to_place(parser, &place);
}

// NAME ['as' NAME]
static Node *import_from_as_name(Parser *parser) {
    Position start = here(parser);
    parse_name(parser);
    if (accept(parser, TOKEN_AS)) {
        parse_name(parser);
    }
    return new_node(parser, NODE_PASS, start);
}

// import_from_as_names ',' NEWLINE, and no names at all
void invalid_import_from_targets(Parser *parser) {
    Attempt place;
    save_place(parser, &place);
    if (at(parser, TOKEN_NEWLINE)) {
        report_syntax(parser, range_from(parser, parser->token.range),
                      "Expected one or more names after 'import'");
    }
    while (skip(parser, import_from_as_name) && accept(parser, TOKEN_COMMA)) {
        if (at(parser, TOKEN_NEWLINE)) {
            report_syntax(parser, parser->token.range,
                          "trailing comma not allowed without surrounding parentheses");
        }
    }
    return_to_place(parser, &place);
}

// --- Blocks ---

// NEWLINE !INDENT, behind the colon
void invalid_block(Parser *parser, const Token *keyword, const char *what) {
    Attempt place;
    if (!at(parser, TOKEN_NEWLINE)) {
        return;
    }
    save_place(parser, &place);
    advance(parser);
    if (!at(parser, TOKEN_INDENT)) {
        report_error(&parser->reporter, SYNTAX_ERROR_INDENTATION, last_token_range(parser),
                     "expected an indented block after %s on line %d", what, keyword->range.line);
    }
    return_to_place(parser, &place);
}

// Only a newline there: any other token is more likely the mistake itself.
// A line that ends where its colon should be.
void invalid_missing_colon(Parser *parser) {
    if (at(parser, TOKEN_NEWLINE)) {
        report_syntax(parser, last_token_range(parser), "expected ':'");
    }
}

// At an `elif` that begins a statement.
void invalid_elif(Parser *parser) {
    if (parser->else_end == parser->token.start) {
        report_syntax(parser, parser->token.range, "'elif' block follows an 'else' block");
    }
}

// --- for ---

// 'for' star_targets 'in'
static Node *for_head(Parser *parser) {
    expect(parser, TOKEN_FOR);
    Node *target = parse_star_targets(parser);
    if (!at(parser, TOKEN_IN)) {
        fail(parser);
    }
    return target;
}

// 'for' (bitwise_or (',' bitwise_or)* [',']) without 'in'
static void for_without_in(Parser *parser) {
    Attempt place;
    save_place(parser, &place);
    advance(parser);
    bool has_target = false;
    while (skip(parser, parse_bitwise_or)) {
        has_target = true;
        if (!accept(parser, TOKEN_COMMA)) {
            break;
        }
    }
    if (has_target && !at(parser, TOKEN_IN)) {
        report_syntax(parser, last_token_range(parser), "'in' expected after for-loop variables");
    }
    return_to_place(parser, &place);
}

// At 'for': targets that cannot be ones, or, in a comprehension, none of an 'in'
void invalid_for_target(Parser *parser, bool is_comprehension) {
    Attempt place;
    if (matches(parser, for_head)) {
        return;
    }
    if (is_comprehension) {
        for_without_in(parser);
    }
    save_place(parser, &place);
    advance(parser);
    const Node *target = attempt(parser, parse_star_expressions);
    if (target != NULL) {
        report_invalid_target(parser, target, TARGET_FOR);
    }
    return_to_place(parser, &place);
}

// --- with ---

// expression ['as' star_target]
static Node *with_item(Parser *parser) {
    Node *node = parse_expression(parser);
    if (accept(parser, TOKEN_AS)) {
        parse_star_target(parser);
    }
    return node;
}

// In parentheses or not, with the line ending behind them.
static Node *with_items(Parser *parser) {
    bool has_parenthesis = accept(parser, TOKEN_LEFT_PAREN);
    Node *node = with_item(parser);
    while (accept(parser, TOKEN_COMMA)) {
        if (has_parenthesis && at(parser, TOKEN_RIGHT_PAREN)) {
            break;
        }
        with_item(parser);
    }
    if (has_parenthesis) {
        expect(parser, TOKEN_RIGHT_PAREN);
    }
    if (!at(parser, TOKEN_NEWLINE)) {
        fail(parser);
    }
    return node;
}

// The same where a parenthesis belongs to the first item.
static Node *bare_with_items(Parser *parser) {
    Node *node = with_item(parser);
    while (accept(parser, TOKEN_COMMA)) {
        with_item(parser);
    }
    if (!at(parser, TOKEN_NEWLINE)) {
        fail(parser);
    }
    return node;
}

// At 'with': items and no colon behind them
void invalid_with(Parser *parser) {
    Attempt place;
    save_place(parser, &place);
    advance(parser);
    if (skip(parser, bare_with_items) || skip(parser, with_items)) {
        report_syntax(parser, last_token_range(parser), "expected ':'");
    }
    return_to_place(parser, &place);
}

// expression 'as' expression, followed by what may follow an item
void invalid_with_item(Parser *parser) {
    Attempt place;
    save_place(parser, &place);
    if (skip(parser, parse_expression) && accept(parser, TOKEN_AS)) {
        const Node *target = attempt(parser, parse_expression);
        TokenKind next = current(parser);
        bool is_whole = next == TOKEN_COMMA || next == TOKEN_RIGHT_PAREN || next == TOKEN_COLON;
        if (target != NULL && is_whole) {
            report_invalid_target(parser, target, TARGET_ASSIGN);
        }
    }
    return_to_place(parser, &place);
}

// --- try ---

// Behind the block of a `try` that nothing follows.
void invalid_try(Parser *parser) {
    report_syntax(parser, last_token_range(parser), "expected 'except' or 'finally' block");
}

// At the first handler of the other sort
void invalid_mixed_handlers(Parser *parser) {
    SourceRange keyword = parser->token.range;
    advance(parser);
    SourceRange end = at(parser, TOKEN_STAR) ? parser->token.range : keyword;
    report_syntax(parser, range_between(keyword, end),
                  "cannot have both 'except' and 'except*' on the same 'try'");
}

// 'except' ['*'] expression ',' expressions 'as' NAME ':'
static void unparenthesized_types(Parser *parser) {
    Attempt place;
    save_place(parser, &place);
    const Node *first = attempt(parser, parse_expression);
    if (first != NULL && accept(parser, TOKEN_COMMA) && skip(parser, parse_expressions)
        && accept(parser, TOKEN_AS) && accept(parser, TOKEN_NAME) && at(parser, TOKEN_COLON)) {
        report_syntax(parser, range_from(parser, first->range),
                      "multiple exception types must be parenthesized when using 'as'");
    }
    return_to_place(parser, &place);
}

// 'except' ['*'] [expression ['as' NAME]] NEWLINE
static void handler_without_colon(Parser *parser) {
    Attempt place;
    save_place(parser, &place);
    if (!at(parser, TOKEN_NEWLINE) && skip(parser, parse_expression) && accept(parser, TOKEN_AS)) {
        accept(parser, TOKEN_NAME);
    }
    if (at(parser, TOKEN_NEWLINE)) {
        report_syntax(parser, last_token_range(parser), "expected ':'");
    }
    return_to_place(parser, &place);
}

// At 'except'
void invalid_except(Parser *parser) {
    Attempt place;
    save_place(parser, &place);
    advance(parser);
    bool is_star = accept(parser, TOKEN_STAR);
    if (is_star && (at(parser, TOKEN_NEWLINE) || at(parser, TOKEN_COLON))) {
        report_syntax(parser, last_token_range(parser), "expected one or more exception types");
    }
    unparenthesized_types(parser);
    handler_without_colon(parser);
    return_to_place(parser, &place);
}

// 'as' expression ':', where only a name can be
void invalid_except_name(Parser *parser, bool is_star) {
    Attempt place;
    save_place(parser, &place);
    advance(parser);
    bool is_name = at(parser, TOKEN_NAME) && peek(parser) == TOKEN_COLON;
    const Node *name = is_name ? NULL : attempt(parser, parse_expression);
    if (name != NULL && at(parser, TOKEN_COLON)) {
        report_named(parser, name,
                     is_star ? "cannot use except* statement with %s"
                             : "cannot use except statement with %s");
    }
    return_to_place(parser, &place);
}

// --- case ---

// "case" patterns [guard] NEWLINE
void invalid_case(Parser *parser) {
    Attempt place;
    save_place(parser, &place);
    advance(parser);
    if (skip(parser, parse_patterns)) {
        bool is_whole = !accept(parser, TOKEN_IF) || skip(parser, parse_named_expression);
        if (is_whole && at(parser, TOKEN_NEWLINE)) {
            report_syntax(parser, last_token_range(parser), "expected ':'");
        }
    }
    return_to_place(parser, &place);
}
