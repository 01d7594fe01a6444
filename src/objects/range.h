// range and slice, and the rules by which slices and indexes are turned into positions.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_OBJECTS_RANGE_H
#define KRAIT_OBJECTS_RANGE_H

#include "objects/type.h"

typedef struct Range {
    Object object;       // KIND_RANGE
    Value start, stop, step;      // ints of any size
} Range;

typedef struct RangeIterator {
    Object object;       // KIND_RANGE_ITERATOR: all small ints
    intptr_t next;
    intptr_t step;
    size_t remaining;
} RangeIterator;

typedef struct Slice {
    Object object;       // KIND_SLICE
    Value start, stop, step;
} Slice;

extern const Type range_type, range_iterator_type, slice_type;

static inline bool is_slice(Value value) { return has_kind(value, KIND_SLICE); }
// Any values: slices are checked when they are used. May collect.
Value slice_new(Vm *vm, Value start, Value stop, Value step);
// The slice with its parts turned into small ints (clamped) or None. Where __index__ might run that changes the
// sequence, do this before asking for its length.
Value slice_plain(Vm *vm, Value slice);
// Clips a slice to a sequence of `length`: start, step and the count of items. Raises ValueError for step 0.
typedef struct SliceBounds {
    intptr_t start, stop, step;
    size_t count;
} SliceBounds;
SliceBounds slice_bounds(Vm *vm, Value slice, size_t length);
// The same for a sequence whose length is an int of any size: bounds[0..2] become start, stop, step.
void slice_big_bounds(Vm *vm, Value slice, Value length, Value *bounds);
// An int or __index__ clamped to the range of intptr_t; otherwise raises TypeError with this message.
intptr_t slice_index(Vm *vm, Value value, const char *message);
// Where a method starts or ends searching `length` items: absent or None is `otherwise`, a negative bound counts from
// the end. Not clipped at the end.
intptr_t slice_search_bound(Vm *vm, Value bound, size_t length, size_t otherwise);
// Turns an index argument into 0..length-1; raises IndexError "<what> index out of range" and TypeError "<first word
// of what> indices must be integers or slices, not X".
size_t checked_index(Vm *vm, Value key, size_t length, const char *what);

#endif
