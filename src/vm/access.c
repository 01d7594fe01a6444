// Attributes, methods and items behind the interpreter's fast paths.
//
// Two caches serve here: hint words of instructions, which hold the position of an attribute
// among an instance's slots, and the lookup cache for methods. Both are filled on the slow way
// and tried on the quick one, where the key is compared each time.
// SPDX-License-Identifier: MIT
#include "objects/attribute.h"
#include "objects/attribute_storage.h"
#include "objects/call.h"
#include "objects/dict.h"
#include "objects/instance.h"
#include "objects/list.h"
#include "objects/module.h"
#include "objects/raise.h"
#include "objects/str.h"
#include "objects/super.h"
#include "objects/tuple.h"
#include "vm/frame.h"
#include "vm/instructions.h"

// The position goes into the upper half of the hint word.
static void set_hint(uint32_t *hint, int position) {
    if (position < 0xFFFF) *hint = (*hint & 0xFFFF) | (uint32_t)position << 16;
}

// What a module's table or dict has; ABSENT: go the usual way.
// Types go first in the general protocol; here the type is asked only whether it has the name.
static Value module_member(Vm *vm, Value object, Value name) {
    if (!is_exactly(object, KIND_MODULE) || !is_absent(type_lookup(vm, &module_type, name))) return ABSENT;
    return module_get(vm, object, name);
}

// The instance's own attributes are tried first, by its shape; a class with a __getattribute__
// of its own goes the usual way.
Value get_attribute_hinted(Vm *vm, Value object, Value name, uint32_t *hint) {
    if (is_instance(object) && !(instance_unchecked(object)->shape->type->flags & TYPE_CUSTOM_GETATTRIBUTE)) {
        int position = shape_find(instance_unchecked(object)->shape, name);
        if (position >= 0) {
            set_hint(hint, position);
            return instance_unchecked(object)->slots[position];
        }
    }
    Value member = module_member(vm, object, name);
    return is_absent(member) ? get_attribute(vm, object, name) : member;
}

// After the attribute is set, so that one added just now is found the next time.
void set_attribute_hinted(Vm *vm, Value object, Value name, Value value, uint32_t *hint) {
    set_attribute(vm, object, name, value);
    if (!is_instance(object)) return;
    int position = shape_find(instance_unchecked(object)->shape, name);
    if (position >= 0) set_hint(hint, position);
}

// Methods of native objects without attributes of their own are remembered for the class, under an odd address.
static const void *plain_owner(const Type *type) { return (const char *)type + 1; }

// A method of instances without an attribute of that name is remembered for their shape.
static void remember_method(Vm *vm, Value object, Value name, Value function) {
    const void *owner = NULL;
    if (is_instance(object)) {
        const Shape *shape = instance_unchecked(object)->shape;
        if (!shape->dict_mode && !(shape->type->flags & TYPE_CUSTOM_GETATTRIBUTE)) owner = shape;
    } else if (!(type_of(object)->flags & TYPE_IS_HEAP) && !attribute_dict_slot(object)) {
        owner = plain_owner(type_of(object));
    }
    if (owner) *lookup_slot(vm, owner, name) = (LookupEntry){owner, name, function};
}

void load_method(Vm *vm, Value object, Value name, Value *target) {
    const LookupEntry *entry = lookup_slot(vm, plain_owner(type_of(object)), name);
    if (entry->owner == plain_owner(type_of(object)) && same(entry->name, name)) {
        target[1] = object;
        target[0] = entry->value;
        return;
    }
    Value function = module_member(vm, object, name);
    bool takes_self = is_absent(function) && get_method(vm, object, name, &function);
    if (takes_self) remember_method(vm, object, name, function);
    target[1] = takes_self ? object : ABSENT;
    target[0] = function;
}

// What is found behind the class needs no super object; everything else is asked of one.
Value get_super_attribute(Vm *vm, Value super, Value type, Value self, Value name) {
    bool is_bound = same(super, value_from_type(&super_type)) && is_type(type) && !is_none(self);
    if (is_bound && !same(name, name_value(NAME___class__))) {
        Value found = super_find(vm, type_unchecked(type), self, name);
        if (!is_absent(found)) return found;
    }
    Value args[] = {type, self};
    return get_attribute(vm, call(vm, super, 2, args), name);
}

// Operand c of GET_SPECIAL.
static const char *const special_errors[] = {
    "'%T' object does not support the context manager protocol (missed %S method)%s",
    "'%T' object does not support the asynchronous context manager protocol (missed %S method)%s",
};

// "with" on an object of the other protocol gets a hint (CPython 3.14).
static const char *other_protocol_hint(Vm *vm, Value object, unsigned error) {
    bool has_other = has_special(vm, object, error == 0 ? NAME___aenter__ : NAME___enter__) &&
                     has_special(vm, object, error == 0 ? NAME___aexit__ : NAME___exit__);
    if (!has_other) return "";
    return error == 0 ? " but it supports the asynchronous context manager protocol. Did you mean to use 'async with'?"
                      : " but it supports the context manager protocol. Did you mean to use 'with'?";
}

// `name` is one of __enter__, __exit__ and their asynchronous kin; raises TypeError if the
// class has it not.
Value get_special_checked(Vm *vm, Value object, Value name, unsigned error) {
    Name static_name;
    Value found = name_of(name, &static_name) ? get_special(vm, object, static_name) : ABSENT;
    if (!is_absent(found)) return found;
    raise_type_error(vm, special_errors[error], object, name, other_protocol_hint(vm, object, error));
}

// Exact dicts, tuples, lists and ASCII strings need no protocol. Indexes outside fall through
// to it for the right message.
Value get_item_by_kind(Vm *vm, Value container, Value key) {
    if (is_exactly(container, KIND_DICT)) {
        Value found = dict_get(vm, container, key);
        if (is_absent(found)) raise_key_error(vm, key);
        return found;
    }
    if (is_small_int(key)) {
        intptr_t index = small_int(key);
        if (is_exactly(container, KIND_TUPLE)) {
            if (index < 0) index += (intptr_t)tuple_count(container);
            if ((size_t)index < tuple_count(container)) return tuple_item(container, (size_t)index);
        } else if (is_exactly(container, KIND_LIST)) {
            if (index < 0) index += (intptr_t)list_count(container);
            if ((size_t)index < list_count(container)) return list_item(container, (size_t)index);
        } else if (is_exactly(container, KIND_STR) && str_is_ascii(str_unchecked(container))) {
            const Str *str = str_unchecked(container);
            if (index < 0) index += (intptr_t)str->length;
            if ((size_t)index < str->length) return str_of_ascii((unsigned char)str->text[index]);
        }
    }
    return get_item(vm, container, key);
}
