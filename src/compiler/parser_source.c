// The source before it is read: byte order mark, encoding cookie (PEP 263), and whether it is
// text.
//
// Known encodings are UTF-8 and those in which a byte is a character, from which the source is
// converted into memory of the parser's own. After prepare_source() the lexer can trust the text: valid UTF-8 without a NUL. The order
// of the checks decides which message a hopeless file gets, and is CPython's.
//
// SPDX-License-Identifier: MIT
#include "parser_internal.h"

#include <string.h>

#include "objects/str_codec.h"
#include "objects/unicode_data.h"
#include "support/utf8.h"

// An error about the source as a whole.
static const SourceRange nowhere = {0, COLUMN_UNKNOWN, 0, COLUMN_ZERO};

// --- Cookie ---

// [-\w.]
static bool is_cookie_character(char character) {
    return lexer_is(character, CHARACTER_NAME_PART) || character == '-' || character == '.';
}

// The name in a comment line that matches `^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)`.
static bool find_cookie(const char *line, uint32_t length, Identifier *name) {
    uint32_t i = 0;
    while (i < length && (line[i] == ' ' || line[i] == '\t' || line[i] == '\f')) {
        i++;
    }
    if (i == length || line[i] != '#') {
        return false;
    }
    for (; i + 7 <= length; i++) {
        if (memcmp(line + i, "coding", 6) != 0 || (line[i + 6] != ':' && line[i + 6] != '=')) {
            continue;
        }
        uint32_t start = i + 7;
        while (start < length && (line[start] == ' ' || line[start] == '\t')) {
            start++;
        }
        uint32_t end = start;
        while (end < length && is_cookie_character(line[end])) {
            end++;
        }
        if (end > start) {
            *name = (Identifier){line + start, end - start};
            return true;
        }
    }
    return false;
}

// A cookie may stand in the second line only if the first is one of these.
static bool is_blank_or_comment(const char *line, uint32_t length) {
    uint32_t i = 0;
    while (i < length && (line[i] == ' ' || line[i] == '\t' || line[i] == '\f')) {
        i++;
    }
    return i == length || line[i] == '#';
}

// Compares as Python does: without regard to case, with `_` as `-`, and up to a further `-`.
static bool encoding_is(Identifier name, const char *wanted) {
    uint32_t length = (uint32_t)strlen(wanted);
    if (name.length < length || (name.length > length && name.text[length] != '-')) {
        return false;
    }
    for (uint32_t i = 0; i < length; i++) {
        char character = name.text[i];
        if (character >= 'A' && character <= 'Z') {
            character = (char)(character | 0x20);
        }
        if ((character == '_' ? '-' : character) != wanted[i]) {
            return false;
        }
    }
    return true;
}

// Names with further words behind `utf-8` or `latin-1` are CPython's own. Fills `characters` for an
// encoding of single bytes; others have no use here but UTF-8.
static Encoding encoding_named(Identifier name, uint16_t characters[256]) {
    static const char *const of_latin1[] = {"latin-1", "iso-8859-1", "iso-latin-1"};
    Encoding encoding = find_encoding(name.text, name.length, characters);
    for (size_t i = 0; i < sizeof(of_latin1) / sizeof(of_latin1[0]); i++) {
        if (encoding_is(name, of_latin1[i])) {
            encoding = LATIN_1;
        }
    }
    if (encoding_is(name, "utf-8") || encoding == UTF_8_SIG) {
        return UTF_8;
    }
    for (unsigned byte = 0; byte < 256 && encoding != CHARMAP; byte++) {
        characters[byte] = (uint16_t)(encoding == ASCII && byte >= 0x80 ? UNICODE_UNDEFINED : byte);
    }
    return encoding > CHARMAP ? UNKNOWN_ENCODING : encoding;
}

// The cookie counts in the first line, or in the second if the first has no code. Returns the
// line's number and its length, 0 if there is no cookie.
static uint32_t find_declaration(const char *source, uint32_t source_length, Identifier *name,
                                 uint32_t *length) {
    const char *line = find_source_line(source, source_length, 1, length);
    if (find_cookie(line, *length, name)) {
        return 1;
    }
    if (!is_blank_or_comment(line, *length)) {
        return 0;
    }
    line = find_source_line(source, source_length, 2, length);
    return line != NULL && find_cookie(line, *length, name) ? 2 : 0;
}

Identifier source_encoding(const char *source, uint32_t length) {
    Identifier name = {"utf-8", 5};
    find_declaration(source, length, &name, &length);
    return name;
}

static Encoding declared_encoding(Parser *parser, bool has_mark, uint16_t characters[256]) {
    Identifier name;
    uint32_t length;
    uint32_t cookie_line =
        find_declaration(parser->reporter.source, parser->reporter.length, &name, &length);
    if (cookie_line == 0) {
        return UTF_8;
    }
    Encoding encoding = encoding_named(name, characters);
    if (has_mark && !encoding_is(name, "utf-8")) {
        SourceRange range = {cookie_line, COLUMN_ZERO, cookie_line, length - 1};
        if (encoding == LATIN_1) {
            name = (Identifier){"iso-8859-1", 10};
        }
        report_error(&parser->reporter, SYNTAX_ERROR_SYNTAX, range,
                     "encoding problem: %t with BOM", &name);
    }
    if (encoding == UNKNOWN_ENCODING) {
        report_error(&parser->reporter, SYNTAX_ERROR_SYNTAX, nowhere,
                     parser->options.filename ? "encoding problem: %t" : "unknown encoding: %t", &name);
    }
    return encoding;
}

// --- Conversion and checks ---

// The byte's two hexadecimal digits.
static void byte_digits(const Parser *parser, uint32_t offset, char digits[3]) {
    unsigned char byte = (unsigned char)parser->reporter.source[offset];
    digits[0] = "0123456789abcdef"[byte >> 4];
    digits[1] = "0123456789abcdef"[byte & 15];
    digits[2] = '\0';
}

static _Noreturn void fail_undefined(Parser *parser, uint32_t offset, Encoding encoding) {
    char digits[3];
    byte_digits(parser, offset, digits);
    report_error(&parser->reporter, SYNTAX_ERROR_SYNTAX, nowhere,
                 "'%s' codec can't decode byte 0x%s in position %d: %s",
                 encoding == ASCII ? "ascii" : "charmap", digits, offset,
                 encoding == ASCII ? "ordinal not in range(128)" : "character maps to <undefined>");
}

// As UTF-8.
static size_t converted_size(Parser *parser, Encoding encoding, const uint16_t characters[256]) {
    size_t size = 0;
    for (uint32_t i = 0; i < parser->reporter.length; i++) {
        uint16_t character = characters[(unsigned char)parser->reporter.source[i]];
        if (character == UNICODE_UNDEFINED) {
            fail_undefined(parser, i, encoding);
        }
        size += utf8_size(character);
    }
    return size;
}

// Each byte is a character.
static void convert(Parser *parser, Encoding encoding, const uint16_t characters[256]) {
    MemorySource *memory = &parser->options.memory;
    size_t size = converted_size(parser, encoding, characters);
    parser->owned_source = memory->allocate(memory->context, size + 1);
    parser->owned_size = size + 1;
    if (parser->owned_source == NULL) {
        report_out_of_memory(&parser->reporter);
    }
    char *next = parser->owned_source;
    for (uint32_t i = 0; i < parser->reporter.length; i++) {
        next += utf8_encode(next, characters[(unsigned char)parser->reporter.source[i]]);
    }
    parser->reporter.source = parser->owned_source;
    parser->reporter.length = (uint32_t)size;
}

// Counts lines from the start; the lexer has not begun yet.
static SourceRange place_of_offset(const Parser *parser, uint32_t offset) {
    const char *source = parser->reporter.source;
    uint32_t line = 1;
    uint32_t start = 0;
    for (uint32_t i = 0; i < offset; i++) {
        bool is_pair = source[i] == '\r' && source[i + 1] == '\n';
        if ((source[i] == '\n' || source[i] == '\r') && !is_pair) {
            line++;
            start = i + 1;
        }
    }
    return (SourceRange){line, offset - start, line, offset - start};
}

// The lexer takes 0 for the end of the source.
static void check_null_bytes(Parser *parser) {
    const char *source = parser->reporter.source;
    const char *null = memchr(source, '\0', parser->reporter.length);
    if (null == NULL) {
        return;
    }
    SourceRange unknown = {0, COLUMN_ZERO, 0, COLUMN_ZERO};
    if (parser->options.filename != NULL) {
        // The line is shown as far as the null byte.
        unknown.line = unknown.end_line = place_of_offset(parser, (uint32_t)(null - source)).line;
        parser->reporter.length = (uint32_t)(null - source);
        report_error(&parser->reporter, SYNTAX_ERROR_SYNTAX, unknown, "source code cannot contain null bytes");
    }
    report_error(&parser->reporter, SYNTAX_ERROR_SYNTAX, unknown,
                 "source code string cannot contain null bytes");
}

// Assumes that no encoding was declared, as CPython does.
static _Noreturn void fail_utf8(Parser *parser, uint32_t offset) {
    const char *filename = parser->options.filename;
    SourceRange range = place_of_offset(parser, offset);
    char digits[3];
    byte_digits(parser, offset, digits);
    report_error(&parser->reporter, SYNTAX_ERROR_SYNTAX, range,
                 "Non-UTF-8 code starting with '\\x%s'%s%s on line %d, but no encoding declared; "
                 "see https://peps.python.org/pep-0263/ for details",
                 digits, filename ? " in file " : "", filename ? filename : "", range.line);
}

// Not even lone surrogates pass, although a str may hold them: CPython refuses them as well.
static void check_utf8(Parser *parser) {
    Utf8Error error;
    if (!utf8_validate(parser->reporter.source, parser->reporter.length, false, &error)) {
        fail_utf8(parser, (uint32_t)error.start);
    }
}

// Afterwards the lexer is at the beginning of text that is certain to be UTF-8.
void prepare_source(Parser *parser) {
    Reporter *reporter = &parser->reporter;
    bool has_mark = reporter->length >= 3 && memcmp(reporter->source, "\xEF\xBB\xBF", 3) == 0;
    if (has_mark) {
        reporter->source += 3;
        reporter->length -= 3;
    }
    if (reporter->source == NULL) {
        reporter->source = "";
    }
    check_null_bytes(parser);
    uint16_t characters[256];
    Encoding encoding =
        parser->options.source_is_text ? UTF_8 : declared_encoding(parser, has_mark, characters);
    if (encoding != UTF_8) {
        convert(parser, encoding, characters);
    } else {
        check_utf8(parser);
    }
    parser->lexer_reporter = *reporter;
    lexer_start(&parser->lexer, &parser->lexer_reporter, reporter->source, reporter->length,
                parser->options.memory);
    parser->lexer.is_open = parser->options.mode != PARSE_FILE && !parser->options.interactive;
}
