// operator.itemgetter, attrgetter, methodcaller.
// SPDX-License-Identifier: MIT
#include "modules/operator/getters.h"

#include "objects/attribute.h"
#include "objects/call.h"
#include "objects/dict.h"
#include "objects/raise.h"
#include "objects/sequence.h"
#include "objects/text_builder.h"

typedef struct ItemGetter {
    Native native;
    Value keys;          // tuple: of itemgetter keys, of attrgetter dotted names
} ItemGetter;

// One argument, for a callable that is not called by a row.
static Value only_argument(Vm *vm, const char *name, size_t count, const Value *args, Value names) {
    if (!is_absent(names) && tuple_count(names)) raise_type_error(vm, "%s() takes no keyword arguments", name);
    if (count != 1) raise_type_error(vm, "%s expected 1 argument, got %zu", name, count);
    return args[0];
}

static Value keys_repr(Vm *vm, Value self, Value keys, Value keywords) {
    TextBuilder text = text_builder_start(vm);
    text_builder_add_value(vm, &text, str_format_c(vm, "%N(", type_of(self)));
    for (size_t i = 0; i < tuple_count(keys); i++) {
        if (i > 0) text_builder_add_c(vm, &text, ", ");
        text_builder_add_value(vm, &text, value_repr(vm, tuple_item(keys, i)));
    }
    Value name, value;
    for (size_t at = 0; !is_absent(keywords) && dict_next(keywords, &at, &name, &value);) {
        text_builder_add_value(vm, &text, str_format_c(vm, ", %S=%R", name, value));
    }
    text_builder_add_c(vm, &text, ")");
    return text_builder_finish(vm, &text);
}

// --- itemgetter ---

// itemgetter(item, /, *items)
static Value itemgetter_construct(Vm *vm, const Value *args) {
    if (tuple_count(args[1]) == 0) raise_type_error(vm, "itemgetter expected 1 argument, got 0");
    ItemGetter *getter = object_new_of(vm, type_unchecked(args[0]), sizeof *getter);
    store(getter, &getter->keys, args[1]);
    return value_from_object(getter);
}

static inline Value item_of(Vm *vm, Value object, Value key) {
    if (is_small_int(key)) {
        size_t index = (size_t)small_int(key);
        if (is_exactly(object, KIND_TUPLE) && index < tuple_count(object)) return tuple_item(object, index);
        if (is_exactly(object, KIND_LIST) && index < list_count(object)) return list_item(object, index);
    }
    return get_item(vm, object, key);
}

static Value itemgetter_call(Vm *vm, Value self, size_t count, const Value *args, Value names) {
    Value object = only_argument(vm, "itemgetter", count, args, names);
    Value keys = ((ItemGetter *)object_of(self))->keys;
    if (tuple_count(keys) == 1) return item_of(vm, object, tuple_item(keys, 0));
    Value items = tuple_new(vm, tuple_count(keys));
    for (size_t i = 0; i < tuple_count(keys); i++) tuple_put(items, i, item_of(vm, object, tuple_item(keys, i)));
    return items;
}

static Value itemgetter_repr(Vm *vm, Value self) {
    return keys_repr(vm, self, ((ItemGetter *)object_of(self))->keys, ABSENT);
}

// itemgetter.__reduce__()
static Value getter_reduce(Vm *vm, const Value *args) {
    return tuple_pair(vm, value_from_type(type_of(args[0])), ((ItemGetter *)object_of(args[0]))->keys);
}

static const Method getter_methods[] = {
    {NAME___reduce__, 0, 0, getter_reduce},
};

static const Slots itemgetter_slots = {.repr = itemgetter_repr, .call = itemgetter_call};

const Type itemgetter_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .name = NAME_itemgetter,
    .module_name = NAME_operator,
    .kind = KIND_NATIVE,
    .reference_words = 1,
    .slots = &itemgetter_slots,
    .methods = TABLE(getter_methods),
    .construct = {NAME_itemgetter, 0, 0, itemgetter_construct, "*items"},
};

// --- attrgetter ---

// attrgetter(attribute, /, *attributes)
static Value attrgetter_construct(Vm *vm, const Value *args) {
    if (tuple_count(args[1]) == 0) raise_type_error(vm, "attrgetter expected 1 argument, got 0");
    for (size_t i = 0; i < tuple_count(args[1]); i++) {
        if (!is_str(tuple_item(args[1], i))) raise_type_error(vm, "attribute name must be a string");
    }
    return itemgetter_construct(vm, args);
}

// "a.b.c": one attribute after the other.
static Value attribute_of(Vm *vm, Value object, Value dotted) {
    const Str *name = str_unchecked(dotted);
    size_t start = 0;
    for (size_t at = 0; at <= name->length; at++) {
        if (at < name->length && name->text[at] != '.') continue;
        object = get_attribute(vm, object, str_intern(vm, name->text + start, at - start));
        start = at + 1;
    }
    return object;
}

static Value attrgetter_call(Vm *vm, Value self, size_t count, const Value *args, Value names) {
    Value object = only_argument(vm, "attrgetter", count, args, names);
    Value keys = ((ItemGetter *)object_of(self))->keys;
    if (tuple_count(keys) == 1) return attribute_of(vm, object, tuple_item(keys, 0));
    Value items = tuple_new(vm, tuple_count(keys));
    for (size_t i = 0; i < tuple_count(keys); i++) tuple_put(items, i, attribute_of(vm, object, tuple_item(keys, i)));
    return items;
}

static const Slots attrgetter_slots = {.repr = itemgetter_repr, .call = attrgetter_call};

const Type attrgetter_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .name = NAME_attrgetter,
    .module_name = NAME_operator,
    .kind = KIND_NATIVE,
    .reference_words = 1,
    .slots = &attrgetter_slots,
    .methods = TABLE(getter_methods),
    .construct = {NAME_attrgetter, 0, 0, attrgetter_construct, "*attributes"},
};

// --- methodcaller ---

typedef struct MethodCaller {
    Native native;
    Value args;          // tuple: the name, then positional arguments
    Value keywords;      // Dict
} MethodCaller;

// methodcaller(name, /, *args, **kwargs)
static Value methodcaller_construct(Vm *vm, const Value *args) {
    if (tuple_count(args[1]) == 0) raise_type_error(vm, "methodcaller needs at least one argument, the method name");
    if (!is_str(tuple_item(args[1], 0))) raise_type_error(vm, "method name must be a string");
    MethodCaller *caller = object_new_of(vm, type_unchecked(args[0]), sizeof *caller);
    store(caller, &caller->args, args[1]);
    store(caller, &caller->keywords, args[2]);
    return value_from_object(caller);
}

static Value methodcaller_call(Vm *vm, Value self, size_t count, const Value *args, Value names) {
    Value object = only_argument(vm, "methodcaller", count, args, names);
    const MethodCaller *caller = (MethodCaller *)object_of(self);
    Value method = get_attribute(vm, object, str_intern_value(vm, tuple_item(caller->args, 0)));
    const Tuple *given = tuple_unchecked(caller->args);
    return call_spread(vm, method, tuple_from_array(vm, given->count - 1, given->items + 1), caller->keywords);
}

static Value methodcaller_repr(Vm *vm, Value self) {
    const MethodCaller *caller = (MethodCaller *)object_of(self);
    return keys_repr(vm, self, caller->args, caller->keywords);
}

static const Slots methodcaller_slots = {.repr = methodcaller_repr, .call = methodcaller_call};

const Type methodcaller_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .name = NAME_methodcaller,
    .module_name = NAME_operator,
    .kind = KIND_NATIVE,
    .reference_words = 2,
    .slots = &methodcaller_slots,
    .construct = {NAME_methodcaller, 0, 0, methodcaller_construct, "*args, **kwargs"},
};
