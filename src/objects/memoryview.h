// What the memoryview files share: views of one or more dimensions on the bytes of another
// object.
//
// A view stores offsets, never pointers: its owner's bytes may move whenever memory is
// allocated. Offsets lie within `length` bytes of the Export, and view_bytes() makes sure that
// the owner still has so many.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_OBJECTS_MEMORYVIEW_H
#define KRAIT_OBJECTS_MEMORYVIEW_H

#include "objects/bytes.h"

// The hold on the owner's bytes that a view and everything cut from it share. While it has views, a bytearray keeps
// its size.
typedef struct Export {
    Native native;
    Value owner;
    size_t length;           // of the owner's bytes, when it began
    uint32_t views;          // not released
} Export;

// `extents` holds the shape, then the strides (in bytes).
typedef struct Memoryview {
    Native native;
    Value owner;             // memoryview.obj
    Value export;            // Export
    Value copy;              // bytes: the items in a row, made when somebody asks for them; else ABSENT
    size_t offset;           // of the first item in the owner's bytes
    uint8_t item_size;
    uint8_t dimensions;
    char format;             // a native code of struct
    bool is_read_only, is_released;
    bool is_hashed;          // `hash` is known
    intptr_t hash;
    intptr_t extents[];
} Memoryview;

// CPython's limit.
enum { MEMORYVIEW_MOST_DIMENSIONS = 64 };

static inline bool is_memoryview(Value value) { return is_native_of(value, &memoryview_type); }
// Checked, and not released: raises TypeError, ValueError.
Memoryview *memoryview_from(Vm *vm, Value value);
// A view of all bytes of an object; ABSENT if it offers none.
Value memoryview_new(Vm *vm, Value owner);
// Another view of the same export; the extents are ABSENT yet (zeros).
Memoryview *memoryview_derive(Vm *vm, const Memoryview *view, size_t dimensions);

static inline intptr_t view_shape(const Memoryview *view, size_t dimension) { return view->extents[dimension]; }
static inline intptr_t view_stride(const Memoryview *view, size_t dimension) {
    return view->extents[view->dimensions + dimension];
}
// `stride` may be negative, or 0.
static inline void view_set_extent(Memoryview *view, size_t dimension, intptr_t shape, intptr_t stride) {
    view->extents[dimension] = shape;
    view->extents[view->dimensions + dimension] = stride;
}
// The product of the shape: 1 for a view without dimensions.
size_t view_item_count(const Memoryview *view);
// Do the items lie without gaps in the order of C (last index fastest), or of Fortran?
bool view_is_c_contiguous(const Memoryview *view);
bool view_is_fortran_contiguous(const Memoryview *view);

// Where the first item is: valid until the next call that may collect. Never NULL.
// Raises ValueError for a released view, BufferError if the owner has shrunk.
char *view_bytes(Vm *vm, const Memoryview *view);
// All items in a row: the last index varies fastest, or the first one.
// A bytes object. May collect.
Value view_copy_items(Vm *vm, const Memoryview *view, bool first_fastest);
// The item at this byte offset from the first one, as a Python value.
Value view_read(Vm *vm, const Memoryview *view, size_t offset);

// Methods in memoryview_methods.c.
enum { MEMORYVIEW_METHOD_COUNT = 8 };
extern const Method memoryview_methods[MEMORYVIEW_METHOD_COUNT];

#endif
