// The names that dir() shows: keys of namespaces along the MRO, collected in a Dict.
// SPDX-License-Identifier: MIT
#include "objects/object_names.h"

#include "objects/attribute.h"
#include "objects/attribute_storage.h"
#include "objects/dict.h"
#include "objects/function.h"
#include "objects/list.h"
#include "objects/module.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "objects/type_create.h"
#include "objects/type_object.h"

// Namespaces may hold keys that are no names.
static void add_keys(Vm *vm, Value names, Value dict) {
    Value key, value;
    for (size_t at = 0; dict_next(dict, &at, &key, &value);) {
        if (is_str(key)) dict_set(vm, names, key, NONE);
    }
}

// The whole MRO.
static void add_class(Vm *vm, Value names, const Type *type) {
    Value order = type_mro(vm, type);
    for (size_t i = 0; i < tuple_count(order); i++) {
        const Type *each = type_unchecked(tuple_item(order, i));
        add_keys(vm, names, type_namespace(vm, each));
        if (each->flags & TYPE_IS_HEAP) dict_set(vm, names, name_value(NAME___module__), NONE);
    }
}

static Value keys_as_list(Vm *vm, Value names) {
    Value list = list_new(vm, dict_count(names));
    list_extend(vm, list, names);
    return list;
}

// A Dict is the set that keeps names once.
Value class_names(Vm *vm, const Type *type) {
    Value names = dict_new(vm, 32);
    add_class(vm, names, type);
    return keys_as_list(vm, names);
}

void add_getter_names(Vm *vm, Value list, const GetterTable *getters) {
    for (unsigned i = 0; i < getters->count; i++) list_append(vm, list, name_value((Name)getters->rows[i].name));
}

// An object may claim another class than it has, or none.
Value instance_names(Vm *vm, Value object) {
    Value names = dict_new(vm, 32);
    if (is_module(object)) return module_names(vm, object);
    // A method shows what its function has.
    if (has_attribute_storage(object) || is_bound_method(object)) {
        Value dict = get_attribute_or(vm, object, name_value(NAME___dict__), ABSENT);
        if (!is_absent(dict) && is_dict(dict)) add_keys(vm, names, dict);
    }
    Value class = get_attribute_or(vm, object, name_value(NAME___class__), ABSENT);
    if (!is_absent(class)) add_class(vm, names, is_type(class) ? type_unchecked(class) : type_of(object));
    return keys_as_list(vm, names);
}
