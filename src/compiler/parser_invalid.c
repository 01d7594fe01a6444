// Tools for finding mistakes: see parser_invalid.h.
//
// CPython's grammar has `invalid_` rules that are tried only in a second pass; each is a
// function here, at the same place of the grammar, since which of several mistakes is reported
// depends on the order. They look ahead with attempts, which makes them free to read anything;
// checked places keep nested ones from looking at the same tokens again and again.
//
// SPDX-License-Identifier: MIT
#include "parser_invalid.h"

#include <string.h>

// --- Checked places ---

// A hash table of (token offset, kind) with linear probing; 0 marks a free slot.
static uint64_t place_key(const Parser *parser, CheckKind kind) {
    return ((uint64_t)parser->token.start << 4 | (uint64_t)kind) + 1;
}

// The key's slot, or the free one where it belongs.
static uint64_t *find_slot(const CheckedPlaces *places, uint64_t key) {
    uint32_t mask = places->capacity - 1;
    uint32_t index = (uint32_t)(key * 2654435761u) & mask;
    while (places->entries[index] != 0 && places->entries[index] != key) {
        index = (index + 1) & mask;
    }
    return &places->entries[index];
}

// Doubles the table and puts all keys into their new slots.
static void grow(Parser *parser) {
    MemorySource *memory = &parser->options.memory;
    CheckedPlaces old = parser->checked;
    CheckedPlaces *places = &parser->checked;
    uint32_t capacity = old.capacity == 0 ? 64 : old.capacity * 2;
    uint64_t *entries = memory->allocate(memory->context, capacity * sizeof(uint64_t));
    if (entries == NULL) {
        report_out_of_memory(&parser->reporter);
    }
    memset(entries, 0, capacity * sizeof(uint64_t));
    places->entries = entries;
    places->capacity = capacity;
    for (uint32_t i = 0; i < old.capacity; i++) {
        if (old.entries[i] != 0) {
            *find_slot(places, old.entries[i]) = old.entries[i];
        }
    }
    memory_release(memory, old.entries, old.capacity * sizeof(uint64_t));
}

// The table is kept at most half full.
bool first_check(Parser *parser, CheckKind kind) {
    CheckedPlaces *places = &parser->checked;
    if (places->count * 2 >= places->capacity) {
        grow(parser);
    }
    uint64_t key = place_key(parser, kind);
    uint64_t *slot = find_slot(places, key);
    if (*slot == key) {
        return false;
    }
    *slot = key;
    places->count++;
    return true;
}

// Offsets are those of one source: a table does not outlive its parser.
void forget_checked_places(Parser *parser) {
    memory_release(&parser->options.memory, parser->checked.entries, parser->checked.capacity * sizeof(uint64_t));
    parser->checked = (CheckedPlaces){NULL, 0, 0};
}

// --- Ranges ---

// Both ends may be tokens or nodes.
SourceRange range_between(SourceRange first, SourceRange last) {
    return (SourceRange){first.line, first.column, last.end_line, last.end_column};
}

// Ends where CPython's tokenizer would stand: its column is one less than an exclusive end.
SourceRange range_from(const Parser *parser, SourceRange first) {
    uint32_t end = parser->furthest.range.end_column;
    return (SourceRange){first.line, first.column, parser->furthest.range.end_line,
                         end == 0 ? COLUMN_ZERO : end - 1};
}

// The end of the source counts as the end of its last line.
static SourceRange end_of_source(const Parser *parser) {
    const Lexer *lexer = &parser->lexer;
    uint32_t line = lexer->length > 0 ? lexer->line : 0;
    uint32_t start = lexer->line_start;
    if (start == lexer->length && start > 0) {
        SourceRange place = lexer_place_of(lexer, start - 1);
        line = place.line;
        start = start - 1 - place.column;
    }
    uint32_t length = lexer->length - start;
    if (length == 0 || (!ends_with_newline(parser) && !lexer->is_open)) {
        length++; // the newline that is missing there
    }
    return (SourceRange){line, length - 1, line, COLUMN_UNKNOWN};
}

// Indents and dedents have no text: they are shown where the line's indentation ends.
static SourceRange indentation_range(const Token *token) {
    uint32_t column = token->range.end_column;
    SourceRange range = token->range;
    range.column = column == 0 ? COLUMN_ZERO : column - 1;
    range.end_column = COLUMN_UNKNOWN;
    return range;
}

// Tokens without text (indents, dedents, the end) have places that CPython makes up; so do
// we.
SourceRange token_error_range(const Parser *parser, const Token *token) {
    bool has_no_text = token->kind == TOKEN_INDENT || token->kind == TOKEN_DEDENT
                       || token->kind == TOKEN_END_OF_FILE || token->range.column == COLUMN_ZERO;
    if (has_no_text && token->start >= parser->lexer.length) {
        return end_of_source(parser);
    }
    return has_no_text ? indentation_range(token) : token->range;
}

SourceRange last_token_range(const Parser *parser) {
    return token_error_range(parser, &parser->furthest);
}

// --- Reports ---

// `message` has no format letters.
_Noreturn void report_syntax(Parser *parser, SourceRange range, const char *message) {
    report_error(&parser->reporter, SYNTAX_ERROR_SYNTAX, range, "%s", message);
}

_Noreturn void report_here(Parser *parser, const char *message) {
    report_syntax(parser, parser->token.range, message);
}

_Noreturn void report_named(Parser *parser, const Node *node, const char *format) {
    report_error(&parser->reporter, SYNTAX_ERROR_SYNTAX, node->range, format,
                 expression_name(node));
}

static const Node *invalid_target(const Node *node, TargetUse use);

// The first in any of them; NULL if all can be targets.
static const Node *invalid_target_in(NodeList nodes, TargetUse use) {
    for (uint32_t i = 0; i < nodes.count; i++) {
        const Node *found = invalid_target(nodes.items[i], use);
        if (found != NULL) {
            return found;
        }
    }
    return NULL;
}

// The first part that cannot be assigned to; the node itself if it is not a display.
static const Node *invalid_target(const Node *node, TargetUse use) {
    switch (node->kind) {
    case NODE_LIST:
    case NODE_TUPLE:
        return invalid_target_in(node->list.elts, use);
    case NODE_STARRED:
        return use == TARGET_DELETE ? node : invalid_target(node->starred.value, use);
    case NODE_COMPARE:
        // `for x in y` was read as a comparison.
        if (use != TARGET_FOR) {
            return node;
        }
        return node->compare.ops[0] == COMPARISON_IN ? invalid_target(node->compare.left, use)
                                                     : NULL;
    case NODE_NAME:
    case NODE_SUBSCRIPT:
    case NODE_ATTRIBUTE:
        return NULL;
    default:
        return node;
    }
}

// Comes back if all of it could be a target: the mistake is another one.
void report_invalid_target(Parser *parser, const Node *node, TargetUse use) {
    const Node *found = invalid_target(node, use);
    if (found != NULL) {
        report_named(parser, found,
                     use == TARGET_DELETE ? "cannot delete %s" : "cannot assign to %s");
    }
}

// --- Looking ahead ---

// For the effect on the position only.
bool skip(Parser *parser, Rule *rule) {
    return attempt(parser, rule) != NULL;
}

// Attempts that succeed stay behind what they matched; this one goes back as well.
bool matches(Parser *parser, Rule *rule) {
    Attempt place;
    save_place(parser, &place);
    bool found = skip(parser, rule);
    return_to_place(parser, &place);
    return found;
}
