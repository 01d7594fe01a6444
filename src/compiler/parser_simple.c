// Simple statements, except imports: those that fit on a line.
//
// An assignment begins like an expression, so an expression is parsed first; what follows
// decides, and then the expression is checked and marked as a target. That is one token of
// lookahead where the grammar of PEP 617 goes back.
//
// SPDX-License-Identifier: MIT
#include "parser_internal.h"

#include "parser_invalid.h"

// --- Assignments ---

// What can be annotated, or be assigned to in place.
static bool is_single_target(const Node *node) {
    return node->kind == NODE_NAME || node->kind == NODE_ATTRIBUTE || node->kind == NODE_SUBSCRIPT;
}

// '=' annotated_rhs
static Node *equal_and_value(Parser *parser) {
    advance(parser);
    return parse_annotated_value(parser);
}

// single_target ':' expression ['=' annotated_rhs]
static Node *annotated_assignment(Parser *parser, Node *target, bool simple) {
    if (!is_single_target(target)) {
        fail(parser);
    }
    advance(parser);
    Node *annotation = parse_expression(parser);
    Node *value = at(parser, TOKEN_EQUAL) ? maybe_rule(parser, equal_and_value) : NULL;
    Node *node = new_node(parser, NODE_ANN_ASSIGN, start_of(target));
    target->context = CONTEXT_STORE;
    node->ann_assign.target = target;
    node->ann_assign.annotation = annotation;
    node->ann_assign.value = value;
    node->ann_assign.simple = simple && target->kind == NODE_NAME;
    return node;
}

// Operators of both kinds stand in the order of BinaryOperatorKind.
// single_target augassign annotated_rhs
static Node *augmented_assignment(Parser *parser, Node *target) {
    if (!is_single_target(target)) {
        fail(parser);
    }
    uint8_t op = (uint8_t)(current(parser) - TOKEN_PLUS_EQUAL);
    advance(parser);
    Node *value = parse_annotated_value(parser);
    Node *node = new_node(parser, NODE_AUG_ASSIGN, start_of(target));
    target->context = CONTEXT_STORE;
    node->aug_assign.target = target;
    node->aug_assign.op = op;
    node->aug_assign.value = value;
    return node;
}

// (star_targets '=')+ annotated_rhs
static Node *plain_assignment(Parser *parser, Node *value, Position start) {
    uint32_t begin = list_begin(parser);
    while (at(parser, TOKEN_EQUAL)) {
        if (!make_target(value, CONTEXT_STORE)) {
            fail(parser);
        }
        advance(parser);
        list_add(parser, value);
        value = parse_annotated_value(parser);
    }
    NodeList targets = list_finish(parser, begin);
    Node *node = new_node(parser, NODE_ASSIGN, start);
    node->assign.targets = targets;
    node->assign.value = value;
    return node;
}

// star_expressions: a statement for its effects.
static Node *expression_statement(Parser *parser, Node *value, Position start) {
    Node *node = new_node(parser, NODE_EXPR, start);
    node->expr.value = value;
    return node;
}

// assignment | star_expressions | yield_expr
static Node *assignment_or_expression(Parser *parser) {
    Position start = here(parser);
    bool begins_bare = at(parser, TOKEN_NAME);
    Node *value = parse_annotated_value(parser);
    Node *node;
    if (at(parser, TOKEN_EQUAL)) {
        return plain_assignment(parser, value, start);
    }
    if (at(parser, TOKEN_COLON)) {
        node = annotated_assignment(parser, value, begins_bare);
    } else if (token_is_augmented_assignment(current(parser))) {
        node = augmented_assignment(parser, value);
    } else {
        node = expression_statement(parser, value, start);
    }
    // A target in parentheses begins behind them, the statement before.
    node->range.line = start.line;
    node->range.column = start.column;
    return node;
}

// Fails for what is only an expression.
static Node *assignment(Parser *parser) {
    Node *node = assignment_or_expression(parser);
    if (node->kind == NODE_EXPR) {
        fail(parser);
    }
    return node;
}

// The statement as an expression only, after no mistake was found in it as an assignment.
static Node *plain_expression(Parser *parser) {
    Position start = here(parser);
    Node *value = parse_annotated_value(parser);
    return expression_statement(parser, value, start);
}

// While diagnosing, what is no assignment is first searched for a mistake in one.
Node *parse_assignment_or_expression(Parser *parser) {
    if (!parser->diagnosing || !first_check(parser, CHECK_ASSIGNMENT)) {
        return assignment_or_expression(parser);
    }
    Node *node = attempt(parser, assignment);
    if (node == NULL) {
        invalid_assignment(parser);
        node = plain_expression(parser);
    }
    return node;
}

// --- Statements that begin with a keyword ---

// A statement that is one word.
static Node *keyword_statement(Parser *parser, NodeKind kind) {
    Position start = here(parser);
    advance(parser);
    return new_node(parser, kind, start);
}

// PEP 765: leaving a `finally` block swallows the exception that led there.
static void warn_finally(Parser *parser, const Node *statement, const char *keyword) {
    report_warning(&parser->reporter, statement->range, "'%s' in a 'finally' block", keyword);
}

// Whether there is a loop around is for the compiler to say.
static Node *break_or_continue(Parser *parser, NodeKind kind, const char *keyword) {
    Node *node = keyword_statement(parser, kind);
    if (parser->in_finally) {
        warn_finally(parser, node, keyword);
    }
    return node;
}

// return_stmt: 'return' [star_expressions]
static Node *return_statement(Parser *parser) {
    Position start = here(parser);
    advance(parser);
    Node *value = starts_expression(current(parser)) ? parse_star_expressions(parser) : NULL;
    Node *node = new_node(parser, NODE_RETURN, start);
    node->return_statement.value = value;
    if (parser->in_finally) {
        warn_finally(parser, node, "return");
    }
    return node;
}

// raise_stmt: 'raise' [expression ['from' expression]]
static Node *raise_statement(Parser *parser) {
    Position start = here(parser);
    Node *exception = NULL;
    Node *cause = NULL;
    advance(parser);
    if (starts_expression(current(parser))) {
        exception = parse_expression(parser);
        if (accept(parser, TOKEN_FROM)) {
            cause = parse_expression(parser);
        }
    }
    Node *node = new_node(parser, NODE_RAISE, start);
    node->raise.exc = exception;
    node->raise.cause = cause;
    return node;
}

// del_target: del_t_atom, attribute or subscript; read as an expression and then checked.
static Node *delete_target(Parser *parser) {
    Node *target = parse_bitwise_or(parser);
    if (!make_target(target, CONTEXT_DEL)) {
        fail(parser);
    }
    return target;
}

// del_stmt: 'del' del_target (',' del_target)* [','] &(';' | NEWLINE)
static Node *delete_statement(Parser *parser) {
    Position start = here(parser);
    look_for(parser, delete_mistakes);
    advance(parser);
    uint32_t begin = list_begin(parser);
    do {
        list_add(parser, delete_target(parser));
    } while (accept(parser, TOKEN_COMMA) && starts_expression(current(parser)));
    if (!at(parser, TOKEN_SEMICOLON) && !at(parser, TOKEN_NEWLINE)) {
        fail(parser);
    }
    return list_node(parser, NODE_DELETE, start, begin);
}

// assert_stmt: 'assert' expression [',' expression]
static Node *assert_statement(Parser *parser) {
    Position start = here(parser);
    advance(parser);
    Node *test = parse_expression(parser);
    Node *message = accept(parser, TOKEN_COMMA) ? parse_expression(parser) : NULL;
    Node *node = new_node(parser, NODE_ASSERT, start);
    node->assert_statement.test = test;
    node->assert_statement.msg = message;
    return node;
}

// Identifiers gather as Name nodes in the pending list.
static IdentifierList names(Parser *parser) {
    uint32_t begin = list_begin(parser);
    do {
        Node *node = new_node(parser, NODE_NAME, here(parser));
        node->name.id = parse_name(parser);
        list_add(parser, node);
    } while (accept(parser, TOKEN_COMMA));
    IdentifierList list = {NULL, parser->pending_count - begin};
    list.items = parser_allocate(parser, list.count * sizeof(Identifier));
    for (uint32_t i = 0; i < list.count; i++) {
        list.items[i] = parser->pending[begin + i]->name.id;
    }
    parser->pending_count = begin;
    return list;
}

// ('global' | 'nonlocal') ','.NAME+
static Node *global_statement(Parser *parser, NodeKind kind) {
    Position start = here(parser);
    advance(parser);
    IdentifierList list = names(parser);
    Node *node = new_node(parser, kind, start);
    node->global.names = list;
    return node;
}

// Soft keyword: anything else makes `type` a name.
// `type X` can begin nothing but a type alias.
static Node *name_statement(Parser *parser) {
    if (at_name(parser, "type") && peek(parser) == TOKEN_NAME) {
        return parse_type_alias(parser);
    }
    return parse_assignment_or_expression(parser);
}

// The first token chooses; what begins with none of the keywords is an assignment or expression.
// simple_stmt
Node *parse_simple_statement(Parser *parser) {
    switch (current(parser)) {
    case TOKEN_RETURN:
        return return_statement(parser);
    case TOKEN_IMPORT:
        return parse_import_name(parser);
    case TOKEN_FROM:
        return parse_import_from(parser);
    case TOKEN_RAISE:
        return raise_statement(parser);
    case TOKEN_PASS:
        return keyword_statement(parser, NODE_PASS);
    case TOKEN_DEL:
        return delete_statement(parser);
    case TOKEN_ASSERT:
        return assert_statement(parser);
    case TOKEN_BREAK:
        return break_or_continue(parser, NODE_BREAK, "break");
    case TOKEN_CONTINUE:
        return break_or_continue(parser, NODE_CONTINUE, "continue");
    case TOKEN_GLOBAL:
        return global_statement(parser, NODE_GLOBAL);
    case TOKEN_NONLOCAL:
        return global_statement(parser, NODE_NONLOCAL);
    case TOKEN_NAME:
        return name_statement(parser);
    case TOKEN_ELIF:
        invalid_elif(parser);
        fail(parser);
    default:
        return parse_assignment_or_expression(parser);
    }
}
