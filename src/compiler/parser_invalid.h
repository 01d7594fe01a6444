// Mistakes that have an error message of their own. All of these are called only while
// diagnosing, at the place where the mistake would begin; they report and never return if they
// find it, else they leave the parser where it was.
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

// --- Expressions (parser_invalid_expression.c) ---

void invalid_expression(Parser *parser);
void invalid_named_expression(Parser *parser);
void invalid_arithmetic(Parser *parser);
void invalid_brackets(Parser *parser);
void invalid_star(Parser *parser);
void invalid_factor(Parser *parser);
void invalid_generator(Parser *parser);
bool skip_generators(Parser *parser);

// --- Arguments (parser_invalid_arguments.c) ---

void invalid_arguments(Parser *parser);
void invalid_keyword_argument(Parser *parser);
void invalid_double_star(Parser *parser);

// --- Statements (parser_invalid_statement.c) ---

void invalid_assignment(Parser *parser);
void invalid_delete(Parser *parser);
void invalid_import(Parser *parser);
void invalid_import_target(Parser *parser);
void invalid_import_from_targets(Parser *parser);
void invalid_block(Parser *parser, const Token *keyword, const char *what);
void invalid_missing_colon(Parser *parser);
void invalid_elif(Parser *parser);
void invalid_for_target(Parser *parser, bool is_comprehension);
void invalid_with(Parser *parser);
void invalid_with_item(Parser *parser);
void invalid_try(Parser *parser);
void invalid_except(Parser *parser);
void invalid_except_name(Parser *parser, bool is_star);
void invalid_mixed_handlers(Parser *parser);
void invalid_case(Parser *parser);

// --- Definitions (parser_invalid_parameters.c) ---

void invalid_parameters(Parser *parser, bool is_lambda, TokenKind end);
void invalid_type_param(Parser *parser);
void invalid_type_params(Parser *parser);

// --- Patterns and f-strings (parser_invalid_pattern.c, parser_invalid_fstring.c) ---

void invalid_as_pattern(Parser *parser);
_Noreturn void invalid_positional_pattern(Parser *parser);
_Noreturn void invalid_complex_part(Parser *parser, const Node *part, const char *message);
void invalid_conversion(Parser *parser, const Token *start, uint32_t mark_end);
void invalid_replacement_field(Parser *parser, const Token *start);

#endif
