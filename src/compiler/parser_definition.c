// Functions, classes, their decorators and type parameters, and type aliases.
//
// A definition starts a new life: `finally` blocks around it do not matter to its body. The
// node begins at `def` or `class`; decorators stand before it, as in CPython's tree.
//
// SPDX-License-Identifier: MIT
#include "parser_internal.h"

#include "parser_invalid.h"

// --- Type parameters (PEP 695, 696) ---

// ['=' rule]
static Node *type_param_default(Parser *parser, Rule *rule) {
    return accept(parser, TOKEN_EQUAL) ? rule(parser) : NULL;
}

// type_param: NAME [':' expression] ['=' expression] | '*' NAME ['=' star_expression] | '**'
// NAME ...
static Node *type_param(Parser *parser) {
    Position start = here(parser);
    NodeKind kind = NODE_TYPE_VAR;
    Node *bound = NULL;
    look_for(parser, type_param_mistakes);
    if (accept(parser, TOKEN_STAR)) {
        kind = NODE_TYPE_VAR_TUPLE;
    } else if (accept(parser, TOKEN_STAR_STAR)) {
        kind = NODE_PARAM_SPEC;
    }
    Identifier name = parse_name(parser);
    if (kind == NODE_TYPE_VAR && accept(parser, TOKEN_COLON)) {
        bound = parse_expression(parser);
    }
    Rule *rule = kind == NODE_TYPE_VAR_TUPLE ? parse_star_expression : parse_expression;
    Node *default_value = type_param_default(parser, rule);
    Node *node = new_node(parser, kind, start);
    node->type_var.name = name;
    node->type_var.bound = bound;
    node->type_var.default_value = default_value;
    return node;
}

// '[' ','.type_param+ [','] ']', as a Tuple of them
static Node *type_params_rule(Parser *parser) {
    Position start = here(parser);
    advance(parser);
    look_for(parser, type_params_mistakes);
    NodeList list = parse_list(parser, type_param, TOKEN_RIGHT_BRACKET);
    expect(parser, TOKEN_RIGHT_BRACKET);
    Node *node = new_node(parser, NODE_TUPLE, start);
    node->list.elts = list;
    return node;
}

// [type_params]
NodeList parse_type_params(Parser *parser) {
    Node *node = at(parser, TOKEN_LEFT_BRACKET) ? maybe_rule(parser, type_params_rule) : NULL;
    return node != NULL ? node->list.elts : (NodeList){NULL, 0};
}

// CPython has read the token behind the `[]` of an alias when it finds them empty, and shows the mistake up to there.
static void look_behind_no_params(Parser *parser) {
    Attempt place;
    save_place(parser, &place);
    if (accept(parser, TOKEN_LEFT_BRACKET)) {
        accept(parser, TOKEN_RIGHT_BRACKET);
    }
    return_to_place(parser, &place);
}

// type_alias: "type" NAME [type_params] '=' expression
Node *parse_type_alias(Parser *parser) {
    Position start = here(parser);
    advance(parser);
    Position name_start = here(parser);
    Identifier id = parse_name(parser);
    Node *name = new_node(parser, NODE_NAME, name_start);
    name->name.id = id;
    name->context = CONTEXT_STORE;
    if (parser->diagnosing) {
        look_behind_no_params(parser);
    }
    NodeList type_params = parse_type_params(parser);
    expect(parser, TOKEN_EQUAL);
    Node *value = parse_expression(parser);
    Node *node = new_node(parser, NODE_TYPE_ALIAS, start);
    node->type_alias.name = name;
    node->type_alias.type_params = type_params;
    node->type_alias.value = value;
    return node;
}

// --- Functions ---

// '->' expression
static Node *return_annotation(Parser *parser) {
    advance(parser);
    return parse_expression(parser);
}

// function_def_raw: 'def' NAME [type_params] '(' [params] ')' ['->' expression] ':' block
static Node *function(Parser *parser, Position start, NodeKind kind, NodeList decorators) {
    uint32_t line = parser->token.range.line;
    expect(parser, TOKEN_DEF);
    Identifier name = parse_name(parser);
    NodeList type_params = parse_type_params(parser);
    expect_forced(parser, TOKEN_LEFT_PAREN);
    Node *args = parse_parameters(parser, false, TOKEN_RIGHT_PAREN);
    expect(parser, TOKEN_RIGHT_PAREN);
    Node *returns = at(parser, TOKEN_ARROW) ? maybe_rule(parser, return_annotation) : NULL;
    NodeList body = parse_body(parser, line, "function definition", false);
    Node *node = new_node(parser, kind, start);
    node->function_def.name = name;
    node->function_def.args = args;
    node->function_def.body = body;
    node->function_def.decorator_list = decorators;
    node->function_def.returns = returns;
    node->function_def.type_params = type_params;
    return node;
}

// --- Classes ---

// ['(' [arguments] ')']; a generator expression may not go without parentheses here.
// The parentheses may be missing altogether.
static void class_arguments(Parser *parser, NodeList *bases, NodeList *keywords) {
    if (!accept(parser, TOKEN_LEFT_PAREN)) {
        *bases = (NodeList){NULL, 0};
        *keywords = (NodeList){NULL, 0};
        return;
    }
    parse_call_arguments(parser, false, bases, keywords);
    expect(parser, TOKEN_RIGHT_PAREN);
}

// class_def_raw: 'class' NAME [type_params] ['(' [arguments] ')'] ':' block
static Node *class_definition(Parser *parser, NodeList decorators) {
    uint32_t line = parser->token.range.line;
    Position start = here(parser);
    NodeList bases;
    NodeList keywords;
    expect(parser, TOKEN_CLASS);
    Identifier name = parse_name(parser);
    NodeList type_params = parse_type_params(parser);
    class_arguments(parser, &bases, &keywords);
    require_colon(parser);
    NodeList body = parse_body(parser, line, "class definition", false);
    Node *node = new_node(parser, NODE_CLASS_DEF, start);
    node->class_def.name = name;
    node->class_def.bases = bases;
    node->class_def.keywords = keywords;
    node->class_def.body = body;
    node->class_def.decorator_list = decorators;
    node->class_def.type_params = type_params;
    return node;
}

// decorators: ('@' named_expression NEWLINE)+
static NodeList parse_decorators(Parser *parser) {
    uint32_t begin = list_begin(parser);
    while (accept(parser, TOKEN_AT)) {
        list_add(parser, parse_named_expression(parser));
        expect(parser, TOKEN_NEWLINE);
    }
    return list_finish(parser, begin);
}

// function_def: decorators ['async'] function_def_raw; class_def: decorators class_def_raw
// Decorators, then what they decorate.
Node *parse_function_or_class(Parser *parser) {
    NodeList decorators = parse_decorators(parser);
    if (at(parser, TOKEN_CLASS)) {
        return class_definition(parser, decorators);
    }
    Position start = here(parser);
    bool is_async = accept(parser, TOKEN_ASYNC);
    return function(parser, start, is_async ? NODE_ASYNC_FUNCTION_DEF : NODE_FUNCTION_DEF,
                    decorators);
}
