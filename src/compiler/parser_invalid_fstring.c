// Mistakes in the replacement fields of f-strings and t-strings.
//
// invalid_fstring_replacement_field and its kin. `start` is the opening quote's token, which
// tells the kind of string.
//
// SPDX-License-Identifier: MIT
#include "parser_invalid.h"

// The messages begin with it.
static char string_letter(const Token *start) {
    return start->prefix & PREFIX_TEMPLATE ? 't' : 'f';
}

// At the current token, wherever that may be.
static _Noreturn void report(Parser *parser, const Token *start, const char *message) {
    report_error(&parser->reporter, SYNTAX_ERROR_SYNTAX,
                 token_error_range(parser, &parser->token), "%c-string: %s", string_letter(start),
                 message);
}

// Behind `!`, which ends at `mark_end`
void invalid_conversion(Parser *parser, const Token *start, uint32_t mark_end) {
    const Token *token = &parser->token;
    if (token->kind == TOKEN_COLON || token->kind == TOKEN_RIGHT_BRACE) {
        report(parser, start, "missing conversion character");
    }
    if (token->kind != TOKEN_NAME) {
        report(parser, start, "invalid conversion character");
    }
    if (token->start != mark_end) {
        report_error(&parser->reporter, SYNTAX_ERROR_SYNTAX,
                     range_between(parser->previous.range, token->range),
                     "%c-string: conversion type must come right after the exclamation mark",
                     string_letter(start));
    }
    Identifier name = token_identifier(parser, token);
    if (!identifier_is(name, "s") && !identifier_is(name, "r") && !identifier_is(name, "a")) {
        report_error(&parser->reporter, SYNTAX_ERROR_SYNTAX, token->range,
                     "%c-string: invalid conversion character '%t': expected 's', 'r', or 'a'",
                     string_letter(start), &name);
    }
}

// What must stand behind the expression, where it is missing
static void check_end(Parser *parser, const Token *start) {
    bool is_debug = accept(parser, TOKEN_EQUAL);
    if (at(parser, TOKEN_EXCLAMATION)) {
        uint32_t mark_end = parser->token.end;
        advance(parser);
        invalid_conversion(parser, start, mark_end);
        advance(parser);
        if (!at(parser, TOKEN_COLON) && !at(parser, TOKEN_RIGHT_BRACE)) {
            report(parser, start, "expecting ':' or '}'");
        }
        return;
    }
    if (!at(parser, TOKEN_COLON) && !at(parser, TOKEN_RIGHT_BRACE)) {
        report(parser, start, is_debug ? "expecting '!', or ':', or '}'"
                                       : "expecting '=', or '!', or ':', or '}'");
    }
}

// At the first token of a field
void invalid_replacement_field(Parser *parser, const Token *start) {
    Attempt place;
    TokenKind kind = current(parser);
    if (kind == TOKEN_EQUAL || kind == TOKEN_EXCLAMATION || kind == TOKEN_COLON
        || kind == TOKEN_RIGHT_BRACE) {
        report_error(&parser->reporter, SYNTAX_ERROR_SYNTAX, parser->token.range,
                     "%c-string: valid expression required before '%s'", string_letter(start),
                     token_text(kind));
    }
    save_place(parser, &place);
    if (!skip(parser, parse_annotated_value)) {
        report(parser, start, "expecting a valid expression after '{'");
    }
    check_end(parser, start);
    return_to_place(parser, &place);
}
