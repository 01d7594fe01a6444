// f-strings and t-strings (PEP 498, 701, 750): text, replacement fields, format
// specifications.
//
// The lexer produces a field's tokens as anywhere else; the text between fields it scans on
// request. While text is scanned the current token is the one that ended the last field.
//
// SPDX-License-Identifier: MIT
#include "parser_internal.h"

#include "parser_invalid.h"

#include <string.h>

static void parts(Parser *parser, const Token *start, bool is_specification);

// fstring: FSTRING_START fstring_middle* FSTRING_END, with fields among the middles.
// t"..." rather than f"...".
static bool is_template(const Token *start) {
    return (start->prefix & PREFIX_TEMPLATE) != 0;
}

// --- Conversion ---

// fstring_conversion: '!' NAME
static int8_t conversion(Parser *parser, const Token *start) {
    if (!at(parser, TOKEN_EXCLAMATION)) {
        return -1;
    }
    uint32_t mark_end = parser->token.end;
    advance(parser);
    if (parser->diagnosing) {
        invalid_conversion(parser, start, mark_end);
    }
    const Token *token = &parser->token;
    char letter = parser->lexer.source[token->start < parser->lexer.length ? token->start : 0];
    bool is_valid = token->kind == TOKEN_NAME && token->start == mark_end
                    && token->end == token->start + 1
                    && (letter == 's' || letter == 'r' || letter == 'a');
    if (!is_valid) {
        fail(parser);
    }
    advance(parser);
    return (int8_t)letter;
}

// --- Format specification ---

// Stands at the colon, where the node begins, and ends at the closing brace.
static Node *specification(Parser *parser, const Token *start) {
    Position begin_at = here(parser);
    uint32_t begin = list_begin(parser);
    lexer_begin_specification(&parser->lexer);
    parts(parser, start, true);
    NodeList values = finish_string_parts(parser, begin);
    Node *node = new_node(parser, NODE_JOINED_STR, begin_at);
    node->range.end_line = parser->lexer.line;
    node->range.end_column = parser->lexer.position - parser->lexer.line_start;
    node->joined_str.values = values;
    advance(parser);
    return node;
}

// --- Fields ---

typedef struct Field {
    Position start;      // of the opening brace
    uint32_t text_start; // offset behind it
    uint32_t text_end;   // offset behind the expression
    Node *value;
    Node *format_spec;
    int8_t conversion;
    bool is_debug; // `{x=}`
} Field;

// The length of the string literal at `text`, or of what there is of it. Fields in it are not
// looked into.
static uint32_t literal_length(const char *text, uint32_t length) {
    char quotes[3] = {text[0], text[0], text[0]};
    bool is_triple = length > 2 && memcmp(text, quotes, 3) == 0;
    uint32_t quote_length = is_triple ? 3 : 1;
    uint32_t i = quote_length;
    while (i + quote_length <= length) {
        if (memcmp(text + i, quotes, quote_length) == 0) {
            return i + quote_length;
        }
        i += text[i] == '\\' ? 2 : 1;
    }
    return length;
}

// An expression as it is written, but without comments.
static Identifier source_text(Parser *parser, uint32_t start, uint32_t end) {
    const char *text = parser->lexer.source + start;
    uint32_t length = end - start;
    if (length == 0 || memchr(text, '#', length) == NULL) {
        return (Identifier){text, length};
    }
    char *copy = parser_allocate(parser, length);
    uint32_t used = 0;
    uint32_t i = 0;
    while (i < length) {
        uint32_t step = 1;
        if (text[i] == '#') {
            while (i < length && text[i] != '\n' && text[i] != '\r') {
                i++;
            }
            continue;
        }
        if (text[i] == '"' || text[i] == '\'') {
            step = literal_length(text + i, length - i);
        }
        memcpy(copy + used, text + i, step);
        used += step;
        i += step;
    }
    return (Identifier){copy, used};
}

// What `{x=}` adds to the text: everything up to whatever follows the equal sign.
static void add_debug_text(Parser *parser, const Field *field) {
    Identifier text = source_text(parser, field->text_start, parser->token.start);
    Position start = {field->start.line, field->start.column + 1};
    Node *node = new_node(parser, NODE_CONSTANT, start);
    node->range.end_line = parser->token.range.line;
    node->range.end_column = parser->token.range.column;
    node->constant.type = CONSTANT_STRING;
    node->constant.text = text.text;
    node->constant.length = text.length;
    list_add(parser, node);
}

// Fields of a format specification are FormattedValues even in a t-string.
static Node *field_node(Parser *parser, const Field *field, bool is_interpolation) {
    if (!is_interpolation) {
        Node *node = new_node(parser, NODE_FORMATTED_VALUE, field->start);
        node->formatted_value.value = field->value;
        node->formatted_value.conversion = field->conversion;
        node->formatted_value.format_spec = field->format_spec;
        return node;
    }
    Node *node = new_node(parser, NODE_INTERPOLATION, field->start);
    node->interpolation.value = field->value;
    node->interpolation.conversion = field->conversion;
    node->interpolation.format_spec = field->format_spec;
    node->interpolation.text = source_text(parser, field->text_start, field->text_end);
    return node;
}

// `{x=}` without conversion and specification shows repr(x).
// Expression, `=`, conversion and specification, in this order.
static void parse_field_parts(Parser *parser, const Token *start, Field *field) {
    field->value = parse_annotated_value(parser);
    field->text_end = parser->previous.end;
    if (accept(parser, TOKEN_EQUAL)) {
        field->is_debug = true;
        add_debug_text(parser, field);
    }
    field->conversion = conversion(parser, start);
    if (at(parser, TOKEN_COLON)) {
        field->format_spec = specification(parser, start);
    } else if (field->is_debug && field->conversion == -1) {
        field->conversion = 'r';
    }
}

// '{' annotated_rhs ['='] [fstring_conversion] [':' format_spec] '}', of which the opening
// brace has been scanned. Ends with the closing brace as the current token.
static void field(Parser *parser, const Token *start, bool is_specification) {
    const Lexer *lexer = &parser->lexer;
    Field field = {
        .start = {lexer->line, lexer->position - 1 - lexer->line_start},
        .text_start = lexer->position,
    };
    advance(parser);
    if (parser->diagnosing) {
        invalid_replacement_field(parser, start);
    }
    parse_field_parts(parser, start, &field);
    require(parser, TOKEN_RIGHT_BRACE);
    parser->previous = parser->token;
    list_add(parser, field_node(parser, &field, is_template(start) && !is_specification));
}

// --- The whole ---

// In a format specification doubled braces do not stand for single ones.
static void add_text(Parser *parser, const Token *start, const Token *text, bool is_specification) {
    uint8_t prefix = start->prefix;
    if (is_specification) {
        prefix &= (uint8_t)~(PREFIX_FORMAT | PREFIX_TEMPLATE);
    }
    if (text->end > text->start) {
        list_add(parser, parse_string_piece(parser, text, text->start, text->end, prefix));
    }
}

// The string ends inside a format specification.
static _Noreturn void unclosed_specification(Parser *parser, const Token *start) {
    const Lexer *lexer = &parser->lexer;
    uint32_t column = lexer->position - lexer->line_start;
    SourceRange range = {lexer->line, column, lexer->line, column + start->quote_length};
    report_error(&parser->reporter, SYNTAX_ERROR_SYNTAX, range,
                 "%c-string: expecting '}', or format specs", is_template(start) ? 't' : 'f');
}

// Adds text and fields to the pending list, up to the closing quote or brace.
// Text and fields up to where the string, or the specification, ends.
static void parts(Parser *parser, const Token *start, bool is_specification) {
    descend(parser);
    for (;;) {
        Token text;
        FStringStop stop = lexer_fstring_text(&parser->lexer, &text);
        add_text(parser, start, &text, is_specification);
        if (stop == FSTRING_QUOTE_TOO_EARLY) {
            unclosed_specification(parser, start);
        }
        if (stop != FSTRING_FIELD) {
            break;
        }
        field(parser, start, is_specification);
    }
    ascend(parser);
}

// The current token is made to end with the closing quote, so that nodes end there.
void parse_fstring(Parser *parser) {
    Token start = parser->token;
    parts(parser, &start, false);
    parser->token = start;
    parser->token.end = parser->lexer.position;
    parser->token.range.end_line = parser->lexer.line;
    parser->token.range.end_column = parser->lexer.position - parser->lexer.line_start;
    advance(parser);
}
