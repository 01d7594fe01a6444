// Instances of Python classes: attributes in slots by shape, or in a Dict.
//
// Behind the slots of the shape lie the words reserved for __slots__ (Type.instance_size bytes), which belong to
// member descriptors (member.c) and are no part of the shape.
// SPDX-License-Identifier: MIT
#include "objects/instance.h"

#include "objects/dict.h"
#include "objects/finalizer.h"
#include "objects/shape.h"
#include "objects/str.h"

// Instances with more attributes keep them in a Dict: searching a long list of keys is slower.
enum { EXPECTED_SLOTS_MAX = 64 };

// Words behind the attributes that belong to __slots__.
static size_t reserved_slots(const Type *type) {
    return type->flags & TYPE_IS_HEAP ? type->instance_size / sizeof(Value) : 0;
}

static size_t attribute_capacity(const Instance *instance) {
    return instance_capacity(instance) - reserved_slots(instance->shape->type);
}

// The room is what earlier instances of the class came to need.
Value instance_new(Vm *vm, const Type *type) {
    size_t expected = type->flags & TYPE_HAS_INSTANCE_DICT ? type->expected_slots : 0;
    if (expected == 0 && type->flags & TYPE_HAS_INSTANCE_DICT) expected = 1;
    size_t slots = expected + reserved_slots(type);
    Instance *instance = heap_allocate(vm, KIND_INSTANCE, sizeof *instance + slots * sizeof(Value));
    store_pointer(instance, &instance->shape, type->root_shape);
    if (type->flags & TYPE_HAS_FINALIZER) finalizer_register(vm, value_from_object(instance));
    return value_from_object(instance);
}

Value instance_get(Vm *vm, Value object, Value name) {
    const Instance *instance = instance_unchecked(object);
    const Shape *shape = instance->shape;
    if (shape->dict_mode) {
        Value dict = instance->slots[0];
        bool is_name = object_flag(object_of(name), STR_INTERNED);
        return is_name ? dict_get_name(dict_unchecked(dict), name) : dict_get(vm, dict, name);
    }
    int position = shape_find(shape, name);
    return position < 0 ? ABSENT : instance->slots[position];
}

// The next instances of the class get more room.
static void expect_more(const Instance *instance) {
    Type *type = (Type *)instance->shape->type;
    unsigned wanted = instance->shape->count + 1u;
    if (wanted > type->expected_slots && wanted <= EXPECTED_SLOTS_MAX) type->expected_slots = (uint16_t)wanted;
}

// From now on slots[0] is the Dict and the other slots are empty.
static void set_dict(Vm *vm, Instance *instance, Value dict) {
    Shape *shape = shape_for_dict(vm, instance->shape->type);
    for (size_t i = 0; i < instance->shape->count; i++) store(instance, &instance->slots[i], ABSENT);
    store_pointer(instance, &instance->shape, shape);
    store(instance, &instance->slots[0], dict);
}

Value instance_dict(Vm *vm, Value object) {
    Instance *instance = instance_unchecked(object);
    if (instance->shape->dict_mode) return instance->slots[0];
    const Shape *shape = instance->shape;
    Value dict = dict_new(vm, shape->count);
    for (size_t i = 0; i < shape->count; i++) {
        // Hidden keys (shape_hide) are not the interned strs of their text.
        Value key = shape->keys->slots[i];
        key = str_intern(vm, str_text(key), str_unchecked(key)->length);
        dict_set(vm, dict, key, instance->slots[i]);
    }
    set_dict(vm, instance, dict);
    return dict;
}

void instance_replace_dict(Vm *vm, Value object, Value dict) { set_dict(vm, instance_unchecked(object), dict); }

// A new attribute moves the instance to the next shape; without room for it, to a Dict.
void instance_set(Vm *vm, Value object, Value name, Value value) {
    Instance *instance = instance_unchecked(object);
    Shape *shape = instance->shape;
    if (!shape->dict_mode) {
        int position = shape_find(shape, name);
        if (position >= 0) {
            store(instance, &instance->slots[position], value);
            return;
        }
        // Where every access must be asked for, no quick path may find a slot.
        bool takes_slots = !(shape->type->flags & TYPE_CUSTOM_GETATTRIBUTE) && shape->count < attribute_capacity(instance);
        Shape *next = takes_slots ? shape_add(vm, shape, name) : NULL;
        if (next) {
            store(instance, &instance->slots[shape->count], value);
            store_pointer(instance, &instance->shape, next);
            return;
        }
        expect_more(instance);
    }
    dict_set(vm, instance_dict(vm, object), name, value);
}

// The last attribute can go back to the parent shape.
bool instance_delete(Vm *vm, Value object, Value name) {
    Instance *instance = instance_unchecked(object);
    Shape *shape = instance->shape;
    if (!shape->dict_mode) {
        int position = shape_find(shape, name);
        if (position < 0) return false;
        if (position == shape->count - 1) {
            store(instance, &instance->slots[position], ABSENT);
            store_pointer(instance, &instance->shape, shape->parent);
            return true;
        }
    }
    return dict_delete(vm, instance_dict(vm, object), name);
}

// Shapes belong to one class: attributes in slots would have to be known to the new class's shapes.
void instance_change_class(Vm *vm, Value object, const Type *type) {
    Instance *instance = instance_unchecked(object);
    if (instance->shape->count || instance->shape->dict_mode) {
        instance_dict(vm, object);
        store_pointer(instance, &instance->shape, shape_for_dict(vm, type));
    } else {
        store_pointer(instance, &instance->shape, type->root_shape);
    }
}
