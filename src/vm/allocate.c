// Allocation that raises: the memory layer itself knows no exceptions.
//
// heap_allocate() (memory/heap.h) is the quick way, inline; what does not fit there comes
// here, is tried once more after a collection, and raises MemoryError if that was no help.
// SPDX-License-Identifier: MIT
#include "memory/heap.h"
#include "objects/raise.h"

void *heap_allocate_slowly(Vm *vm, Kind kind, size_t bytes) {
    void *object = heap_try_allocate(vm, kind, bytes);
    if (!object) raise_memory_error(vm);
    return object;
}

// The bound keeps the sum of header and bytes from wrapping round.
Blob *blob_new(Vm *vm, size_t byte_count) {
    if (byte_count > SIZE_MAX / 2) raise_memory_error(vm);
    return heap_allocate(vm, KIND_BLOB, sizeof(Blob) + byte_count);
}

Values *values_new(Vm *vm, size_t count) {
    if (count > SIZE_MAX / 2 / sizeof(Value)) raise_memory_error(vm);
    return heap_allocate(vm, KIND_VALUES, sizeof(Values) + count * sizeof(Value));
}
