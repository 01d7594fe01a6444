// import and from ... import.
//
// IMPORT_NAME calls __import__(), which finds and runs modules; what is bound to names is said
// here. `from __future__` is the compiler's own affair.
// SPDX-License-Identifier: MIT
#include "compiler/emit.h"

#include "objects/tuple.h"

// The whole name if there is no dot.
static Identifier part_before_dot(Identifier name) {
    const char *dot = memchr(name.text, '.', name.length);
    if (dot) name.length = (uint32_t)(dot - name.text);
    return name;
}

// `import a.b.c as d` binds the submodule: the result of the import is `a`, then .b and .c are taken from it.
static void emit_submodules(Emitter *emitter, Identifier name, int at) {
    for (Identifier part = part_before_dot(name); part.length < name.length;) {
        name.text += part.length + 1;
        name.length -= part.length + 1;
        part = part_before_dot(name);
        emit_named(emitter, OP_IMPORT_FROM, at, at, 0, identifier_value(emitter, part));
    }
}

// `import a.b` imports both and binds `a`.
void emit_import(Emitter *emitter, Node *node) {
    for (uint32_t i = 0; i < node->import.names.count; i++) {
        const AliasFields *alias = &node->import.names.items[i]->alias;
        int at = new_register(emitter);
        emit_a(emitter, OP_NONE, at);
        emit_named(emitter, OP_IMPORT_NAME, at, 0, 0, identifier_value(emitter, alias->name));
        if (alias->asname.text) emit_submodules(emitter, alias->name, at);
        emit_store_name(emitter, alias->asname.text ? alias->asname : part_before_dot(alias->name), at);
        emitter->next_register = at;
    }
}

// --- from ---

static bool is_future(const ImportFromFields *import) {
    return import->level == 0 && import->module.text && identifier_is(import->module, "__future__");
}

// A list of all features there ever were: they are known, even those long since mandatory.
static void check_future(Emitter *emitter, const Node *node) {
    static const char *const known[] = {"nested_scopes", "generators", "division", "absolute_import", "with_statement",
                                        "print_function", "unicode_literals", "barry_as_FLUFL", "generator_stop",
                                        "annotations"};
    for (uint32_t i = 0; i < node->import_from.names.count; i++) {
        Identifier name = node->import_from.names.items[i]->alias.name;
        size_t k = 0;
        while (k < sizeof known / sizeof known[0] && !identifier_is(name, known[k])) k++;
        if (identifier_is(name, "braces")) {
            emit_error(emitter, node->import_from.names.items[i], "not a chance");
        }
        if (k == sizeof known / sizeof known[0]) {
            emit_error(emitter, node->import_from.names.items[i], "future feature %.*s is not defined",
                       (int)name.length, name.text);
        }
    }
}

// __import__() is told the names, so that it can import submodules.
static Value names_tuple(Emitter *emitter, NodeList names) {
    Value tuple = tuple_new(emitter->vm, names.count);
    for (uint32_t i = 0; i < names.count; i++) {
        tuple_put(tuple, i, identifier_value(emitter, names.items[i]->alias.name));
    }
    return tuple;
}

// The star's range is the whole statement, and nothing can follow it.
void emit_import_from(Emitter *emitter, Node *node) {
    const ImportFromFields *import = &node->import_from;
    if (is_future(import)) {
        // Only the compiler is told: the names stay unbound, so that no board needs the module.
        check_future(emitter, node);
        return;
    }
    int module = new_register(emitter);
    emit_constant(emitter, module, names_tuple(emitter, import->names));
    Identifier name = import->module.text ? import->module : (Identifier){"", 0};
    emit_named(emitter, OP_IMPORT_NAME, module, (int)import->level, 0, identifier_value(emitter, name));
    for (uint32_t i = 0; i < import->names.count; i++) {
        const Node *item = import->names.items[i];
        if (identifier_is(item->alias.name, "*")) {
            emit_a(emitter, OP_IMPORT_STAR, module);
            break;
        }
        int at = new_register(emitter);
        emit_named(emitter, OP_IMPORT_FROM, at, module, 0, identifier_value(emitter, item->alias.name));
        emit_store_name(emitter, item->alias.asname.text ? item->alias.asname : item->alias.name, at);
        emitter->next_register = at;
    }
}
