// Storage of objects' own attributes.
//
// Instances and modules have their own representations; every other kind that takes attributes
// has one word for a Dict, ABSENT until the first attribute comes: most functions and
// exceptions never get one.
// SPDX-License-Identifier: MIT
#include "objects/attribute_storage.h"

#include "objects/attribute.h"
#include "objects/dict.h"
#include "objects/exception.h"
#include "objects/function.h"
#include "objects/instance.h"
#include "objects/module.h"
#include "objects/raise.h"

// The kinds with a Dict of their own; Python subclasses of native types have one at the end.
Value *attribute_dict_slot(Value value) {
    if (!is_object(value)) return NULL;
    Object *object = object_of(value);
    switch (object_kind(object)) {
    case KIND_EXCEPTION: return &((Exception *)object)->attributes;
    case KIND_FUNCTION: return &((Function *)object)->attributes;
    case KIND_MODULE: return &((Module *)object)->dict;
    default: break;
    }
    if (object_flag(object, FLAG_SUBCLASS)) {
        // Native tuples with names (struct_sequence.h) take no attributes.
        bool is_closed = object_kind(object) == KIND_TUPLE && !(subclass_part(object)->type->flags & TYPE_IS_HEAP);
        return is_closed ? NULL : &subclass_part(object)->attributes;
    }
    if (is_native_of(value, &staticmethod_type) || is_native_of(value, &classmethod_type)) {
        return &((Wrapper *)object)->attributes;
    }
    return NULL;
}

Value own_attribute(Vm *vm, Value object, Value name) {
    if (is_instance(object)) return instance_get(vm, object, name);
    if (is_module(object)) return module_get(vm, object, name);
    const Value *dict = attribute_dict_slot(object);
    return dict && !is_absent(*dict) ? dict_get_name(dict_unchecked(*dict), name) : ABSENT;
}

// A class with __slots__ may have none even though the layout has room.
bool has_attribute_storage(Value object) {
    const Type *type = type_of(object);
    if (type->flags & TYPE_IS_HEAP && !(type->flags & TYPE_HAS_INSTANCE_DICT)) return false;
    return is_instance(object) ? type->flags & TYPE_HAS_INSTANCE_DICT : attribute_dict_slot(object) != NULL;
}

// Made when the first attribute comes.
static Value own_dict(Vm *vm, Value object) {
    Value *slot = attribute_dict_slot(object);
    if (!is_absent(*slot)) return *slot;
    Value dict = dict_new(vm, 0);
    store(object_of(object), attribute_dict_slot(object), dict);
    return dict;
}

// own_dict() may collect, but moves nothing that `object` on the C stack pins.
void set_own_attribute(Vm *vm, Value object, Value name, Value value) {
    if (is_instance(object)) instance_set(vm, object, name, value);
    else if (is_module(object)) module_set(vm, object, name, value);
    else dict_set(vm, own_dict(vm, object), name, value);
}

bool delete_own_attribute(Vm *vm, Value object, Value name) {
    if (is_instance(object)) return instance_delete(vm, object, name);
    return dict_delete(vm, own_dict(vm, object), name);
}

Value attribute_dict(Vm *vm, Value object) {
    if (!has_attribute_storage(object)) return ABSENT;
    if (is_instance(object)) return instance_dict(vm, object);
    return is_module(object) ? module_dict(vm, object) : own_dict(vm, object);
}

// Deleting __dict__ leaves an empty one.
void replace_attribute_dict(Vm *vm, Value object, Value dict) {
    if (is_absent(dict)) dict = dict_new(vm, 0);
    if (!is_dict(dict)) raise_type_error(vm, "__dict__ must be set to a dictionary, not a '%T'", dict);
    if (is_instance(object)) instance_replace_dict(vm, object, dict);
    else store(object_of(object), attribute_dict_slot(object), dict);
}
