// The descriptor protocol.
//
// Functions and native functions bind without asking their type: nearly all that is found in
// classes are these. Native descriptor types fill the slots descriptor_get and descriptor_set;
// Python classes with __get__ and its like get slots that call them.
// SPDX-License-Identifier: MIT
#include "objects/descriptor.h"

#include "objects/function.h"
#include "objects/raise.h"
#include "objects/slots.h"

static bool has(Vm *vm, const Type *type, Name name) { return !is_absent(type_lookup(vm, type, name_value(name))); }

// For objects of Python classes: which of the three methods they have.
static DescriptorKind python_kind(Vm *vm, const Type *type) {
    bool gets = has(vm, type, NAME___get__);
    if (has(vm, type, NAME___set__) || has(vm, type, NAME___delete__)) return gets ? DESCRIPTOR_DATA : DESCRIPTOR_SET;
    return gets ? DESCRIPTOR_GET : DESCRIPTOR_NONE;
}

// Functions are the most frequent case.
DescriptorKind descriptor_kind(Vm *vm, Value attribute) {
    if (is_function(attribute)) return DESCRIPTOR_GET;
    if (is_native_function(attribute)) return native_takes_self(attribute) ? DESCRIPTOR_GET : DESCRIPTOR_NONE;
    if (!is_object(attribute)) return DESCRIPTOR_NONE;
    const Type *type = type_of(attribute);
    if (type->flags & TYPE_IS_HEAP) return python_kind(vm, type);
    if (SLOT(type, descriptor_set)) return DESCRIPTOR_DATA;
    return SLOT(type, descriptor_get) ? DESCRIPTOR_GET : DESCRIPTOR_NONE;
}

// A function asked of its class is the function itself.
Value descriptor_bind(Vm *vm, Value attribute, Value instance, Value owner) {
    if (is_function(attribute) || is_native_function(attribute)) {
        bool binds = is_function(attribute) || native_takes_self(attribute);
        return binds && !is_absent(instance) ? bound_method_new(vm, attribute, instance) : attribute;
    }
    if (!is_object(attribute)) return attribute;
    Value (*get)(Vm *, Value, Value, Value) = SLOT(type_of(attribute), descriptor_get);
    return get ? get(vm, attribute, instance, owner) : attribute;
}

// The slot answers for missing __set__ or __delete__ itself.
void descriptor_store(Vm *vm, Value attribute, Value instance, Value value) {
    SLOT(type_of(attribute), descriptor_set)(vm, attribute, instance, value);
}

void readonly_attribute(Vm *vm, Value self, Value value) {
    (void)self;
    (void)value;
    raise_error(vm, &attribute_error_type, "readonly attribute");
}
