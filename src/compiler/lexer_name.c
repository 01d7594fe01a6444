// Names and keywords, and the characters that may not stand in a program.
//
// Soft keywords (match, case, type, _) are names to the lexer; the parser knows them by their
// place. A name is kept as it is written: normal_identifier() in parser.c gives its normal form.
//
// SPDX-License-Identifier: MIT
#include "lexer.h"

#include <string.h>

#include "support/unicode.h"
#include "support/utf8.h"

// --- Keywords ---

// In the order of the keyword tokens.
static const char keyword_texts[][9] = {
    "False", "None",  "True",  "and",    "as",   "assert", "async", "await",    "break",
    "class", "continue", "def", "del",   "elif", "else",   "except", "finally", "for",
    "from",  "global", "if",   "import", "in",   "is",     "lambda", "nonlocal", "not",
    "or",    "pass",  "raise", "return", "try",  "while",  "with",  "yield"};

enum { KEYWORD_COUNT = sizeof(keyword_texts) / sizeof(keyword_texts[0]) };

_Static_assert(KEYWORD_COUNT == TOKEN_LAST_KEYWORD - TOKEN_FIRST_KEYWORD + 1, "one text each");

// Indexed by first letter: the first and the last keyword to compare with; 0, 0 means none (that
// pair would only say "False", whose letter has an entry of its own).
static const uint8_t keywords_by_letter['z' - 'a' + 1][2] = {
    ['a' - 'a'] = {3, 7},   ['b' - 'a'] = {8, 8},   ['c' - 'a'] = {9, 10},  ['d' - 'a'] = {11, 12},
    ['e' - 'a'] = {13, 15}, ['f' - 'a'] = {16, 18}, ['g' - 'a'] = {19, 19}, ['i' - 'a'] = {20, 23},
    ['l' - 'a'] = {24, 24}, ['n' - 'a'] = {25, 26}, ['o' - 'a'] = {27, 27}, ['p' - 'a'] = {28, 28},
    ['r' - 'a'] = {29, 30}, ['t' - 'a'] = {31, 31}, ['w' - 'a'] = {32, 33}, ['y' - 'a'] = {34, 34}};

// `text` is all ASCII here. Keywords have 2 to 8 letters.
// The first letter leaves at most five keywords to compare with.
uint8_t lexer_name_kind(const char *text, uint32_t length) {
    uint8_t first = 0;
    uint8_t last = 2;
    if (length < 2 || length > 8) {
        return TOKEN_NAME;
    }
    if (text[0] >= 'a' && text[0] <= 'z') {
        first = keywords_by_letter[text[0] - 'a'][0];
        last = keywords_by_letter[text[0] - 'a'][1];
        if (last == 0) {
            return TOKEN_NAME;
        }
    }
    for (uint8_t i = first; i <= last; i++) {
        if (memcmp(keyword_texts[i], text, length) == 0 && keyword_texts[i][length] == '\0') {
            return (uint8_t)(TOKEN_FIRST_KEYWORD + i);
        }
    }
    return TOKEN_NAME;
}

// Names and such, whose text varies, have none.
const char *token_text(TokenKind kind) {
    if (token_is_keyword(kind)) {
        return keyword_texts[kind - TOKEN_FIRST_KEYWORD];
    }
    return kind >= TOKEN_LEFT_PAREN ? lexer_operator_text(kind) : "";
}

// --- Characters beyond ASCII ---

// Names the character, or only its number if it could not be seen.
_Noreturn void lexer_invalid_character(Lexer *lexer) {
    uint32_t code_point;
    utf8_decode(lexer->source + lexer->position, &code_point);
    SourceRange range = lexer_point(lexer, 0);
    if (!unicode_is_printable(code_point)) {
        report_error(lexer->reporter, SYNTAX_ERROR_SYNTAX, range,
                     "invalid non-printable character U+%x", code_point);
    }
    report_error(lexer->reporter, SYNTAX_ERROR_SYNTAX, range, "invalid character '%u' (U+%x)",
                 code_point, code_point);
}

// The name ends at the current position; where it is wrong, that is where the error is
// shown.
void lexer_check_identifier(Lexer *lexer, uint32_t start) {
    uint32_t end = lexer->position;
    uint32_t position = start;
    while (position < end) {
        uint32_t code_point;
        uint32_t length = (uint32_t)utf8_decode(lexer->source + position, &code_point);
        unsigned wanted =
            position == start ? UNICODE_IDENTIFIER_START : UNICODE_IDENTIFIER_CONTINUE;
        if (!unicode_is(code_point, wanted)) {
            lexer->position = position;
            lexer_invalid_character(lexer);
        }
        position += length;
    }
}
