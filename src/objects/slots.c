// Finding slots: native types inherit them one by one along their bases. No table is built:
// chains are short (most types derive from object alone), and types stay in ROM.
// SPDX-License-Identifier: MIT
#include "objects/slots.h"

static const Slots no_slots;

// Slots hold nothing but function pointers; whether one is set can be seen from its bytes.
static bool defines(const Slots *slots, size_t offset) {
    uintptr_t address;
    memcpy(&address, (const char *)slots + offset, sizeof address);
    return address != 0;
}

const Slots *slots_defining(const Type *type, size_t offset) {
    for (;;) {
        if (type->slots && defines(type->slots, offset)) return type->slots;
        if (type == &object_type) return &no_slots;
        type = type->base ? type->base : &object_type;
    }
}

// A type that defines == and no hash is unhashable, whatever its base: the rule of Python
// classes.
intptr_t (*hash_slot(const Type *type))(Vm *vm, Value self) {
    for (;;) {
        if (type->slots && type->slots->hash) return type->slots->hash;
        bool compares = type->slots && type->slots->compare;
        if (compares || type == &object_type) return NULL;
        type = type->base ? type->base : &object_type;
    }
}
