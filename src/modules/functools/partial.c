// functools.partial and Placeholder.
// SPDX-License-Identifier: MIT
#include "modules/functools/functools.h"
#include "objects/attribute.h"
#include "objects/attribute_storage.h"
#include "objects/call.h"
#include "objects/dict.h"
#include "objects/function.h"
#include "objects/generic_alias.h"
#include "objects/raise.h"
#include "objects/repr_guard.h"
#include "objects/text_builder.h"
#include "objects/tuple.h"

typedef struct Partial {
    Native native;
    Value function;
    Value args;              // tuple, possibly with Placeholders
    Value keywords;          // Dict
    size_t placeholders;     // how many there are in args
} Partial;

// --- Placeholder ---

const Native functools_placeholder = {{ROM_HEADER(KIND_NATIVE)}, &placeholder_type};

static bool is_placeholder(Value value) { return same(value, value_from_object(&functools_placeholder)); }

static Value placeholder_repr(Vm *vm, Value self) {
    (void)self;
    return str_from_c(vm, "Placeholder");
}

// _PlaceholderType()
static Value placeholder_construct(Vm *vm, const Value *args) {
    (void)vm;
    (void)args;
    return value_from_object(&functools_placeholder);
}

// Placeholder.__reduce__()
static Value placeholder_reduce(Vm *vm, const Value *args) {
    (void)args;
    return str_from_c(vm, "Placeholder");
}

static const Method placeholder_methods[] = {
    {NAME___reduce__, 0, 0, placeholder_reduce},
};

static const Slots placeholder_slots = {.repr = placeholder_repr};

const Type placeholder_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .name = NAME__PlaceholderType,
    .module_name = NAME_functools,
    .kind = KIND_NATIVE,
    .slots = &placeholder_slots,
    .methods = TABLE(placeholder_methods),
    .construct = {NAME__PlaceholderType, 0, 0, placeholder_construct},
    .flags = TYPE_IS_FINAL,
};

// --- Making ---

void *new_with_attributes(Vm *vm, const Type *type, size_t bytes) {
    if (type->flags & TYPE_IS_HEAP) return object_new_of(vm, type, bytes);
    size_t size = (bytes + GRANULE - 1) & ~(size_t)(GRANULE - 1);
    Native *native = heap_allocate(vm, KIND_NATIVE, size + sizeof(SubclassPart));
    store_pointer(native, &native->type, type);
    object_set_flag(&native->object, FLAG_SUBCLASS);
    store_pointer(native, &subclass_part(&native->object)->type, type);
    return native;
}

static size_t count_placeholders(Value args) {
    size_t count = 0;
    for (size_t i = 0; i < tuple_count(args); i++) count += is_placeholder(tuple_item(args, i));
    return count;
}

// Positional arguments of a call put where the placeholders are, the rest behind.
static Value fill_placeholders(Vm *vm, Value args, size_t placeholders, size_t count, const Value *given) {
    size_t own = tuple_count(args), used = count < placeholders ? count : placeholders;
    Value filled = tuple_new(vm, own + count - used);
    size_t next = 0;
    for (size_t i = 0; i < own; i++) {
        Value item = tuple_item(args, i);
        tuple_put(filled, i, is_placeholder(item) && next < count ? given[next++] : item);
    }
    for (size_t i = own; next < count; i++) tuple_put(filled, i, given[next++]);
    return filled;
}

Value partial_new(Vm *vm, const Type *type, Value function, Value args, Value keywords) {
    // A partial of a partial is one partial.
    if (is_native_of(function, &partial_type) && type_of(function) == &partial_type && type == &partial_type) {
        const Partial *inner = (Partial *)object_of(function);
        Value merged = dict_copy(vm, inner->keywords);
        dict_merge(vm, merged, keywords);
        args = fill_placeholders(vm, inner->args, inner->placeholders, tuple_count(args), tuple_unchecked(args)->items);
        keywords = merged;
        function = inner->function;
    }
    Partial *partial = new_with_attributes(vm, type, sizeof *partial);
    store(partial, &partial->function, function);
    store(partial, &partial->args, args);
    store(partial, &partial->keywords, keywords);
    partial->placeholders = count_placeholders(args);
    return value_from_object(partial);
}

// partial(func, /, *args, **keywords)
static Value partial_construct(Vm *vm, const Value *args) {
    size_t count = tuple_count(args[1]);
    if (count == 0) raise_type_error(vm, "type 'partial' takes at least one argument");
    Value function = tuple_item(args[1], 0), name, value;
    if (!is_callable(function)) raise_type_error(vm, "the first argument must be callable");
    if (count > 1 && is_placeholder(tuple_item(args[1], count - 1))) {
        raise_type_error(vm, "trailing Placeholders are not allowed");
    }
    for (size_t at = 0; dict_next(args[2], &at, &name, &value);) {
        if (is_placeholder(value)) raise_type_error(vm, "Placeholder cannot be passed as a keyword argument");
    }
    Value rest = tuple_from_array(vm, count - 1, tuple_unchecked(args[1])->items + 1);
    return partial_new(vm, type_unchecked(args[0]), function, rest, args[2]);
}

// --- Calling ---

static Value partial_call(Vm *vm, Value self, size_t count, const Value *args, Value names) {
    const Partial *partial = (Partial *)object_of(self);
    if (count < partial->placeholders) {
        raise_type_error(vm, "missing positional arguments in 'partial' call; expected at least %zu, got %zu",
                         partial->placeholders, count);
    }
    Value all = fill_placeholders(vm, partial->args, partial->placeholders, count, args);
    size_t named = is_absent(names) ? 0 : tuple_count(names);
    if (named == 0) return call_spread(vm, partial->function, all, partial->keywords);
    Value keywords = dict_copy(vm, partial->keywords);
    for (size_t i = 0; i < named; i++) dict_set(vm, keywords, tuple_item(names, i), args[count + i]);
    return call_spread(vm, partial->function, all, keywords);
}

static Value partial_get(Vm *vm, Value self, Value instance, Value owner) {
    (void)owner;
    return is_absent(instance) ? self : bound_method_new(vm, self, instance);
}

// --- Looking at it ---

static Value partial_repr(Vm *vm, Value self) {
    const Partial *partial = (Partial *)object_of(self);
    if (!repr_enter(vm, self)) return str_from_c(vm, "...");
    TextBuilder text = text_builder_start(vm);
    text_builder_add_value(vm, &text, str_format_c(vm, "%N(%R", type_of(self), partial->function));
    for (size_t i = 0; i < tuple_count(partial->args); i++) {
        text_builder_add_value(vm, &text, str_format_c(vm, ", %R", tuple_item(partial->args, i)));
    }
    Value name, value;
    for (size_t at = 0; dict_next(partial->keywords, &at, &name, &value);) {
        text_builder_add_value(vm, &text, str_format_c(vm, ", %S=%R", name, value));
    }
    text_builder_add_c(vm, &text, ")");
    repr_leave(vm);
    return text_builder_finish(vm, &text);
}

static Partial *partial_from(Vm *vm, Value self) { return native_from(vm, self, &partial_type); }
static Value get_func(Vm *vm, Value self) { return partial_from(vm, self)->function; }
static Value get_args(Vm *vm, Value self) { return partial_from(vm, self)->args; }
static Value get_keywords(Vm *vm, Value self) { return partial_from(vm, self)->keywords; }

// partial.__reduce__()
static Value partial_reduce(Vm *vm, const Value *args) {
    const Partial *partial = partial_from(vm, args[0]);
    Value attributes = attribute_dict(vm, args[0]);
    Value state[] = {partial->function, partial->args, partial->keywords, is_absent(attributes) ? NONE : attributes};
    Value parts[] = {value_from_type(type_of(args[0])), tuple_from_array(vm, 1, &partial->function),
                     tuple_from_array(vm, 4, state)};
    return tuple_from_array(vm, 3, parts);
}

static bool is_partial_state(Value state) {
    if (!is_tuple(state) || tuple_count(state) != 4) return false;
    Value keywords = tuple_item(state, 2);
    return is_callable(tuple_item(state, 0)) && is_tuple(tuple_item(state, 1)) && (is_none(keywords) || is_dict(keywords));
}

static void check_last(Vm *vm, Value args) {
    size_t count = tuple_count(args);
    if (count && is_placeholder(tuple_item(args, count - 1))) {
        raise_type_error(vm, "trailing Placeholders are not allowed");
    }
}

// partial.__setstate__(state, /): what __reduce__() gave.
static Value partial_set_state(Vm *vm, const Value *args) {
    partial_from(vm, args[0]);
    if (!is_partial_state(args[1])) raise_type_error(vm, "invalid partial state");
    Value given = tuple_item(args[1], 1), keywords = tuple_item(args[1], 2), attributes = tuple_item(args[1], 3);
    check_last(vm, given);
    if (is_none(keywords)) keywords = dict_new(vm, 0);
    else if (!is_exactly(keywords, KIND_DICT)) keywords = dict_copy(vm, keywords);
    if (!is_exactly(given, KIND_TUPLE)) given = tuple_from_array(vm, tuple_count(given), tuple_unchecked(given)->items);
    replace_attribute_dict(vm, args[0], is_none(attributes) ? ABSENT : attributes);
    Partial *partial = partial_from(vm, args[0]);
    store(partial, &partial->function, tuple_item(args[1], 0));
    store(partial, &partial->args, given);
    store(partial, &partial->keywords, keywords);
    partial->placeholders = count_placeholders(given);
    return NONE;
}

static const Method partial_methods[] = {
    {NAME___setstate__, 1, 0, partial_set_state},
    {NAME___reduce__, 0, 0, partial_reduce},
};

static const Method partial_class_methods[] = {
    {NAME___class_getitem__, 1, 0, generic_class_getitem},
};

static const Getter partial_getters[] = {
    {NAME_func, get_func},
    {NAME_args, get_args},
    {NAME_keywords, get_keywords},
};

static const Slots partial_slots = {
    .repr = partial_repr,
    .call = partial_call,
    .descriptor_get = partial_get,
};

const Type partial_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .name = NAME_partial,
    .module_name = NAME_functools,
    .kind = KIND_NATIVE,
    .reference_words = 3,
    .slots = &partial_slots,
    .methods = TABLE(partial_methods),
    .class_methods = TABLE(partial_class_methods),
    .getters = TABLE(partial_getters),
    .construct = {NAME_partial, 0, 0, partial_construct, "*args, **kwargs"},
};
