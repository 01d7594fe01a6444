// Methods of memoryview: cast, tobytes, tolist, hex, count, index, toreadonly.
// SPDX-License-Identifier: MIT
#include "objects/bytes_methods.h"
#include "objects/list.h"
#include "objects/memoryview.h"
#include "objects/number.h"
#include "objects/packed_item.h"
#include "objects/raise.h"
#include "objects/sequence.h"
#include "objects/str.h"

// --- Out of the view ---

// memoryview.tobytes(order='C')
// Returns the items as bytes, in the order of C, of Fortran, or in that in which they lie.
static Value memoryview_tobytes(Vm *vm, const Value *args) {
    const Memoryview *view = memoryview_from(vm, args[0]);
    char order = 'C';
    if (!is_absent(args[1]) && !is_none(args[1])) {
        if (!is_str(args[1])) raise_type_error(vm, "tobytes() argument 'order' must be str or None, not %T", args[1]);
        bool is_known = str_equals_c(args[1], "C") || str_equals_c(args[1], "F") || str_equals_c(args[1], "A");
        if (!is_known) raise_value_error(vm, "order must be 'C', 'F' or 'A'");
        order = str_text(args[1])[0];
    }
    if (order == 'A') order = view_is_fortran_contiguous(view) ? 'F' : 'C';
    return view_copy_items(vm, view, order == 'F');
}

// The items from `dimension` on as nested lists.
static Value list_dimension(Vm *vm, const Memoryview *view, size_t offset, size_t dimension) {
    if (dimension == view->dimensions) return view_read(vm, view, offset);
    intptr_t count = view_shape(view, dimension);
    Value list = list_new(vm, (size_t)count);
    for (intptr_t i = 0; i < count; i++) {
        size_t at = offset + (size_t)(i * view_stride(view, dimension));
        list_append(vm, list, list_dimension(vm, view, at, dimension + 1));
    }
    return list;
}

// memoryview.tolist()
// Returns the items as a list, or as nested lists.
static Value memoryview_tolist(Vm *vm, const Value *args) {
    return list_dimension(vm, memoryview_from(vm, args[0]), 0, 0);
}

// memoryview.hex(sep, bytes_per_sep=1)
// Returns two hexadecimal digits for each byte.
static Value memoryview_hex(Vm *vm, const Value *args) {
    Value bytes = view_copy_items(vm, memoryview_from(vm, args[0]), false);
    Value hex_args[] = {bytes, args[1], args[2]};
    return bytes_hex(vm, hex_args);
}

// --- Search ---

// A view of one dimension. Raises CPython's errors for others.
static const Memoryview *flat_view_from(Vm *vm, Value self) {
    const Memoryview *view = memoryview_from(vm, self);
    if (view->dimensions == 0) raise_type_error(vm, "invalid indexing of 0-dim memory");
    if (view->dimensions > 1) {
        raise_error(vm, &not_implemented_error_type, "multi-dimensional sub-views are not implemented");
    }
    return view;
}

// Runs Python code, which may release the view: view_read() notices.
static bool item_equals(Vm *vm, const Memoryview *view, intptr_t index, Value value) {
    return values_equal(vm, view_read(vm, view, (size_t)(index * view_stride(view, 0))), value);
}

// memoryview.count(value, /)
// Returns the number of occurrences of a value.
static Value memoryview_count(Vm *vm, const Value *args) {
    const Memoryview *view = flat_view_from(vm, args[0]);
    intptr_t count = 0;
    for (intptr_t i = 0; i < view_shape(view, 0); i++) count += item_equals(vm, view, i, args[1]);
    return value_from_small_int(count);
}

// memoryview.index(value, start=0, stop=sys.maxsize, /)
// Returns the first index of a value; raises ValueError if there is none.
static Value memoryview_index(Vm *vm, const Value *args) {
    const Memoryview *view = flat_view_from(vm, args[0]);
    size_t length = (size_t)view_shape(view, 0);
    size_t start = search_bound(vm, args[2], length, 0), stop = search_bound(vm, args[3], length, length);
    for (size_t i = start; i < stop; i++) {
        if (item_equals(vm, view, (intptr_t)i, args[1])) return value_from_small_int((intptr_t)i);
    }
    raise_value_error(vm, "memoryview.index(x): x not found");
}

// --- Casts ---

static bool is_byte_format(char format) { return format == 'B' || format == 'b' || format == 'c'; }

// The format's letter. One of the two formats must be that of bytes.
static char cast_format(Vm *vm, const Memoryview *view, Value text) {
    if (!is_str(text)) raise_type_error(vm, "cast() argument 'format' must be str, not %T", text);
    const char *format = str_text(text);
    if (format[0] == '@') format++;
    if (!format[0] || format[1] || !packed_size(format[0], true)) {
        raise_value_error(vm, "memoryview: destination format must be a native single character format prefixed with an optional '@'");
    }
    if (!is_byte_format(view->format) && !is_byte_format(format[0])) {
        raise_type_error(vm, "memoryview: cannot cast between two non-byte formats");
    }
    return format[0];
}

// From one dimension to many or back, nothing else.
static void check_cast_shape(Vm *vm, const Memoryview *view, Value shape) {
    if (!is_list_or_tuple(shape)) raise_type_error(vm, "shape must be a list or a tuple");
    if (sequence_count(shape) > MEMORYVIEW_MOST_DIMENSIONS) {
        raise_value_error(vm, "memoryview: number of dimensions must not exceed %d", MEMORYVIEW_MOST_DIMENSIONS);
    }
    if (view->dimensions != 1 && sequence_count(shape) != 1) {
        raise_type_error(vm, "memoryview: cast must be 1D -> ND or ND -> 1D");
    }
}

// Fills shape and strides; the items must take exactly `size` bytes.
static void set_shape(Vm *vm, Memoryview *view, Value shape, size_t size) {
    size_t count = 1;
    for (size_t i = 0; i < view->dimensions; i++) {
        Value item = sequence_item(shape, i);
        intptr_t extent;
        if (!is_int(item)) raise_type_error(vm, "memoryview.cast(): elements of shape must be integers");
        if (!int_try_intptr(item, &extent) || extent <= 0) {
            raise_value_error(vm, "memoryview.cast(): elements of shape must be integers > 0");
        }
        if (__builtin_mul_overflow(count, (size_t)extent, &count)) {
            raise_value_error(vm, "memoryview.cast(): product(shape) > SSIZE_MAX");
        }
        view->extents[i] = extent;
    }
    size_t total;
    if (__builtin_mul_overflow(count, (size_t)view->item_size, &total) || total != size) {
        raise_type_error(vm, "memoryview: product(shape) * itemsize != buffer size");
    }
    intptr_t stride = view->item_size;
    for (size_t i = view->dimensions; i-- > 0;) {
        view_set_extent(view, i, view->extents[i], stride);
        stride *= view->extents[i];
    }
}

static void check_castable(Vm *vm, const Memoryview *view, bool has_shape) {
    if (!view_is_c_contiguous(view)) raise_type_error(vm, "memoryview: casts are restricted to C-contiguous views");
    if ((has_shape || view->dimensions != 1) && view_item_count(view) == 0) {
        raise_type_error(vm, "memoryview: cannot cast view with zeros in shape or strides");
    }
}

// memoryview.cast(format, shape)
// Casts the view to a new format or shape, of the same bytes.
static Value memoryview_cast(Vm *vm, const Value *args) {
    const Memoryview *view = memoryview_from(vm, args[0]);
    bool has_shape = !is_absent(args[2]);
    check_castable(vm, view, has_shape);
    if (has_shape) check_cast_shape(vm, view, args[2]);
    char format = cast_format(vm, view, args[1]);
    size_t size = view_item_count(view) * view->item_size, item_size = packed_size(format, true);
    if (size % item_size) raise_type_error(vm, "memoryview: length is not a multiple of itemsize");
    Memoryview *cast = memoryview_derive(vm, view, has_shape ? sequence_count(args[2]) : 1);
    cast->format = format;
    cast->item_size = (uint8_t)item_size;
    if (has_shape) set_shape(vm, cast, args[2], size);
    else view_set_extent(cast, 0, (intptr_t)(size / item_size), (intptr_t)item_size);
    return value_from_object(cast);
}

// memoryview.toreadonly()
// Returns a read-only view of the same bytes.
static Value memoryview_toreadonly(Vm *vm, const Value *args) {
    memoryview_from(vm, args[0]);
    Value copy = memoryview_new(vm, args[0]);
    memoryview_from(vm, copy)->is_read_only = true;
    return copy;
}

// memoryview.__enter__()
// Returns the view; leaving the with block releases it.
static Value memoryview_enter(Vm *vm, const Value *args) {
    memoryview_from(vm, args[0]);
    return args[0];
}

const Method memoryview_methods[MEMORYVIEW_METHOD_COUNT] = {
    {NAME_tobytes, 0, 1, memoryview_tobytes, "order"},
    {NAME_tolist, 0, 0, memoryview_tolist},
    {NAME_hex, 0, 2, memoryview_hex, "sep, bytes_per_sep"},
    {NAME_count, 1, 0, memoryview_count},
    {NAME_index, 1, 2, memoryview_index},
    {NAME_cast, 1, 1, memoryview_cast, "format, shape"},
    {NAME_toreadonly, 0, 0, memoryview_toreadonly},
    {NAME___enter__, 0, 0, memoryview_enter},
};
