// The source before it is read: byte order mark, encoding cookie (PEP 263), and whether it is text.
//
// SPDX-License-Identifier: MIT
#include "parser_internal.h"

#include <string.h>

typedef enum Encoding {
    ENCODING_UTF8,
    ENCODING_LATIN1,
    ENCODING_ASCII,
    ENCODING_UNKNOWN
} Encoding;

static _Noreturn void fail_without_place(Parser *parser, const char *format, const char *detail) {
    SourceRange range = {0, COLUMN_UNKNOWN, 0, COLUMN_UNKNOWN};
    Identifier text = {detail, (uint32_t)strlen(detail)};
    report_error(&parser->reporter, SYNTAX_ERROR_SYNTAX, range, format, &text);
}

// --- Cookie ---

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

static Encoding encoding_named(Identifier name) {
    static const struct {
        const char *name;
        Encoding encoding;
    } known[] = {
        {"utf-8", ENCODING_UTF8},       {"utf8", ENCODING_UTF8},     {"latin-1", ENCODING_LATIN1},
        {"iso-8859-1", ENCODING_LATIN1}, {"iso8859-1", ENCODING_LATIN1},
        {"latin1", ENCODING_LATIN1},    {"l1", ENCODING_LATIN1},     {"ascii", ENCODING_ASCII},
        {"us-ascii", ENCODING_ASCII}};
    for (size_t i = 0; i < sizeof(known) / sizeof(known[0]); i++) {
        if (encoding_is(name, known[i].name)) {
            return known[i].encoding;
        }
    }
    return ENCODING_UNKNOWN;
}

static Encoding declared_encoding(Parser *parser, bool has_mark) {
    Identifier name;
    uint32_t length;
    const char *line = source_line(parser->reporter.source, parser->reporter.length, 1, &length);
    bool found = find_cookie(line, length, &name);
    if (!found && is_blank_or_comment(line, length)) {
        line = source_line(parser->reporter.source, parser->reporter.length, 2, &length);
        found = line != NULL && find_cookie(line, length, &name);
    }
    if (!found) {
        return ENCODING_UTF8;
    }
    SourceRange range = {0, COLUMN_UNKNOWN, 0, COLUMN_UNKNOWN};
    Encoding encoding = encoding_named(name);
    if (encoding == ENCODING_UNKNOWN) {
        report_error(&parser->reporter, SYNTAX_ERROR_SYNTAX, range, "unknown encoding: %t", &name);
    }
    if (has_mark && encoding != ENCODING_UTF8) {
        report_error(&parser->reporter, SYNTAX_ERROR_SYNTAX, range,
                     "encoding problem: %t with BOM", &name);
    }
    return encoding;
}

// --- Conversion and checks ---

static void convert_latin1(Parser *parser) {
    MemorySource *memory = &parser->options.memory;
    const char *source = parser->reporter.source;
    uint32_t length = parser->reporter.length;
    size_t size = length;
    for (uint32_t i = 0; i < length; i++) {
        size += (unsigned char)source[i] >= 0x80;
    }
    parser->owned_source = memory->allocate(memory->context, size + 1);
    parser->owned_size = size + 1;
    if (parser->owned_source == NULL) {
        report_out_of_memory(&parser->reporter);
    }
    char *next = parser->owned_source;
    for (uint32_t i = 0; i < length; i++) {
        unsigned char byte = (unsigned char)source[i];
        if (byte >= 0x80) {
            *next++ = (char)(0xC0 | byte >> 6);
            byte = 0x80 | (byte & 0x3F);
        }
        *next++ = (char)byte;
    }
    parser->reporter.source = parser->owned_source;
    parser->reporter.length = (uint32_t)size;
}

static void check_null_bytes(Parser *parser) {
    if (memchr(parser->reporter.source, '\0', parser->reporter.length) != NULL) {
        fail_without_place(parser, "%t",
                           parser->options.source_is_text
                               ? "source code string cannot contain null bytes"
                               : "source code cannot contain null bytes");
    }
}

// The length of the well-formed sequence at `bytes`; 0 with *reason if there is none. Surrogates are
// accepted in text, where they stand for themselves.
static uint32_t sequence_length(const unsigned char *bytes, uint32_t left, const char **reason) {
    unsigned char lead = bytes[0];
    uint32_t length = lead < 0x80 ? 1 : lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    *reason = "invalid start byte";
    if (length == 0 || lead > 0xF4) {
        return 0;
    }
    unsigned char least = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    unsigned char most = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    for (uint32_t i = 1; i < length; i++) {
        if (i >= left) {
            *reason = "unexpected end of data";
            return 0;
        }
        if (bytes[i] < least || bytes[i] > most) {
            *reason = "invalid continuation byte";
            return 0;
        }
        least = 0x80;
        most = 0xBF;
    }
    return length;
}

static _Noreturn void fail_encoding(Parser *parser, uint32_t offset, const char *codec,
                                    const char *reason) {
    const char *source = parser->reporter.source;
    uint32_t byte = (unsigned char)source[offset];
    char digits[] = {"0123456789abcdef"[byte >> 4], "0123456789abcdef"[byte & 15], '\0'};
    SourceRange range = {0, COLUMN_UNKNOWN, 0, COLUMN_UNKNOWN};
    report_error(&parser->reporter, SYNTAX_ERROR_SYNTAX, range,
                 "(unicode error) '%s' codec can't decode byte 0x%s in position %d: %s", codec,
                 digits, offset, reason);
}

static void check_utf8(Parser *parser) {
    const unsigned char *source = (const unsigned char *)parser->reporter.source;
    uint32_t length = parser->reporter.length;
    uint32_t position = 0;
    while (position < length) {
        if (source[position] < 0x80) {
            position++;
            continue;
        }
        const char *reason;
        uint32_t step = sequence_length(source + position, length - position, &reason);
        if (step == 0) {
            fail_encoding(parser, position, "utf-8", reason);
        }
        position += step;
    }
}

static void check_ascii(Parser *parser) {
    for (uint32_t i = 0; i < parser->reporter.length; i++) {
        if ((unsigned char)parser->reporter.source[i] >= 0x80) {
            fail_encoding(parser, i, "ascii", "ordinal not in range(128)");
        }
    }
}

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
    Encoding encoding =
        parser->options.source_is_text ? ENCODING_UTF8 : declared_encoding(parser, has_mark);
    if (encoding == ENCODING_LATIN1) {
        convert_latin1(parser);
    } else if (encoding == ENCODING_ASCII) {
        check_ascii(parser);
    } else {
        check_utf8(parser);
    }
    parser->lexer_reporter = *reporter;
    lexer_start(&parser->lexer, &parser->lexer_reporter, reporter->source, reporter->length);
    parser->lexer.is_identifier_character = parser->options.is_identifier_character;
}
