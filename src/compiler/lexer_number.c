// Numbers: finds their end and checks their form. Their value is made from the text later
// (parser_number.c), as it may need memory.
//
// The form is that of the language reference, 2.7. Much of this file is about errors: what
// CPython says of `0b12`, `1_`, `1__0`, `012` or `1abc`, and at which column.
//
// SPDX-License-Identifier: MIT
#include "lexer.h"

#include <string.h>

// `base` is 2, 8 or 16.
static bool is_digit_of(char character, uint32_t base) {
    if (base == 16) {
        return lexer_is(character, CHARACTER_HEXADECIMAL);
    }
    return character >= '0' && character < (char)('0' + base);
}

// A SyntaxWarning at the last character of the number.
// The same number may be read again, after a step back.
static void warn(Lexer *lexer, const char *kind) {
    SourceRange range = lexer_point(lexer, 1);
    if (lexer->position >= lexer->warned_until) {
        lexer->warned_until = lexer->position + 1;
        report_warning(lexer->reporter, range, "invalid %s literal", kind);
    }
}

// A number that stops where a digit should be; shown one character before that.
static _Noreturn void fail_kind(Lexer *lexer, const char *kind) {
    bool is_first = lexer->position == lexer->line_start;
    report_error(lexer->reporter, SYNTAX_ERROR_SYNTAX, lexer_point(lexer, !is_first), "invalid %s literal", kind);
}

// Only the first letters are compared: `1iffy` is warned about too, and then fails in the parser.
// A number that runs into a name is an error, but `1if x else y` and its like are only doubtful.
static void check_end(Lexer *lexer, const char *kind) {
    static const char *const followers[] = {"and", "else", "for", "if", "in", "is", "not", "or"};
    if (!lexer_is(lexer_peek(lexer, 0), CHARACTER_NAME_START | CHARACTER_NAME_PART)) {
        return;
    }
    const char *next = lexer->source + lexer->position;
    uint32_t left = lexer->length - lexer->position;
    for (size_t i = 0; i < sizeof(followers) / sizeof(followers[0]); i++) {
        size_t length = strlen(followers[i]);
        if (length <= left && memcmp(next, followers[i], length) == 0) {
            warn(lexer, kind);
            return;
        }
    }
    // A character beyond ASCII: it may be the character that is wrong.
    if ((unsigned char)*next >= 0x80) {
        uint32_t start = lexer->position;
        while (lexer_is(lexer_peek(lexer, 0), CHARACTER_NAME_START | CHARACTER_NAME_PART)) {
            lexer->position++;
        }
        lexer_check_identifier(lexer, start);
        lexer->position = start;
    }
    fail_kind(lexer, kind);
}

// A digit that is too large for its base.
static _Noreturn void fail_digit(Lexer *lexer, char digit, const char *kind) {
    SourceRange range = lexer_point(lexer, 0);
    report_error(lexer->reporter, SYNTAX_ERROR_SYNTAX, range, "invalid digit '%c' in %s literal",
                 digit, kind);
}

// (["_"] digit)+, an underscore also right after the letter.
// After 0x, 0o or 0b.
static void based_digits(Lexer *lexer, uint32_t base, const char *kind) {
    do {
        if (lexer_peek(lexer, 0) == '_') {
            lexer->position++;
        }
        char first = lexer_peek(lexer, 0);
        if (!is_digit_of(first, base)) {
            if (lexer_is(first, CHARACTER_DIGIT)) {
                fail_digit(lexer, first, kind);
            }
            fail_kind(lexer, kind);
        }
        while (is_digit_of(lexer_peek(lexer, 0), base)) {
            lexer->position++;
        }
    } while (lexer_peek(lexer, 0) == '_');
    char next = lexer_peek(lexer, 0);
    if (lexer_is(next, CHARACTER_DIGIT)) {
        fail_digit(lexer, next, kind);
    }
    check_end(lexer, kind);
}

// digit (["_"] digit)*; none at all is the caller's affair.
static void decimal_digits(Lexer *lexer) {
    for (;;) {
        while (lexer_is(lexer_peek(lexer, 0), CHARACTER_DIGIT)) {
            lexer->position++;
        }
        if (lexer_peek(lexer, 0) != '_') {
            return;
        }
        lexer->position++;
        if (!lexer_is(lexer_peek(lexer, 0), CHARACTER_DIGIT)) {
            fail_kind(lexer, "decimal");
        }
    }
}

// `1e5` and `1e+` (which is an error) have one, `1else` and `1e` do not.
static bool exponent_follows(const Lexer *lexer) {
    char letter = lexer_peek(lexer, 0);
    if (letter != 'e' && letter != 'E') {
        return false;
    }
    char sign = lexer_peek(lexer, 1);
    uint32_t digit_at = sign == '+' || sign == '-' ? 2 : 1;
    return digit_at == 2 || lexer_is(lexer_peek(lexer, digit_at), CHARACTER_DIGIT);
}

// At the `e`. A sign may follow; then there must be a digit.
static void exponent(Lexer *lexer) {
    lexer->position++;
    if (!lexer_is(lexer_peek(lexer, 0), CHARACTER_DIGIT)) {
        lexer->position++;
        if (!lexer_is(lexer_peek(lexer, 0), CHARACTER_DIGIT)) {
            fail_kind(lexer, "decimal");
        }
    }
    decimal_digits(lexer);
}

// `0_0` is a zero as well; `00.5` and `00j` never come here.
// Zeros only may begin with a zero; whether it is an integer shows at the end.
static void check_leading_zeros(Lexer *lexer, uint32_t start) {
    uint32_t position = start;
    while (lexer->source[position] == '0' || lexer->source[position] == '_') {
        // Nothing but zeros: fine.
        position++;
        if (position == lexer->position) {
            return;
        }
    }
    if (position == start) {
        return;
    }
    SourceRange range = {lexer->line, start - lexer->line_start, lexer->line,
                         position - lexer->line_start};
    report_error(lexer->reporter, SYNTAX_ERROR_SYNTAX, range,
                 "leading zeros in decimal integer literals are not permitted; use an 0o prefix "
                 "for octal integers");
}

// Either digit part of a float may be missing, never both: the caller saw a digit.
// An integer, a float or an imaginary number.
static void decimal(Lexer *lexer) {
    uint32_t start = lexer->position;
    bool is_integer = true;
    decimal_digits(lexer);
    if (lexer_peek(lexer, 0) == '.') {
        is_integer = false;
        lexer->position++;
        if (lexer_is(lexer_peek(lexer, 0), CHARACTER_DIGIT)) {
            decimal_digits(lexer);
        }
    }
    if (exponent_follows(lexer)) {
        is_integer = false;
        exponent(lexer);
    }
    if (lexer_peek(lexer, 0) == 'j' || lexer_peek(lexer, 0) == 'J') {
        lexer->position++;
        check_end(lexer, "imaginary");
        return;
    }
    if (is_integer) {
        check_leading_zeros(lexer, start);
    }
    check_end(lexer, "decimal");
}

// At a digit, or at a dot with a digit behind it.
void lexer_number(Lexer *lexer) {
    if (lexer_peek(lexer, 0) == '0') {
        char letter = lexer_peek(lexer, 1) | 0x20;
        uint32_t base = letter == 'x' ? 16 : letter == 'o' ? 8 : letter == 'b' ? 2 : 10;
        if (base != 10) {
            lexer->position += 2;
            based_digits(lexer, base,
                         base == 16 ? "hexadecimal" : base == 8 ? "octal" : "binary");
            return;
        }
    }
    decimal(lexer);
}
