// The match statement (PEP 634).
//
// Sub-patterns are tried in order; the first that fails jumps to the next case. Captured values wait in registers and
// become variables when the whole pattern has matched, so that a failed case binds nothing.
// SPDX-License-Identifier: MIT
#include "compiler/emit.h"

#include "objects/raise.h"
#include "objects/str.h"
#include "objects/tuple.h"

typedef struct Capture {
    struct Capture *next;
    Identifier name;
    int at;              // register of the value
} Capture;

// One case: what its pattern has captured so far, and where a failure goes.
typedef struct Matching {
    Capture *captures;
    Label fail;
} Matching;

static void emit_pattern(Emitter *emitter, Matching *matching, Node *pattern, int subject);

// --- Captures ---

// NULL if the pattern has not captured this name yet.
static Capture *find_capture(const Matching *matching, Identifier name) {
    Capture *capture = matching->captures;
    while (capture && !identifier_equals(capture->name, name)) capture = capture->next;
    return capture;
}

// `name.text` is NULL for the wildcard, which captures nothing.
static void add_capture(Emitter *emitter, Matching *matching, const Node *pattern, Identifier name, int at) {
    if (!name.text) return;
    if (find_capture(matching, name)) {
        emit_error(emitter, pattern, "multiple assignments to name '%.*s' in pattern", (int)name.length, name.text);
    }
    Capture *capture = arena_allocate(emitter->compiler->arena, sizeof *capture);
    if (!capture) raise_memory_error(emitter->vm);
    *capture = (Capture){matching->captures, name, at};
    matching->captures = capture;
}

// In the order in which they were made.
static void store_captures(Emitter *emitter, const Capture *capture) {
    if (!capture) return;
    store_captures(emitter, capture->next);
    emit_store_name(emitter, capture->name, capture->at);
}

// --- Simple patterns ---

// `_` matches anything and needs no item fetched.
static bool is_wildcard(const Node *pattern) {
    return pattern->kind == NODE_MATCH_AS && !pattern->match_as.pattern && !pattern->match_as.name.text;
}

// Matches whatever the subject is: only the last case may.
static bool is_irrefutable(const Node *pattern) {
    if (pattern->kind == NODE_MATCH_AS) return !pattern->match_as.pattern || is_irrefutable(pattern->match_as.pattern);
    if (pattern->kind != NODE_MATCH_OR) return false;
    NodeList patterns = pattern->match_or.patterns;
    return is_irrefutable(patterns.items[patterns.count - 1]);
}

// The branch is to the next case.
static void fail_if(Emitter *emitter, Matching *matching, Opcode opcode, int a, int b, int c) {
    emit_branch(emitter, opcode, a, b, c, matching->fail);
}

// Compared with ==; f-strings look like values to the grammar but are not allowed.
static void emit_value_pattern(Emitter *emitter, Matching *matching, Node *pattern, int subject) {
    NodeKind kind = (NodeKind)pattern->match_value.value->kind;
    if (kind == NODE_JOINED_STR || kind == NODE_TEMPLATE_STR) {
        emit_error(emitter, pattern, "patterns may only match literals and attribute lookups");
    }
    int mark = emitter->next_register;
    intptr_t constant;
    if (small_constant(emitter, pattern->match_value.value, &constant) && constant <= INT8_MAX) {
        fail_if(emitter, matching, OP_JUMP_EQUAL_SMALL, subject, (int)constant, false);
        return;
    }
    int value = emit_expression(emitter, pattern->match_value.value, ANY);
    fail_if(emitter, matching, OP_JUMP_EQUAL, subject, value, false);
    emitter->next_register = mark;
}

// None, True and False are compared with `is`.
static void emit_singleton_pattern(Emitter *emitter, Matching *matching, Node *pattern, int subject) {
    uint8_t constant = pattern->match_singleton.value;
    if (constant == CONSTANT_NONE) {
        fail_if(emitter, matching, OP_JUMP_IF_NOT_NONE, subject, 0, 0);
        return;
    }
    int at = new_register(emitter);
    emit_a(emitter, constant == CONSTANT_TRUE ? OP_TRUE : OP_FALSE, at);
    emit(emitter, OP_IS, at, subject, at);
    fail_if(emitter, matching, OP_JUMP_IF_FALSE, at, 0, 0);
    emitter->next_register = at;
}

// `pattern as name`, or a name alone, or `_`. The register may be the subject's own.
static void emit_as_pattern(Emitter *emitter, Matching *matching, Node *pattern, int subject) {
    if (pattern->match_as.pattern) emit_pattern(emitter, matching, pattern->match_as.pattern, subject);
    add_capture(emitter, matching, pattern, pattern->match_as.name, subject);
}

// Fails unless the number in `at` compares so with `count`.
static void require_count(Emitter *emitter, Matching *matching, Opcode plain, Opcode small, bool fails_when, int at, uint32_t count) {
    if (count <= INT8_MAX) {
        fail_if(emitter, matching, small, at, (int)count, fails_when);
        return;
    }
    int number = new_register(emitter);
    emit_constant(emitter, number, value_from_small_int((intptr_t)count));
    fail_if(emitter, matching, plain, at, number, fails_when);
    emitter->next_register = number;
}

// --- Sequences ---

// -1 if there is none.
static int star_index(Emitter *emitter, const Node *pattern) {
    NodeList patterns = pattern->match_sequence.patterns;
    int star = -1;
    for (uint32_t i = 0; i < patterns.count; i++) {
        if (patterns.items[i]->kind != NODE_MATCH_STAR) continue;
        if (star >= 0) emit_error(emitter, pattern, "multiple starred names in sequence pattern");
        star = (int)i;
    }
    return star;
}

// Then the length is all that has to be tested.
static bool only_wildcards(NodeList patterns, int star) {
    for (uint32_t i = 0; i < patterns.count; i++) {
        if ((int)i != star && !is_wildcard(patterns.items[i])) return false;
    }
    return true;
}

// `[a, *_, z]`: single items, those after the star counted from the end.
static void emit_items_by_index(Emitter *emitter, Matching *matching, NodeList patterns, int star, int subject, int length) {
    for (uint32_t i = 0; i < patterns.count; i++) {
        Node *pattern = patterns.items[i];
        if ((int)i == star || is_wildcard(pattern)) continue;
        int item = new_register(emitter);
        if ((int)i < star) {
            emit_constant(emitter, item, value_from_small_int((intptr_t)i));
        } else {
            emit_constant(emitter, item, value_from_small_int((intptr_t)(patterns.count - i)));
            emit(emitter, OP_SUBTRACT, item, length, item);
        }
        emit(emitter, OP_GET_ITEM, item, subject, item);
        emit_pattern(emitter, matching, pattern, item);
    }
}

// All items in consecutive registers, the starred one as a list.
static void emit_unpacked_items(Emitter *emitter, Matching *matching, NodeList patterns, int star, int subject) {
    int first = new_registers(emitter, (int)patterns.count);
    if (star < 0) {
        emit(emitter, OP_UNPACK, first, subject, (int)patterns.count);
    } else {
        emit(emitter, OP_UNPACK_STARRED, first, subject, star);
        emit_word(emitter, patterns.count - (uint32_t)star - 1);
    }
    for (uint32_t i = 0; i < patterns.count; i++) {
        Node *pattern = patterns.items[i];
        int item = first + (int)i;
        if ((int)i == star) add_capture(emitter, matching, pattern, pattern->match_star.name, item);
        else if (!is_wildcard(pattern)) emit_pattern(emitter, matching, pattern, item);
    }
}

// str, bytes and bytearray are no sequences here (PEP 634): MATCH_SEQUENCE knows.
static void emit_sequence_pattern(Emitter *emitter, Matching *matching, Node *pattern, int subject) {
    NodeList patterns = pattern->match_sequence.patterns;
    int star = star_index(emitter, pattern);
    uint32_t required = patterns.count - (star >= 0);
    int length = new_register(emitter);
    emit_ab(emitter, OP_MATCH_SEQUENCE, length, subject);
    fail_if(emitter, matching, OP_JUMP_IF_FALSE, length, 0, 0);
    if (star < 0 || required > 0) emit_ab(emitter, OP_GET_LENGTH, length, subject);
    if (star < 0) {
        require_count(emitter, matching, OP_JUMP_EQUAL, OP_JUMP_EQUAL_SMALL, false, length, required);
    } else if (required > 0) {
        require_count(emitter, matching, OP_JUMP_LESS, OP_JUMP_LESS_SMALL, true, length, required);
    }
    bool star_captures = star >= 0 && patterns.items[star]->match_star.name.text;
    if (only_wildcards(patterns, star) && !star_captures) return;
    if (star >= 0 && !star_captures) emit_items_by_index(emitter, matching, patterns, star, subject, length);
    else emit_unpacked_items(emitter, matching, patterns, star, subject);
}

// --- Mappings ---

// Keys are literals or attributes; only equal literals can be told apart here.
static void check_keys(Emitter *emitter, const Node *pattern) {
    NodeList keys = pattern->match_mapping.keys;
    for (uint32_t i = 0; i < keys.count; i++) {
        Value key = fold_constant(emitter, keys.items[i]);
        if (is_absent(key)) {
            if (keys.items[i]->kind == NODE_ATTRIBUTE) continue;
            emit_error(emitter, keys.items[i], "mapping pattern keys may only match literals and attribute lookups");
        }
        for (uint32_t k = 0; k < i; k++) {
            Value other = fold_constant(emitter, keys.items[k]);
            if (is_absent(other) || !values_equal(emitter->vm, key, other)) continue;
            Value text = value_repr(emitter->vm, key);
            emit_error(emitter, pattern, "mapping pattern checks duplicate key (%s)", str_text(text));
        }
    }
}

// `**rest`: a copy of the mapping without the keys that were matched.
static void emit_rest(Emitter *emitter, NodeList keys, int subject, int rest) {
    emit_a(emitter, OP_BUILD_DICT, rest);
    emit_ab(emitter, OP_DICT_UPDATE, rest, subject);
    for (uint32_t i = 0; i < keys.count; i++) {
        int mark = emitter->next_register;
        int key = emit_expression(emitter, keys.items[i], ANY);
        emit_ab(emitter, OP_DELETE_ITEM, rest, key);
        emitter->next_register = mark;
    }
}

// Keys are looked up all at once; other keys of the subject do not matter.
static void emit_mapping_pattern(Emitter *emitter, Matching *matching, Node *pattern, int subject) {
    MatchMappingFields *mapping = &pattern->match_mapping;
    uint32_t count = mapping->keys.count;
    check_keys(emitter, pattern);
    int at = new_register(emitter);
    emit_ab(emitter, OP_MATCH_MAPPING, at, subject);
    fail_if(emitter, matching, OP_JUMP_IF_FALSE, at, 0, 0);
    int first = ANY;
    if (count > 0) {
        emit_ab(emitter, OP_GET_LENGTH, at, subject);
        require_count(emitter, matching, OP_JUMP_LESS, OP_JUMP_LESS_SMALL, true, at, count);
        emit_tuple_of(emitter, mapping->keys, at);
        emit(emitter, OP_MATCH_KEYS, at, subject, at);
        fail_if(emitter, matching, OP_JUMP_IF_NONE, at, 0, 0);
        first = new_registers(emitter, (int)count);
        emit(emitter, OP_UNPACK, first, at, (int)count);
    }
    if (mapping->rest.text) {
        int rest = new_register(emitter);
        emit_rest(emitter, mapping->keys, subject, rest);
        add_capture(emitter, matching, pattern, mapping->rest, rest);
    }
    for (uint32_t i = 0; i < count; i++) emit_pattern(emitter, matching, mapping->patterns.items[i], first + (int)i);
}

// --- Classes ---

// The names of attributes in a class pattern, none of them twice.
static Value keyword_names(Emitter *emitter, const Node *pattern) {
    IdentifierList names = pattern->match_class.kwd_attrs;
    Value tuple = tuple_new(emitter->vm, names.count);
    for (uint32_t i = 0; i < names.count; i++) {
        for (uint32_t k = 0; k < i; k++) {
            if (!identifier_equals(names.items[i], names.items[k])) continue;
            emit_error(emitter, pattern->match_class.kwd_patterns.items[i],
                       "attribute name repeated in class pattern: %.*s", (int)names.items[i].length, names.items[i].text);
        }
        tuple_put(tuple, i, identifier_value(emitter, names.items[i]));
    }
    return tuple;
}

// MATCH_CLASS tests isinstance() and fetches the attributes, by __match_args__ for positional
// patterns.
static void emit_class_pattern(Emitter *emitter, Matching *matching, Node *pattern, int subject) {
    MatchClassFields *class = &pattern->match_class;
    uint32_t positional = class->patterns.count, count = positional + class->kwd_patterns.count;
    int at = new_registers(emitter, 2);
    emit_into(emitter, class->cls, at);
    emit_constant(emitter, at + 1, keyword_names(emitter, pattern));
    emit_at(emitter, pattern, OP_MATCH_CLASS, at, subject, at);
    emit_word(emitter, positional);
    fail_if(emitter, matching, OP_JUMP_IF_NONE, at, 0, 0);
    if (count == 0) return;
    int first = new_registers(emitter, (int)count);
    emit(emitter, OP_UNPACK, first, at, (int)count);
    for (uint32_t i = 0; i < count; i++) {
        Node *part = i < positional ? class->patterns.items[i] : class->kwd_patterns.items[i - positional];
        if (!is_wildcard(part)) emit_pattern(emitter, matching, part, first + (int)i);
    }
}

// --- Alternatives ---

// Shown at the alternative that matches everything, and not at the whole pattern.
static void check_not_irrefutable(Emitter *emitter, const Node *pattern) {
    if (!is_irrefutable(pattern)) return;
    if (pattern->kind == NODE_MATCH_OR) {
        check_not_irrefutable(emitter, pattern->match_or.patterns.items[pattern->match_or.patterns.count - 1]);
        return;
    }
    Identifier name = pattern->kind == NODE_MATCH_AS ? pattern->match_as.name : (Identifier){NULL, 0};
    if (name.text) {
        emit_error(emitter, pattern, "name capture '%.*s' makes remaining patterns unreachable", (int)name.length,
                   name.text);
    }
    emit_error(emitter, pattern, "wildcard makes remaining patterns unreachable");
}

static uint32_t count_captures(const Capture *capture) {
    uint32_t count = 0;
    for (; capture; capture = capture->next) count++;
    return count;
}

// Every alternative leaves its captures in the same registers: those that the first one chose from `shared` on.
static void unify_captures(Emitter *emitter, const Node *pattern, const Matching *first, const Matching *alternative, int shared) {
    if (count_captures(first->captures) != count_captures(alternative->captures)) {
        emit_error(emitter, pattern, "alternative patterns bind different names");
    }
    int at = shared;
    for (const Capture *capture = first->captures; capture; capture = capture->next, at++) {
        const Capture *other = find_capture(alternative, capture->name);
        if (!other) emit_error(emitter, pattern, "alternative patterns bind different names");
        emit_move(emitter, at, other->at);
    }
}

// Adds the names that a pattern binds to *count, an int; expressions in it bind none.
static void count_names(void *count, Node *pattern) {
    if (pattern->kind == NODE_MATCH_OR) {
        count_names(count, pattern->match_or.patterns.items[0]);
        return;
    }
    const Identifier *name = pattern->kind == NODE_MATCH_AS        ? &pattern->match_as.name
                             : pattern->kind == NODE_MATCH_STAR    ? &pattern->match_star.name
                             : pattern->kind == NODE_MATCH_MAPPING ? &pattern->match_mapping.rest
                                                                   : NULL;
    *(int *)count += name && name->text;
    bool is_pattern = pattern->kind >= NODE_MATCH_VALUE && pattern->kind <= NODE_MATCH_OR;
    if (is_pattern) node_visit_children(pattern, count_names, count);
}

static void emit_or_pattern(Emitter *emitter, Matching *matching, Node *pattern, int subject) {
    NodeList patterns = pattern->match_or.patterns;
    int names = 0;
    count_names(&names, patterns.items[0]);
    int shared = new_registers(emitter, names);
    int mark = emitter->next_register;
    Label matched = new_label(emitter);
    uint32_t proven = proven_mark(emitter);
    Matching first = {NULL, 0};
    for (uint32_t i = 0; i < patterns.count; i++) {
        bool is_last = i + 1 == patterns.count;
        if (!is_last) check_not_irrefutable(emitter, patterns.items[i]);
        Matching alternative = {NULL, is_last ? matching->fail : new_label(emitter)};
        emit_pattern(emitter, &alternative, patterns.items[i], subject);
        if (i == 0) first = alternative;
        unify_captures(emitter, pattern, &first, &alternative, shared);
        forget_proven(emitter, proven);
        emitter->next_register = mark;
        if (is_last) break;
        emit_jump(emitter, matched);
        place_label(emitter, alternative.fail);
    }
    place_label(emitter, matched);
    for (const Capture *capture = first.captures; capture; capture = capture->next) {
        add_capture(emitter, matching, pattern, capture->name, shared++);
    }
}

// --- All of them ---

static void emit_pattern(Emitter *emitter, Matching *matching, Node *pattern, int subject) {
    checkpoint(emitter->vm);
    SourceRange former = locate(emitter, pattern);
    switch (pattern->kind) {
    case NODE_MATCH_VALUE: emit_value_pattern(emitter, matching, pattern, subject); break;
    case NODE_MATCH_SINGLETON: emit_singleton_pattern(emitter, matching, pattern, subject); break;
    case NODE_MATCH_SEQUENCE: emit_sequence_pattern(emitter, matching, pattern, subject); break;
    case NODE_MATCH_MAPPING: emit_mapping_pattern(emitter, matching, pattern, subject); break;
    case NODE_MATCH_CLASS: emit_class_pattern(emitter, matching, pattern, subject); break;
    case NODE_MATCH_AS: emit_as_pattern(emitter, matching, pattern, subject); break;
    case NODE_MATCH_OR: emit_or_pattern(emitter, matching, pattern, subject); break;
    default: emit_error(emitter, pattern, "invalid pattern");
    }
    set_range(emitter, former);
}

static void emit_case(Emitter *emitter, Node *node, int subject, Label end, bool is_last) {
    MatchCaseFields *one = &node->match_case;
    int mark = emitter->next_register;
    uint32_t proven = proven_mark(emitter);
    if (!is_last && !one->guard) check_not_irrefutable(emitter, one->pattern);
    Matching matching = {NULL, new_label(emitter)};
    emit_pattern(emitter, &matching, one->pattern, subject);
    locate(emitter, one->pattern);
    store_captures(emitter, matching.captures);
    emitter->next_register = mark;
    if (one->guard) emit_condition(emitter, one->guard, false, matching.fail);
    emit_body(emitter, one->body);
    if (!is_last) emit_jump(emitter, end);
    forget_proven(emitter, proven);
    place_label(emitter, matching.fail);
}

void emit_match(Emitter *emitter, Node *node) {
    int mark = emitter->next_register;
    int subject = new_register(emitter);
    emit_into(emitter, node->match.subject, subject);
    Label end = new_label(emitter);
    uint32_t count = node->match.cases.count;
    for (uint32_t i = 0; i < count; i++) emit_case(emitter, node->match.cases.items[i], subject, end, i + 1 == count);
    place_label(emitter, end);
    emitter->next_register = mark;
}
