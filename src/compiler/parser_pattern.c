// The patterns of `case` (PEP 634).
//
// Patterns look like expressions but mean something else: a name captures, a dotted name is
// compared, a call is a class to be matched. So they have nodes and rules of their own, and
// share with expressions only numbers and strings.
//
// SPDX-License-Identifier: MIT
#include "parser_internal.h"

#include "parser_invalid.h"

// For captures of nothing.
static const Identifier no_name = {NULL, 0};

// --- Literals ---

// `imaginary` picks which kind of number.
static bool is_number(const Node *node, bool imaginary) {
    return node->kind == NODE_CONSTANT && (node->constant.type == CONSTANT_IMAGINARY) == imaginary;
}

// ['-'] NUMBER
static Node *signed_number(Parser *parser) {
    Position start = here(parser);
    bool is_negative = accept(parser, TOKEN_MINUS);
    require(parser, TOKEN_NUMBER);
    Node *number = parse_number(parser);
    if (!is_negative) {
        return number;
    }
    Node *node = new_node(parser, NODE_UNARY_OP, start);
    node->unary_op.op = UNARY_MINUS;
    node->unary_op.operand = number;
    return node;
}

// A sign may stand before it.
static bool is_real(const Node *node) {
    return is_number(node->kind == NODE_UNARY_OP ? node->unary_op.operand : node, false);
}

// signed_number | signed_real_number ('+' | '-') imaginary_number
static Node *number_literal(Parser *parser) {
    Node *left = signed_number(parser);
    TokenKind kind = current(parser);
    if (kind != TOKEN_PLUS && kind != TOKEN_MINUS) {
        return left;
    }
    if (!is_real(left)) {
        invalid_complex_part(parser, left, "real number required in complex literal");
    }
    advance(parser);
    require(parser, TOKEN_NUMBER);
    Node *right = parse_number(parser);
    if (!is_number(right, true)) {
        invalid_complex_part(parser, right, "imaginary number required in complex literal");
    }
    Node *node = new_node(parser, NODE_BIN_OP, start_of(left));
    node->chain = 1;
    node->bin_op.left = left;
    node->bin_op.right = right;
    node->bin_op.op = kind == TOKEN_PLUS ? BINARY_ADD : BINARY_SUBTRACT;
    return node;
}

// value_pattern and literal_pattern: what the subject is compared with.
static Node *value_pattern(Parser *parser, Node *value) {
    Node *node = new_node(parser, NODE_MATCH_VALUE, start_of(value));
    node->match_value.value = value;
    return node;
}

// literal_pattern: 'None' | 'True' | 'False'
// None, True and False are compared by identity.
static Node *singleton(Parser *parser, ConstantType value) {
    Position start = here(parser);
    advance(parser);
    Node *node = new_node(parser, NODE_MATCH_SINGLETON, start);
    node->match_singleton.value = (uint8_t)value;
    return node;
}

// --- Names ---

// name_or_attr: NAME ('.' NAME)*
static Node *name_or_attribute(Parser *parser) {
    Position start = here(parser);
    Identifier name = parse_name(parser);
    Node *node = new_node(parser, NODE_NAME, start);
    node->name.id = name;
    while (accept(parser, TOKEN_DOT)) {
        name = parse_name(parser);
        Node *attribute = new_node(parser, NODE_ATTRIBUTE, start);
        attribute->attribute.value = node;
        attribute->attribute.attr = name;
        attribute->chain = chain_above(node);
        node = attribute;
    }
    return node;
}

// The capture `name`, or the wildcard `_`.
static Node *capture(Parser *parser, const Node *name) {
    Node *node = new_node(parser, NODE_MATCH_AS, start_of(name));
    if (!identifier_is(name->name.id, "_")) {
        node->match_as.name = name->name.id;
    }
    return node;
}

// --- Classes ---

// Keyword patterns come last, so the count of positional ones tells them apart.
// Keyword patterns gather as KEYWORD nodes among the positional ones.
typedef struct ClassArguments {
    uint32_t begin;
    uint32_t positional;
} ClassArguments;

// NAME '=' pattern
static Node *keyword_pattern(Parser *parser) {
    Position start = here(parser);
    Identifier name = parse_name(parser);
    expect(parser, TOKEN_EQUAL);
    Node *pattern = parse_pattern(parser);
    Node *node = new_node(parser, NODE_KEYWORD, start);
    node->keyword.arg = name;
    node->keyword.value = pattern;
    return node;
}

// Positional patterns first, then keyword patterns.
static void class_arguments(Parser *parser, ClassArguments *arguments) {
    while (!at(parser, TOKEN_RIGHT_PAREN)) {
        if (at(parser, TOKEN_NAME) && peek(parser) == TOKEN_EQUAL) {
            list_add(parser, keyword_pattern(parser));
        } else {
            if (parser->pending_count - arguments->begin != arguments->positional) {
                invalid_positional_pattern(parser);
            }
            list_add(parser, parse_pattern(parser));
            arguments->positional++;
        }
        if (!accept(parser, TOKEN_COMMA)) {
            break;
        }
    }
}

// keyword_patterns: two lists, of names and of patterns, in the node.
static void keyword_patterns(Parser *parser, const ClassArguments *arguments,
                             MatchClassFields *fields) {
    Node **keywords = parser->pending + arguments->begin + arguments->positional;
    uint32_t count = parser->pending_count - arguments->begin - arguments->positional;
    if (count == 0) {
        return;
    }
    fields->kwd_attrs.items = parser_allocate(parser, count * sizeof(Identifier));
    fields->kwd_attrs.count = count;
    fields->kwd_patterns = (NodeList){parser_allocate(parser, count * sizeof(Node *)), count};
    for (uint32_t i = 0; i < count; i++) {
        fields->kwd_attrs.items[i] = keywords[i]->keyword.arg;
        fields->kwd_patterns.items[i] = keywords[i]->keyword.value;
    }
}

// class_pattern: name_or_attr '(' [positional patterns] [keyword patterns] [','] ')'
static Node *class_pattern(Parser *parser, Node *name) {
    ClassArguments arguments = {.begin = list_begin(parser)};
    advance(parser);
    class_arguments(parser, &arguments);
    expect(parser, TOKEN_RIGHT_PAREN);
    Node *node = new_node(parser, NODE_MATCH_CLASS, start_of(name));
    node->match_class.cls = name;
    keyword_patterns(parser, &arguments, &node->match_class);
    parser->pending_count = arguments.begin + arguments.positional;
    node->match_class.patterns = list_finish(parser, arguments.begin);
    return node;
}

// class_pattern | value_pattern | capture_pattern | wildcard_pattern
// A dot makes it a value, a parenthesis a class, else it captures.
static Node *name_pattern(Parser *parser) {
    Node *name = name_or_attribute(parser);
    if (at(parser, TOKEN_LEFT_PAREN)) {
        return class_pattern(parser, name);
    }
    return name->kind == NODE_NAME ? capture(parser, name) : value_pattern(parser, name);
}

// --- Mappings ---

// A literal or a dotted name; a plain name would capture.
static Node *mapping_key(Parser *parser) {
    switch (current(parser)) {
    case TOKEN_NUMBER:
    case TOKEN_MINUS:
        return number_literal(parser);
    case TOKEN_STRING:
    case TOKEN_FSTRING_START:
        return parse_strings(parser);
    case TOKEN_NONE:
    case TOKEN_TRUE:
    case TOKEN_FALSE:
        return parse_atom(parser);
    default: {
        Node *name = name_or_attribute(parser);
        if (name->kind == NODE_NAME) {
            fail(parser);
        }
        return name;
    }
    }
}

// Keys and patterns in turn become two lists.
static void split_pairs(Parser *parser, uint32_t begin, MatchMappingFields *fields) {
    uint32_t count = (parser->pending_count - begin) / 2;
    if (count > 0) {
        fields->keys = (NodeList){parser_allocate(parser, count * sizeof(Node *)), count};
        fields->patterns = (NodeList){parser_allocate(parser, count * sizeof(Node *)), count};
        for (uint32_t i = 0; i < count; i++) {
            fields->keys.items[i] = parser->pending[begin + 2 * i];
            fields->patterns.items[i] = parser->pending[begin + 2 * i + 1];
        }
    }
    parser->pending_count = begin;
}

// '**' NAME, which must be last.
static Identifier rest_of_mapping(Parser *parser) {
    if (at_name(parser, "_")) {
        fail(parser);
    }
    Identifier name = parse_name(parser);
    accept(parser, TOKEN_COMMA);
    return name;
}

// mapping_pattern: '{' [','.(key ':' pattern)+ ','] ['**' NAME] [','] '}'
static Node *mapping_pattern(Parser *parser) {
    Position start = here(parser);
    Identifier rest = no_name;
    uint32_t begin = list_begin(parser);
    advance(parser);
    while (!at(parser, TOKEN_RIGHT_BRACE)) {
        if (accept(parser, TOKEN_STAR_STAR)) {
            rest = rest_of_mapping(parser);
            break;
        }
        list_add(parser, mapping_key(parser));
        expect(parser, TOKEN_COLON);
        list_add(parser, parse_pattern(parser));
        if (!accept(parser, TOKEN_COMMA)) {
            break;
        }
    }
    expect(parser, TOKEN_RIGHT_BRACE);
    Node *node = new_node(parser, NODE_MATCH_MAPPING, start);
    split_pairs(parser, begin, &node->match_mapping);
    node->match_mapping.rest = rest;
    return node;
}

// --- Sequences ---

// star_pattern: '*' NAME
static Node *star_pattern(Parser *parser) {
    Position start = here(parser);
    advance(parser);
    Identifier name = parse_name(parser);
    Node *node = new_node(parser, NODE_MATCH_STAR, start);
    node->match_star.name = identifier_is(name, "_") ? no_name : name;
    return node;
}

// maybe_star_pattern: star_pattern | pattern
static Node *maybe_star_pattern(Parser *parser) {
    return at(parser, TOKEN_STAR) ? star_pattern(parser) : parse_pattern(parser);
}

// Elements up to the closing bracket; `*has_comma` tells a group from a sequence of one.
static void elements(Parser *parser, TokenKind closing, bool *has_comma) {
    *has_comma = false;
    while (!at(parser, closing)) {
        list_add(parser, maybe_star_pattern(parser));
        if (!accept(parser, TOKEN_COMMA)) {
            break;
        }
        *has_comma = true;
    }
    expect(parser, closing);
}

// sequence_pattern: '[' [','.maybe_star_pattern+ [',']] ']'
static Node *bracketed_pattern(Parser *parser) {
    Position start = here(parser);
    uint32_t begin = list_begin(parser);
    bool has_comma;
    advance(parser);
    elements(parser, TOKEN_RIGHT_BRACKET, &has_comma);
    return list_node(parser, NODE_MATCH_SEQUENCE, start, begin);
}

// group_pattern | sequence in parentheses
static Node *parenthesized_pattern(Parser *parser) {
    Position start = here(parser);
    uint32_t begin = list_begin(parser);
    bool has_comma;
    advance(parser);
    elements(parser, TOKEN_RIGHT_PAREN, &has_comma);
    bool is_one = parser->pending_count == begin + 1 && !has_comma;
    if (!is_one) {
        return list_node(parser, NODE_MATCH_SEQUENCE, start, begin);
    }
    Node *pattern = parser->pending[begin];
    parser->pending_count = begin;
    if (pattern->kind == NODE_MATCH_STAR) {
        fail(parser);
    }
    return pattern;
}

// --- The whole ---

// closed_pattern
// What can stand between the bars of an or-pattern.
static Node *closed_pattern(Parser *parser) {
    switch (current(parser)) {
    case TOKEN_NUMBER:
    case TOKEN_MINUS:
        return value_pattern(parser, number_literal(parser));
    case TOKEN_STRING:
    case TOKEN_FSTRING_START:
        return value_pattern(parser, parse_strings(parser));
    case TOKEN_NONE:
        return singleton(parser, CONSTANT_NONE);
    case TOKEN_TRUE:
        return singleton(parser, CONSTANT_TRUE);
    case TOKEN_FALSE:
        return singleton(parser, CONSTANT_FALSE);
    case TOKEN_NAME:
        return name_pattern(parser);
    case TOKEN_LEFT_PAREN:
        return parenthesized_pattern(parser);
    case TOKEN_LEFT_BRACKET:
        return bracketed_pattern(parser);
    case TOKEN_LEFT_BRACE:
        return mapping_pattern(parser);
    default:
        fail(parser);
    }
}

// or_pattern: '|'.closed_pattern+
static Node *or_pattern(Parser *parser) {
    Position start = here(parser);
    Node *first = closed_pattern(parser);
    if (!at(parser, TOKEN_BAR)) {
        return first;
    }
    uint32_t begin = list_begin(parser);
    list_add(parser, first);
    while (accept(parser, TOKEN_BAR)) {
        list_add(parser, closed_pattern(parser));
    }
    return list_node(parser, NODE_MATCH_OR, start, begin);
}

// pattern: or_pattern ['as' NAME]
Node *parse_pattern(Parser *parser) {
    descend(parser);
    Position start = here(parser);
    Node *pattern = or_pattern(parser);
    ascend(parser);
    if (!at(parser, TOKEN_AS)) {
        return pattern;
    }
    look_for(parser, as_pattern_mistakes);
    advance(parser);
    if (at_name(parser, "_")) {
        fail(parser);
    }
    Identifier name = parse_name(parser);
    Node *node = new_node(parser, NODE_MATCH_AS, start);
    node->match_as.pattern = pattern;
    node->match_as.name = name;
    return node;
}

// patterns: open_sequence_pattern | pattern
Node *parse_patterns(Parser *parser) {
    Position start = here(parser);
    Node *first = maybe_star_pattern(parser);
    if (!at(parser, TOKEN_COMMA)) {
        if (first->kind == NODE_MATCH_STAR) {
            fail(parser);
        }
        return first;
    }
    uint32_t begin = list_begin(parser);
    list_add(parser, first);
    while (accept(parser, TOKEN_COMMA) && !at(parser, TOKEN_COLON) && !at(parser, TOKEN_IF)) {
        list_add(parser, maybe_star_pattern(parser));
    }
    return list_node(parser, NODE_MATCH_SEQUENCE, start, begin);
}
