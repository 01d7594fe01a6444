// The reader of the tables of mistakes: see parser_invalid.h.
//
// A row is matched step by step, like an alternative of a grammar. While it is, the range that an
// error would be shown at grows with every token and node between START and STOP. Rules run as
// attempts, which diagnose too: a mistake inside of what they read is reported from there.
//
// SPDX-License-Identifier: MIT
#include "parser_invalid.h"

// How far the matching of a row has come.
typedef struct Match {
    SourceRange range; // what is shown, once it has started
    const Node *node;  // the first since START
    bool has_started;
    bool has_stopped;
} Match;

// Indexed by step, from RULE_FIRST on.
static Rule *const rules[] = {
    [RULE_EXPRESSION - RULE_FIRST] = parse_expression,
    [RULE_EXPRESSIONS - RULE_FIRST] = parse_expressions,
    [RULE_STAR_EXPRESSIONS - RULE_FIRST] = parse_star_expressions,
    [RULE_STAR_NAMED_EXPRESSION - RULE_FIRST] = parse_star_named_expression,
    [RULE_NAMED_EXPRESSION - RULE_FIRST] = parse_named_expression,
    [RULE_DISJUNCTION - RULE_FIRST] = parse_disjunction,
    [RULE_INVERSION - RULE_FIRST] = parse_inversion,
    [RULE_BITWISE_OR - RULE_FIRST] = parse_bitwise_or,
    [RULE_YIELD_EXPRESSION - RULE_FIRST] = parse_yield_expression,
    [RULE_ANNOTATED_VALUE - RULE_FIRST] = parse_annotated_value,
    [RULE_SIMPLE_STATEMENT - RULE_FIRST] = parse_simple_statement,
    [RULE_PATTERNS - RULE_FIRST] = parse_patterns,
    [RULE_FIRST_OF_TWO - RULE_FIRST] = rule_first_of_two,
    [RULE_SECOND_OF_TWO - RULE_FIRST] = rule_second_of_two,
    [RULE_UNQUOTED_EXPRESSION - RULE_FIRST] = rule_unquoted_expression,
    [RULE_LAMBDA_HEAD - RULE_FIRST] = rule_lambda_head,
    [RULE_PLAIN_DISPLAY - RULE_FIRST] = rule_plain_display,
    [RULE_GENERATORS - RULE_FIRST] = rule_generators,
    [RULE_COMMA_ELEMENT - RULE_FIRST] = rule_comma_element,
    [RULE_PAIR_COMMA - RULE_FIRST] = rule_pair_comma,
    [RULE_KEYWORD - RULE_FIRST] = rule_keyword,
    [RULE_ARGUMENTS - RULE_FIRST] = rule_arguments,
    [RULE_ARGUMENTS_COMMA - RULE_FIRST] = rule_arguments_comma,
    [RULE_UNPACKING_ARGUMENTS - RULE_FIRST] = rule_unpacking_arguments,
    [RULE_SECOND_POSITIONAL - RULE_FIRST] = rule_second_positional,
    [RULE_STARRED_ARGUMENT - RULE_FIRST] = rule_starred_argument,
    [RULE_DISPLAY - RULE_FIRST] = rule_display,
    [RULE_ELEMENT_COMMA - RULE_FIRST] = rule_element_comma,
    [RULE_TARGETS_EQUAL - RULE_FIRST] = rule_targets_equal,
    [RULE_AUGMENTED_OPERATOR - RULE_FIRST] = rule_augmented_operator,
    [RULE_DOTTED_NAME - RULE_FIRST] = rule_dotted_name,
    [RULE_DOTTED_NAMES - RULE_FIRST] = rule_dotted_names,
    [RULE_NAME_COMMA - RULE_FIRST] = rule_name_comma,
    [RULE_IMPORT_TARGET - RULE_FIRST] = rule_import_target,
    [RULE_FOR_HEAD - RULE_FIRST] = rule_for_head,
    [RULE_FOR_OPERANDS - RULE_FIRST] = rule_for_operands,
    [RULE_WITH_ITEMS - RULE_FIRST] = rule_with_items,
    [RULE_BARE_WITH_ITEMS - RULE_FIRST] = rule_bare_with_items,
    [RULE_WITH_ITEM_END - RULE_FIRST] = rule_with_item_end,
    [RULE_NAME_COLON - RULE_FIRST] = rule_name_colon,
    [RULE_TUPLE - RULE_FIRST] = rule_tuple,
    [RULE_WILDCARD - RULE_FIRST] = rule_wildcard,
    [RULE_NO_NAME - RULE_FIRST] = rule_no_name,
};

// A token or node has matched.
static void show(Match *match, const SourceRange *range) {
    if (!match->has_started) {
        match->range = *range;
        match->has_started = true;
    } else if (!match->has_stopped) {
        match->range = range_between(match->range, *range);
    }
}

// The token behind the last step is not looked at: it could be a mistake of its own.
static bool match_token(Parser *parser, Match *match, const uint8_t *step) {
    if (!at(parser, (TokenKind)step[0])) {
        return false;
    }
    show(match, &parser->token.range);
    if (step[1] != 0) {
        advance(parser);
    }
    return true;
}

static bool match_rule(Parser *parser, Match *match, const uint8_t *step) {
    const Node *node = attempt(parser, rules[*step - RULE_FIRST]);
    if (node == NULL) {
        return false;
    }
    show(match, &node->range);
    if (match->node == NULL) {
        match->node = node;
    }
    return true;
}

static bool match_one(Parser *parser, Match *match, const uint8_t *step) {
    return *step < RULE_FIRST ? match_token(parser, match, step) : match_rule(parser, match, step);
}

// A mark, and the step that it speaks about, if any.
static bool match_mark(Parser *parser, Match *match, uint8_t mark, const uint8_t *step) {
    switch (mark) {
    case ANY:
        advance(parser);
        return true;
    case IF_AT:
        return at(parser, (TokenKind)*step);
    case UNLESS_AT:
        return !at(parser, (TokenKind)*step);
    case UNLESS:
        return !matches(parser, rules[*step - RULE_FIRST]);
    case START:
        match->has_started = false;
        match->node = NULL;
        return true;
    case STOP:
        match->has_stopped = true;
        return true;
    default:
        while (match_one(parser, match, step) && mark == MANY) {
        }
        return true;
    }
}

static bool match_steps(Parser *parser, Match *match, const uint8_t *steps) {
    bool matches_so_far = true;
    for (; *steps != 0 && matches_so_far; steps++) {
        uint8_t mark = *steps;
        if (mark < ANY) {
            matches_so_far = match_one(parser, match, steps);
        } else {
            steps += mark >= IF_AT && mark <= MANY;
            matches_so_far = match_mark(parser, match, mark, steps);
        }
    }
    return matches_so_far;
}

// The end of a dictionary's key, where CPython shows that its colon is missing.
static SourceRange key_end(SourceRange key) {
    return (SourceRange){key.line, key.end_column - 1, key.end_line, COLUMN_ZERO};
}

static char string_letter(const Lexer *lexer) {
    return lexer->fstrings[lexer->fstring_count - 1].prefix & PREFIX_TEMPLATE ? 't' : 'f';
}

// Comes back only if no part of a target is wrong.
static void report_mistake(Parser *parser, const Match *match, const Mistake *mistake) {
    SourceRange range = match->has_started ? match->range : parser->token.range;
    switch (mistake->shown) {
    case SHOW_MATCHED:
        break;
    case SHOW_NODE:
        report_named(parser, match->node, mistake->message);
    case SHOW_LOOKED_AT:
        range = range_from(parser, range);
        break;
    case SHOW_LAST_TOKEN:
        range = last_token_range(parser);
        break;
    case SHOW_HERE:
        range = token_error_range(parser, &parser->token);
        break;
    case SHOW_KEY_END:
        range = key_end(match->node->range);
        break;
    case SHOW_IN_STRING:
        report_error(&parser->reporter, SYNTAX_ERROR_SYNTAX, range, mistake->message,
                     string_letter(&parser->lexer));
    default:
        report_invalid_target(parser, match->node, (TargetUse)(mistake->shown - SHOW_ASSIGN_TARGET));
        return;
    }
    report_syntax(parser, range, mistake->message);
}

void look_for(Parser *parser, const Mistake *mistakes) {
    Attempt place;
    if (!parser->diagnosing) {
        return;
    }
    save_place(parser, &place);
    for (const Mistake *mistake = mistakes; mistake->steps[0] != 0; mistake++) {
        Match match = {.has_started = false};
        if (match_steps(parser, &match, mistake->steps)) {
            report_mistake(parser, &match, mistake);
        }
        return_to_place(parser, &place);
    }
}
