// The bytes of bytes-like objects: bytes and bytearray at once, others (memoryview, array ...)
// by their `buffer` slot. A Buffer is a mere view; see bytes.h for how long it holds.
// SPDX-License-Identifier: MIT
#include "objects/bytes.h"
#include "objects/raise.h"
#include "objects/slots.h"

// False if `value` has no bytes, or none that may be written.
static bool buffer_of(Vm *vm, Value value, bool writable, Buffer *buffer) {
    if (is_bytes(value) && !writable) {
        *buffer = (Buffer){bytes_unchecked(value)->data, bytes_unchecked(value)->length, 1, 'B', true};
        return true;
    }
    if (is_bytearray(value)) {
        Bytearray *array = (Bytearray *)object_of(value);
        *buffer = (Buffer){array->buffer ? array->buffer->bytes : NULL, array->length, 1, 'B', false};
        return true;
    }
    if (!is_object(value)) return false;
    bool (*slot)(Vm *, Value, bool, Buffer *) = SLOT(type_of(value), buffer);
    return slot && slot(vm, value, writable, buffer);
}

bool get_buffer(Vm *vm, Value value, Buffer *buffer) { return buffer_of(vm, value, false, buffer); }

void buffer_from(Vm *vm, Value value, Buffer *buffer) {
    if (!get_buffer(vm, value, buffer)) raise_type_error(vm, "a bytes-like object is required, not '%T'", value);
}

void writable_buffer_from(Vm *vm, Value value, Buffer *buffer) {
    if (buffer_of(vm, value, true, buffer)) return;
    raise_type_error(vm, "a read-write bytes-like object is required, not '%T'", value);
}
