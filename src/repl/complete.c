// SPDX-License-Identifier: MIT
#include "repl/complete.h"

#include "compiler/lexer.h"
#include "objects/attribute.h"
#include "objects/call.h"
#include "objects/dict.h"
#include "objects/list.h"
#include "objects/module.h"
#include "objects/source.h"
#include "repl/line.h"
#include "support/utf8.h"
#include "vm/frozen.h"
#include "vm/run.h"

// The end of the text, taken apart: `line` ... `path` . `prefix`
typedef struct Place {
    const char *line, *path, *prefix, *end;    // no path: path == prefix
} Place;

// Blanks at the line's start do not belong to it.
static Place place_of(const char *text, size_t length) {
    Place place = {.line = text, .end = text + length};
    place.prefix = place.end;
    while (place.prefix > text && is_word_byte(place.prefix[-1])) place.prefix--;
    place.path = place.prefix;
    while (place.path > text && (is_word_byte(place.path[-1]) || place.path[-1] == '.')) place.path--;
    while (place.line < place.path && *place.line == ' ') place.line++;
    return place;
}

// --- The object before the dot ---

// A name of the program, or a builtin.
static Value variable(Vm *vm, Value name) {
    Value value = module_get(vm, vm->roots.main_module, name);
    return is_absent(value) ? module_get(vm, vm->roots.builtins, name) : value;
}

// a.b.c, up to the dot at `end`; ABSENT if there is no such thing.
static Value find_object(Vm *vm, const char *path, const char *end) {
    Value object = ABSENT;
    for (const char *start = path, *stop; start <= end; start = stop + 1) {
        for (stop = start; stop < end && *stop != '.'; stop++) {}
        Value name = str_intern(vm, start, (size_t)(stop - start));
        object = start == path ? variable(vm, name) : find_attribute(vm, object, name);
        if (is_absent(object)) break;
    }
    return object;
}

static bool starts_with(const char *text, const char *end, const char *words) {
    size_t length = strlen(words);
    return (size_t)(end - text) >= length && memcmp(text, words, length) == 0;
}

// The end of X in `from X import `; NULL in other lines.
static const char *end_of_imported(const Place *place) {
    if (!starts_with(place->line, place->end, "from ")) return NULL;
    const char *end = place->line + strlen("from ");
    while (end < place->end && *end != ' ') end++;
    return starts_with(end, place->end, " import ") ? end : NULL;
}

// X, if it is loaded or can be loaded without running the program's files.
static Value imported_module(Vm *vm, const Place *place, const char *end) {
    const char *start = place->line + strlen("from ");
    Value name = str_intern(vm, start, (size_t)(end - start));
    return is_standard_module(vm, name) ? import_absolute(vm, name) : loaded_module(vm, name);
}

// --- The names that fit: keys of a dict, so that none comes twice ---

typedef struct Search {
    const Place *place;
    Value found;
} Search;

// Adds a name if it begins with what was typed.
static void offer(Vm *vm, Search *search, Value name) {
    const Place *place = search->place;
    size_t typed = (size_t)(place->end - place->prefix);
    if (!is_str(name) || str_unchecked(name)->length < typed) return;
    const char *text = str_text(name);
    bool is_hidden = text[0] == '_' && typed == 0;
    if (!is_hidden && memcmp(text, place->prefix, typed) == 0) dict_set(vm, search->found, name, NONE);
}

// From a list made first: attributes may be fetched by Python code that changes the
// collection.
static void offer_all(Vm *vm, Search *search, Value names) {
    Value list = list_new(vm, 0);
    list_extend(vm, list, names);
    for (size_t i = 0; i < list_count(list); i++) offer(vm, search, list_item(list, i));
}

// What dir() lists; nothing of ABSENT.
static void offer_attributes(Vm *vm, Search *search, Value object) {
    Value dir = module_get(vm, vm->roots.builtins, name_value(NAME_dir));
    if (!is_absent(object)) offer_all(vm, search, call1(vm, dir, object));
}

// All that can be imported without looking at the file system, and what is loaded.
static void offer_modules(Vm *vm, Search *search) {
    for (size_t i = 0; port_modules[i]; i++) offer(vm, search, name_value((Name)port_modules[i]->name));
    FrozenModule frozen = {0};
    while (frozen_next(&frozen)) offer(vm, search, str_from_c(vm, frozen.name));
    offer_all(vm, search, vm->roots.modules);
}

// On an empty line only what the program has defined: builtins and keywords would fill the
// screen.
static void offer_names(Vm *vm, Search *search) {
    offer_all(vm, search, module_unchecked(vm->roots.main_module)->dict);
    if (search->place->prefix == search->place->end) return;
    offer_all(vm, search, builtin_names(vm));
    for (int kind = TOKEN_FIRST_KEYWORD; kind <= TOKEN_LAST_KEYWORD; kind++) {
        offer(vm, search, str_from_c(vm, token_text((TokenKind)kind)));
    }
}

static void offer_what_fits(Vm *vm, Search *search) {
    const Place *place = search->place;
    bool is_import = starts_with(place->line, place->end, "import ") || starts_with(place->line, place->end, "from ");
    const char *imported_end = end_of_imported(place);
    if (imported_end) offer_attributes(vm, search, imported_module(vm, place, imported_end));
    else if (place->path < place->prefix) offer_attributes(vm, search, find_object(vm, place->path, place->prefix - 1));
    else if (is_import) offer_modules(vm, search);
    else offer_names(vm, search);
}

// Of a sorted list, what the first and the last share, all share.
static size_t shared_bytes(Value names) {
    const char *first = str_text(list_item(names, 0)), *last = str_text(list_item(names, list_count(names) - 1));
    size_t count = 0;
    while (first[count] && first[count] == last[count]) count++;
    while (utf8_is_continuation(first[count])) count--;
    return count;
}

void complete(Vm *vm, const char *text, size_t length, Completion *completion) {
    Place place = place_of(text, length);
    Search search = {&place, dict_new(vm, 0)};
    offer_what_fits(vm, &search);
    Value names = list_new(vm, 0);
    list_extend(vm, names, search.found);
    list_sort(vm, names, ABSENT, ABSENT);
    *completion = (Completion){.choices = names, .typed = (size_t)(place.end - place.prefix)};
    completion->shared = list_count(names) ? shared_bytes(names) : completion->typed;
}
