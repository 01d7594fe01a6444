// Tuples whose items have names.
//
// The object is a Tuple whose count covers the visible items; the others follow them before the part that tells the class.
// SPDX-License-Identifier: MIT
#include "objects/struct_sequence.h"

#include "objects/dict.h"
#include "objects/iterate.h"
#include "objects/list.h"
#include "objects/number.h"
#include "objects/raise.h"
#include "objects/slots.h"
#include "objects/str.h"
#include "objects/text_builder.h"
#include "objects/tuple.h"

#define DEFINE(index)                              \
    Value struct_item_##index(Vm *vm, Value self) { \
        (void)vm;                                  \
        return tuple_item(self, index);            \
    }
STRUCT_INDEXES(DEFINE)
#undef DEFINE

// What STRUCT_MEMBERS says.
enum { ALL, VISIBLE, UNNAMED };
// `which` is one of the above.
static size_t count_in(const Type *type, unsigned which) { return (size_t)small_int(type->members.rows[which].value); }

// Like object_new_of(), but with more items than the count says.
static Value allocate(Vm *vm, const Type *type) {
    size_t bytes = sizeof(Tuple) + count_in(type, ALL) * sizeof(Value);
    size_t size = (bytes + GRANULE - 1) & ~(size_t)(GRANULE - 1);
    Tuple *tuple = heap_allocate(vm, KIND_TUPLE, size + sizeof(SubclassPart));
    object_set_flag(&tuple->object, FLAG_SUBCLASS);
    store_pointer(tuple, &subclass_part(&tuple->object)->type, type);
    tuple->count = count_in(type, VISIBLE);
    return value_from_object(tuple);
}

Value struct_sequence_new(Vm *vm, const Type *type, const Value *items) {
    Value made = allocate(vm, type);
    for (size_t i = 0; i < count_in(type, ALL); i++) tuple_put(made, i, items[i]);
    return made;
}

// --- Making them in programs ---

// Raises TypeError in CPython's words.
static void check_length(Vm *vm, const Type *type, size_t given) {
    size_t least = count_in(type, VISIBLE), most = count_in(type, ALL);
    if (given >= least && given <= most) return;
    const char *bound = least == most ? "a" : given < least ? "an at least" : "an at most";
    raise_type_error(vm, "%N() takes %s %zu-sequence (%zu-sequence given)", type, bound, given < least ? least : most, given);
}

// The name of a hidden item: the unnamed ones are visible, so that names lie further to the front.
static Value hidden_name(const Type *type, size_t index) {
    return name_value((Name)type->getters.rows[index - count_in(type, UNNAMED)].name);
}

// Items that neither the sequence nor the dict has are None.
static void add_hidden(Vm *vm, const Type *type, Value made, size_t from, Value dict) {
    size_t used = 0;
    for (size_t i = from; i < count_in(type, ALL); i++) {
        Value item = is_absent(dict) ? ABSENT : dict_get(vm, dict, hidden_name(type, i));
        used += !is_absent(item);
        tuple_put(made, i, is_absent(item) ? NONE : item);
    }
    if (!is_absent(dict) && used < dict_count(dict)) raise_type_error(vm, "%N() got duplicate or unexpected field name(s)", type);
}

// struct_time(sequence, dict={}) and its like
// Makes one of the visible items at least; a dict may give the hidden ones.
Value struct_sequence_construct(Vm *vm, const Value *args) {
    const Type *type = type_unchecked(args[0]);
    if (!value_is_iterable(vm, args[1])) raise_type_error(vm, "constructor requires a sequence");
    if (!is_absent(args[2]) && !is_dict(args[2])) {
        raise_type_error(vm, "%N() takes a dict as second arg, if any", type);
    }
    Value given = list_new(vm, 0);
    list_extend(vm, given, args[1]);
    check_length(vm, type, list_count(given));
    Value made = allocate(vm, type);
    for (size_t i = 0; i < list_count(given); i++) tuple_put(made, i, list_item(given, i));
    add_hidden(vm, type, made, list_count(given), args[2]);
    return made;
}

Value struct_sequence_refuse(Vm *vm, const Value *args) {
    raise_type_error(vm, "cannot create '%N' instances", type_unchecked(args[0]));
}

// --- Behaviour ---

static Value struct_repr(Vm *vm, Value self) {
    const Type *type = type_of(self);
    TextBuilder text = text_builder_start(vm);
    text_builder_add_value(vm, &text, str_format_c(vm, "%N(", type));
    for (size_t i = 0; i < tuple_count(self); i++) {
        const char *name = name_text((Name)type->getters.rows[i].name);
        text_builder_add_value(vm, &text, str_format_c(vm, "%s%s=%R", i ? ", " : "", name, tuple_item(self, i)));
    }
    text_builder_add(vm, &text, ")", 1);
    return text_builder_finish(vm, &text);
}

// struct_time.__reduce__()
// Returns what pickle and copy need: class, visible items, and a dict of the others.
static Value struct_reduce(Vm *vm, const Value *args) {
    Value self = args[0], dict = dict_new(vm, 0);
    const Type *type = type_of(self);
    for (size_t i = tuple_count(self); i < count_in(type, ALL); i++) {
        dict_set(vm, dict, hidden_name(type, i), tuple_item(self, i));
    }
    Value visible = tuple_from_array(vm, tuple_count(self), tuple_unchecked(self)->items);
    return tuple_pair(vm, value_from_type(type), tuple_pair(vm, visible, dict));
}

// The place of a name, or -1.
static int index_of(const Type *type, Value name) {
    for (unsigned i = 0; i < type->getters.count; i++) {
        size_t at = i < count_in(type, VISIBLE) ? i : i + count_in(type, UNNAMED);
        if (same(name, name_value((Name)type->getters.rows[i].name))) return (int)at;
    }
    return -1;
}

// struct_time.__replace__(**changes)
// Returns a copy with the named items changed.
static Value struct_replace(Vm *vm, const Value *args) {
    const Type *type = type_of(args[0]);
    Value made = struct_sequence_new(vm, type, tuple_unchecked(args[0])->items), unknown = list_new(vm, 0), name, item;
    for (size_t at = 0; dict_next(args[1], &at, &name, &item);) {
        int index = index_of(type, str_intern_value(vm, name));
        if (index < 0) list_append(vm, unknown, name);
        else tuple_put(made, (size_t)index, item);
    }
    if (list_count(unknown)) raise_type_error(vm, "Got unexpected field name(s): %R", unknown);
    return made;
}

const Method struct_sequence_methods[STRUCT_METHOD_COUNT] = {
    {NAME___reduce__, 0, 0, struct_reduce},
    {NAME___replace__, 0, 0, struct_replace, "**changes"},
};
const Slots struct_sequence_slots = {.repr = struct_repr};
