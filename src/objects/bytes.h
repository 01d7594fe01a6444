// bytes and bytearray, and access to the bytes of any bytes-like object (memoryview, array,
// mmap ...).
//
// Lengths are below 2^32 - 64, on all hosts; more is a MemoryError. A bytes object ends in a
// NUL that does not count, for C functions that want one.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_OBJECTS_BYTES_H
#define KRAIT_OBJECTS_BYTES_H

#include "objects/type.h"

typedef struct Bytes {
    Object object;       // KIND_BYTES
    uint32_t length;
    uint32_t hash;       // 0: not computed
    char data[];         // followed by a NUL
} Bytes;

typedef struct Bytearray {
    Object object;       // KIND_BYTEARRAY
    Blob *buffer;        // NULL while empty
    uint32_t length;
    uint32_t exports;    // memoryviews on it: resizing raises BufferError
} Bytearray;

extern const Type bytes_type, bytearray_type, memoryview_type;

static inline bool is_bytes(Value value) { return has_kind(value, KIND_BYTES); }
static inline bool is_bytearray(Value value) { return has_kind(value, KIND_BYTEARRAY); }
static inline Bytes *bytes_unchecked(Value value) { return (Bytes *)object_of(value); }
// May collect; raise MemoryError. `data` must not move when that happens: hold its owner in a
// C local.
Value bytes_new(Vm *vm, const void *data, size_t length);      // data NULL: zeroed, fill at once through ->data
Value bytearray_new(Vm *vm, const void *data, size_t length);
// The bytes of any bytes-like object; false if it is none. Pins nothing by itself: hold `value` in a C local while
// the bytes are used, and do not call what may collect in between (the storage of a bytearray may move then).
bool get_buffer(Vm *vm, Value value, Buffer *buffer);
// Raises TypeError "a bytes-like object is required, not 'X'".
void buffer_from(Vm *vm, Value value, Buffer *buffer);
void writable_buffer_from(Vm *vm, Value value, Buffer *buffer);

#endif
