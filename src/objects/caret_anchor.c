// Finds the outermost operation of an expression by its text alone: brackets are skipped as a
// whole, then the binary operator that binds least is the root, or else the last trailer. No
// syntax tree is kept at run time for this.
//
// One pass, no recursion but into brackets (group_end() skips strings and comments in them),
// no memory. Text that is no expression at all is harmless: at worst nothing is found, and the
// traceback has no caret.
// SPDX-License-Identifier: MIT
#include "objects/caret_anchor.h"

#include <stdint.h>
#include <string.h>

// In the order of the grammar, weakest first.
typedef enum Precedence { BINDS_OR = 1, BINDS_XOR, BINDS_AND, BINDS_SHIFT, BINDS_SUM, BINDS_PRODUCT, BINDS_POWER,
                          BINDS_NOTHING } Precedence;

typedef struct Scan {
    const char *text;
    size_t length;
    // How far the scan has come.
    size_t at;
    bool after_operand;      // the last token ended an operand
    // A sign stands before everything else.
    bool starts_unary;
    bool failed;             // comparison, keyword, comma ...: no root that we mark
    // Of the binary operators so far, and where the one stands that has it.
    Precedence weakest;
    size_t operator_start, operator_length;
    unsigned operands;       // pieces of the current primary
    // The primary begins with a name ...
    bool first_is_name;
    size_t trailer;          // where the last group opened if it was a trailer, else SIZE_MAX
    // ... and the trailer follows it at once.
    bool trailer_on_name;
} Scan;

static bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || (unsigned char)c >= 0x80;
}
static bool is_digit(char c) { return c >= '0' && c <= '9'; }
// A backslash joins lines between tokens.
static bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r' || c == '\\'; }

// --- Pieces of text ---

// Behind the closing quote, or the end of the text.
static size_t string_end(const char *text, size_t length, size_t at) {
    char quote = text[at];
    bool triple = at + 2 < length && text[at + 1] == quote && text[at + 2] == quote;
    for (at += triple ? 3 : 1; at < length; at++) {
        if (text[at] == '\\') {
            at++;
        } else if (text[at] == quote) {
            if (!triple) return at + 1;
            if (at + 2 < length && text[at + 1] == quote && text[at + 2] == quote) return at + 3;
        }
    }
    return length;
}

static size_t word_end(const char *text, size_t length, size_t at) {
    while (at < length && (is_letter(text[at]) || is_digit(text[at]))) at++;
    return at;
}

static bool is_string_prefix(const char *text, size_t count) {
    if (count > 2) return false;
    for (size_t i = 0; i < count; i++) {
        if (!strchr("rRbBfFuUtT", text[i])) return false;
    }
    return true;
}

// Also over suffixes and exponents; hexadecimal digits contain an e.
static size_t number_end(const char *text, size_t length, size_t at) {
    bool is_hexadecimal = at + 1 < length && text[at] == '0' && (text[at + 1] | 0x20) == 'x';
    for (; at < length; at++) {
        bool exponent_sign = (text[at] == '+' || text[at] == '-') && (text[at - 1] | 0x20) == 'e' && !is_hexadecimal;
        if (!is_letter(text[at]) && !is_digit(text[at]) && text[at] != '.' && !exponent_sign) break;
    }
    return at;
}

static size_t comment_end(const char *text, size_t length, size_t at) {
    while (at < length && text[at] != '\n') at++;
    return at;
}

// Behind the bracket that closes it.
static size_t group_end(const char *text, size_t length, size_t at) {
    unsigned depth = 0;
    while (at < length) {
        char c = text[at];
        if (c == '(' || c == '[' || c == '{') {
            depth++;
            at++;
        } else if (c == ')' || c == ']' || c == '}') {
            at++;
            if (--depth == 0) return at;
        } else {
            at += source_piece_length(text, length, at);
        }
    }
    return length;
}

size_t source_piece_length(const char *text, size_t length, size_t at) {
    char c = text[at];
    size_t end = at + 1;
    if (c == '#') end = comment_end(text, length, at);
    else if (c == '"' || c == '\'') end = string_end(text, length, at);
    else if (c == '(' || c == '[' || c == '{') end = group_end(text, length, at);
    else if (is_digit(c)) end = number_end(text, length, at + 1);
    if (is_letter(c)) {
        end = word_end(text, length, at);
        bool is_string = end < length && (text[end] == '"' || text[end] == '\'') && is_string_prefix(text + at, end - at);
        if (is_string) end = string_end(text, length, end);
    }
    return end - at;
}

// --- Tokens at the top level ---

// Keywords make it something else than a plain operation; None, True and False are operands.
static bool is_keyword(const char *word, size_t length) {
    static const char *const keywords[] = {
        "and", "or", "not", "in", "is", "if", "else", "lambda", "await", "yield", "for", "async", "return", "raise",
        "del", "assert", "import", "from", "with", "while", "pass", "global", "nonlocal", "class", "def", "try"};
    for (size_t i = 0; i < sizeof keywords / sizeof *keywords; i++) {
        if (strlen(keywords[i]) == length && memcmp(keywords[i], word, length) == 0) return true;
    }
    return false;
}

// A further piece of the same primary: `a.b`, `f(x)`, neighbouring strings.
static void take_operand(Scan *scan, size_t length, bool is_name) {
    if (!scan->after_operand) scan->operands = 0;
    if (scan->operands++ == 0) scan->first_is_name = is_name;
    scan->after_operand = true;
    scan->trailer = SIZE_MAX;
    scan->at += length;
}

static void take_word(Scan *scan) {
    const char *word = scan->text + scan->at;
    size_t length = source_piece_length(scan->text, scan->length, scan->at);
    if (is_keyword(word, length)) scan->failed = true;
    char last = word[length - 1];
    take_operand(scan, length, last != '"' && last != '\'');
}

// Brackets after an operand are a call or a subscript.
static void take_group(Scan *scan) {
    size_t start = scan->at;
    bool is_trailer = scan->after_operand && scan->text[start] != '{';
    bool on_name = is_trailer && scan->operands == 1 && scan->first_is_name;
    take_operand(scan, source_piece_length(scan->text, scan->length, start), false);
    if (!is_trailer) return;
    scan->trailer = start;
    scan->trailer_on_name = on_name;
}

// Length 0: no binary operator stands here.
static size_t binary_operator(const Scan *scan, Precedence *precedence) {
    const char *at = scan->text + scan->at;
    char next = scan->at + 1 < scan->length ? at[1] : 0, after = scan->at + 2 < scan->length ? at[2] : 0;
    bool doubled = next == at[0] && strchr("*/<>", at[0]);
    if ((doubled ? after : next) == '=') return 0;
    switch (at[0]) {
    case '|': *precedence = BINDS_OR; return 1;
    case '^': *precedence = BINDS_XOR; return 1;
    case '&': *precedence = BINDS_AND; return 1;
    case '<': case '>': *precedence = BINDS_SHIFT; return doubled ? 2 : 0;
    case '+': case '-': *precedence = BINDS_SUM; return 1;
    case '*': *precedence = doubled ? BINDS_POWER : BINDS_PRODUCT; return doubled ? 2 : 1;
    case '/': *precedence = BINDS_PRODUCT; return doubled ? 2 : 1;
    case '%': case '@': *precedence = BINDS_PRODUCT; return 1;
    default: return 0;
    }
}

// Without an operand before it, a sign is unary.
static void take_operator(Scan *scan) {
    char c = scan->text[scan->at];
    if (!scan->after_operand) {
        bool is_unary = c == '+' || c == '-' || c == '~';
        if (is_unary && scan->weakest == BINDS_NOTHING) scan->starts_unary = true;
        if (!is_unary) scan->failed = true;
        scan->at++;
        return;
    }
    Precedence precedence = BINDS_NOTHING;
    size_t length = binary_operator(scan, &precedence);
    if (length == 0) {
        scan->failed = true;
        return;
    }
    // The last of equals is the root, but for ** the first.
    if (precedence < scan->weakest || (precedence == scan->weakest && precedence != BINDS_POWER)) {
        scan->weakest = precedence;
        scan->operator_start = scan->at;
        scan->operator_length = length;
    }
    scan->after_operand = false;
    scan->at += length;
}

// `.name` after an operand, a number like `.5`, or `...`.
static void take_dot(Scan *scan) {
    size_t at = scan->at + 1;
    if (scan->after_operand) {
        while (at < scan->length && is_space(scan->text[at])) at++;
        at = word_end(scan->text, scan->length, at);
    } else {
        at = number_end(scan->text, scan->length, at);
    }
    take_operand(scan, at - scan->at, false);
}

// One token, bracketed group or space.
static void take_piece(Scan *scan) {
    char c = scan->text[scan->at];
    if (is_space(c)) scan->at++;
    else if (c == '#') scan->at = comment_end(scan->text, scan->length, scan->at);
    else if (is_letter(c)) take_word(scan);
    else if (is_digit(c)) take_operand(scan, source_piece_length(scan->text, scan->length, scan->at), false);
    else if (c == '"' || c == '\'') take_operand(scan, source_piece_length(scan->text, scan->length, scan->at), false);
    else if (c == '(' || c == '[' || c == '{') take_group(scan);
    else if (c == '.') take_dot(scan);
    else take_operator(scan);
}

// An operator is the root if there is one, else the last trailer.
CaretAnchor caret_anchor(const char *text, size_t length) {
    Scan scan = {.text = text, .length = length, .weakest = BINDS_NOTHING, .trailer = SIZE_MAX};
    CaretAnchor anchor = {0};
    while (scan.at < length && !scan.failed) take_piece(&scan);
    if (scan.failed || !scan.after_operand) return anchor;
    if (scan.weakest != BINDS_NOTHING) {
        // -a ** b negates the power.
        anchor.found = !(scan.weakest == BINDS_POWER && scan.starts_unary);
        anchor.start = scan.operator_start;
        anchor.end = scan.operator_start + scan.operator_length;
    } else if (scan.trailer != SIZE_MAX && !scan.starts_unary) {
        anchor = (CaretAnchor){true, scan.trailer, length, text[scan.trailer] == '(', scan.trailer_on_name};
        anchor.callee_is_name = anchor.is_call && scan.trailer_on_name;
    }
    return anchor;
}
