// Calls: plain, with keywords, with stars; methods without making a bound method.
//
// The callee and its arguments stand in consecutive registers at the top, so that the callee's
// window can begin at the first argument and nothing is copied. Keywords' names are one constant
// tuple. With a star somewhere, a list and a dict are built and the vm spreads them.
// SPDX-License-Identifier: MIT
#include "compiler/emit.h"

#include "objects/str.h"
#include "objects/tuple.h"

enum { ARGUMENTS_MAX = 64 };

// Also for more arguments than should take registers: those go through a list as well.
static bool has_star(NodeList args, NodeList keywords) {
    for (uint32_t i = 0; i < args.count; i++) {
        if (args.items[i]->kind == NODE_STARRED) return true;
    }
    for (uint32_t i = 0; i < keywords.count; i++) {
        if (!keywords.items[i]->keyword.arg.text) return true;
    }
    return args.count + keywords.count > ARGUMENTS_MAX;
}

// Only names that are written out; the vm checks those from `**`.
static void check_repeated(Emitter *emitter, NodeList keywords) {
    for (uint32_t i = 0; i < keywords.count; i++) {
        Identifier name = keywords.items[i]->keyword.arg;
        for (uint32_t k = 0; name.text && k < i; k++) {
            Identifier other = keywords.items[k]->keyword.arg;
            if (other.text && identifier_equals(name, other)) {
                emit_error(emitter, keywords.items[i], "keyword argument repeated: %.*s", (int)name.length, name.text);
            }
        }
    }
}

// --- Without stars: arguments in consecutive registers ---

// Into the next register, which stays taken.
static void emit_argument(Emitter *emitter, Node *node) {
    int at = new_register(emitter);
    emit_into(emitter, node, at);
    emitter->next_register = at + 1;
}

// Mangled too: in a class, f(__x=1) passes _C__x.
static Value keyword_names(Emitter *emitter, NodeList keywords) {
    Value names = tuple_new(emitter->vm, keywords.count);
    for (uint32_t i = 0; i < keywords.count; i++) {
        Value name = mangled_value(emitter, keywords.items[i]->keyword.arg);
        tuple_put(names, i, name);
    }
    return names;
}

// `is_method`: base and base + 1 are a pair from GET_METHOD.
static void emit_plain(Emitter *emitter, int base, int leading, NodeList args, NodeList keywords, bool is_method) {
    SourceRange range = emitter->range;
    for (uint32_t i = 0; i < args.count; i++) emit_argument(emitter, args.items[i]);
    for (uint32_t i = 0; i < keywords.count; i++) emit_argument(emitter, keywords.items[i]->keyword.value);
    set_range(emitter, range);
    int count = leading + (int)args.count + (int)keywords.count;
    if (!keywords.count) {
        emit_ab(emitter, is_method ? OP_CALL_METHOD : OP_CALL, base, count);
        return;
    }
    int index = emit_constant_index(emitter, keyword_names(emitter, keywords));
    emit_ab(emitter, is_method ? OP_CALL_METHOD_NAMED : OP_CALL_NAMED, base, count);
    emit_word(emitter, (uint32_t)index);
}

// --- With stars: a list and a dict ---

// `function` is the callee's register: messages name it.
static void emit_keyword_dict(Emitter *emitter, NodeList keywords, int dict, int function) {
    emit_a(emitter, OP_BUILD_DICT, dict);
    for (uint32_t i = 0; i < keywords.count; i++) {
        const Node *keyword = keywords.items[i];
        int mark = emitter->next_register;
        if (keyword->keyword.arg.text) {
            // Through a one-item dict, so that a name given twice is noticed.
            int pair = new_registers(emitter, 3);
            emit_constant(emitter, pair, mangled_value(emitter, keyword->keyword.arg));
            emit_into(emitter, keyword->keyword.value, pair + 1);
            emit(emitter, OP_BUILD_DICT, pair + 2, pair, 1);
            emit(emitter, OP_DICT_MERGE, dict, pair + 2, function);
        } else {
            int at = emit_expression(emitter, keyword->keyword.value, ANY);
            emit(emitter, OP_DICT_MERGE, dict, at, function);
        }
        emitter->next_register = mark;
    }
}

static void emit_starred(Emitter *emitter, int base, int leading, NodeList args, NodeList keywords) {
    SourceRange range = emitter->range;
    // base+1 .. base+leading are arguments already: the list takes the place of the first.
    int list = leading ? base + 1 : new_register(emitter);
    if (leading) {
        emit(emitter, OP_BUILD_LIST, list, base + 1, leading);
        emitter->next_register = base + 2;
        for (uint32_t i = 0; i < args.count; i++) {
            int mark = emitter->next_register;
            bool starred = args.items[i]->kind == NODE_STARRED;
            int at = emit_expression(emitter, starred ? args.items[i]->starred.value : args.items[i], ANY);
            emit_ab(emitter, starred ? OP_LIST_EXTEND : OP_LIST_APPEND, list, at);
            emitter->next_register = mark;
        }
    // f(*items): CALL_SPREAD takes any iterable, so no list is made.
    } else if (args.count == 1 && args.items[0]->kind == NODE_STARRED) {
        emit_into(emitter, args.items[0]->starred.value, list);
        emitter->next_register = list + 1;
    } else {
        emit_list_of(emitter, args, list);
    }
    if (keywords.count) emit_keyword_dict(emitter, keywords, new_register(emitter), base);
    set_range(emitter, range);
    emit_ab(emitter, OP_CALL_SPREAD, base, keywords.count > 0);
}

void emit_call_with(Emitter *emitter, int base, int leading, NodeList args, NodeList keywords, bool is_method) {
    check_repeated(emitter, keywords);
    if (has_star(args, keywords)) emit_starred(emitter, base, leading, args, keywords);
    else emit_plain(emitter, base, leading, args, keywords, is_method);
    emitter->next_register = base + 1;
}

// False, and nothing emitted, if it is another kind of call.
// object.name(...) with plain arguments: GET_METHOD takes two registers.
static bool emit_method(Emitter *emitter, Node *node, int base) {
    Node *function = node->call.func;
    if (function->kind != NODE_ATTRIBUTE || has_star(node->call.args, node->call.keywords)) return false;
    emit_check_super_self(emitter, function->attribute.value);
    int object = emit_object(emitter, function->attribute.value, base);
    emitter->next_register = base + 1;
    new_register(emitter);
    set_range(emitter, attribute_range(function->range, function));
    emit_named(emitter, OP_GET_METHOD, base, object, 0, mangled_value(emitter, function->attribute.attr));
    set_range(emitter, attribute_range(node->range, function));
    emit_call_with(emitter, base, 0, node->call.args, node->call.keywords, true);
    return true;
}

// The wanted register is used as base if it is the topmost one.
// The result stands where the callee stood.
int emit_call(Emitter *emitter, Node *node, int wanted) {
    bool is_top = wanted != ANY && wanted == emitter->next_register - 1 && !is_local_register(emitter, wanted);
    int base = is_top ? wanted : new_register(emitter);
    if (!emit_method(emitter, node, base)) {
        emit_into(emitter, node->call.func, base);
        emitter->next_register = base + 1;
        locate(emitter, node);
        emit_call_with(emitter, base, 0, node->call.args, node->call.keywords, false);
    }
    return emit_wanted(emitter, wanted, base);
}
