// String literals as expressions: adjacent ones are joined, f-strings become lists of parts.
//
// `"a" f"{b}" "c"` is one JoinedStr. Parts gather in the pending list; constants that meet
// there are joined afterwards, so that a tree has no two of them side by side.
//
// SPDX-License-Identifier: MIT
#include "parser_internal.h"

#include <string.h>

// What kinds of literal stand side by side.
enum {
    HAS_TEXT = 1,
    HAS_BYTES = 2,
    HAS_FORMAT = 4,
    HAS_TEMPLATE = 8
};

// A t-string may be raw, an f-string too; neither can be bytes.
static uint8_t literal_kind(uint8_t prefix) {
    return prefix & PREFIX_BYTES      ? HAS_BYTES
           : prefix & PREFIX_FORMAT   ? HAS_FORMAT
           : prefix & PREFIX_TEMPLATE ? HAS_TEMPLATE
                                      : HAS_TEXT;
}

// Text, bytes and templates do not add up.
static void check_mixture(Parser *parser, uint8_t kinds, SourceRange range) {
    if ((kinds & HAS_BYTES) && (kinds & (HAS_TEXT | HAS_FORMAT))) {
        report_error(&parser->reporter, SYNTAX_ERROR_SYNTAX, parser->furthest.range,
                     "cannot mix bytes and nonbytes literals");
    }
    if ((kinds & HAS_TEMPLATE) && kinds != HAS_TEMPLATE) {
        report_error(&parser->reporter, SYNTAX_ERROR_SYNTAX, range,
                     "cannot mix t-string literals with string or bytes literals");
    }
}

// STRING
// Adds a plain string literal, decoded, to the pending list.
static void literal(Parser *parser) {
    Token token = parser->token;
    uint32_t prefix_length = 0;
    while (lexer_is(parser->lexer.source[token.start + prefix_length], CHARACTER_NAME_START)) {
        prefix_length++;
    }
    list_add(parser, parse_string_piece(parser, &token,
                                        token.start + prefix_length + token.quote_length,
                                        token.end - token.quote_length, token.prefix));
    advance(parser);
}

// --- Joining ---

// Makes the first of `count` constants hold the text of all of them.
static Node *join(Parser *parser, Node **constants, uint32_t count) {
    Node *first = constants[0];
    size_t length = 0;
    if (count == 1) {
        return first;
    }
    for (uint32_t i = 0; i < count; i++) {
        length += constants[i]->constant.length;
    }
    char *text = parser_allocate(parser, length);
    first->range.end_line = constants[count - 1]->range.end_line;
    first->range.end_column = constants[count - 1]->range.end_column;
    size_t used = 0;
    for (uint32_t i = 0; i < count; i++) {
        if (constants[i]->constant.length > 0) {
            memcpy(text + used, constants[i]->constant.text, constants[i]->constant.length);
            used += constants[i]->constant.length;
        }
    }
    first->constant.text = text;
    first->constant.length = (uint32_t)length;
    return first;
}

// A join works in place: `kept` never overtakes `i`.
// Used for whole strings and for format specifications.
NodeList finish_string_parts(Parser *parser, uint32_t begin) {
    uint32_t kept = begin;
    uint32_t i = begin;
    while (i < parser->pending_count) {
        Node **parts = parser->pending + i;
        uint32_t count = 0;
        while (i + count < parser->pending_count && parts[count]->kind == NODE_CONSTANT) {
            count++;
        }
        if (count == 0) {
            parser->pending[kept++] = parts[0];
            i++;
            continue;
        }
        Node *joined = join(parser, parts, count);
        if (joined->constant.length > 0) {
            parser->pending[kept++] = joined;
        }
        i += count;
    }
    parser->pending_count = kept;
    return list_finish(parser, begin);
}

// strings: (STRING | fstring | tstring)+
Node *parse_strings(Parser *parser) {
    Position start = here(parser);
    uint32_t begin = list_begin(parser);
    uint8_t kinds = 0;
    do {
        kinds |= literal_kind(parser->token.prefix);
        if (at(parser, TOKEN_STRING)) {
            literal(parser);
        } else {
            parse_fstring(parser);
        }
    } while (at(parser, TOKEN_STRING) || at(parser, TOKEN_FSTRING_START));
    SourceRange range = {start.line, start.column, parser->previous.range.end_line,
                         parser->previous.range.end_column};
    check_mixture(parser, kinds, range);
    if (kinds & (HAS_FORMAT | HAS_TEMPLATE)) {
        NodeList values = finish_string_parts(parser, begin);
        NodeKind kind = kinds & HAS_FORMAT ? NODE_JOINED_STR : NODE_TEMPLATE_STR;
        Node *node = new_node(parser, kind, start);
        node->joined_str.values = values;
        return node;
    }
    Node *joined = join(parser, parser->pending + begin, parser->pending_count - begin);
    parser->pending_count = begin;
    return joined;
}
