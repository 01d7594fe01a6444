// String literals: finds their prefix and their end. Escapes are decoded by the parser.
//
// A plain string is one token. Of an f-string or t-string (PEP 701, PEP 750) the quote that
// opens it is pushed on a stack, and the parser asks for text and tokens in turn; the brace of
// a field is an open bracket like others, with a mark. So strings may nest in fields without
// the lexer ever calling itself, and the same quotes may be used again inside.
//
// SPDX-License-Identifier: MIT
#include "lexer.h"

#include <string.h>

// --- Prefix ---

// The flag of a prefix letter in either case; 0 for other characters.
static uint8_t prefix_bit(char letter) {
    switch (letter | 0x20) {
    case 'r':
        return PREFIX_RAW;
    case 'b':
        return PREFIX_BYTES;
    case 'u':
        return PREFIX_UNICODE;
    case 'f':
        return PREFIX_FORMAT;
    case 't':
        return PREFIX_TEMPLATE;
    default:
        return 0;
    }
}

// In the order in which a clash of two of them is reported.
static const struct {
    uint8_t bits;
    char letters[2];
} prefix_clashes[] = {
    {PREFIX_UNICODE | PREFIX_BYTES, {'u', 'b'}},   {PREFIX_UNICODE | PREFIX_RAW, {'u', 'r'}},
    {PREFIX_UNICODE | PREFIX_FORMAT, {'u', 'f'}},  {PREFIX_UNICODE | PREFIX_TEMPLATE, {'u', 't'}},
    {PREFIX_BYTES | PREFIX_FORMAT, {'b', 'f'}},    {PREFIX_BYTES | PREFIX_TEMPLATE, {'b', 't'}},
    {PREFIX_FORMAT | PREFIX_TEMPLATE, {'f', 't'}}};

// False means that a name stands here.
// Any letters that are prefixes, each once; whether they go together is checked at the
// quote.
bool lexer_prefix(const Lexer *lexer, uint8_t *prefix, uint32_t *length) {
    *prefix = 0;
    *length = 0;
    for (;;) {
        char character = lexer_peek(lexer, *length);
        if (character == '"' || character == '\'') {
            return true;
        }
        uint8_t bit = prefix_bit(character);
        if (bit == 0 || (*prefix & bit) != 0) {
            return false;
        }
        *prefix |= bit;
        ++*length;
    }
}

// `start` is where the prefix begins; the quote is the current position.
static void check_prefix(Lexer *lexer, uint8_t prefix, uint32_t start) {
    for (size_t i = 0; i < sizeof(prefix_clashes) / sizeof(prefix_clashes[0]); i++) {
        if ((prefix & prefix_clashes[i].bits) == prefix_clashes[i].bits) {
            report_error(lexer->reporter, SYNTAX_ERROR_SYNTAX, lexer_range_from(lexer, start),
                         "'%c' and '%c' prefixes are incompatible", prefix_clashes[i].letters[0],
                         prefix_clashes[i].letters[1]);
        }
    }
}

// --- Body ---

// Whether the quote that ends the string is next.
static bool at_quote(const Lexer *lexer, char quote, uint8_t quote_length) {
    return lexer_peek(lexer, 0) == quote
           && (quote_length == 1
               || (lexer_peek(lexer, 1) == quote && lexer_peek(lexer, 2) == quote));
}

// The last character read is a quote like the opening one, and a backslash before it.
// Whether an escaped quote would have ended the string on this line: the likely mistake.
static bool escaped_the_end(const Lexer *lexer, const Token *token) {
    uint32_t last = lexer->position - 1;
    return lexer->source[last] == lexer->source[token->start + (token->end - token->start) - 1]
           && last > token->end && lexer->source[last - 1] == '\\';
}

// As the messages call it; bytes are strings too.
static const char *literal_name(uint8_t prefix) {
    return prefix & PREFIX_FORMAT     ? "f-string"
           : prefix & PREFIX_TEMPLATE ? "t-string"
                                      : "string";
}

// `f"{x"` has a field left open, and not a string.
// A quote that would begin a string but is the one that ends the f-string around it.
static void check_field_is_closed(Lexer *lexer, const Token *token) {
    if (lexer->fstring_count == 0) {
        return;
    }
    const OpenFString *fstring = &lexer->fstrings[lexer->fstring_count - 1];
    if (fstring->quote_length == token->quote_length
        && lexer->source[fstring->end - 1] == lexer->source[token->end - 1]) {
        SourceRange range = token->range;
        range.end_line = range.line;
        range.end_column = range.column;
        report_error(lexer->reporter, SYNTAX_ERROR_SYNTAX, range, "%s: expecting '}'",
                     literal_name(fstring->prefix));
    }
}

// At a prompt, more lines could complete a triple-quoted string or one whose last line ends in
// a backslash: reached_end says so.
// `token` ends behind its opening quote here.
static _Noreturn void fail_unterminated(Lexer *lexer, const Token *token) {
    const char *kind = literal_name(token->prefix);
    SourceRange range = {token->range.line, token->range.column, token->range.line,
                         token->range.column};
    if (token->kind == TOKEN_STRING) {
        check_field_is_closed(lexer, token);
    }
    uint32_t line = lexer->line;
    if (lexer->position == lexer->length && lexer->position == lexer->line_start) {
        line--; // the newline at the very end begins no line
    }
    if (token->quote_length == 3) {
        lexer->reached_end = true;
        report_error(lexer->reporter, SYNTAX_ERROR_SYNTAX, range,
                     "unterminated triple-quoted %s literal (detected at line %d)", kind, line);
    }
    lexer->reached_end =
        lexer->position == lexer->length && lexer->source[lexer->length - 1] == '\\';
    bool escaped = lexer->position > 0 && escaped_the_end(lexer, token);
    report_error(lexer->reporter, SYNTAX_ERROR_SYNTAX, range,
                 "unterminated %s literal (detected at line %d)%s", kind, line,
                 escaped ? "; perhaps you escaped the end quote?" : "");
}

// Of any of the three kinds.
static bool at_newline(const Lexer *lexer) {
    return lexer_peek(lexer, 0) == '\n' || lexer_peek(lexer, 0) == '\r';
}

// One character of the body, or a backslash and what it escapes.
static void take_character(Lexer *lexer, const Token *token) {
    if (lexer_peek(lexer, 0) == '\\' && lexer->position + 1 < lexer->length) {
        lexer->position++;
    } else if (at_newline(lexer) && token->quote_length == 1) {
        fail_unterminated(lexer, token);
    }
    if (at_newline(lexer)) {
        lexer_take_newline(lexer);
    } else {
        lexer->position++;
    }
}

// The brackets open now tell later whether a place is inside a field.
// The lexer is behind its opening quote.
static void open_fstring(Lexer *lexer, const Token *token) {
    if (lexer->fstring_count >= LEXER_FSTRING_LIMIT) {
        lexer_fail(lexer, "too many nested f-strings or t-strings");
    }
    if (lexer->fstring_count == lexer->fstring_capacity) {
        lexer->fstrings = lexer_grow(lexer, lexer->fstrings, &lexer->fstring_capacity, sizeof(OpenFString));
    }
    lexer->fstrings[lexer->fstring_count++] = (OpenFString){
        .start = token->start,
        .end = lexer->position,
        .bracket_count = lexer->bracket_count,
        .prefix = token->prefix,
        .quote_length = token->quote_length,
    };
}

// At the quote. A plain string is read to its end, of an f-string only the beginning.
void lexer_string(Lexer *lexer, Token *token) {
    char quote = lexer_peek(lexer, 0);
    check_prefix(lexer, token->prefix, token->start);
    bool is_triple = at_quote(lexer, quote, 3);
    token->quote_length = is_triple ? 3 : 1;
    lexer->position += token->quote_length;
    token->kind = TOKEN_STRING;
    if (token->prefix & (PREFIX_FORMAT | PREFIX_TEMPLATE)) {
        token->kind = TOKEN_FSTRING_START;
        open_fstring(lexer, token);
        return;
    }
    token->end = lexer->position;
    while (!at_quote(lexer, quote, token->quote_length)) {
        if (lexer->position >= lexer->length) {
            fail_unterminated(lexer, token);
        }
        take_character(lexer, token);
    }
    lexer->position += token->quote_length;
}

// --- Text of f-strings ---

// The brackets tell: outside all fields there is text, and behind the colon of a field as
// well.
bool lexer_in_fstring_text(const Lexer *lexer) {
    if (lexer->fstring_count == 0) {
        return false;
    }
    if (lexer->bracket_count <= lexer->fstrings[lexer->fstring_count - 1].bracket_count) {
        return true;
    }
    return (lexer->brackets[lexer->bracket_count - 1] & BRACKET_IN_SPECIFICATION) != 0;
}

// The mark lasts as long as the bracket: it is taken off with it.
void lexer_begin_specification(Lexer *lexer) {
    lexer->brackets[lexer->bracket_count - 1] |= BRACKET_IN_SPECIFICATION;
}

// The innermost f-string's opening as a token.
static Token opening_token(const Lexer *lexer) {
    const OpenFString *fstring = &lexer->fstrings[lexer->fstring_count - 1];
    return (Token){
        .kind = TOKEN_FSTRING_START,
        .prefix = fstring->prefix,
        .quote_length = fstring->quote_length,
        .start = fstring->start,
        .end = fstring->end,
        .range = lexer_place_of(lexer, fstring->start),
    };
}

// The text's token begins here. It has no prefix and no quotes.
static void begin_text(const Lexer *lexer, Token *text) {
    *text = (Token){.kind = TOKEN_STRING, .start = lexer->position};
    text->range.line = lexer->line;
    text->range.column = lexer->position - lexer->line_start;
}

static void end_text(const Lexer *lexer, Token *text) {
    text->end = lexer->position;
    text->range.end_line = lexer->line;
    text->range.end_column = lexer->position - lexer->line_start;
}

// Without a closing brace nothing is taken, and the brace opens a field after all.
// Behind a backslash: `\N{name}` holds braces that open no field.
static void take_named_character(Lexer *lexer) {
    uint32_t distance = 3;
    while (lexer_peek(lexer, distance) != '}') {
        char character = lexer_peek(lexer, distance);
        if (character == '\0' || character == '\n' || character == '"' || character == '\''
            || character == '{') {
            return;
        }
        distance++;
    }
    lexer->position += distance;
}

// A backslash; the brace that may follow it still opens or closes a field.
static void take_backslash(Lexer *lexer, const Token *start) {
    char next = lexer_peek(lexer, 1);
    if (next == 'N' && lexer_peek(lexer, 2) == '{' && !(start->prefix & PREFIX_RAW)) {
        take_named_character(lexer);
    }
    // CPython: the backslash stands for itself, with a warning that comes later.
    if (next == '{' || next == '}') {
        lexer->position++;
    } else {
        take_character(lexer, start);
    }
}

// The message begins with the kind of string.
static _Noreturn void fail_here(Lexer *lexer, const Token *start, const char *message) {
    SourceRange range = lexer_point(lexer, 0);
    report_error(lexer->reporter, SYNTAX_ERROR_SYNTAX, range, "%s: %s",
                 start->prefix & PREFIX_TEMPLATE ? "t-string" : "f-string", message);
}

// Fields in the format specifications of fields in format specifications: enough is enough.
static void check_field_depth(Lexer *lexer, const Token *start) {
    enum { DEEPEST_SPECIFICATION = 2 };
    uint32_t depth = 0;
    for (uint32_t i = lexer->fstrings[lexer->fstring_count - 1].bracket_count;
         i < lexer->bracket_count; i++) {
        depth += (lexer->brackets[i] & BRACKET_IN_SPECIFICATION) != 0;
    }
    if (depth > DEEPEST_SPECIFICATION) {
        lexer->position--;
        fail_here(lexer, start, "expressions nested too deeply");
    }
}

// From here to its closing brace, tokens are read as in any other brackets.
static void open_field(Lexer *lexer, const Token *start) {
    check_field_depth(lexer, start);
    lexer->position++;
    lexer_open_bracket(lexer, (lexer->position - 1) | BRACKET_IS_FIELD);
}

// A format specification has no way to hold a newline, unless the string is a triple-quoted
// one.
static _Noreturn void fail_newline_in_specification(Lexer *lexer, const Token *start) {
    fail_here(lexer, start,
              "newlines are not allowed in format specifiers for single quoted f-strings");
}

// Doubled braces stand for one, but not in a specification, where `}}` closes two fields.
// At a brace or a newline. Returns false if it is part of the text.
static bool text_ends(Lexer *lexer, const Token *start, bool is_specification, Token *text,
                      FStringStop *stop) {
    char character = lexer_peek(lexer, 0);
    bool is_doubled = lexer_peek(lexer, 1) == character && !is_specification;
    if (is_doubled && character != '\n' && character != '\r') {
        lexer->position += 2;
        return false;
    }
    end_text(lexer, text);
    if (character == '{') {
        open_field(lexer, start);
        *stop = FSTRING_FIELD;
        return true;
    }
    if (character == '}') {
        if (!is_specification) {
            fail_here(lexer, start, "single '}' is not allowed");
        }
        *stop = FSTRING_CLOSE_BRACE;
        return true;
    }
    if (is_specification && start->quote_length == 1) {
        fail_newline_in_specification(lexer, start);
    }
    take_character(lexer, start);
    return false;
}

// A quote ends the string even inside a specification; the parser then says what is missing.
// Ends at whatever the parser has to see: a field, the end of one, or the end of the string.
FStringStop lexer_fstring_text(Lexer *lexer, Token *text) {
    Token start = opening_token(lexer);
    char quote = lexer->source[start.end - 1];
    bool is_specification =
        lexer->bracket_count > lexer->fstrings[lexer->fstring_count - 1].bracket_count;
    FStringStop stop;
    begin_text(lexer, text);
    for (;;) {
        char character = lexer_peek(lexer, 0);
        if (character == quote && at_quote(lexer, quote, start.quote_length)) {
            end_text(lexer, text);
            if (is_specification) {
                return FSTRING_QUOTE_TOO_EARLY;
            }
            lexer->position += start.quote_length;
            lexer->fstring_count--;
            return FSTRING_QUOTE;
        }
        if (lexer->position >= lexer->length) {
            if (is_specification && start.quote_length == 1) {
                fail_newline_in_specification(lexer, &start);
            }
            fail_unterminated(lexer, &start);
        }
        if (character == '{' || character == '}' || character == '\n' || character == '\r') {
            if (text_ends(lexer, &start, is_specification, text, &stop)) {
                return stop;
            }
        } else if (character == '\\') {
            take_backslash(lexer, &start);
        } else {
            lexer->position++;
        }
    }
}
