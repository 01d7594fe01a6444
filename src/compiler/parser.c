// The parser's centre: tokens, nodes, attempts, and the loop over statements.
//
// Recursive descent with one token in hand; where the grammar needs more, peek() or attempt()
// look ahead. A rule that does not match leaves by longjmp() to the nearest attempt or to the
// loop, so rules read like the grammar and check nothing. The first pass knows the plain grammar
// only. If it fails, the statement is parsed again with `diagnosing` set, in search of a mistake
// that CPython has words for: programs that are right never pay for that.
//
// SPDX-License-Identifier: MIT
#include "parser_internal.h"

#include <string.h>

#include "objects/unicode_data.h"
#include "parser_invalid.h"
#include "support/utf8.h"

// Entries of the pending list when it is first used.
enum { FIRST_PENDING = 8 };

// --- Tokens ---

// Every token that was looked at comes by here. One that is missing because a bracket is open
// ends the search for mistakes: nothing is known to be better than that bracket.
static void note_token(Parser *parser, const Token *token) {
    if (token->start >= parser->furthest.start) {
        parser->furthest = *token;
    }
    if (token->kind == TOKEN_END_OF_FILE && token->depth > 0 && parser->second_pass) {
        lexer_check_unclosed(&parser->lexer, UINT32_MAX);
    }
}

// Layout tokens leave `previous` alone, so that a block's last statement is where the block
// ends.
void advance(Parser *parser) {
    if (!at(parser, TOKEN_NEWLINE) && !at(parser, TOKEN_INDENT) && !at(parser, TOKEN_DEDENT)) {
        parser->previous = parser->token;
    }
    lexer_next(&parser->lexer, &parser->token);
    note_token(parser, &parser->token);
}

bool accept(Parser *parser, TokenKind kind) {
    if (!at(parser, kind)) {
        return false;
    }
    advance(parser);
    return true;
}

void require(Parser *parser, TokenKind kind) {
    if (!at(parser, kind)) {
        fail(parser);
    }
}

void expect(Parser *parser, TokenKind kind) {
    require(parser, kind);
    advance(parser);
}

// Only while diagnosing: the first pass may still be on the wrong track.
void expect_forced(Parser *parser, TokenKind kind) {
    if (accept(parser, kind)) {
        return;
    }
    if (parser->diagnosing) {
        report_error(&parser->reporter, SYNTAX_ERROR_SYNTAX, parser->token.range, "expected '%s'",
                     token_text(kind));
    }
    fail(parser);
}

// Costs reading the token twice; used where a soft keyword or a keyword argument must be
// told apart.
TokenKind peek(Parser *parser) {
    LexerState state = lexer_save(&parser->lexer);
    Token token;
    lexer_next(&parser->lexer, &token);
    lexer_restore(&parser->lexer, state);
    note_token(parser, &token);
    return (TokenKind)token.kind;
}

bool at_name(const Parser *parser, const char *text) {
    const Token *token = &parser->token;
    size_t length = strlen(text);
    return token->kind == TOKEN_NAME && token->end - token->start == length
           && memcmp(parser->lexer.source + token->start, text, length) == 0;
}

// Without the data for it (objects/unicode_data.h) a name stays as it is written.
Identifier normal_identifier(Parser *parser, Identifier name) {
    unsigned form = UNICODE_COMPOSES | UNICODE_COMPATIBLE;
    if (utf8_is_ascii(name.text, name.length)) {
        return name;
    }
    size_t count = unicode_normalize(name.text, name.length, form, NULL);
    if (count == 0) {
        return name;
    }
    uint32_t *room = parser_allocate(parser, count * sizeof(uint32_t));
    size_t length = unicode_normalize(name.text, name.length, form, room);
    return (Identifier){(const char *)room, (uint32_t)length};
}

Identifier token_identifier(Parser *parser, const Token *token) {
    Identifier name = {parser->lexer.source + token->start, token->end - token->start};
    return normal_identifier(parser, name);
}

// Soft keywords are names too.
Identifier parse_name(Parser *parser) {
    require(parser, TOKEN_NAME);
    Identifier identifier = token_identifier(parser, &parser->token);
    advance(parser);
    return identifier;
}

// --- Failing and trying ---

_Noreturn void fail(Parser *parser) {
    longjmp(*parser->failure, 1);
}

// Everything that parsing ahead changes. The setjmp buffer is filled by the caller, if
// wanted.
void save_place(Parser *parser, Attempt *place) {
    place->outer_failure = parser->failure;
    place->lexer = lexer_save(&parser->lexer);
    place->token = parser->token;
    place->previous = parser->previous;
    place->mark = arena_mark(parser->arena);
    place->pending_count = parser->pending_count;
    place->depth = parser->depth;
    place->in_finally = parser->in_finally;
}

// Nodes made since then are gone.
void return_to_place(Parser *parser, const Attempt *place) {
    lexer_restore(&parser->lexer, place->lexer);
    parser->token = place->token;
    parser->previous = place->previous;
    parser->pending_count = place->pending_count;
    parser->depth = place->depth;
    parser->in_finally = place->in_finally;
    arena_rewind(parser->arena, place->mark);
}

// The frame that fail() returns to is this one; failures of callers wait in outer_failure.
Node *attempt_with(Parser *parser, RuleWith *rule, void *context) {
    Attempt place;
    save_place(parser, &place);
    if (setjmp(place.failure) == 0) {
        parser->failure = &place.failure;
        Node *node = rule(parser, context);
        parser->failure = place.outer_failure;
        return node;
    }
    parser->failure = place.outer_failure;
    return_to_place(parser, &place);
    return NULL;
}

// attempt() in terms of attempt_with(): the context is where the rule stands.
static Node *run_plain_rule(Parser *parser, void *context) {
    Rule **rule = context;
    return (*rule)(parser);
}

Node *attempt(Parser *parser, Rule *rule) {
    return attempt_with(parser, run_plain_rule, &rule);
}

Node *maybe(Parser *parser, RuleWith *rule, void *context) {
    return parser->second_pass ? attempt_with(parser, rule, context) : rule(parser, context);
}

Node *maybe_rule(Parser *parser, Rule *rule) {
    return parser->second_pass ? attempt(parser, rule) : rule(parser);
}

void descend(Parser *parser) {
    if (parser->second_pass && parser->depth >= parser->options.diagnosis_depth_limit) {
        fail(parser); // the program is not too deep, only the search for its mistake
    }
    if (parser->depth >= parser->options.depth_limit) {
        report_error(&parser->reporter, SYNTAX_ERROR_TOO_DEEP, parser->token.range,
                     "too many nested expressions or statements");
    }
    parser->depth++;
}

// --- Nodes and lists ---

void *parser_allocate(Parser *parser, size_t size) {
    void *memory = arena_allocate(parser->arena, size);
    if (memory == NULL) {
        report_out_of_memory(&parser->reporter);
    }
    return memory;
}

// Cleared, because most fields of most nodes are empty.
Node *new_node(Parser *parser, NodeKind kind, Position start) {
    size_t size = node_size(kind);
    Node *node = parser_allocate(parser, size);
    memset(node, 0, size);
    node->kind = (uint8_t)kind;
    node->range.line = start.line;
    node->range.column = start.column;
    end_node(parser, node);
    return node;
}

// Layout tokens at the end of a block do not belong to the node.
void end_node(const Parser *parser, Node *node) {
    node->range.end_line = parser->previous.range.end_line;
    node->range.end_column = parser->previous.range.end_column;
}

// Not in the arena: it outlives every statement, and rewinding must not take it away.
static void grow_pending(Parser *parser) {
    uint32_t capacity = parser->pending_capacity == 0 ? FIRST_PENDING : parser->pending_capacity * 2;
    Node **grown = memory_grow(&parser->options.memory, parser->pending, parser->pending_capacity * sizeof(Node *),
                               capacity * sizeof(Node *));
    if (grown == NULL) {
        report_out_of_memory(&parser->reporter);
    }
    parser->pending = grown;
    parser->pending_capacity = capacity;
}

uint16_t chain_above(const Node *left) {
    return left->chain == UINT16_MAX ? UINT16_MAX : (uint16_t)(left->chain + 1);
}

void list_add(Parser *parser, Node *node) {
    if (parser->pending_count == parser->pending_capacity) {
        grow_pending(parser);
    }
    parser->pending[parser->pending_count++] = node;
}

// Lists are copied when complete, so they take no more room than they need.
NodeList list_finish(Parser *parser, uint32_t begin) {
    NodeList list = {NULL, parser->pending_count - begin};
    if (list.count > 0) {
        list.items = parser_allocate(parser, list.count * sizeof(Node *));
        memcpy(list.items, parser->pending + begin, list.count * sizeof(Node *));
    }
    parser->pending_count = begin;
    return list;
}

// Straight into the arena: the pending list is for those whose length is not known yet.
NodeList list_of_one(Parser *parser, Node *node) {
    NodeList list = {parser_allocate(parser, sizeof(Node *)), 1};
    list.items[0] = node;
    return list;
}

void list_add_rest(Parser *parser, Rule *element, TokenKind end) {
    while (accept(parser, TOKEN_COMMA) && !at(parser, end)) {
        list_add(parser, element(parser));
    }
}

NodeList parse_list(Parser *parser, Rule *element, TokenKind end) {
    uint32_t begin = list_begin(parser);
    list_add(parser, element(parser));
    list_add_rest(parser, element, end);
    return list_finish(parser, begin);
}

Node *list_node(Parser *parser, NodeKind kind, Position start, uint32_t begin) {
    NodeList list = list_finish(parser, begin);
    Node *node = new_node(parser, kind, start);
    node->list.elts = list;
    return node;
}

// --- Life ---

// All fields that are not named here begin as zero.
static void init(Parser *parser, const ParserOptions *options, SyntaxError *error) {
    memset(parser, 0, sizeof(*parser));
    parser->options = *options;
    if (options->depth_limit == 0) {
        parser->options.depth_limit = PARSER_DEFAULT_DEPTH_LIMIT;
    }
    if (options->diagnosis_depth_limit == 0) {
        parser->options.diagnosis_depth_limit = parser->options.depth_limit / 3;
    }
    parser->reporter = (Reporter){
        .error = error,
        .source = options->source,
        .length = (uint32_t)options->length,
        .warn = options->warn,
        .warning_context = options->warning_context,
    };
    parser->statement_line = 1;
    parser->else_end = UINT32_MAX;
}

// The source is checked here, once, so that the lexer may trust it.
Parser *parser_create(const ParserOptions *options, SyntaxError *error) {
    *error = (SyntaxError){0};
    Parser *parser = options->memory.allocate(options->memory.context, sizeof(Parser));
    if (parser == NULL || options->length > BRACKET_OFFSET) {
        error->kind = SYNTAX_ERROR_OUT_OF_MEMORY;
        if (parser != NULL) {
            options->memory.release(options->memory.context, parser, sizeof(Parser));
        }
        return NULL;
    }
    init(parser, options, error);
    jmp_buf escape;
    parser->reporter.escape = &escape;
    if (setjmp(escape) != 0) {
        parser_destroy(parser);
        return NULL;
    }
    prepare_source(parser);
    return parser;
}

// Everything the parser took from options.memory; trees are in arenas of the caller.
void parser_destroy(Parser *parser) {
    MemorySource memory = parser->options.memory;
    memory_release(&memory, parser->pending, parser->pending_capacity * sizeof(Node *));
    memory_release(&memory, parser->owned_source, parser->owned_size);
    forget_checked_places(parser);
    lexer_release(&parser->lexer);
    memory.release(memory.context, parser, sizeof(Parser));
}

// --- Errors ---

// At the end of the source inside something, where another line could help.
static bool is_incomplete(const Parser *parser) {
    if (!parser->options.interactive) {
        return false;
    }
    if (parser->lexer_reporter.has_reported) {
        return parser->lexer.reached_end;
    }
    const Token *token = &parser->furthest;
    return token->start >= parser->lexer.length
           && (token->kind == TOKEN_END_OF_FILE || token->kind == TOKEN_DEDENT);
}

// Why that is so; what an open bracket wants is not a block's next line.
static ParseStatus incomplete_status(const Parser *parser) {
    bool is_open = parser->lexer_reporter.has_reported || parser->furthest.depth > 0;
    return is_open ? PARSE_UNCLOSED : PARSE_INCOMPLETE;
}

// Layout, which an error calls by what it does to the line.
static bool is_indentation(const Token *token) {
    return token->kind == TOKEN_INDENT || token->kind == TOKEN_DEDENT;
}

// What CPython says where nothing more is known, at the last token that was looked at.
static _Noreturn void report_generic(Parser *parser) {
    const Token *token = &parser->furthest;
    SourceRange range = token->range;
    if (is_indentation(token)) {
        report_error(&parser->reporter, SYNTAX_ERROR_INDENTATION, last_token_range(parser),
                     token->kind == TOKEN_INDENT ? "unexpected indent" : "unexpected unindent");
    }
    if (token->kind == TOKEN_END_OF_FILE && token->depth > 0) {
        lexer_check_rest(&parser->lexer, &parser->token, UINT32_MAX);
    }
    if (token->kind == TOKEN_END_OF_FILE || range.column == COLUMN_ZERO) {
        range = last_token_range(parser);
        range.column = COLUMN_ZERO;
        range.end_column = COLUMN_ZERO;
    }
    report_error(&parser->reporter, SYNTAX_ERROR_SYNTAX, range, "invalid syntax");
}

// As CPython's: it reads the rest of the source for a bracket that was never closed or the like.
// An error of the lexer further on explains more than what the parser has to say: it wins.
static void prefer_lexer_error(Parser *parser, uint32_t line) {
    SyntaxError found = *parser->reporter.error;
    jmp_buf escape;
    parser->lexer_reporter.escape = &escape;
    if (setjmp(escape) == 0) {
        lexer_check_rest(&parser->lexer, &parser->token, line);
        *parser->reporter.error = found;
    } else if (parser->lexer.has_weak_error || parser->lexer.fstring_count > 0) {
        *parser->reporter.error = found;
        if (parser->lexer.fstring_count == 0 && setjmp(escape) == 0) {
            lexer_check_unclosed(&parser->lexer, line);
        }
    }
}

// Both ways out end here: fail(), which leaves error->kind at NONE, and a report.
// Runs `rule` for the whole of one piece of work. Returns false with the error reported.
static bool run(Parser *parser, Rule *rule, Node **result) {
    jmp_buf failure;
    jmp_buf escape;
    parser->reporter.escape = &escape;
    parser->lexer_reporter.escape = &escape;
    parser->failure = &failure;
    parser->reporter.error->kind = SYNTAX_ERROR_NONE;
    if (setjmp(escape) != 0) {
        return false;
    }
    if (setjmp(failure) != 0) {
        return false;
    }
    *result = rule(parser);
    return true;
}

// As a rule, to be run where reports may jump.
static Node *report_generic_rule(Parser *parser) {
    report_generic(parser);
}

// `line` is the last that the parser has looked at.
static void finish_error(Parser *parser, uint32_t line) {
    SyntaxErrorKind kind = parser->reporter.error->kind;
    if (kind != SYNTAX_ERROR_OUT_OF_MEMORY && kind != SYNTAX_ERROR_TOO_DEEP
        && !parser->lexer_reporter.has_reported) {
        prefer_lexer_error(parser, line);
    }
}

// The second pass. A first report of the parser's own (a bad escape, say) is final; so is
// one of the lexer. Else the statement is parsed again in search of a known mistake.
static ParseStatus diagnose(Parser *parser, Rule *rule, const Attempt *start) {
    Node *ignored;
    bool from_lexer = parser->lexer_reporter.has_reported;
    if (is_incomplete(parser)) {
        return incomplete_status(parser);
    }
    if (from_lexer) {
        return PARSE_ERROR;
    }
    if (parser->reporter.has_reported) {
        finish_error(parser, parser->furthest.range.line);
        return PARSE_ERROR;
    }
    Token furthest = parser->furthest;
    return_to_place(parser, start);
    parser->second_pass = true;
    parser->reporter.warn = NULL;
    parser->lexer_reporter.warn = NULL;
    parser->diagnosing = true;
    bool again = run(parser, rule, &ignored);
    uint32_t line = parser->furthest.range.line;
    bool is_generic = again || parser->reporter.error->kind == SYNTAX_ERROR_NONE;
    if (is_generic) {
        parser->furthest = furthest;
        run(parser, report_generic_rule, &ignored);
    }
    if (!(is_generic && is_indentation(&furthest))) {
        finish_error(parser, line);
    }
    return PARSE_ERROR;
}

// Where every piece of work begins.
static ParseStatus run_or_diagnose(Parser *parser, Rule *rule, Node **result) {
    Attempt start;
    save_place(parser, &start);
    if (run(parser, rule, result)) {
        return PARSE_STATEMENT;
    }
    return diagnose(parser, rule, &start);
}

// --- The loop over statements ---

static Node *first_token(Parser *parser) {
    lexer_next(&parser->lexer, &parser->token);
    parser->furthest = parser->token;
    parser->previous = parser->token;
    return NULL;
}

// The source's first token, produced when first asked for.
static ParseStatus start(Parser *parser) {
    Node *ignored;
    parser->started = true;
    if (run(parser, first_token, &ignored)) {
        return PARSE_STATEMENT;
    }
    return is_incomplete(parser) ? incomplete_status(parser) : PARSE_ERROR;
}

// What separates a simple statement from the next, or ends the line.
static void end_simple_statement(Parser *parser) {
    parser->in_line = accept(parser, TOKEN_SEMICOLON) && !at(parser, TOKEN_NEWLINE);
    if (parser->in_line) {
        return;
    }
    if (parser->options.mode != PARSE_SINGLE) {
        expect(parser, TOKEN_NEWLINE);
    } else if (!at(parser, TOKEN_NEWLINE)) {
        fail(parser); // else the newline stays: what follows must not be looked at
    }
}

// At a prompt, a block ends with an empty line; without one there may be more of it. compile(..., 'single') asks for
// the end of a line that the whole statement is on.
static void check_block_is_ended(Parser *parser) {
    bool is_open = parser->options.interactive ? !ends_with_newline(parser)
                                               : parser->options.mode == PARSE_SINGLE && parser->lexer.ended_flat;
    if (is_open && at(parser, TOKEN_END_OF_FILE)) {
        fail(parser);
    }
}

// The same for a compound statement.
static void check_nothing_follows(Parser *parser) {
    if (parser->options.mode == PARSE_SINGLE && !at(parser, TOKEN_END_OF_FILE)) {
        fail(parser);
    }
}

// A compound statement or the next simple one of a line. `match` may turn out to begin
// either.
static Node *top_level_statement(Parser *parser) {
    parser->statement_line = parser->token.range.line;
    parser->statement_offset = parser->token.start;
    if (!parser->in_line && at_compound_statement(parser)) {
        Node *statement = parse_compound_statement(parser);
        if (statement != NULL) {
            check_block_is_ended(parser);
            check_nothing_follows(parser);
            return statement;
        }
    }
    Node *statement = parse_simple_statement(parser);
    end_simple_statement(parser);
    return statement;
}

// Whether there is nothing but blanks and comments from `position` on.
static bool is_blank_from(const Lexer *lexer, uint32_t position) {
    bool in_comment = false;
    for (; position < lexer->length; position++) {
        char character = lexer->source[position];
        if (character == '\n' || character == '\r') {
            in_comment = false;
        } else if (character == '#') {
            in_comment = true;
        } else if (!in_comment && character != ' ' && character != '\t' && character != '\f') {
            return false;
        }
    }
    return true;
}

// compile(..., 'single') takes one line of simple statements only, at whose end this stands.
static Node *nothing_may_follow(Parser *parser) {
    if (at(parser, TOKEN_NEWLINE) && !is_blank_from(&parser->lexer, parser->lexer.position)) {
        report_error(&parser->reporter, SYNTAX_ERROR_SYNTAX, parser->token.range,
                     "multiple statements found while compiling a single statement");
    }
    return NULL;
}

// An empty source is no statement, except at a prompt.
static ParseStatus at_end(Parser *parser) {
    bool wants_statement = parser->options.mode == PARSE_SINGLE && !parser->options.interactive;
    if (!parser->finished && wants_statement) {
        return run_or_diagnose(parser, parse_simple_statement, &(Node *){NULL});
    }
    return PARSE_END;
}

// After a piece of work the current token is the first of the next one, seen but not yet used.
ParseStatus parse_next_statement(Parser *parser, Arena *arena, Node **statement) {
    parser->arena = arena;
    if (!parser->started) {
        ParseStatus status = start(parser);
        if (status != PARSE_STATEMENT) {
            return status;
        }
    }
    if (parser->options.mode == PARSE_SINGLE && parser->finished) {
        return run(parser, nothing_may_follow, statement) ? PARSE_END : PARSE_ERROR;
    }
    if (at(parser, TOKEN_END_OF_FILE)) {
        return at_end(parser);
    }
    ParseStatus status = run_or_diagnose(parser, top_level_statement, statement);
    parser->finished = !parser->in_line;
    return status;
}

// eval: expressions NEWLINE* ENDMARKER
static Node *expression_source(Parser *parser) {
    Node *expression = parse_expressions(parser);
    while (accept(parser, TOKEN_NEWLINE)) {
    }
    expect(parser, TOKEN_END_OF_FILE);
    return expression;
}

// The lexer stands at the start: a parser is asked for one expression only.
ParseStatus parse_expression_source(Parser *parser, Arena *arena, Node **expression) {
    parser->arena = arena;
    ParseStatus status = start(parser);
    if (status == PARSE_STATEMENT) {
        status = run_or_diagnose(parser, expression_source, expression);
    }
    return status;
}

// --- Places in the source ---

// From the start of the source: only errors and future annotations ask.
const char *parser_line(const Parser *parser, uint32_t line, uint32_t *length) {
    return find_source_line(parser->lexer.source, parser->lexer.length, line, length);
}

uint32_t parser_character_column(const Parser *parser, uint32_t line, uint32_t column) {
    uint32_t length;
    const char *text;
    if (line >= parser->statement_line) {
        // The statement's own line may not begin at its offset; its start is looked for
        // backwards.
        uint32_t offset = parser->statement_offset;
        while (offset > 0 && parser->lexer.source[offset - 1] != '\n'
               && parser->lexer.source[offset - 1] != '\r') {
            offset--;
        }
        text = find_source_line(parser->lexer.source + offset, parser->lexer.length - offset,
                           line - parser->statement_line + 1, &length);
    } else {
        text = parser_line(parser, line, &length);
    }
    if (text == NULL) {
        return column;
    }
    return (uint32_t)utf8_count(text, column < length ? column : length);
}
