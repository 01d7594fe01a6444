// Number tokens to constants: their text without underscores, prefix and suffix.
//
// The value is made by the emitter, which may allocate integers of any size; here it stays
// text, in the source where that is possible.
//
// SPDX-License-Identifier: MIT
#include "parser_internal.h"

#include <string.h>

// Copies only if there is something to leave out.
static void set_text(Parser *parser, ConstantFields *constant, const char *text, uint32_t length) {
    constant->text = text;
    constant->length = length;
    if (memchr(text, '_', length) == NULL) {
        return;
    }
    char *copy = parser_allocate(parser, length);
    uint32_t count = 0;
    for (uint32_t i = 0; i < length; i++) {
        if (text[i] != '_') {
            copy[count++] = text[i];
        }
    }
    constant->text = copy;
    constant->length = count;
}

// 10 for numbers without a prefix.
static uint8_t prefix_base(const char *text, uint32_t length) {
    if (length < 2 || text[0] != '0') {
        return 10;
    }
    switch (text[1] | 0x20) {
    case 'x':
        return 16;
    case 'o':
        return 8;
    case 'b':
        return 2;
    default:
        return 10;
    }
}

// Only asked about decimal numbers.
static bool is_float(const char *text, uint32_t length) {
    for (uint32_t i = 0; i < length; i++) {
        if (text[i] == '.' || text[i] == 'e' || text[i] == 'E') {
            return true;
        }
    }
    return false;
}

// The form is known to be right: the lexer has checked it.
static void classify(Parser *parser, ConstantFields *constant, const char *text, uint32_t length) {
    uint8_t base = prefix_base(text, length);
    constant->type = CONSTANT_INTEGER;
    constant->base = base;
    if (base != 10) {
        set_text(parser, constant, text + 2, length - 2);
    } else if ((text[length - 1] | 0x20) == 'j') {
        constant->type = CONSTANT_IMAGINARY;
        set_text(parser, constant, text, length - 1);
    } else {
        constant->type = is_float(text, length) ? CONSTANT_FLOAT : CONSTANT_INTEGER;
        set_text(parser, constant, text, length);
    }
}

// NUMBER
Node *parse_number(Parser *parser) {
    Position start = here(parser);
    const char *text = parser->lexer.source + parser->token.start;
    uint32_t length = parser->token.end - parser->token.start;
    advance(parser);
    Node *node = new_node(parser, NODE_CONSTANT, start);
    classify(parser, &node->constant, text, length);
    return node;
}
