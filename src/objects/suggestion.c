// "Did you mean": the name nearest to a wrong one, by edit distance, and forgotten imports.
//
// The distance is Levenshtein's, in halves so that another case costs less (CPython's rules,
// which decide what is near enough). It needs one row of the table, on the C stack; names are
// short, and there are few candidates.
// SPDX-License-Identifier: MIT
#include "objects/suggestion.h"

#include "objects/attribute.h"
#include "objects/call.h"
#include "objects/code.h"
#include "objects/dict.h"
#include "objects/exception_fields.h"
#include "objects/list.h"
#include "objects/module.h"
#include "objects/raise.h"
#include "objects/source.h"
#include "objects/str.h"
#include "objects/tuple.h"

// Of inserting, deleting or changing a character, and of changing its case; limits as in
// CPython.
enum { MOVE_COST = 2, CASE_COST = 1, SUGGESTED_LENGTH_MAX = 40, CANDIDATES_MAX = 750 };

typedef struct Word {
    const char *text;
    size_t length;
} Word;

// --- Edit distance ---

static char lowered(char c) { return c >= 'A' && c <= 'Z' ? (char)(c + 32) : c; }

// Another case is half a mistake.
static unsigned change_cost(char a, char b) {
    if (a == b) return 0;
    return lowered(a) == lowered(b) ? CASE_COST : MOVE_COST;
}

// The cost of turning a into b; anything above `most` is just too much.
static unsigned edit_distance(Word a, Word b, unsigned most) {
    unsigned row[SUGGESTED_LENGTH_MAX + 1];
    if (a.length > SUGGESTED_LENGTH_MAX || b.length > SUGGESTED_LENGTH_MAX) return most + 1;
    for (unsigned j = 0; j <= b.length; j++) row[j] = j * MOVE_COST;
    for (unsigned i = 0; i < a.length; i++) {
        unsigned diagonal = row[0];
        row[0] = (i + 1) * MOVE_COST;
        for (unsigned j = 0; j < b.length; j++) {
            unsigned changed = diagonal + change_cost(a.text[i], b.text[j]);
            diagonal = row[j + 1];
            unsigned moved = (row[j] < row[j + 1] ? row[j] : row[j + 1]) + MOVE_COST;
            row[j + 1] = changed < moved ? changed : moved;
        }
    }
    return row[b.length];
}

// Is it nearer to `wrong` than `*best_distance`? Then that is lowered.
static bool is_nearer(Word wrong, Word possible, unsigned *best_distance) {
    unsigned most = (unsigned)(possible.length + wrong.length + 3) * MOVE_COST / 6;
    if (most > *best_distance - 1) most = *best_distance - 1;
    unsigned distance = edit_distance(wrong, possible, most);
    if (distance > most) return false;
    *best_distance = distance;
    return true;
}

const char *nearest_text(const char *wrong, size_t length, const char *const *candidates, size_t count) {
    const char *best = NULL;
    unsigned best_distance = UINT32_MAX;
    for (size_t i = 0; i < count; i++) {
        Word possible = {candidates[i], strlen(candidates[i])};
        if (is_nearer((Word){wrong, length}, possible, &best_distance)) best = candidates[i];
    }
    return best;
}

// The best candidate so far.
typedef struct Search {
    Value wrong;             // str
    Value best;              // str or ABSENT
    unsigned best_distance;
    unsigned candidates;
} Search;

// Names like the wrong one only; the first of the nearest wins. Among too many, none does.
static void consider(Search *search, Value name) {
    if (search->candidates++ >= CANDIDATES_MAX) search->best = ABSENT;
    if (!is_str(name) || search->candidates > CANDIDATES_MAX) return;
    const Str *wrong = str_unchecked(search->wrong), *possible = str_unchecked(name);
    if (str_equal(wrong, possible)) return;
    Word a = {wrong->text, wrong->length}, b = {possible->text, possible->length};
    if (is_nearer(a, b, &search->best_distance)) search->best = name;
}

// --- Candidates ---

static void consider_names(Search *search, Value names, bool hides_private) {
    for (size_t i = 0; i < list_count(names); i++) {
        Value name = list_item(names, i);
        if (hides_private && is_str(name) && str_text(name)[0] == '_') continue;
        consider(search, name);
    }
}

static void consider_keys(Search *search, Value dict) {
    Value key, value;
    for (size_t at = 0; dict_next(dict, &at, &key, &value);) consider(search, key);
}

static void consider_tuple(Search *search, Value names) {
    for (size_t i = 0; is_tuple(names) && i < tuple_count(names); i++) consider(search, tuple_item(names, i));
}

// What dir() shows of an object.
static void consider_attributes(Vm *vm, Search *search, Value object, bool shows_private) {
    Value found = call_special(vm, object, NAME___dir__, 0, NULL);
    Value names = list_new(vm, 16);
    list_extend(vm, names, found);
    call_method(vm, names, NAME_sort, 0, NULL);
    consider_names(search, names, !shows_private && str_text(search->wrong)[0] != '_');
}

// Where it was raised.
static const Traceback *last_frame(Value exception) {
    const Traceback *last = NULL;
    for (Value at = exception_unchecked(exception)->traceback; !is_absent(at); at = last->next) {
        last = (Traceback *)object_of(at);
    }
    return last;
}

// The names that the frame could see.
static void consider_variables(Vm *vm, Search *search, Value exception) {
    const Traceback *frame = last_frame(exception);
    if (!frame) return;
    const Code *code = code_unchecked(frame->code);
    if (code->flags & CODE_OPTIMIZED) consider_tuple(search, code->variable_names);
    consider_tuple(search, code->cell_names);
    consider_tuple(search, code->free_names);
    consider_keys(search, frame->globals);
    consider_names(search, builtin_names(vm), false);
}

// --- The text ---

// The field if it holds a str, else ABSENT.
static Value field_name(Value exception, unsigned field) {
    Value name = exception_unchecked(exception)->fields[field];
    return !is_absent(name) && is_str(name) ? name : ABSENT;
}

static Value search_text(Vm *vm, const Search *search) {
    return is_absent(search->best) ? ABSENT : str_format_c(vm, ". Did you mean: '%S'?", search->best);
}

// Private names are only suggested for private ones, or to self.
static Value for_attribute_error(Vm *vm, Value exception) {
    Search search = {field_name(exception, ATTRIBUTE_NAME), ABSENT, UINT32_MAX, 0};
    Value object = exception_unchecked(exception)->fields[ATTRIBUTE_OBJECT];
    if (is_absent(search.wrong) || is_absent(object)) return ABSENT;
    bool of_self = !is_absent(exception_unchecked(exception)->fields[ATTRIBUTE_OF_SELF]);
    consider_attributes(vm, &search, object, of_self);
    return search_text(vm, &search);
}

// Perhaps `self.` was forgotten, or an import.
static Value for_name_error(Vm *vm, Value exception) {
    Search search = {field_name(exception, UNBOUND_NAME), ABSENT, UINT32_MAX, 0};
    if (is_absent(search.wrong)) return ABSENT;
    Value self = exception_unchecked(exception)->fields[UNBOUND_SELF];
    bool is_attribute = !is_absent(self) && !is_absent(get_attribute_or(vm, self, search.wrong, ABSENT));
    if (!is_attribute) consider_variables(vm, &search, exception);
    Value text = is_attribute ? str_format_c(vm, ". Did you mean: 'self.%S'?", search.wrong) : search_text(vm, &search);
    if (!is_standard_module(vm, search.wrong)) return text;
    if (is_absent(text)) return str_format_c(vm, ". Did you forget to import '%S'?", search.wrong);
    return str_format_c(vm, "%S Or did you forget to import '%S'?", text, search.wrong);
}

// Names of the module that was imported from.
static Value for_import_error(Vm *vm, Value exception) {
    Search search = {field_name(exception, IMPORT_NAME_FROM), ABSENT, UINT32_MAX, 0};
    Value module_name = field_name(exception, IMPORT_NAME);
    Value module = is_absent(search.wrong) || is_absent(module_name) ? ABSENT : loaded_module(vm, module_name);
    if (is_absent(module)) return ABSENT;
    consider_attributes(vm, &search, module, false);
    return search_text(vm, &search);
}

static _Noreturn void raise_unexpected(Vm *vm, Value function, const Search *search) {
    Value hint = is_absent(search->best) ? str_new(vm, "", 0) : str_format_c(vm, ". Did you mean '%S'?", search->best);
    raise_type_error(vm, "%S() got an unexpected keyword argument '%S'%S", function, search->wrong, hint);
}

void raise_unexpected_keyword(Vm *vm, Value function, Value keyword, Value names) {
    Search search = {keyword, ABSENT, UINT32_MAX, 0};
    if (is_tuple(names)) consider_tuple(&search, names);
    else consider_names(&search, names, false);
    raise_unexpected(vm, function, &search);
}

void raise_unexpected_name(Vm *vm, const char *function, Value keyword, const uint16_t *names) {
    Search search = {keyword, ABSENT, UINT32_MAX, 0};
    for (; *names != NAME_COUNT; names++) consider(&search, name_value((Name)*names));
    raise_unexpected(vm, str_from_c(vm, function), &search);
}

Value suggestion_for(Vm *vm, Value exception) {
    if (is_instance_of(exception, &attribute_error_type)) return for_attribute_error(vm, exception);
    if (is_instance_of(exception, &name_error_type)) return for_name_error(vm, exception);
    return is_instance_of(exception, &import_error_type) ? for_import_error(vm, exception) : ABSENT;
}
