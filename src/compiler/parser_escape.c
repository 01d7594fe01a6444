// The content of string literals: escapes decoded, newlines made `\n`, braces of f-strings
// undoubled (language reference, 2.5.1).
//
// Most literals have nothing to decode: their text stays in the source and the constant points
// there. Others are decoded into the arena in one pass, as no escape is shorter than what it
// stands for. Wrong escapes end in CPython's messages, doubtful ones in a SyntaxWarning.
//
// SPDX-License-Identifier: MIT
#include "parser_internal.h"

#include <string.h>

#include "objects/unicode_data.h"
#include "support/escape.h"
#include "support/utf8.h"

typedef struct Decoder {
    Parser *parser;
    const Token *token; // the literal, for errors
    const char *start;  // of the piece
    const char *next;
    const char *end;
    char *out;
    uint8_t prefix;
    bool has_warned; // about one escape, which is enough
} Decoder;

// --- Output ---

// Bytes beyond 0x7F are single bytes in a bytes literal, and two bytes of UTF-8 in a str.
// A number from \x or an octal escape: one byte, or one character.
static void put_value(Decoder *decoder, uint32_t value) {
    if (decoder->prefix & PREFIX_BYTES) {
        *decoder->out++ = (char)value;
    } else {
        decoder->out += utf8_encode(decoder->out, value);
    }
}

// --- Errors and warnings ---

// A place in the piece as CPython counts it, where a character beyond ASCII takes the ten of the
// escape that it could be written as.
static uint32_t escape_position(const Decoder *decoder, const char *place) {
    uint32_t position = 0;
    for (const char *text = decoder->start; text < place; text++) {
        unsigned char byte = (unsigned char)*text;
        position += byte < 0x80 ? 1 : byte >= 0xC0 ? 10 : 0;
    }
    return position;
}

// `escape` is its backslash, `end` the byte behind what could be read of it.
static _Noreturn void fail_unicode(Decoder *decoder, const char *escape, const char *end,
                                   const char *reason) {
    report_error(&decoder->parser->reporter, SYNTAX_ERROR_SYNTAX, decoder->token->range,
                 "(unicode error) 'unicodeescape' codec can't decode bytes in position %d-%d: %s",
                 escape_position(decoder, escape), escape_position(decoder, end) - 1, reason);
}

// The only escape that can be wrong in bytes.
static _Noreturn void fail_bytes(Decoder *decoder, const char *escape) {
    report_error(&decoder->parser->reporter, SYNTAX_ERROR_SYNTAX, decoder->token->range,
                 "(value error) invalid \\x escape at position %d",
                 escape_position(decoder, escape));
}

// Where an escape stands: its line, and its own two or four characters.
static SourceRange escape_range(const Decoder *decoder, const char *escape, uint32_t length) {
    const char *source = decoder->parser->lexer.source;
    SourceRange range = decoder->token->range;
    const char *line_start = source + decoder->token->start - range.column;
    for (const char *text = source + decoder->token->start; text < escape; text++) {
        bool is_pair = *text == '\r' && text[1] == '\n';
        if ((*text == '\n' || *text == '\r') && !is_pair) {
            range.line++;
            line_start = text + 1;
        }
    }
    range.column = (uint32_t)(escape - line_start);
    range.end_line = range.line;
    range.end_column = range.column + length;
    return range;
}

// Python keeps what it does not know but says so, once for each literal.
static void warn(Decoder *decoder, const char *escape, uint32_t length, const char *kind) {
    Identifier text = {escape, length};
    Parser *parser = decoder->parser;
    uint32_t offset = (uint32_t)(escape - parser->lexer.source);
    if (parser->reporter.warn == NULL || offset < parser->warned_until || decoder->has_warned) {
        return;
    }
    decoder->has_warned = true;
    parser->warned_until = offset + 1;
    report_warning(&parser->reporter, escape_range(decoder, escape, length),
                   "\"%t\" is an invalid %sescape sequence. Such sequences will not work in the "
                   "future. Did you mean \"\\%t\"? A raw string is also an option.",
                   &text, kind, &text);
}

// --- Escapes ---

// Digits of \x, \u or \U, of which there must be `count`.
static void hexadecimal(Decoder *decoder, const char *escape, int count, const char *reason) {
    uint32_t value = 0;
    for (int i = 0; i < count; i++) {
        int digit = decoder->next < decoder->end ? hexadecimal_digit(*decoder->next) : -1;
        if (digit < 0) {
            if (decoder->prefix & PREFIX_BYTES) {
                fail_bytes(decoder, escape);
            }
            fail_unicode(decoder, escape, decoder->next, reason);
        }
        value = value << 4 | (uint32_t)digit;
        decoder->next++;
    }
    if (value > 0x10FFFF) {
        fail_unicode(decoder, escape, decoder->next, "illegal Unicode character");
    }
    put_value(decoder, value);
}

// Up to three octal digits, the first of which is `first`.
static void octal(Decoder *decoder, const char *escape, char first) {
    uint32_t value = (uint32_t)(first - '0');
    for (int i = 1; i < 3 && decoder->next < decoder->end; i++) {
        if (*decoder->next < '0' || *decoder->next > '7') {
            break;
        }
        value = value << 3 | (uint32_t)(*decoder->next++ - '0');
    }
    if (value > 0xFF) {
        warn(decoder, escape, 4, "octal ");
    }
    put_value(decoder, decoder->prefix & PREFIX_BYTES ? value & 0xFF : value);
}

// \N{name}
static void named(Decoder *decoder, const char *escape) {
    const char *name = decoder->next + 1;
    size_t left = (size_t)(decoder->end - decoder->next);
    bool is_open = left > 0 && *decoder->next == '{';
    const char *close = is_open ? memchr(name, '}', left - 1) : NULL;
    if (!unicode_data_exists()) {
        report_error(&decoder->parser->reporter, SYNTAX_ERROR_SYNTAX, decoder->token->range,
                     "(unicode error) \\N escapes not supported (can't load unicodedata module)");
    }
    if (close == NULL || close == name) {
        const char *end = close ? close : is_open ? decoder->end : decoder->next;
        fail_unicode(decoder, escape, end, "malformed \\N character escape");
    }
    uint32_t code_point = unicode_lookup(name, (size_t)(close - name));
    decoder->next = close + 1;
    if (code_point >= CODE_POINT_LIMIT) {
        fail_unicode(decoder, escape, decoder->next, "unknown Unicode character name");
    }
    decoder->out += utf8_encode(decoder->out, code_point);
}

// A backslash and a newline stand for nothing.
static void skip_newline(Decoder *decoder, char newline) {
    if (newline == '\r' && decoder->next < decoder->end && *decoder->next == '\n') {
        decoder->next++;
    }
}

// Stays as it is written.
static void unknown_escape(Decoder *decoder, const char *escape) {
    warn(decoder, escape, 2, "");
    *decoder->out++ = '\\';
    decoder->next--;
}

// `letter` is the one behind the backslash; decoder->next stands behind it.
// Escapes of text only. False if there is no such escape.
static bool unicode_escape(Decoder *decoder, const char *escape, char letter) {
    if (decoder->prefix & PREFIX_BYTES) {
        return false;
    }
    if (letter == 'u') {
        hexadecimal(decoder, escape, 4, "truncated \\uXXXX escape");
    } else if (letter == 'U') {
        hexadecimal(decoder, escape, 8, "truncated \\UXXXXXXXX escape");
    } else if (letter == 'N') {
        named(decoder, escape);
    } else {
        return false;
    }
    return true;
}

// At a backslash.
static void escape(Decoder *decoder) {
    const char *start = decoder->next;
    char letter = start[1];
    char simple = simple_escape(letter);
    decoder->next += 2;
    if (simple != '\0') {
        *decoder->out++ = simple;
    } else if (letter == '\n' || letter == '\r') {
        skip_newline(decoder, letter);
    } else if (letter >= '0' && letter <= '7') {
        octal(decoder, start, letter);
    } else if (letter == 'x') {
        hexadecimal(decoder, start, 2, "truncated \\xXX escape");
    } else if (!unicode_escape(decoder, start, letter)) {
        unknown_escape(decoder, start);
    }
}

// --- Pieces ---

// f-strings and t-strings: their braces are doubled.
static bool is_format(const Decoder *decoder) {
    return (decoder->prefix & (PREFIX_FORMAT | PREFIX_TEMPLATE)) != 0;
}

// A raw string keeps its backslashes.
static bool decodes_escapes(const Decoder *decoder) {
    return (decoder->prefix & PREFIX_RAW) == 0;
}

// Whether the piece's content is exactly its source text.
static bool is_plain(const Decoder *decoder) {
    for (const char *text = decoder->start; text < decoder->end; text++) {
        char character = *text;
        if (character == '\r' || (character == '\\' && decodes_escapes(decoder))
            || ((character == '{' || character == '}') && is_format(decoder))) {
            return false;
        }
    }
    return true;
}

// Byte by byte: what is not an escape is copied.
static void decode(Decoder *decoder) {
    while (decoder->next < decoder->end) {
        char character = *decoder->next;
        if (character == '\\' && decodes_escapes(decoder) && decoder->next + 1 < decoder->end) {
            escape(decoder);
            continue;
        }
        if (character == '\\' && decodes_escapes(decoder) && is_format(decoder)) {
            warn(decoder, decoder->next, 2, ""); // the brace behind it opens a field all the same
        }
        decoder->next++;
        if (character == '\r') {
            skip_newline(decoder, '\r');
            character = '\n';
        } else if (is_format(decoder) && (character == '{' || character == '}')
                   && decoder->next < decoder->end && *decoder->next == character) {
            decoder->next++;
        }
        *decoder->out++ = character;
    }
}

// Anything else has to be written as an escape.
static void check_bytes(const Decoder *decoder) {
    for (const char *text = decoder->start; text < decoder->end; text++) {
        if ((unsigned char)*text >= 0x80) {
            report_error(&decoder->parser->reporter, SYNTAX_ERROR_SYNTAX, decoder->token->range,
                         "bytes can only contain ASCII literal characters");
        }
    }
}

// An escape is never shorter than what it stands for, so the source's length is room enough.
static void decode_into(Decoder *decoder, ConstantFields *constant) {
    if (is_plain(decoder)) {
        constant->text = decoder->start;
        constant->length = (uint32_t)(decoder->end - decoder->start);
        return;
    }
    char *text = parser_allocate(decoder->parser, (size_t)(decoder->end - decoder->start));
    decoder->out = text;
    decode(decoder);
    constant->text = text;
    constant->length = (uint32_t)(decoder->out - text);
}

// Positions in error messages count from the beginning of the piece.
Node *parse_string_piece(Parser *parser, const Token *token, uint32_t start, uint32_t end,
                         uint8_t prefix) {
    const char *source = parser->lexer.source;
    Decoder decoder = {
        .parser = parser,
        .token = token,
        .start = source + start,
        .next = source + start,
        .end = source + end,
        .prefix = prefix,
    };
    if (prefix & PREFIX_BYTES) {
        check_bytes(&decoder);
    }
    Node *node =
        new_node(parser, NODE_CONSTANT, (Position){token->range.line, token->range.column});
    node->range = token->range;
    node->constant.type = prefix & PREFIX_BYTES ? CONSTANT_BYTES : CONSTANT_STRING;
    node->constant.has_unicode_prefix = (prefix & PREFIX_UNICODE) != 0;
    decode_into(&decoder, &node->constant);
    return node;
}
