// Misspelt keywords. As CPython does when it prints a SyntaxError: for the first names of the
// line the nearest keywords are put in their place, and the compiler is asked whether that
// makes sense.
//
// The program is compiled up to NAMES_MAX * MATCHES_MAX * 3 times, so only short ones are
// tried.
// SPDX-License-Identifier: MIT
#include "objects/keyword_typo.h"

#include "objects/attribute.h"
#include "objects/caret_anchor.h"
#include "objects/exception_fields.h"
#include "objects/number.h"
#include "objects/source.h"
#include "objects/str.h"
#include "objects/suggestion.h"
#include "objects/tuple.h"

// CPython's limits, so that both find the same.
enum { SOURCE_BYTES_MAX = 1024, NAMES_MAX = 10, MATCHES_MAX = 3, WORD_BYTES_MAX = 32 };

static const char *const keywords[] = {
    "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del", "elif",
    "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal", "not", "or",
    "pass", "raise", "return", "try", "while", "with", "yield"};
enum { KEYWORD_COUNT = sizeof keywords / sizeof *keywords };

typedef struct Word {
    const char *text;
    size_t length;
} Word;

static bool is_keyword(Word word) {
    for (unsigned i = 0; i < KEYWORD_COUNT; i++) {
        if (strlen(keywords[i]) == word.length && memcmp(keywords[i], word.text, word.length) == 0) return true;
    }
    return false;
}

// --- Likeness, as difflib.SequenceMatcher.ratio() ---

// Text that both words have: where it begins in each, and how long it is.
typedef struct Block {
    size_t a, b, length;
} Block;

// The first of the longest.
static Block longest_common(Word a, Word b) {
    Block best = {0, 0, 0};
    for (size_t i = 0; i < a.length; i++) {
        for (size_t j = 0; j < b.length; j++) {
            size_t length = 0;
            while (i + length < a.length && j + length < b.length && a.text[i + length] == b.text[j + length]) length++;
            if (length > best.length) best = (Block){i, j, length};
        }
    }
    return best;
}

// Characters in common blocks: the longest, then left and right of it.
static size_t matching(Word a, Word b) {
    Block block = longest_common(a, b);
    if (block.length == 0) return 0;
    Word left_a = {a.text, block.a}, left_b = {b.text, block.b};
    size_t end_a = block.a + block.length, end_b = block.b + block.length;
    Word right_a = {a.text + end_a, a.length - end_a}, right_b = {b.text + end_b, b.length - end_b};
    return block.length + matching(left_a, left_b) + matching(right_a, right_b);
}

// In thousandths.
static unsigned likeness(const char *keyword, Word word) {
    Word a = {keyword, strlen(keyword)};
    return (unsigned)(2000 * matching(a, word) / (a.length + word.length));
}

// The nearest by edit distance, then the likest; no more than MATCHES_MAX. Equal scores: the later in the alphabet.
static unsigned find_matches(Word word, const char *matches[]) {
    enum { CUTOFF = 500 };
    unsigned count = 0, previous = 2000;
    const char *nearest = nearest_text(word.text, word.length, keywords, KEYWORD_COUNT), *last = NULL;
    if (nearest) matches[count++] = nearest;
    while (count < MATCHES_MAX) {
        const char *best = NULL;
        unsigned best_score = 0;
        for (unsigned i = 0; i < KEYWORD_COUNT; i++) {
            unsigned score = likeness(keywords[i], word);
            bool is_next = score < previous || (score == previous && last && strcmp(keywords[i], last) < 0);
            if (score < CUTOFF || !is_next || score < best_score) continue;
            best = keywords[i];
            best_score = score;
        }
        if (!best) break;
        matches[count++] = last = best;
        previous = best_score;
    }
    return count;
}

// --- Trying ---

typedef struct Program {
    Value text;              // str: the source up to the end of the line
    size_t line_start;       // of the last line
} Program;

// The file's lines up to `line`; false if they cannot be had or are too many.
static bool read_program(Vm *vm, Value filename, uint32_t line, Program *program) {
    program->text = str_from_c(vm, "");
    for (uint32_t i = 1; i <= line; i++) {
        Value text = source_line(vm, filename, i);
        if (is_absent(text)) return false;
        program->line_start = str_unchecked(program->text)->length;
        program->text = str_format_c(vm, "%S%S\n", program->text, text);
        if (str_unchecked(program->text)->length > SOURCE_BYTES_MAX) return false;
    }
    return true;
}

// Does the text make sense, as it is or with a block after it?
static bool is_plausible(Vm *vm, Value text) {
    if (source_is_plausible(vm, text)) return true;
    const char *at = str_text(text), *last = at;
    for (const char *line = at; *line; line = strchr(line, '\n') + 1) {
        last = line;
        if (!strchr(line, '\n')) break;
    }
    int indent = (int)strspn(last, " \t");
    Value block = str_format_c(vm, "%S\n%.*s pass\n", text, indent, last);
    if (source_is_plausible(vm, block)) return true;
    return source_is_plausible(vm, str_format_c(vm, "%S%.*sfinally: pass\n", block, indent, last));
}

// The program with another word at `at`.
static Value replaced(Vm *vm, Value text, size_t at, size_t length, const char *keyword) {
    const char *from = str_text(text);
    size_t rest = str_unchecked(text)->length - at - length, added = strlen(keyword);
    Str *changed = str_new_blank(vm, at + added + rest);
    memcpy(changed->text, str_text(text), at);
    memcpy(changed->text + at, keyword, added);
    memcpy(changed->text + at + added, from + at + length, rest);
    return str_finish(vm, changed);
}

static intptr_t characters(Vm *vm, const char *text, size_t length) {
    return (intptr_t)str_character_count(str_unchecked(str_new(vm, text, length)));
}

// The caret goes under the word itself.
static Value explained(Vm *vm, Value exception, const Program *program, size_t at, size_t length, const char *keyword) {
    Value copy = exception_new(vm, exception_unchecked(exception)->type, exception_unchecked(exception)->args);
    const char *line = str_text(program->text) + program->line_start;
    intptr_t column = characters(vm, line, at - program->line_start) + 1;
    intptr_t end = column + characters(vm, str_text(program->text) + at, length);
    Value number = exception_field(vm, exception, SYNTAX_LINE);
    exception_set_field(vm, copy, SYNTAX_FILENAME, exception_field(vm, exception, SYNTAX_FILENAME));
    exception_set_field(vm, copy, SYNTAX_LINE, number);
    exception_set_field(vm, copy, SYNTAX_OFFSET, value_from_small_int(column));
    exception_set_field(vm, copy, SYNTAX_TEXT, str_from_c(vm, line));
    exception_set_field(vm, copy, SYNTAX_MESSAGE, str_format_c(vm, "invalid syntax. Did you mean '%s'?", keyword));
    Value more[] = {number, value_from_small_int(end), NONE};
    exception_set_field(vm, copy, SYNTAX_MORE, tuple_from_array(vm, 3, more));
    return copy;
}

static bool is_name_start(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }

// The next name in the program at or after *at. False: there is none.
static bool next_name(Value text, size_t *at, size_t *length) {
    const char *source = str_text(text);
    size_t total = str_unchecked(text)->length;
    for (; *at < total; *at += *length) {
        bool opens = strchr("([{", source[*at]) != NULL;
        *length = opens ? 1 : source_piece_length(source, total, *at);
        char last = source[*at + *length - 1];
        if (is_name_start(source[*at]) && last != '"' && last != '\'') return true;
    }
    return false;
}

// In the order of the line.
static Value try_names(Vm *vm, Value exception, const Program *program) {
    unsigned tried = 0;
    size_t length = 0;
    for (size_t at = program->line_start; tried < NAMES_MAX && next_name(program->text, &at, &length); at += length) {
        Word word = {str_text(program->text) + at, length};
        if (length > WORD_BYTES_MAX || is_keyword(word)) continue;
        tried++;
        const char *matches[MATCHES_MAX];
        unsigned count = find_matches(word, matches);
        for (unsigned i = 0; i < count; i++) {
            Value changed = replaced(vm, program->text, at, length, matches[i]);
            if (is_plausible(vm, changed)) return explained(vm, exception, program, at, length, matches[i]);
        }
    }
    return exception;
}

// Other messages say more already.
static bool wants_explanation(Value message) {
    return is_str(message) && (str_equals_c(message, "invalid syntax") ||
                               strstr(str_text(message), "Perhaps you forgot a comma"));
}

Value keyword_typo_explained(Vm *vm, Value exception) {
    Value filename = exception_field(vm, exception, SYNTAX_FILENAME), line = exception_field(vm, exception, SYNTAX_LINE);
    Value text = exception_field(vm, exception, SYNTAX_TEXT);
    if (!wants_explanation(exception_field(vm, exception, SYNTAX_MESSAGE)) || !is_small_int(line)) return exception;
    Program program = {ABSENT, 0};
    bool has_file = is_str(filename) && small_int(line) > 0 &&
                    read_program(vm, filename, (uint32_t)small_int(line), &program);
    if (!has_file) {
        if (!is_str(text) || str_unchecked(text)->length > SOURCE_BYTES_MAX) return exception;
        program = (Program){text, 0};
    }
    return try_names(vm, exception, &program);
}
