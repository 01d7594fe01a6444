// Operators and brackets.
//
// One table knows them all, both for reading them and for naming them in messages. Brackets are
// counted where they are read, so that a newline between them is just a blank.
//
// SPDX-License-Identifier: MIT
#include "lexer.h"

#include <string.h>

// Of those that begin alike, longer ones come first; else, frequent ones do. `<>` is how Python 2
// wrote `!=`; the last three begin no token.
static const struct {
    char text[4];
    uint8_t kind; // TokenKind
} operators[] = {
    {"(", TOKEN_LEFT_PAREN}, {")", TOKEN_RIGHT_PAREN}, {",", TOKEN_COMMA},
    {"...", TOKEN_ELLIPSIS}, {".", TOKEN_DOT}, {"==", TOKEN_EQUAL_EQUAL}, {"=", TOKEN_EQUAL},
    {":=", TOKEN_COLON_EQUAL}, {":", TOKEN_COLON}, {"[", TOKEN_LEFT_BRACKET},
    {"]", TOKEN_RIGHT_BRACKET}, {"+=", TOKEN_PLUS_EQUAL}, {"+", TOKEN_PLUS}, {"->", TOKEN_ARROW},
    {"-=", TOKEN_MINUS_EQUAL}, {"-", TOKEN_MINUS}, {"**=", TOKEN_STAR_STAR_EQUAL},
    {"**", TOKEN_STAR_STAR}, {"*=", TOKEN_STAR_EQUAL}, {"*", TOKEN_STAR}, {"{", TOKEN_LEFT_BRACE},
    {"}", TOKEN_RIGHT_BRACE}, {"<<=", TOKEN_LEFT_SHIFT_EQUAL}, {"<<", TOKEN_LEFT_SHIFT},
    {"<=", TOKEN_LESS_EQUAL}, {"<>", TOKEN_UNKNOWN}, {"<", TOKEN_LESS},
    {">>=", TOKEN_RIGHT_SHIFT_EQUAL}, {">>", TOKEN_RIGHT_SHIFT}, {">=", TOKEN_GREATER_EQUAL},
    {">", TOKEN_GREATER}, {"!=", TOKEN_NOT_EQUAL}, {"!", TOKEN_EXCLAMATION},
    {"%=", TOKEN_PERCENT_EQUAL}, {"%", TOKEN_PERCENT}, {"//=", TOKEN_SLASH_SLASH_EQUAL},
    {"//", TOKEN_SLASH_SLASH}, {"/=", TOKEN_SLASH_EQUAL}, {"/", TOKEN_SLASH},
    {"@=", TOKEN_AT_EQUAL}, {"@", TOKEN_AT}, {"|=", TOKEN_BAR_EQUAL}, {"|", TOKEN_BAR},
    {"&=", TOKEN_AMPERSAND_EQUAL}, {"&", TOKEN_AMPERSAND}, {"^=", TOKEN_CARET_EQUAL},
    {"^", TOKEN_CARET}, {"~", TOKEN_TILDE}, {";", TOKEN_SEMICOLON}, {"$", TOKEN_UNKNOWN},
    {"?", TOKEN_UNKNOWN}, {"`", TOKEN_UNKNOWN},
};

enum { OPERATOR_COUNT = sizeof(operators) / sizeof(operators[0]) };

const char *lexer_operator_text(TokenKind kind) {
    uint32_t i = 0;
    while (operators[i].kind != kind) {
        i++;
    }
    return operators[i].text;
}

// --- Brackets ---

// The other bracket's line is named only where it is not the same one.
static _Noreturn void fail_mismatch(Lexer *lexer, char closing, uint32_t opening_offset) {
    char opening = lexer->source[opening_offset];
    SourceRange range = lexer_point(lexer, 0);
    uint32_t opening_line = lexer_place_of(lexer, opening_offset).line;
    if (opening_line != lexer->line) {
        report_error(lexer->reporter, SYNTAX_ERROR_SYNTAX, range,
                     "closing parenthesis '%c' does not match opening parenthesis '%c' on line %d",
                     closing, opening, opening_line);
    }
    report_error(lexer->reporter, SYNTAX_ERROR_SYNTAX, range,
                 "closing parenthesis '%c' does not match opening parenthesis '%c'", closing,
                 opening);
}

// The closing bracket has been stepped over.
static void close_bracket(Lexer *lexer, char closing) {
    SourceRange range = lexer_point(lexer, 1);
    if (lexer->bracket_count == 0) {
        report_error(lexer->reporter, SYNTAX_ERROR_SYNTAX, range, "unmatched '%c'", closing);
    }
    uint32_t entry = lexer->brackets[lexer->bracket_count - 1];
    uint32_t offset = entry & BRACKET_OFFSET;
    char opening = lexer->source[offset];
    char expected = opening == '(' ? ')' : opening == '[' ? ']' : '}';
    if (closing != expected) {
        // The brace of a field belongs to the string: the message names that.
        if (entry & BRACKET_IS_FIELD) {
            const OpenFString *fstring = &lexer->fstrings[lexer->fstring_count - 1];
            report_error(lexer->reporter, SYNTAX_ERROR_SYNTAX, range, "%c-string: unmatched '%c'",
                         fstring->prefix & PREFIX_TEMPLATE ? 't' : 'f', closing);
        }
        lexer->position--;
        fail_mismatch(lexer, closing, offset);
    }
    lexer->bracket_count--;
}

// Steps over it.
static uint8_t bracket(Lexer *lexer, uint8_t kind) {
    bool opens = kind == TOKEN_LEFT_PAREN || kind == TOKEN_LEFT_BRACKET || kind == TOKEN_LEFT_BRACE;
    if (opens) {
        lexer_open_bracket(lexer, lexer->position);
    }
    lexer->position++;
    if (!opens) {
        close_bracket(lexer, lexer->source[lexer->position - 1]);
    }
    return kind;
}

// --- Operators ---

// How many characters of the text stand here; 0 if others do. The first is known to stand here.
static uint32_t matching_length(const Lexer *lexer, const char *text) {
    uint32_t length = 1;
    while (text[length] != '\0') {
        if (lexer_peek(lexer, length) != text[length]) {
            return 0;
        }
        length++;
    }
    return length;
}

// A dot may begin a number. In a replacement field `:=` is a colon, and a format specification that
// begins with `=`.
uint8_t lexer_operator(Lexer *lexer) {
    char first = lexer_peek(lexer, 0);
    if (first == '.' && lexer_is(lexer_peek(lexer, 1), CHARACTER_DIGIT)) {
        lexer_number(lexer);
        return TOKEN_NUMBER;
    }
    for (uint32_t i = 0; i < OPERATOR_COUNT; i++) {
        if (operators[i].text[0] != first) {
            continue;
        }
        uint8_t kind = operators[i].kind;
        uint32_t length = matching_length(lexer, operators[i].text);
        if (length == 0 || (kind == TOKEN_COLON_EQUAL && lexer_is_in_field(lexer))) {
            continue;
        }
        if (kind >= TOKEN_LEFT_PAREN && kind <= TOKEN_RIGHT_BRACE) {
            return bracket(lexer, kind);
        }
        lexer->position += length;
        return kind;
    }
    lexer_invalid_character(lexer);
}
