// Mistakes that have an error message of their own. They are looked for at the place where they
// would begin, and only while diagnosing: whoever finds one reports it and never returns, else
// the parser is left where it was. Most are rows of tables, which read like CPython's grammar.
//
// SPDX-License-Identifier: MIT
#ifndef KRAIT_COMPILER_PARSER_INVALID_H
#define KRAIT_COMPILER_PARSER_INVALID_H

#include "parser_internal.h"

// --- Tools (parser_invalid.c) ---

// What has been looked for at a token. Nested rules would look again and again otherwise, which
// takes time that doubles with each level.
typedef enum CheckKind {
    CHECK_EXPRESSION,
    CHECK_NAMED_EXPRESSION,
    CHECK_ARGUMENTS,
    CHECK_KEYWORD_ARGUMENT,
    CHECK_BRACKETS,
    CHECK_ASSIGNMENT,
    CHECK_GENERATOR
} CheckKind;

// True the first time that it is asked about the current token.
bool first_check(Parser *parser, CheckKind kind);

void forget_checked_places(Parser *parser);

// From the beginning of one range to the end of another.
SourceRange range_between(SourceRange first, SourceRange last);

// From the beginning of a range up to everything that was looked at.
SourceRange range_from(const Parser *parser, SourceRange first);

// Where an error is shown that has no place of its own: the last token that was looked at.
SourceRange last_token_range(const Parser *parser);

SourceRange token_error_range(const Parser *parser, const Token *token);

_Noreturn void report_syntax(Parser *parser, SourceRange range, const char *message);

// The same at the current token.
_Noreturn void report_here(Parser *parser, const char *message);

// The same with one %s, which is what `node` is called.
_Noreturn void report_named(Parser *parser, const Node *node, const char *format);

// Reports what in `node` cannot be a target, if anything.
typedef enum TargetUse {
    TARGET_ASSIGN,
    TARGET_FOR,
    TARGET_DELETE
} TargetUse;

void report_invalid_target(Parser *parser, const Node *node, TargetUse use);

// Whether `rule` matches here; stays here.
bool matches(Parser *parser, Rule *rule);

// Steps over what `rule` matches, if it does.
bool skip(Parser *parser, Rule *rule);

// --- Tables of mistakes (parser_mistake.c) ---

// A step of a mistake is a TokenKind, which is stepped over, one of these rules, or a mark.
enum {
    RULE_FIRST = TOKEN_KIND_COUNT,

    // Rules of the plain grammar.
    RULE_EXPRESSION = RULE_FIRST,
    RULE_EXPRESSIONS,
    RULE_STAR_EXPRESSIONS,
    RULE_STAR_NAMED_EXPRESSION,
    RULE_NAMED_EXPRESSION,
    RULE_DISJUNCTION,
    RULE_INVERSION,
    RULE_BITWISE_OR,
    RULE_YIELD_EXPRESSION,
    RULE_ANNOTATED_VALUE,
    RULE_SIMPLE_STATEMENT,
    RULE_PATTERNS,

    // Rules that only mistakes are made of: see the functions of these names.
    RULE_FIRST_OF_TWO,
    RULE_SECOND_OF_TWO,
    RULE_UNQUOTED_EXPRESSION,
    RULE_LAMBDA_HEAD,
    RULE_PLAIN_DISPLAY,
    RULE_GENERATORS,
    RULE_COMMA_ELEMENT,
    RULE_PAIR_COMMA,
    RULE_KEYWORD,
    RULE_ARGUMENTS,
    RULE_ARGUMENTS_COMMA,
    RULE_UNPACKING_ARGUMENTS,
    RULE_SECOND_POSITIONAL,
    RULE_STARRED_ARGUMENT,
    RULE_DISPLAY,
    RULE_ELEMENT_COMMA,
    RULE_TARGETS_EQUAL,
    RULE_AUGMENTED_OPERATOR,
    RULE_DOTTED_NAME,
    RULE_DOTTED_NAMES,
    RULE_NAME_COMMA,
    RULE_IMPORT_TARGET,
    RULE_FOR_HEAD,
    RULE_FOR_OPERANDS,
    RULE_WITH_ITEMS,
    RULE_BARE_WITH_ITEMS,
    RULE_WITH_ITEM_END,
    RULE_NAME_COLON,
    RULE_TUPLE,
    RULE_WILDCARD,
    RULE_NO_NAME,

    // Marks. Those with a blank behind them speak about the step that follows.
    ANY,       // any one token
    IF_AT,     // _ this token comes, and is not stepped over
    UNLESS_AT, // _ this token does not come
    UNLESS,    // _ this rule does not match
    OPTIONAL,  // _ once or not at all
    MANY,      // _ as often as it matches
    START,     // what is shown begins behind this
    STOP       // what is shown ends before this
};

// What is shown of a mistake.
typedef enum Shown {
    SHOW_MATCHED,       // what matched between START and STOP, else the current token
    SHOW_NODE,          // the first node; the message has a %s for what it is called
    SHOW_LOOKED_AT,     // from the start of what matched up to all that was looked at
    SHOW_LAST_TOKEN,    // the last token that was looked at
    SHOW_HERE,          // the current token, where CPython would show it
    SHOW_KEY_END,       // the end of the first node
    SHOW_IN_STRING,     // what matched; the message has a %c for the letter of the f-string around
    SHOW_ASSIGN_TARGET, // what cannot be a target in the first node, if anything; no message
    SHOW_FOR_TARGET,
    SHOW_DELETE_TARGET
} Shown;

enum { MISTAKE_STEPS = 15 };

// An alternative of an invalid_ rule of CPython's grammar: if all steps match, it is reported.
typedef struct Mistake {
    uint8_t steps[MISTAKE_STEPS]; // the last one is 0
    uint8_t shown;                // Shown
    const char *message;          // no format letters but those named above
} Mistake;

// Looks for one of these mistakes here, and reports the first that is found. Else, or while not
// diagnosing, comes back to where it stood. A row without steps ends the table.
void look_for(Parser *parser, const Mistake *mistakes);

// --- Expressions (parser_invalid_expression.c) ---

extern const Mistake operator_mistakes[]; // at an operator that calculates, or a sign
extern const Mistake star_mistakes[];
extern const Mistake bracket_mistakes[]; // at an opening bracket whose content is not right
void invalid_expression(Parser *parser);
void invalid_named_expression(Parser *parser);
void invalid_generator(Parser *parser);

Rule rule_first_of_two, rule_second_of_two, rule_unquoted_expression, rule_lambda_head, rule_plain_display, rule_generators, rule_comma_element, rule_pair_comma;

// --- Arguments (parser_invalid_arguments.c) ---

extern const Mistake argument_list_mistakes[]; // behind the opening parenthesis
extern const Mistake double_star_mistakes[];
void invalid_keyword_argument(Parser *parser);

Rule rule_keyword, rule_arguments, rule_arguments_comma, rule_unpacking_arguments, rule_second_positional, rule_starred_argument;

// --- Statements (parser_invalid_statement.c) ---

extern const Mistake delete_mistakes[];
extern const Mistake import_mistakes[];
extern const Mistake import_target_mistakes[];
extern const Mistake import_from_mistakes[];
extern const Mistake colon_mistakes[]; // where a colon must come
extern const Mistake for_mistakes[];
extern const Mistake generator_mistakes[]; // at `for` or `async for` in a comprehension
extern const Mistake with_mistakes[];
extern const Mistake with_item_mistakes[];
extern const Mistake try_mistakes[]; // behind the block of a `try` that nothing follows
extern const Mistake except_mistakes[];
extern const Mistake except_name_mistakes[], except_star_name_mistakes[]; // at `as`
extern const Mistake handler_mistakes[]; // at the first handler of the other sort
extern const Mistake case_mistakes[];
void invalid_assignment(Parser *parser);
void invalid_block(Parser *parser, uint32_t line, const char *what);
void invalid_elif(Parser *parser);

Rule rule_display, rule_element_comma, rule_targets_equal, rule_augmented_operator, rule_dotted_name, rule_dotted_names, rule_name_comma, rule_import_target, rule_for_head, rule_for_operands, rule_with_items, rule_bare_with_items, rule_with_item_end, rule_name_colon;

// --- Definitions (parser_invalid_parameters.c) ---

extern const Mistake type_params_mistakes[]; // behind the opening bracket
extern const Mistake type_param_mistakes[];
void invalid_parameters(Parser *parser, bool is_lambda, TokenKind end);

Rule rule_tuple;

// --- Patterns and f-strings (parser_invalid_pattern.c, parser_invalid_fstring.c) ---

extern const Mistake as_pattern_mistakes[]; // at `as`
_Noreturn void invalid_positional_pattern(Parser *parser);
_Noreturn void invalid_complex_part(Parser *parser, const Node *part, const char *message);
void invalid_conversion(Parser *parser, const Token *start, uint32_t mark_end);
void invalid_replacement_field(Parser *parser, const Token *start);

Rule rule_wildcard, rule_no_name;

#endif
