// Import statements.
//
// Names are aliases in the tree, `*` too. Whether a module exists, or whether `*` is allowed
// where it stands, is found later.
//
// SPDX-License-Identifier: MIT
#include "parser_internal.h"

#include "parser_invalid.h"

#include <string.h>

// `start` and `end` are offsets; what is left in between are names and dots.
// Blanks and line continuations may stand around the dots; the name holds none of them.
static Identifier join_dotted(Parser *parser, uint32_t start, uint32_t end) {
    const char *source = parser->lexer.source + start;
    char *text = parser_allocate(parser, end - start);
    uint32_t length = 0;
    for (uint32_t i = 0; i < end - start; i++) {
        char character = source[i];
        if (lexer_is(character, CHARACTER_NAME_PART) || character == '.') {
            text[length++] = character;
        }
    }
    return (Identifier){text, length};
}

// dotted_name: NAME ('.' NAME)*
static Identifier dotted_name(Parser *parser) {
    uint32_t start = parser->token.start;
    uint32_t name_length = parser->token.end - start;
    parse_name(parser);
    while (accept(parser, TOKEN_DOT)) {
        name_length += 1 + parser->token.end - parser->token.start;
        parse_name(parser);
    }
    uint32_t end = parser->previous.end;
    Identifier name = {parser->lexer.source + start, name_length};
    return normal_identifier(parser, end - start == name_length ? name : join_dotted(parser, start, end));
}

// ['as' NAME], behind the name that was read already.
static Node *alias(Parser *parser, Position start, Identifier name) {
    Identifier asname = {NULL, 0};
    if (accept(parser, TOKEN_AS)) {
        asname = parse_name(parser);
    }
    Node *node = new_node(parser, NODE_ALIAS, start);
    node->alias.name = name;
    node->alias.asname = asname;
    return node;
}

// dotted_name ['as' NAME]
static Node *dotted_as_name(Parser *parser) {
    Position start = here(parser);
    Identifier name = dotted_name(parser);
    look_for(parser, import_target_mistakes);
    return alias(parser, start, name);
}

// import_name: 'import' ','.dotted_as_name+
Node *parse_import_name(Parser *parser) {
    Position start = here(parser);
    look_for(parser, import_mistakes);
    advance(parser);
    NodeList names = parse_list(parser, dotted_as_name, TOKEN_END_OF_FILE);
    Node *node = new_node(parser, NODE_IMPORT, start);
    node->import.names = names;
    return node;
}

// NAME ['as' NAME]
static Node *import_from_as_name(Parser *parser) {
    Position start = here(parser);
    Identifier name = parse_name(parser);
    look_for(parser, import_target_mistakes);
    return alias(parser, start, name);
}

// '(' ','.import_from_as_name+ [','] ')'. Only here may a comma stand at the end.
static NodeList parenthesized_names(Parser *parser) {
    advance(parser);
    NodeList names = parse_list(parser, import_from_as_name, TOKEN_RIGHT_PAREN);
    expect(parser, TOKEN_RIGHT_PAREN);
    return names;
}

// `*` is an alias of that name.
static NodeList star_import(Parser *parser) {
    Position start = here(parser);
    Identifier name = token_identifier(parser, &parser->token);
    advance(parser);
    Node *node = new_node(parser, NODE_ALIAS, start);
    node->alias.name = name;
    return list_of_one(parser, node);
}

// import_from_targets: '*' | '(' import_from_as_names [','] ')' | import_from_as_names
static NodeList import_from_targets(Parser *parser) {
    if (at(parser, TOKEN_STAR)) {
        return star_import(parser);
    }
    if (at(parser, TOKEN_LEFT_PAREN)) {
        return parenthesized_names(parser);
    }
    look_for(parser, import_from_mistakes);
    return parse_list(parser, import_from_as_name, TOKEN_END_OF_FILE);
}

// Three dots in a row are read as one token.
static uint32_t leading_dots(Parser *parser) {
    uint32_t level = 0;
    for (;;) {
        if (accept(parser, TOKEN_DOT)) {
            level++;
        } else if (accept(parser, TOKEN_ELLIPSIS)) {
            level += 3;
        } else {
            return level;
        }
    }
}

// import_from: 'from' ('.' | '...')* [dotted_name] 'import' import_from_targets
Node *parse_import_from(Parser *parser) {
    Position start = here(parser);
    Identifier module = {NULL, 0};
    advance(parser);
    uint32_t level = leading_dots(parser);
    if (level == 0 || at(parser, TOKEN_NAME)) {
        module = dotted_name(parser);
    }
    expect(parser, TOKEN_IMPORT);
    NodeList names = import_from_targets(parser);
    Node *node = new_node(parser, NODE_IMPORT_FROM, start);
    node->import_from.module = module;
    node->import_from.names = names;
    node->import_from.level = level;
    return node;
}
