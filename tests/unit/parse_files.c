// Parses the files named on the command line and prints what is wrong with them; a tool for tests.
//
//     parse_files [-d | -D] [-e | -s | -i] [-t] [-q] file...
//
// -d dumps the trees as ast.dump() would, -D with places; -e parses an expression, -s a single
// statement, -i an interactive one; -t takes the source for a str (no cookie); -q leaves warnings
// out. Exits with 1 if any file had an error.
//
// SPDX-License-Identifier: MIT
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../../src/compiler/ast_dump.h"
#include "../../src/compiler/parser.h"

typedef struct Settings {
    bool dump;
    bool include_attributes;
    bool quiet;
    bool interactive;
    bool is_text;
    ParseMode mode;
} Settings;

static void *allocate(void *context, size_t size) {
    (void)context;
    return malloc(size);
}

static void release(void *context, void *memory, size_t size) {
    (void)context;
    (void)size;
    free(memory);
}

static bool warn(void *context, const SyntaxError *warning) {
    printf("%s:%u:%d: warning: %s\n", (const char *)context, warning->line, warning->column,
           warning->message);
    return true;
}

static char *read_file(const char *path, size_t *length) {
    FILE *file = strcmp(path, "-") == 0 ? stdin : fopen(path, "rb");
    if (file == NULL) {
        return NULL;
    }
    size_t capacity = 65536;
    char *text = malloc(capacity);
    *length = 0;
    size_t got;
    while ((got = fread(text + *length, 1, capacity - *length, file)) > 0) {
        *length += got;
        if (*length == capacity) {
            capacity *= 2;
            text = realloc(text, capacity);
        }
    }
    if (file != stdin) {
        fclose(file);
    }
    // Shrunk to the byte, so that a sanitizer sees a step past the end.
    return realloc(text, *length > 0 ? *length : 1);
}

static const char *const kinds[] = {"none",        "SyntaxError", "IndentationError",
                                    "TabError",    "too deep",    "MemoryError"};

static void print_error(const char *path, ParseStatus status, const SyntaxError *error) {
    if (status == PARSE_INCOMPLETE) {
        printf("%s: incomplete\n", path);
        return;
    }
    printf("%s: %s|%s|%u|%d|%u|%d\n", path, kinds[error->kind], error->message, error->line,
           error->column, error->end_line, error->end_column);
}

static ParseStatus parse_all(Parser *parser, const Settings *settings, Arena *arena) {
    Node *node;
    ParseStatus status;
    if (settings->mode == PARSE_EXPRESSION) {
        status = parse_expression_source(parser, arena, &node);
        if (status == PARSE_STATEMENT && settings->dump) {
            ast_dump(stdout, node, settings->include_attributes);
            putchar('\n');
        }
        return status == PARSE_STATEMENT ? PARSE_END : status;
    }
    while ((status = parse_next_statement(parser, arena, &node)) == PARSE_STATEMENT) {
        if (settings->dump) {
            ast_dump(stdout, node, settings->include_attributes);
            putchar('\n');
        }
        arena_reset(arena);
    }
    return status;
}

static bool parse_file(const char *path, const Settings *settings) {
    size_t length = 0;
    char *text = read_file(path, &length);
    SyntaxError error;
    MemorySource memory = {allocate, release, NULL};
    ParserOptions options = {
        .source = text,
        .length = length,
        .mode = settings->mode,
        .interactive = settings->interactive,
        .source_is_text = settings->is_text,
        .memory = memory,
        .warn = settings->quiet ? NULL : warn,
        .warning_context = (void *)(uintptr_t)path,
    };
    Arena arena;
    if (text == NULL) {
        printf("%s: cannot be read\n", path);
        return false;
    }
    arena_init(&arena, memory);
    Parser *parser = parser_create(&options, &error);
    ParseStatus status = PARSE_ERROR;
    if (parser != NULL) {
        status = parse_all(parser, settings, &arena);
    }
    if (status != PARSE_END) {
        print_error(path, status, &error);
    }
    if (parser != NULL) {
        parser_destroy(parser);
    }
    arena_release(&arena);
    free(text);
    return status == PARSE_END;
}

static void set_option(Settings *settings, char letter) {
    switch (letter) {
    case 'D':
        settings->include_attributes = true;
        settings->dump = true;
        break;
    case 'd':
        settings->dump = true;
        break;
    case 'e':
        settings->mode = PARSE_EXPRESSION;
        break;
    case 'i':
        settings->interactive = true;
        settings->mode = PARSE_SINGLE;
        break;
    case 's':
        settings->mode = PARSE_SINGLE;
        break;
    case 't':
        settings->is_text = true;
        break;
    default:
        settings->quiet = true;
    }
}

int main(int count, char **arguments) {
    Settings settings = {0};
    bool all_good = true;
    for (int i = 1; i < count; i++) {
        if (arguments[i][0] == '-' && arguments[i][1] != '\0') {
            set_option(&settings, arguments[i][1]);
        } else {
            all_good &= parse_file(arguments[i], &settings);
        }
    }
    return all_good ? 0 : 1;
}
