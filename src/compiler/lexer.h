// The lexer: source text to tokens, on demand.
//
// It always stands right behind the token it produced last, so its state is small and can be
// saved and restored to look ahead. Brackets and indentation are tracked here. An f-string is
// not one token: TOKEN_FSTRING_START is its opening quote, and the parser asks for the text
// between the replacement fields with lexer_fstring_text(). Errors leave through the Reporter.
//
// SPDX-License-Identifier: MIT
#ifndef KRAIT_COMPILER_LEXER_H
#define KRAIT_COMPILER_LEXER_H

#include "arena.h"
#include "syntax_report.h"

typedef enum TokenKind {
    TOKEN_END_OF_FILE,
    TOKEN_NEWLINE, // the end of a logical line
    TOKEN_INDENT,
    TOKEN_DEDENT,
    TOKEN_NAME,
    TOKEN_NUMBER,
    TOKEN_STRING,        // str or bytes, with prefix and quotes
    TOKEN_FSTRING_START, // prefix and opening quote of an f-string or t-string

    // Keywords, in the order of keyword_texts.
    TOKEN_FALSE,
    TOKEN_FIRST_KEYWORD = TOKEN_FALSE,
    TOKEN_NONE,
    TOKEN_TRUE,
    TOKEN_AND,
    TOKEN_AS,
    TOKEN_ASSERT,
    TOKEN_ASYNC,
    TOKEN_AWAIT,
    TOKEN_BREAK,
    TOKEN_CLASS,
    TOKEN_CONTINUE,
    TOKEN_DEF,
    TOKEN_DEL,
    TOKEN_ELIF,
    TOKEN_ELSE,
    TOKEN_EXCEPT,
    TOKEN_FINALLY,
    TOKEN_FOR,
    TOKEN_FROM,
    TOKEN_GLOBAL,
    TOKEN_IF,
    TOKEN_IMPORT,
    TOKEN_IN,
    TOKEN_IS,
    TOKEN_LAMBDA,
    TOKEN_NONLOCAL,
    TOKEN_NOT,
    TOKEN_OR,
    TOKEN_PASS,
    TOKEN_RAISE,
    TOKEN_RETURN,
    TOKEN_TRY,
    TOKEN_WHILE,
    TOKEN_WITH,
    TOKEN_YIELD,
    TOKEN_LAST_KEYWORD = TOKEN_YIELD,

    TOKEN_LEFT_PAREN,
    TOKEN_RIGHT_PAREN,
    TOKEN_LEFT_BRACKET,
    TOKEN_RIGHT_BRACKET,
    TOKEN_LEFT_BRACE,
    TOKEN_RIGHT_BRACE,
    TOKEN_COMMA,
    TOKEN_COLON,
    TOKEN_SEMICOLON,
    TOKEN_DOT,
    TOKEN_ELLIPSIS,
    TOKEN_ARROW,
    TOKEN_EXCLAMATION,
    TOKEN_COLON_EQUAL,
    TOKEN_EQUAL, // the assignments stand together, see token_is_augmented_assignment
    TOKEN_PLUS_EQUAL,
    TOKEN_MINUS_EQUAL,
    TOKEN_STAR_EQUAL,
    TOKEN_AT_EQUAL,
    TOKEN_SLASH_EQUAL,
    TOKEN_PERCENT_EQUAL,
    TOKEN_STAR_STAR_EQUAL,
    TOKEN_LEFT_SHIFT_EQUAL,
    TOKEN_RIGHT_SHIFT_EQUAL,
    TOKEN_BAR_EQUAL,
    TOKEN_CARET_EQUAL,
    TOKEN_AMPERSAND_EQUAL,
    TOKEN_SLASH_SLASH_EQUAL,
    TOKEN_PLUS, // the binary operators, in the order of the assignments and of BinaryOperatorKind
    TOKEN_MINUS,
    TOKEN_STAR,
    TOKEN_AT,
    TOKEN_SLASH,
    TOKEN_PERCENT,
    TOKEN_STAR_STAR,
    TOKEN_LEFT_SHIFT,
    TOKEN_RIGHT_SHIFT,
    TOKEN_BAR,
    TOKEN_CARET,
    TOKEN_AMPERSAND,
    TOKEN_SLASH_SLASH,
    TOKEN_TILDE,
    TOKEN_EQUAL_EQUAL, // the comparisons, in the order of CompareOperator
    TOKEN_NOT_EQUAL,
    TOKEN_LESS,
    TOKEN_LESS_EQUAL,
    TOKEN_GREATER,
    TOKEN_GREATER_EQUAL,

    TOKEN_UNKNOWN, // `$`, `?` and such: a character that begins no token

    TOKEN_KIND_COUNT
} TokenKind;

// What stands before the opening quote.
enum {
    PREFIX_RAW = 1,
    PREFIX_BYTES = 2,
    PREFIX_UNICODE = 4,
    PREFIX_FORMAT = 8,
    PREFIX_TEMPLATE = 16
};

typedef struct Token {
    uint8_t kind;         // TokenKind
    uint8_t prefix;       // of strings: PREFIX_ bits
    uint8_t quote_length; // of strings: 1 or 3
    uint8_t depth;        // brackets that are open after it
    uint32_t start;       // offsets into the source
    uint32_t end;
    SourceRange range;
} Token;

enum {
    LEXER_BRACKET_LIMIT = 200, // as CPython's
    LEXER_INDENT_LIMIT = 100,
    LEXER_FSTRING_LIMIT = 50,
    LEXER_FIRST_CAPACITY = 4   // entries of a stack when it is first used
};

// A line's blanks: columns with tabs to multiples of 8, and with tabs as one column. Of two lines, both must agree on
// which one stands deeper.
typedef struct Indentation {
    uint32_t column;
    uint32_t other;
} Indentation;

// An f-string that is open: where its prefix begins, where its opening quote ends.
typedef struct OpenFString {
    uint32_t start;
    uint32_t end;
    uint16_t bracket_count; // outside it
    uint8_t prefix;
    uint8_t quote_length;
} OpenFString;

typedef struct Lexer {
    Reporter *reporter;
    const char *source;
    uint32_t length;
    uint32_t position;
    uint32_t line;       // counts from 1
    uint32_t line_start; // offset of its first byte
    bool at_line_start;  // indentation has to be read before the next token
    bool line_has_tokens; // a NEWLINE is due
    bool has_weak_error; // one that explains nothing if something else was wrong before
    bool is_open;         // nothing ends the last line: its NEWLINE has no place (compile() to 'single' or 'eval')
    bool ended_flat;      // so it was, outside any indentation
    bool reached_end;     // the source ended inside something, so that more of it could help
    uint32_t warned_until;  // offset: what is read again is not warned about again
    int16_t pending_indents; // INDENTs (positive) or DEDENTs (negative) still to be produced
    uint16_t indent_count;
    uint16_t bracket_count;
    uint16_t fstring_count;
    uint16_t indent_capacity;
    uint16_t bracket_capacity;
    uint16_t fstring_capacity;
    // The stacks grow as they need, up to the limits above.
    MemorySource memory;
    Indentation *indents;    // of the open levels; the outermost one, without blanks, is not among them
    uint32_t *brackets;      // offset of each open bracket, with the marks below
    OpenFString *fstrings;
} Lexer;

// Marks of an entry in `brackets`: the brace of a replacement field, and whether the colon of
// its format specification has been passed.
#define BRACKET_IS_FIELD 0x80000000u
#define BRACKET_IN_SPECIFICATION 0x40000000u
#define BRACKET_OFFSET 0x3FFFFFFFu

// What is needed to return to a place inside one statement.
typedef struct LexerState {
    uint32_t position;
    uint32_t line;
    uint32_t line_start;
    uint32_t top_bracket;    // this and the next may have been replaced meanwhile
    OpenFString top_fstring;
    uint16_t indent_count;
    uint16_t bracket_count;
    uint16_t fstring_count;
    int16_t pending_indents;
    bool at_line_start;
    bool line_has_tokens;
} LexerState;

// What ended a piece of f-string text.
typedef enum FStringStop {
    FSTRING_QUOTE,      // the closing quote; consumed
    FSTRING_FIELD,      // the brace that opens a replacement field; consumed
    FSTRING_CLOSE_BRACE, // of a format specification: the brace that ends it; not consumed
    FSTRING_QUOTE_TOO_EARLY // the closing quote inside a format specification; not consumed
} FStringStop;

// Stands at the start of the source. The Lexer was zeroed, or started before.
void lexer_start(Lexer *lexer, Reporter *reporter, const char *source, uint32_t length, MemorySource memory);

// Gives back the memory of the stacks.
void lexer_release(Lexer *lexer);

// `entries` with room for one more than *capacity: reports that memory is exhausted, or returns the new place.
void *lexer_grow(Lexer *lexer, void *entries, uint16_t *capacity, size_t entry_size);

void lexer_next(Lexer *lexer, Token *token);

LexerState lexer_save(const Lexer *lexer);

void lexer_restore(Lexer *lexer, LexerState state);

// Scans the text of the innermost f-string, up to what FStringStop names. The text, still raw,
// is stored as a token.
FStringStop lexer_fstring_text(Lexer *lexer, Token *text);

// Behind the colon in a replacement field: what follows is text, a format specification.
void lexer_begin_specification(Lexer *lexer);

// Whether the innermost open bracket is the brace of a replacement field.
bool lexer_is_in_field(const Lexer *lexer);

// Produces the tokens behind `last`, so that an error among them is reported. Then reports a
// bracket that is still open, if it was opened on a line before `line`.
void lexer_check_rest(Lexer *lexer, const Token *last, uint32_t line);
void lexer_check_unclosed(Lexer *lexer, uint32_t line); // only that bracket

// The source text of a keyword or operator.
const char *token_text(TokenKind kind);

static inline bool token_is_keyword(TokenKind kind) {
    return kind >= TOKEN_FIRST_KEYWORD && kind <= TOKEN_LAST_KEYWORD;
}

static inline bool token_is_augmented_assignment(TokenKind kind) {
    return kind >= TOKEN_PLUS_EQUAL && kind <= TOKEN_SLASH_SLASH_EQUAL;
}

// --- Between the lexer's own files ---

enum {
    CHARACTER_NAME_START = 1, // also every non-ASCII byte
    CHARACTER_NAME_PART = 2,
    CHARACTER_DIGIT = 4,
    CHARACTER_HEXADECIMAL = 8
};

extern const uint8_t lexer_character_classes[256];

static inline bool lexer_is(char character, uint8_t classes) {
    return (lexer_character_classes[(unsigned char)character] & classes) != 0;
}

// The byte `distance` ahead; 0 past the end (the source contains no NUL).
static inline char lexer_peek(const Lexer *lexer, uint32_t distance) {
    uint32_t position = lexer->position + distance;
    return position < lexer->length ? lexer->source[position] : '\0';
}

// At a newline: steps over it (one, two bytes for CR LF) and starts a line.
void lexer_take_newline(Lexer *lexer);

// From `start` in the current line to the current position.
SourceRange lexer_range_from(const Lexer *lexer, uint32_t start);
// A range without an extent, so many bytes before the current position.
SourceRange lexer_point(const Lexer *lexer, uint32_t back);

// Opens a bracket found at `offset` (with BRACKET_IS_FIELD where it applies).
void lexer_open_bracket(Lexer *lexer, uint32_t offset);

// An error at the current position, as most of the lexer's errors are.
_Noreturn void lexer_fail(Lexer *lexer, const char *message);

void lexer_number(Lexer *lexer);                                // lexer_number.c
uint8_t lexer_operator(Lexer *lexer);                           // lexer_operator.c: steps over one; its TokenKind
const char *lexer_operator_text(TokenKind kind);
void lexer_string(Lexer *lexer, Token *token);                  // lexer_string.c
bool lexer_prefix(const Lexer *lexer, uint8_t *prefix, uint32_t *length); // lexer_string.c
void lexer_check_identifier(Lexer *lexer, uint32_t start);      // lexer_name.c
uint8_t lexer_name_kind(const char *text, uint32_t length);     // lexer_name.c
// Whether the innermost f-string's text comes next, and not an expression in it.
bool lexer_in_fstring_text(const Lexer *lexer);                 // lexer_string.c
SourceRange lexer_place_of(const Lexer *lexer, uint32_t offset); // lexer.c
_Noreturn void lexer_invalid_character(Lexer *lexer);                     // lexer_name.c
void lexer_indentation(Lexer *lexer);                           // lexer_indent.c

#endif
