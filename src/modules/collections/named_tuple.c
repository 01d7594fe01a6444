// collections.namedtuple(): the function, and the fields of its classes. The rest is written in Python: lib/_named_tuple.py.
// SPDX-License-Identifier: MIT
#include "modules/collections/collections.h"
#include "objects/attribute.h"
#include "objects/call.h"
#include "objects/number.h"
#include "objects/raise.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "objects/type_create.h"
#include "vm/run.h"

// --- Fields: read-only, by position, without a call ---

typedef struct TupleGetter {
    Native native;
    Value doc;
    size_t index;
} TupleGetter;

// _tuplegetter(index, doc, /)
static Value getter_construct(Vm *vm, const Value *args) {
    intptr_t index = index_from(vm, args[1]);
    TupleGetter *getter = native_new(vm, &tuple_getter_type, sizeof *getter);
    store(getter, &getter->doc, args[2]);
    getter->index = (size_t)index;
    return value_from_object(getter);
}

static Value getter_get(Vm *vm, Value self, Value instance, Value owner) {
    (void)owner;
    const TupleGetter *getter = (TupleGetter *)object_of(self);
    if (is_absent(instance)) return self;
    if (!is_tuple(instance)) {
        raise_type_error(vm, "descriptor for index '%zu' for tuple subclasses doesn't apply to '%T' object", getter->index,
                         instance);
    }
    if (getter->index >= tuple_count(instance)) raise_index_error(vm, "tuple index out of range");
    return tuple_item(instance, getter->index);
}

static void getter_set(Vm *vm, Value self, Value instance, Value value) {
    (void)self;
    (void)instance;
    raise_error(vm, &attribute_error_type, is_absent(value) ? "can't delete attribute" : "can't set attribute");
}

static Value getter_repr(Vm *vm, Value self) {
    const TupleGetter *getter = (TupleGetter *)object_of(self);
    return str_format_c(vm, "_tuplegetter(%zu, %R)", getter->index, getter->doc);
}

static Value getter_doc(Vm *vm, Value self) { return ((TupleGetter *)native_from(vm, self, &tuple_getter_type))->doc; }

static void getter_set_doc(Vm *vm, Value self, Value value) {
    TupleGetter *getter = native_from(vm, self, &tuple_getter_type);
    store(getter, &getter->doc, is_absent(value) ? NONE : value);
}

static const Getter tuple_getter_getters[] = {
    {NAME___doc__, getter_doc, getter_set_doc},
};

static const Slots tuple_getter_slots = {
    .repr = getter_repr,
    .descriptor_get = getter_get,
    .descriptor_set = getter_set,
};

const Type tuple_getter_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .name = NAME__tuplegetter,
    .module_name = NAME_collections,
    .kind = KIND_NATIVE,
    .reference_words = 1,
    .slots = &tuple_getter_slots,
    .getters = TABLE(tuple_getter_getters),
    .construct = {NAME__tuplegetter, 2, 0, getter_construct},
    .flags = TYPE_IS_FINAL,
};

// --- The function ---

// namedtuple(typename, field_names, *, rename=False, defaults=None, module=None)
// `module` is that of the caller, unless it is given.
Value collections_namedtuple(Vm *vm, const Value *args) {
    Value given[5];
    for (size_t i = 0; i < 5; i++) given[i] = is_absent(args[i]) ? NONE : args[i];
    if (is_none(given[4])) given[4] = caller_module_name(vm);
    if (is_absent(given[4])) given[4] = NONE;
    Value maker = import_absolute(vm, str_from_c(vm, "_named_tuple"));
    return call(vm, get_attribute(vm, maker, name_value(NAME_namedtuple)), 5, given);
}
