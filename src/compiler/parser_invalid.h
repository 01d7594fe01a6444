// Mistakes that have an error message of their own. All of these are called only while diagnosing,
// at the place where the mistake would begin; they report and never return if they find it, else
// they leave the parser where it was.
//
// SPDX-License-Identifier: MIT
#ifndef KRAIT_COMPILER_PARSER_INVALID_H
#define KRAIT_COMPILER_PARSER_INVALID_H

#include "parser_internal.h"

void forget_checked_places(Parser *parser);

// Statements (parser_invalid_statement.c)
void invalid_assignment(Parser *parser);
void invalid_delete(Parser *parser);
void invalid_raise(Parser *parser);
void invalid_import(Parser *parser);
void invalid_import_target(Parser *parser);
void invalid_import_from_targets(Parser *parser);
void invalid_block(Parser *parser, const Token *keyword, const char *what);
void invalid_missing_colon(Parser *parser);
void invalid_elif_after_else(Parser *parser);
void invalid_for_target(Parser *parser);
void invalid_with(Parser *parser);
void invalid_with_item(Parser *parser);
void invalid_try(Parser *parser);
void invalid_except(Parser *parser);
void invalid_except_name(Parser *parser, bool is_star);
void invalid_mixed_handlers(Parser *parser);
void invalid_case(Parser *parser);

// Definitions (parser_invalid_parameters.c)
void invalid_parameters(Parser *parser, bool is_lambda, TokenKind end);
void invalid_type_param(Parser *parser);
void invalid_type_params(Parser *parser, const Token *bracket);

// Patterns and f-strings (parser_invalid_pattern.c, parser_invalid_fstring.c)
void invalid_as_pattern(Parser *parser);
void invalid_positional_pattern(Parser *parser, uint32_t first_keyword);
void invalid_complex_part(Parser *parser, const Node *part, const char *message);
void invalid_conversion(Parser *parser, const Token *start, uint32_t mark_end);
void invalid_replacement_field(Parser *parser, const Token *start);

#endif
