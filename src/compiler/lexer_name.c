// Names and keywords, and the characters that may not stand in a program.
//
// Soft keywords (match, case, type, _) are names to the lexer; the parser knows them by their
// place. A name is kept as it is written: see token_identifier() in parser.c.
//
// SPDX-License-Identifier: MIT
#include "lexer.h"

#include <string.h>

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
    static const char *const operators[] = {
        "(",  ")",  "[",  "]",  "{",  "}",   ",",   ":",   ";",  ".",  "...", "->", "!",   ":=",
        "=",  "+=", "-=", "*=", "@=", "/=",  "%=",  "**=", "<<=", ">>=", "|=", "^=", "&=", "//=",
        "+",  "-",  "*",  "@",  "/",  "%",   "**",  "<<",  ">>", "|",  "^",   "&",  "//",  "~",
        "==", "!=", "<",  "<=", ">",  ">="};
    if (token_is_keyword(kind)) {
        return keyword_texts[kind - TOKEN_FIRST_KEYWORD];
    }
    return kind >= TOKEN_LEFT_PAREN ? operators[kind - TOKEN_LEFT_PAREN] : "";
}

// --- Characters beyond ASCII ---

typedef struct CodeRange {
    uint32_t first;
    uint32_t last;
} CodeRange;

// Linear: this is only asked about characters beyond ASCII.
static bool is_in_ranges(uint32_t code_point, const CodeRange *ranges, size_t count) {
    for (size_t i = 0; i < count; i++) {
        if (code_point >= ranges[i].first && code_point <= ranges[i].last) {
            return true;
        }
    }
    return false;
}

// Symbols, punctuation and spaces in the blocks where they are common. It stands in for
// Unicode's XID tables, which are too large for small boards; a build that has them passes a
// function instead.
static const CodeRange not_in_identifiers[] = {
    {0x80, 0xA9},       {0xAB, 0xB4},       {0xB6, 0xB6},       {0xB8, 0xB9},
    {0xBB, 0xBF},       {0xD7, 0xD7},       {0xF7, 0xF7},       {0x2C2, 0x2C5},
    {0x2D2, 0x2DF},     {0x37E, 0x37E},     {0x387, 0x387},     {0x55A, 0x55F},
    {0x589, 0x58F},     {0x600, 0x60F},     {0x61B, 0x61F},     {0x66A, 0x66D},
    {0x6D4, 0x6D4},     {0x964, 0x965},     {0xE3F, 0xE3F},     {0x1680, 0x1680},
    {0x2000, 0x203E},   {0x2041, 0x2053},   {0x2055, 0x2070},   {0x2074, 0x207E},
    {0x2080, 0x208E},   {0x20A0, 0x20CF},   {0x2190, 0x2BFF},   {0x2E00, 0x2E7F},
    {0x3000, 0x3004},   {0x3008, 0x3020},   {0x3030, 0x3030},   {0x303D, 0x3040},
    {0x309B, 0x309C},   {0x30A0, 0x30A0},   {0x30FB, 0x30FB},   {0xD800, 0xF8FF},
    {0xFD3E, 0xFD4F},   {0xFE10, 0xFE1F},   {0xFE30, 0xFE32},   {0xFE35, 0xFE4C},
    {0xFE50, 0xFE6F},   {0xFEFF, 0xFF0F},   {0xFF1A, 0xFF20},   {0xFF3B, 0xFF3E},
    {0xFF40, 0xFF40},   {0xFF5B, 0xFF65},   {0xFFE0, 0xFFFF},   {0x1F000, 0x1FBEF},
    {0xE0000, 0xE00FF}, {0xE01F0, 0x10FFFF}};

// Combining marks and digits continue a name but do not begin one.
static const CodeRange not_first_in_identifiers[] = {
    {0xB7, 0xB7},     {0x300, 0x36F},   {0x483, 0x489},   {0x591, 0x5BD},   {0x610, 0x61A},
    {0x64B, 0x669},   {0x6F0, 0x6F9},   {0x966, 0x96F},   {0x203F, 0x2040}, {0x2054, 0x2054},
    {0x20D0, 0x20FF}, {0x302A, 0x302F}, {0x3099, 0x309A}, {0xFE00, 0xFE0F}, {0xFE20, 0xFE2F},
    {0xFE33, 0xFE34}, {0xFE4D, 0xFE4F}, {0xFF10, 0xFF19}, {0xFF3F, 0xFF3F}, {0xE0100, 0xE01EF}};

// Controls, spaces other than U+0020, format characters, surrogates and private use.
static const CodeRange not_printable[] = {
    {0x00, 0x1F},     {0x7F, 0xA0},         {0xAD, 0xAD},         {0x600, 0x605},
    {0x61C, 0x61C},   {0x6DD, 0x6DD},       {0x70F, 0x70F},       {0x1680, 0x1680},
    {0x180E, 0x180E}, {0x2000, 0x200F},     {0x2028, 0x202F},     {0x205F, 0x206F},
    {0x3000, 0x3000}, {0xD800, 0xF8FF},     {0xFEFF, 0xFEFF},     {0xFFF0, 0xFFFB},
    {0xFFFE, 0xFFFF}, {0xE0000, 0x10FFFF}};

// The stand-in's answer; `first`: the character would begin the name.
static bool default_is_identifier_character(uint32_t code_point, bool first) {
    size_t count = sizeof(not_in_identifiers) / sizeof(not_in_identifiers[0]);
    size_t first_count = sizeof(not_first_in_identifiers) / sizeof(not_first_in_identifiers[0]);
    return !is_in_ranges(code_point, not_in_identifiers, count)
           && !(first && is_in_ranges(code_point, not_first_in_identifiers, first_count));
}

// Names the character, or only its number if it could not be seen.
_Noreturn void lexer_invalid_character(Lexer *lexer) {
    uint32_t code_point;
    utf8_decode(lexer->source + lexer->position, &code_point);
    uint32_t column = lexer->position - lexer->line_start;
    SourceRange range = {lexer->line, column, lexer->line, column};
    if (is_in_ranges(code_point, not_printable, sizeof(not_printable) / sizeof(not_printable[0]))) {
        report_error(lexer->reporter, SYNTAX_ERROR_SYNTAX, range,
                     "invalid non-printable character U+%x", code_point);
    }
    report_error(lexer->reporter, SYNTAX_ERROR_SYNTAX, range, "invalid character '%u' (U+%x)",
                 code_point, code_point);
}

// The name ends at the current position; where it is wrong, that is where the error is
// shown.
void lexer_check_identifier(Lexer *lexer, uint32_t start) {
    IdentifierCharacterFunction *is_valid = lexer->is_identifier_character
                                                ? lexer->is_identifier_character
                                                : default_is_identifier_character;
    uint32_t end = lexer->position;
    uint32_t position = start;
    while (position < end) {
        uint32_t code_point;
        uint32_t length = (uint32_t)utf8_decode(lexer->source + position, &code_point);
        if (code_point >= 0x80 && !is_valid(code_point, position == start)) {
            lexer->position = position;
            lexer_invalid_character(lexer);
        }
        position += length;
    }
}
