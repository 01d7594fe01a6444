// Checks the parser by itself: trees, errors, incomplete input, limits, and failing memory.
//
// Trees are compared as ast.dump() text. Whole files are compared with CPython by parse_files.c.
//
// SPDX-License-Identifier: MIT
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../../src/compiler/ast_dump.h"
#include "../../src/compiler/parser.h"

static int failures;

// --- Memory that can be made to fail ---

typedef struct Budget {
    long left; // allocations until one fails; negative: never
    long live; // blocks not released
} Budget;

static void *allocate(void *context, size_t size) {
    Budget *budget = context;
    if (budget->left == 0) {
        return NULL;
    }
    budget->left--;
    budget->live++;
    return malloc(size);
}

static void release(void *context, void *memory, size_t size) {
    Budget *budget = context;
    (void)size;
    budget->live--;
    free(memory);
}

// --- Parsing ---

typedef struct Outcome {
    char *trees; // one dump a line
    ParseStatus status;
    SyntaxError error;
} Outcome;

static ParseStatus parse_all(Parser *parser, Arena *arena, ParseMode mode, FILE *trees) {
    Node *node;
    ParseStatus status;
    if (mode == PARSE_EXPRESSION) {
        status = parse_expression_source(parser, arena, &node);
        if (status == PARSE_STATEMENT) {
            ast_dump(trees, node, false);
            status = PARSE_END;
        }
        return status;
    }
    while ((status = parse_next_statement(parser, arena, &node)) == PARSE_STATEMENT) {
        ast_dump(trees, node, false);
        arena_reset(arena);
    }
    return status;
}

static Outcome parse(const char *source, ParseMode mode, bool interactive, Budget *budget) {
    Outcome outcome = {.status = PARSE_ERROR};
    size_t size;
    FILE *trees = open_memstream(&outcome.trees, &size);
    MemorySource memory = {allocate, release, budget};
    ParserOptions options = {
        .source = source,
        .length = strlen(source),
        .mode = mode,
        .interactive = interactive,
        .source_is_text = true,
        .memory = memory,
    };
    Arena arena;
    arena_init(&arena, memory);
    Parser *parser = parser_create(&options, &outcome.error);
    if (parser != NULL) {
        outcome.status = parse_all(parser, &arena, mode, trees);
        parser_destroy(parser);
    }
    arena_release(&arena);
    fclose(trees);
    return outcome;
}

static Outcome parse_freely(const char *source, ParseMode mode, bool interactive) {
    Budget budget = {-1, 0};
    Outcome outcome = parse(source, mode, interactive, &budget);
    if (budget.live != 0) {
        printf("memory is left over after: %s\n", source);
        failures++;
    }
    return outcome;
}

// --- Checks ---

static void check_tree(const char *source, const char *expected) {
    Outcome outcome = parse_freely(source, PARSE_FILE, false);
    if (outcome.status != PARSE_END || strcmp(outcome.trees, expected) != 0) {
        printf("tree of: %s\n  is       %s\n  and not  %s\n", source, outcome.trees, expected);
        failures++;
    }
    free(outcome.trees);
}

static void check_error(const char *source, const char *expected) {
    char text[256];
    Outcome outcome = parse_freely(source, PARSE_FILE, false);
    snprintf(text, sizeof(text), "%s|%u|%d|%u|%d", outcome.error.message, outcome.error.line,
             outcome.error.column, outcome.error.end_line, outcome.error.end_column);
    if (outcome.status != PARSE_ERROR || strcmp(text, expected) != 0) {
        printf("error of: %s\n  is       %s\n  and not  %s\n", source, text, expected);
        failures++;
    }
    free(outcome.trees);
}

static void check_status(const char *source, ParseMode mode, bool interactive,
                         ParseStatus expected) {
    Outcome outcome = parse_freely(source, mode, interactive);
    if (outcome.status != expected) {
        printf("status of: %s\n  is %d and not %d\n", source, outcome.status, expected);
        failures++;
    }
    free(outcome.trees);
}

// Lets the first, the second, ... allocation fail, until none does.
static void check_failing_memory(const char *source, ParseStatus expected) {
    for (long count = 0;; count++) {
        Budget budget = {count, 0};
        Outcome outcome = parse(source, PARSE_FILE, false, &budget);
        free(outcome.trees);
        if (budget.live != 0) {
            printf("memory is left over when allocation %ld fails: %s\n", count, source);
            failures++;
        }
        if (outcome.error.kind != SYNTAX_ERROR_OUT_OF_MEMORY) {
            if (outcome.status != expected) {
                printf("with enough memory: %s\n", source);
                failures++;
            }
            return;
        }
    }
}

static char *repeated(const char *before, const char *text, int count, const char *after) {
    size_t length = strlen(text);
    char *source = malloc(strlen(before) + length * (size_t)count + strlen(after) + 1);
    char *next = stpcpy(source, before);
    for (int i = 0; i < count; i++) {
        next = stpcpy(next, text);
    }
    strcpy(next, after);
    return source;
}

static void check_repeated(const char *before, const char *text, const char *after,
                           ParseStatus expected) {
    char *source = repeated(before, text, 100000, after);
    Outcome outcome = {.status = PARSE_ERROR};
    Budget budget = {-1, 0};
    MemorySource memory = {allocate, release, &budget};
    ParserOptions options = {.source = source, .length = strlen(source), .memory = memory};
    Arena arena;
    Node *node;
    arena_init(&arena, memory);
    Parser *parser = parser_create(&options, &outcome.error);
    ParseStatus status = parse_next_statement(parser, &arena, &node);
    if (status != expected) {
        printf("100000 times `%s`: status %d, %s\n", text, status, outcome.error.message);
        failures++;
    }
    parser_destroy(parser);
    arena_release(&arena);
    free(source);
}

// --- Cases ---

static void trees(void) {
    check_tree("x = -1 ** 2",
               "Assign(targets=[Name(id='x', ctx=Store())], value=UnaryOp(op=USub(), "
               "operand=BinOp(left=Constant(value=1), op=Pow(), right=Constant(value=2))))");
    check_tree("a < b is not c", "Expr(value=Compare(left=Name(id='a', ctx=Load()), "
                                 "ops=[Lt(), IsNot()], comparators=[Name(id='b', ctx=Load()), "
                                 "Name(id='c', ctx=Load())]))");
    check_tree("match = 1",
               "Assign(targets=[Name(id='match', ctx=Store())], value=Constant(value=1))");
    check_tree("f\"{x=!r:>{w}}\"",
               "Expr(value=JoinedStr(values=[Constant(value='x='), "
               "FormattedValue(value=Name(id='x', ctx=Load()), conversion=114, "
               "format_spec=JoinedStr(values=[Constant(value='>'), "
               "FormattedValue(value=Name(id='w', ctx=Load()), conversion=-1)]))]))");
}

static void errors(void) {
    check_error("f(a b)", "invalid syntax. Perhaps you forgot a comma?|1|3|1|6");
    check_error("x = (1,\ny = 2\n", "'(' was never closed|1|5|1|0");
    check_error("if x = 1: pass",
                "invalid syntax. Maybe you meant '==' or ':=' instead of '='?|1|4|1|9");
    check_error("print 'x'", "Missing parentheses in call to 'print'. Did you mean print(...)?|1|1|1|10");
    check_error("x = 1 +\n", "invalid syntax|1|8|1|9");
    check_error("def f():\npass",
                "expected an indented block after function definition on line 1|2|1|2|5");
    check_error("x = 'it's'", "unterminated string literal (detected at line 1)|1|10|1|10");
    check_error("f\"{a!x}\"",
                "f-string: invalid conversion character 'x': expected 's', 'r', or 'a'|1|6|1|7");
    check_error("x = \xE2\x80\xA6", "invalid character '\xE2\x80\xA6' (U+2026)|1|5|1|5");
}

static void incomplete(void) {
    check_status("if x:\n  y", PARSE_SINGLE, true, PARSE_INCOMPLETE);
    check_status("if x:\n  y\n", PARSE_SINGLE, true, PARSE_END);
    check_status("f(1,", PARSE_SINGLE, true, PARSE_UNCLOSED);
    check_status("'''abc\n", PARSE_SINGLE, true, PARSE_UNCLOSED);
    check_status("x y", PARSE_SINGLE, true, PARSE_ERROR);
    check_status("x\ny", PARSE_SINGLE, false, PARSE_ERROR);
    check_status("1 + 1\n\n", PARSE_EXPRESSION, false, PARSE_END);
    check_status("x = 1", PARSE_EXPRESSION, false, PARSE_ERROR);
}

static void limits(void) {
    check_repeated("a", ".b", "", PARSE_STATEMENT);
    check_repeated("1", "+1", "", PARSE_STATEMENT);
    check_repeated("if a: b\n", "elif a: b\n", "", PARSE_STATEMENT);
    check_repeated("", "(", "", PARSE_ERROR);
    check_repeated("", "-", "1", PARSE_ERROR);
    check_repeated("", "lambda: ", "1", PARSE_ERROR);
    check_repeated("", "a if b else ", "1", PARSE_ERROR);
}

static void memory(void) {
    check_failing_memory("def f(a, *b, c=1):\n  return [x for x in f'{a!r:>{b}}' 'c\\n']\n", PARSE_END);
    check_failing_memory("f(a, b=1, c d, [e f], {1: 2, 3 4})", PARSE_ERROR);
}

int main(void) {
    trees();
    errors();
    incomplete();
    limits();
    memory();
    printf(failures == 0 ? "parser: all good\n" : "parser: %d failures\n", failures);
    return failures == 0 ? 0 : 1;
}
