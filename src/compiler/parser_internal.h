// What the parser's files share: its state, and the rules that are used across files.
//
// A rule parses at the current token and returns its node; where the text does not match, it
// leaves by fail() and never returns. A statement that fails is parsed a second time with
// `diagnosing` set: then the rules also look for the mistakes that have an error message of
// their own, which keeps that work (and its lookahead) out of the way of correct programs.
//
// SPDX-License-Identifier: MIT
#ifndef KRAIT_COMPILER_PARSER_INTERNAL_H
#define KRAIT_COMPILER_PARSER_INTERNAL_H

#include "lexer.h"
#include "parser.h"

enum { PARSER_DEFAULT_DEPTH_LIMIT = 600 };

typedef struct Position {
    uint32_t line;
    uint32_t column;
} Position;

// Mistakes already looked for at a place, so that looking again costs nothing: see
// parser_invalid.c.
typedef struct CheckedPlaces {
    uint64_t *entries;
    uint32_t count;
    uint32_t capacity; // a power of two, or 0
} CheckedPlaces;

// What every rule uses stands within the first 128 bytes, where instructions reach it with a short offset.
struct Parser {
    Token token;    // the current one; the lexer stands right behind it
    Token previous; // the last one before it that is not a newline, indent or dedent
    bool second_pass; // an error was found: rules step back from where they cannot go on
    bool diagnosing;  // in the second pass, except where only the plain grammar is wanted
    bool in_finally; // directly in a `finally` block: neither in a loop nor in a function there
    bool in_line;       // the last statement was followed by `;`
    uint16_t depth;
    bool started;
    bool finished;      // nothing may follow: PARSE_SINGLE has had its statement
    Arena *arena;
    jmp_buf *failure; // where fail() goes
    // Nodes of lists that are not complete yet, those of inner lists above those of outer ones.
    Node **pending;
    uint32_t pending_count;
    uint32_t pending_capacity;
    Token furthest; // the last one that any attempt has seen: where a syntax error is shown
    Lexer lexer;
    Reporter reporter;
    Reporter lexer_reporter; // the same, but tells who reported
    ParserOptions options;
    char *owned_source; // the source in UTF-8 where it was not, else NULL
    size_t owned_size;
    uint32_t warned_until;   // offset: escapes that are read again are not warned about again
    uint32_t else_end;       // offset of the token behind the last `else` block of an `if`
    uint32_t statement_line; // of the last statement, with its offset: a start for finding lines
    uint32_t statement_offset;
    CheckedPlaces checked;
};

// Whether the source's last line is ended.
static inline bool ends_with_newline(const Parser *parser) {
    uint32_t length = parser->lexer.length;
    const char *last = parser->lexer.source + length - 1;
    return length > 0 && (*last == '\n' || *last == '\r');
}

// --- Tokens (parser.c) ---

static inline TokenKind current(const Parser *parser) {
    return (TokenKind)parser->token.kind;
}

static inline bool at(const Parser *parser, TokenKind kind) {
    return parser->token.kind == kind;
}

void advance(Parser *parser);

// Steps over a token of this kind, if it is the current one.
bool accept(Parser *parser, TokenKind kind);

// Steps over a token of this kind, or fails.
void expect(Parser *parser, TokenKind kind);

// Fails unless a token of this kind is the current one.
void require(Parser *parser, TokenKind kind);

// As expect, but a text that is certain to want this token is told so: "expected ':'".
void expect_forced(Parser *parser, TokenKind kind);

// The kind of the token after the current one.
TokenKind peek(Parser *parser);

// Whether the current token is the name `text`, as soft keywords are.
bool at_name(const Parser *parser, const char *text);

static inline Position here(const Parser *parser) {
    return (Position){parser->token.range.line, parser->token.range.column};
}

static inline Position start_of(const Node *node) {
    return (Position){node->range.line, node->range.column};
}

// The current NAME token's text; steps over it, or fails.
Identifier parse_name(Parser *parser);

Identifier token_identifier(Parser *parser, const Token *token);

// A name, with or without dots, in form NFKC (PEP 3131), in which names are compared.
Identifier normal_identifier(Parser *parser, Identifier name);

// --- Failing, trying, limits (parser.c) ---

_Noreturn void fail(Parser *parser);

typedef struct Attempt {
    jmp_buf failure;
    jmp_buf *outer_failure;
    LexerState lexer;
    Token token;
    Token previous;
    ArenaMark mark;
    uint32_t pending_count;
    uint16_t depth;
    bool in_finally;
} Attempt;

typedef Node *Rule(Parser *parser);
typedef Node *RuleWith(Parser *parser, void *context);

// Parses by `rule`; where that fails, returns NULL and stands where it stood before.
Node *attempt(Parser *parser, Rule *rule);
Node *attempt_with(Parser *parser, RuleWith *rule, void *context);

// What may follow a complete node, such as an operator and its operand: in the second pass an
// attempt, so that `1 +` is seen as `1` followed by `+`.
Node *maybe(Parser *parser, RuleWith *rule, void *context);
Node *maybe_rule(Parser *parser, Rule *rule);

void save_place(Parser *parser, Attempt *place);
void return_to_place(Parser *parser, const Attempt *place);

// Counts a level of nesting; every descend() is matched by an ascend().
void descend(Parser *parser);

static inline void ascend(Parser *parser) {
    parser->depth--;
}

// --- Nodes and lists (parser.c) ---

void *parser_allocate(Parser *parser, size_t size);

// A node that begins at `start` and ends with the previous token; its fields are zero.
Node *new_node(Parser *parser, NodeKind kind, Position start);

// Makes the node end with the previous token.
void end_node(const Parser *parser, Node *node);

static inline uint32_t list_begin(const Parser *parser) {
    return parser->pending_count;
}

// How long a chain of left operands (see ast.h) gets by one node more. Saturates; whoever walks such a chain does not
// count on it.
uint16_t chain_above(const Node *left);

void list_add(Parser *parser, Node *node);

// Makes the list of everything added since list_begin.
NodeList list_finish(Parser *parser, uint32_t begin);

NodeList list_of_one(Parser *parser, Node *node);

// (',' element)* [','] into the pending list. A comma may end it only where the token `end` follows.
void list_add_rest(Parser *parser, Rule *element, TokenKind end);

// element (',' element)* [',']: the same with the first element, as a finished list.
NodeList parse_list(Parser *parser, Rule *element, TokenKind end);

// A node of a kind whose first field is a list: that of everything added since list_begin.
Node *list_node(Parser *parser, NodeKind kind, Position start, uint32_t begin);

// --- Expressions ---

Node *parse_expression(Parser *parser);       // parser_expression.c
Node *parse_named_expression(Parser *parser);
Node *parse_star_named_expression(Parser *parser);
Node *parse_star_expression(Parser *parser);
Node *parse_star_expressions(Parser *parser);
Node *parse_expressions(Parser *parser);
Node *parse_rest_of_tuple(Parser *parser, Position start, Node *first, Rule *element);
Node *parse_disjunction(Parser *parser);
Node *parse_inversion(Parser *parser);
Node *parse_bitwise_or(Parser *parser);
Node *parse_yield_expression(Parser *parser);
Node *parse_annotated_value(Parser *parser); // yield_expr | star_expressions
Node *parse_lambda(Parser *parser);
Node *parse_starred(Parser *parser, Rule *operand);
bool starts_expression(TokenKind kind);

// Whether a node is `name := value` without parentheses, if it was parsed from `start` on.
static inline bool is_bare_named_expression(const Node *node, Position start) {
    return node->kind == NODE_NAMED_EXPR && node->range.line == start.line
           && node->range.column == start.column;
}

Node *parse_primary(Parser *parser);           // parser_primary.c
Node *parse_atom(Parser *parser);              // parser_atom.c
// Whether for_if_clauses come next.
static inline bool at_generator(const Parser *parser) {
    return at(parser, TOKEN_FOR) || at(parser, TOKEN_ASYNC);
}

NodeList parse_generators(Parser *parser);     // for_if_clauses
// parser_arguments.c; `lends_parentheses`: `f(x for x in y)` may do without parentheses of its
// own
void parse_call_arguments(Parser *parser, bool lends_parentheses, NodeList *args,
                          NodeList *keywords);
Node *parse_strings(Parser *parser);           // parser_string.c
// Adds the parts of an f-string to the pending list (parser_fstring.c).
void parse_fstring(Parser *parser);
Node *parse_number(Parser *parser);            // parser_number.c

// Decodes a piece of a string literal, given as offsets (parser_escape.c). `prefix` has the
// literal's PREFIX_ bits; with PREFIX_FORMAT or PREFIX_TEMPLATE doubled braces become single
// ones.
Node *parse_string_piece(Parser *parser, const Token *token, uint32_t start, uint32_t end,
                         uint8_t prefix);

// Makes the constants that follow each other in the pending list one, drops empty ones, and
// finishes the list.
NodeList finish_string_parts(Parser *parser, uint32_t begin);

// Parameters of a lambda, or of a function in parentheses, up to the closing token.
Node *parse_parameters(Parser *parser, bool is_lambda, TokenKind end); // parser_parameters.c

// --- Targets (parser_target.c) ---

// Turns an expression into a target: sets the context of all its parts, or returns false if it
// contains something that cannot be one.
bool make_target(Node *node, ExpressionContext context);

Node *parse_star_targets(Parser *parser); // targets of `for`
Node *parse_star_target(Parser *parser);  // one target, as after `as` in `with`

// --- Statements ---

Node *parse_simple_statement(Parser *parser);   // parser_simple.c
Node *parse_assignment_or_expression(Parser *parser);
Node *parse_import_name(Parser *parser);        // parser_import.c
Node *parse_import_from(Parser *parser);
bool at_compound_statement(Parser *parser);     // parser_compound.c
Node *parse_compound_statement(Parser *parser);
NodeList parse_block(Parser *parser);
// ':' block, belonging to a keyword on this line; `what` names the statement in an error message.
NodeList parse_colon_and_block(Parser *parser, uint32_t line, const char *what);
// The same, of a loop or definition (which catches its own break, continue or return) or of `finally`.
NodeList parse_body(Parser *parser, uint32_t line, const char *what, bool in_finally);
// Fails unless a colon comes; says so if the line ends instead.
void require_colon(Parser *parser);
NodeList parse_else_block(Parser *parser); // empty if there is none
Node *parse_function_or_class(Parser *parser);  // parser_definition.c
NodeList parse_type_params(Parser *parser);
Node *parse_type_alias(Parser *parser);
Node *parse_try(Parser *parser);                // parser_try.c
Node *parse_with(Parser *parser, Position start, bool is_async); // parser_with.c
Node *parse_match(Parser *parser);              // parser_match.c: NULL if it is none
Node *parse_patterns(Parser *parser);           // parser_pattern.c
Node *parse_pattern(Parser *parser);

// --- Source (parser_source.c) ---

// Checks and if need be converts the source; reports what is wrong with it.
void prepare_source(Parser *parser);

#endif
