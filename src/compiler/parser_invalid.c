// Mistakes that have an error message of their own: see parser_invalid.h.
//
// SPDX-License-Identifier: MIT
#include "parser_invalid.h"

// None of these looks for its mistake yet: every error is "invalid syntax" so far.

void forget_checked_places(Parser *parser) {
    (void)parser;
}

void invalid_assignment(Parser *parser) {
    (void)parser;
}

void invalid_delete(Parser *parser) {
    (void)parser;
}

void invalid_raise(Parser *parser) {
    (void)parser;
}

void invalid_import(Parser *parser) {
    (void)parser;
}

void invalid_import_target(Parser *parser) {
    (void)parser;
}

void invalid_import_from_targets(Parser *parser) {
    (void)parser;
}

void invalid_missing_colon(Parser *parser) {
    (void)parser;
}

void invalid_elif_after_else(Parser *parser) {
    (void)parser;
}

void invalid_for_target(Parser *parser) {
    (void)parser;
}

void invalid_with(Parser *parser) {
    (void)parser;
}

void invalid_with_item(Parser *parser) {
    (void)parser;
}

void invalid_try(Parser *parser) {
    (void)parser;
}

void invalid_except(Parser *parser) {
    (void)parser;
}

void invalid_mixed_handlers(Parser *parser) {
    (void)parser;
}

void invalid_case(Parser *parser) {
    (void)parser;
}

void invalid_type_param(Parser *parser) {
    (void)parser;
}

void invalid_as_pattern(Parser *parser) {
    (void)parser;
}

void invalid_block(Parser *parser, const Token *keyword, const char *what) {
    (void)parser;
    (void)keyword;
    (void)what;
}

void invalid_except_name(Parser *parser, bool is_star) {
    (void)parser;
    (void)is_star;
}

void invalid_parameters(Parser *parser, bool is_lambda, TokenKind end) {
    (void)parser;
    (void)is_lambda;
    (void)end;
}

void invalid_type_params(Parser *parser, const Token *bracket) {
    (void)parser;
    (void)bracket;
}

void invalid_positional_pattern(Parser *parser, uint32_t first_keyword) {
    (void)first_keyword;
    fail(parser);
}

void invalid_complex_part(Parser *parser, const Node *part, const char *message) {
    (void)part;
    (void)message;
    fail(parser);
}

void invalid_conversion(Parser *parser, const Token *start, uint32_t mark_end) {
    (void)parser;
    (void)start;
    (void)mark_end;
}

void invalid_replacement_field(Parser *parser, const Token *start) {
    (void)parser;
    (void)start;
}
