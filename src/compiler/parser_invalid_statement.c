// Mistakes in statements.
//
// The order of the rows is that in which CPython looks. Mistakes about missing blocks are told
// the line of the keyword they belong to, since messages name it.
//
// SPDX-License-Identifier: MIT
#include "parser_invalid.h"

// --- Assignments ---

// A list or tuple, perhaps in more parentheses.
Node *rule_display(Parser *parser) {
    if (!at(parser, TOKEN_LEFT_PAREN) && !at(parser, TOKEN_LEFT_BRACKET)) {
        fail(parser);
    }
    Node *node = parse_atom(parser);
    if (node->kind != NODE_LIST && node->kind != NODE_TUPLE) {
        fail(parser);
    }
    return node;
}

// star_named_expression [',']
Node *rule_element_comma(Parser *parser) {
    if (!starts_expression(current(parser))) {
        fail(parser);
    }
    Node *node = parse_star_named_expression(parser);
    accept(parser, TOKEN_COMMA);
    return node;
}

// star_targets '='
Node *rule_targets_equal(Parser *parser) {
    Node *node = parse_star_targets(parser);
    expect(parser, TOKEN_EQUAL);
    return node;
}

// `+=` and its like
Node *rule_augmented_operator(Parser *parser) {
    Position start = here(parser);
    if (!token_is_augmented_assignment(current(parser))) {
        fail(parser);
    }
    advance(parser);
    return new_node(parser, NODE_PASS, start);
}

// single_target augassign: whatever is wrong, it is behind the operator.
static Node *augmented_target(Parser *parser) {
    Node *target = parse_primary(parser);
    bool is_single = target->kind == NODE_NAME || target->kind == NODE_ATTRIBUTE || target->kind == NODE_SUBSCRIPT;
    if (!is_single || !token_is_augmented_assignment(current(parser))) {
        fail(parser);
    }
    return target;
}

static const Mistake assignment_mistakes[] = {
    {{RULE_DISPLAY, TOKEN_COLON, RULE_EXPRESSION}, SHOW_NODE, "only single target (not %s) can be annotated"},
    {{RULE_STAR_NAMED_EXPRESSION, STOP, TOKEN_COMMA, MANY, RULE_ELEMENT_COMMA, TOKEN_COLON, RULE_EXPRESSION},
     SHOW_MATCHED, "only single target (not tuple) can be annotated"},
    {{RULE_EXPRESSION, STOP, TOKEN_COLON, RULE_EXPRESSION}, SHOW_MATCHED, "illegal target for annotation"},
    {{MANY, RULE_TARGETS_EQUAL, START, IF_AT, TOKEN_YIELD, RULE_YIELD_EXPRESSION, IF_AT, TOKEN_EQUAL},
     SHOW_MATCHED, "assignment to yield expression not possible"},
    {{MANY, RULE_TARGETS_EQUAL, START, UNLESS_AT, TOKEN_YIELD, RULE_STAR_EXPRESSIONS, IF_AT, TOKEN_EQUAL},
     SHOW_ASSIGN_TARGET},
    {{RULE_STAR_EXPRESSIONS, RULE_AUGMENTED_OPERATOR, RULE_ANNOTATED_VALUE},
     SHOW_NODE, "'%s' is an illegal expression for augmented assignment"},
    {{0}},
};

// At a statement that is no assignment but may have been meant as one.
void invalid_assignment(Parser *parser) {
    if (!matches(parser, augmented_target)) {
        look_for(parser, assignment_mistakes);
    }
}

const Mistake delete_mistakes[] = {
    {{TOKEN_DEL, RULE_STAR_EXPRESSIONS}, SHOW_DELETE_TARGET},
    {{0}},
};

// --- Imports ---

// NAME ('.' NAME)*
Node *rule_dotted_name(Parser *parser) {
    Position start = here(parser);
    do {
        parse_name(parser);
    } while (accept(parser, TOKEN_DOT));
    return new_node(parser, NODE_PASS, start);
}

// ','.dotted_name+ [',']
Node *rule_dotted_names(Parser *parser) {
    Node *node = rule_dotted_name(parser);
    while (accept(parser, TOKEN_COMMA) && skip(parser, rule_dotted_name)) {
    }
    return node;
}

const Mistake import_mistakes[] = {
    {{TOKEN_IMPORT, START, IF_AT, TOKEN_NEWLINE}, SHOW_LOOKED_AT, "Expected one or more names after 'import'"},
    {{TOKEN_IMPORT, RULE_DOTTED_NAMES, TOKEN_FROM, RULE_DOTTED_NAME},
     SHOW_LOOKED_AT, "Did you mean to use 'from ... import ...' instead?"},
    {{0}},
};

// NAME, and the end of it
Node *rule_import_target(Parser *parser) {
    Position start = here(parser);
    parse_name(parser);
    if (!at(parser, TOKEN_COMMA) && !at(parser, TOKEN_RIGHT_PAREN) && !at(parser, TOKEN_NEWLINE)
        && !at(parser, TOKEN_SEMICOLON)) {
        fail(parser);
    }
    return new_node(parser, NODE_PASS, start);
}

const Mistake import_target_mistakes[] = {
    {{TOKEN_AS, UNLESS, RULE_IMPORT_TARGET, RULE_EXPRESSION}, SHOW_NODE, "cannot use %s as import target"},
    {{0}},
};

// NAME ['as' NAME] ','
Node *rule_name_comma(Parser *parser) {
    Position start = here(parser);
    parse_name(parser);
    if (accept(parser, TOKEN_AS)) {
        parse_name(parser);
    }
    expect(parser, TOKEN_COMMA);
    return new_node(parser, NODE_PASS, start);
}

const Mistake import_from_mistakes[] = {
    {{IF_AT, TOKEN_NEWLINE}, SHOW_LOOKED_AT, "Expected one or more names after 'import'"},
    {{MANY, RULE_NAME_COMMA, START, IF_AT, TOKEN_NEWLINE},
     SHOW_MATCHED, "trailing comma not allowed without surrounding parentheses"},
    {{0}},
};

// --- Blocks ---

// NEWLINE !INDENT, behind the colon. `line` is that of the keyword.
void invalid_block(Parser *parser, uint32_t line, const char *what) {
    Attempt place;
    if (!at(parser, TOKEN_NEWLINE)) {
        return;
    }
    save_place(parser, &place);
    advance(parser);
    if (!at(parser, TOKEN_INDENT)) {
        report_error(&parser->reporter, SYNTAX_ERROR_INDENTATION, last_token_range(parser),
                     "expected an indented block after %s on line %d", what, line);
    }
    return_to_place(parser, &place);
}

// Only a newline there: any other token is more likely the mistake itself.
// A line that ends where its colon should be.
const Mistake colon_mistakes[] = {
    {{IF_AT, TOKEN_NEWLINE}, SHOW_LAST_TOKEN, "expected ':'"},
    {{0}},
};

// At an `elif` that begins a statement.
void invalid_elif(Parser *parser) {
    if (parser->diagnosing && parser->else_end == parser->token.start) {
        report_here(parser, "'elif' block follows an 'else' block");
    }
}

// --- for ---

// 'for' star_targets 'in'
Node *rule_for_head(Parser *parser) {
    expect(parser, TOKEN_FOR);
    Node *target = parse_star_targets(parser);
    require(parser, TOKEN_IN);
    return target;
}

// bitwise_or (',' bitwise_or)* [',']
Node *rule_for_operands(Parser *parser) {
    Node *node = parse_bitwise_or(parser);
    while (accept(parser, TOKEN_COMMA) && skip(parser, parse_bitwise_or)) {
    }
    return node;
}

const Mistake for_mistakes[] = {
    {{UNLESS, RULE_FOR_HEAD, TOKEN_FOR, RULE_STAR_EXPRESSIONS}, SHOW_FOR_TARGET},
    {{0}},
};

const Mistake generator_mistakes[] = {
    {{OPTIONAL, TOKEN_ASYNC, UNLESS, RULE_FOR_HEAD, TOKEN_FOR, RULE_FOR_OPERANDS, UNLESS_AT, TOKEN_IN},
     SHOW_LAST_TOKEN, "'in' expected after for-loop variables"},
    {{OPTIONAL, TOKEN_ASYNC, UNLESS, RULE_FOR_HEAD, TOKEN_FOR, RULE_STAR_EXPRESSIONS}, SHOW_FOR_TARGET},
    {{0}},
};

// --- with ---

// ','.(expression ['as' star_target])+, with a comma behind them if `end` follows it.
static Node *items_of_with(Parser *parser, TokenKind end) {
    Node *node = NULL;
    do {
        node = parse_expression(parser);
        if (accept(parser, TOKEN_AS)) {
            parse_star_target(parser);
        }
    } while (accept(parser, TOKEN_COMMA) && !at(parser, end));
    return node;
}

// In parentheses.
Node *rule_with_items(Parser *parser) {
    expect(parser, TOKEN_LEFT_PAREN);
    Node *node = items_of_with(parser, TOKEN_RIGHT_PAREN);
    expect(parser, TOKEN_RIGHT_PAREN);
    return node;
}

// The same where a parenthesis belongs to the first item, or where there is none.
Node *rule_bare_with_items(Parser *parser) {
    return items_of_with(parser, TOKEN_END_OF_FILE);
}

const Mistake with_mistakes[] = {
    {{TOKEN_WITH, RULE_BARE_WITH_ITEMS, IF_AT, TOKEN_NEWLINE}, SHOW_LAST_TOKEN, "expected ':'"},
    {{TOKEN_WITH, RULE_WITH_ITEMS, IF_AT, TOKEN_NEWLINE}, SHOW_LAST_TOKEN, "expected ':'"},
    {{0}},
};

// What may follow an item.
Node *rule_with_item_end(Parser *parser) {
    if (!at(parser, TOKEN_COMMA) && !at(parser, TOKEN_RIGHT_PAREN) && !at(parser, TOKEN_COLON)) {
        fail(parser);
    }
    return new_node(parser, NODE_PASS, here(parser));
}

const Mistake with_item_mistakes[] = {
    {{RULE_EXPRESSION, TOKEN_AS, START, RULE_EXPRESSION, RULE_WITH_ITEM_END}, SHOW_ASSIGN_TARGET},
    {{0}},
};

// --- try ---

const Mistake try_mistakes[] = {
    {{STOP}, SHOW_LAST_TOKEN, "expected 'except' or 'finally' block"},
    {{0}},
};

const Mistake handler_mistakes[] = {
    {{TOKEN_EXCEPT, OPTIONAL, TOKEN_STAR},
     SHOW_MATCHED, "cannot have both 'except' and 'except*' on the same 'try'"},
    {{0}},
};

const Mistake except_mistakes[] = {
    {{TOKEN_EXCEPT, TOKEN_STAR, IF_AT, TOKEN_NEWLINE}, SHOW_LAST_TOKEN, "expected one or more exception types"},
    {{TOKEN_EXCEPT, TOKEN_STAR, IF_AT, TOKEN_COLON}, SHOW_LAST_TOKEN, "expected one or more exception types"},
    {{TOKEN_EXCEPT, OPTIONAL, TOKEN_STAR, START, RULE_EXPRESSION, TOKEN_COMMA, RULE_EXPRESSIONS, TOKEN_AS, TOKEN_NAME,
      IF_AT, TOKEN_COLON},
     SHOW_LOOKED_AT, "multiple exception types must be parenthesized when using 'as'"},
    {{TOKEN_EXCEPT, OPTIONAL, TOKEN_STAR, OPTIONAL, RULE_EXPRESSION, IF_AT, TOKEN_NEWLINE},
     SHOW_LAST_TOKEN, "expected ':'"},
    {{TOKEN_EXCEPT, OPTIONAL, TOKEN_STAR, RULE_EXPRESSION, TOKEN_AS, OPTIONAL, TOKEN_NAME, IF_AT, TOKEN_NEWLINE},
     SHOW_LAST_TOKEN, "expected ':'"},
    {{0}},
};

// NAME, and the end of it
Node *rule_name_colon(Parser *parser) {
    Position start = here(parser);
    parse_name(parser);
    require(parser, TOKEN_COLON);
    return new_node(parser, NODE_PASS, start);
}

// Where only a name can be.
const Mistake except_name_mistakes[] = {
    {{TOKEN_AS, UNLESS, RULE_NAME_COLON, RULE_EXPRESSION, IF_AT, TOKEN_COLON},
     SHOW_NODE, "cannot use except statement with %s"},
    {{0}},
};

const Mistake except_star_name_mistakes[] = {
    {{TOKEN_AS, UNLESS, RULE_NAME_COLON, RULE_EXPRESSION, IF_AT, TOKEN_COLON},
     SHOW_NODE, "cannot use except* statement with %s"},
    {{0}},
};

// --- case ---

const Mistake case_mistakes[] = {
    {{TOKEN_NAME, RULE_PATTERNS, IF_AT, TOKEN_NEWLINE}, SHOW_LAST_TOKEN, "expected ':'"},
    {{TOKEN_NAME, RULE_PATTERNS, TOKEN_IF, RULE_NAMED_EXPRESSION, IF_AT, TOKEN_NEWLINE},
     SHOW_LAST_TOKEN, "expected ':'"},
    {{0}},
};
