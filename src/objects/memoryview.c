// memoryview: the type, its items and attributes.
//
// A view never keeps a pointer to its owner's bytes: it asks the owner for them each time, since they may move.
// SPDX-License-Identifier: MIT
#include "objects/memoryview.h"

#include "objects/bytes_methods.h"
#include "objects/call.h"
#include "objects/finalizer.h"
#include "objects/generic_alias.h"
#include "objects/iterate.h"
#include "objects/number.h"
#include "objects/packed_item.h"
#include "objects/raise.h"
#include "objects/range.h"
#include "objects/str.h"
#include "objects/tuple.h"

// --- Exports ---

static Export *export_of(const Memoryview *view) { return (Export *)object_of(view->export); }

// bytearray is the only type whose bytes may change their number while a view looks at them.
static void lock_owner(Value owner, bool locked) {
    if (!is_bytearray(owner)) return;
    Bytearray *array = (Bytearray *)object_of(owner);
    if (locked) array->exports++;
    else if (array->exports) array->exports--;
}

// Views that nobody released let the owner go when they become garbage.
static void export_finalize(Vm *vm, Value self) {
    (void)vm;
    Export *export = (Export *)object_of(self);
    if (export->views) lock_owner(export->owner, false);
    export->views = 0;
}

static const Type export_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .name = NAME_managedbuffer,
    .kind = KIND_NATIVE,
    .reference_words = 1,
    .flags = TYPE_IS_FINAL | TYPE_HAS_FINALIZER,
    .finalize = export_finalize,
};

// Twice does no harm.
static void release(Memoryview *view) {
    if (view->is_released) return;
    view->is_released = true;
    store(view, &view->copy, ABSENT);
    Export *export = export_of(view);
    if (--export->views == 0) lock_owner(export->owner, false);
}

// --- Making views ---

static void check_alive(Vm *vm, const Memoryview *view) {
    if (view->is_released) raise_value_error(vm, "operation forbidden on released memoryview object");
}

// Also a released one. Raises TypeError.
static Memoryview *any_view_from(Vm *vm, Value value) { return native_from(vm, value, &memoryview_type); }

Memoryview *memoryview_from(Vm *vm, Value value) {
    Memoryview *view = any_view_from(vm, value);
    check_alive(vm, view);
    return view;
}

// A new view counts among those of the export; shape and format are the caller's.
static Memoryview *view_of_export(Vm *vm, Value export, size_t dimensions) {
    Memoryview *view = native_new(vm, &memoryview_type, sizeof *view + 2 * dimensions * sizeof(intptr_t));
    store(view, &view->owner, ((Export *)object_of(export))->owner);
    store(view, &view->export, export);
    view->dimensions = (uint8_t)dimensions;
    ((Export *)object_of(export))->views++;
    return view;
}

Memoryview *memoryview_derive(Vm *vm, const Memoryview *view, size_t dimensions) {
    Memoryview *derived = view_of_export(vm, view->export, dimensions);
    derived->offset = view->offset;
    derived->item_size = view->item_size;
    derived->format = view->format;
    derived->is_read_only = view->is_read_only;
    return derived;
}

// memoryview(view): of the same owner, released on its own.
static Value copy_view(Vm *vm, const Memoryview *view) {
    Memoryview *copy = memoryview_derive(vm, view, view->dimensions);
    memcpy(copy->extents, view->extents, 2 * view->dimensions * sizeof(intptr_t));
    return value_from_object(copy);
}

Value memoryview_new(Vm *vm, Value owner) {
    if (is_memoryview(owner)) return copy_view(vm, memoryview_from(vm, owner));
    Buffer buffer;
    if (!get_buffer(vm, owner, &buffer)) return ABSENT;
    Export *export = native_new(vm, &export_type, sizeof *export);
    store(export, &export->owner, owner);
    export->length = buffer.length;
    finalizer_register(vm, value_from_object(export));
    Memoryview *view = view_of_export(vm, value_from_object(export), 1);
    lock_owner(owner, true);
    view->item_size = (uint8_t)buffer.item_size;
    view->format = buffer.format;
    view->is_read_only = buffer.read_only;
    view_set_extent(view, 0, (intptr_t)(buffer.length / buffer.item_size), (intptr_t)buffer.item_size);
    return value_from_object(view);
}

// memoryview(object)
// Creates a memoryview that looks at the bytes of an object.
static Value memoryview_construct(Vm *vm, const Value *args) {
    Value view = memoryview_new(vm, args[1]);
    if (is_absent(view)) raise_type_error(vm, "memoryview: a bytes-like object is required, not '%T'", args[1]);
    return view;
}

// --- Shape and bytes ---

size_t view_item_count(const Memoryview *view) {
    size_t count = 1;
    for (size_t i = 0; i < view->dimensions; i++) count *= (size_t)view_shape(view, i);
    return count;
}

bool view_is_c_contiguous(const Memoryview *view) {
    intptr_t expected = view->item_size;
    for (size_t i = view->dimensions; i-- > 0;) {
        if (view_shape(view, i) > 1 && view_stride(view, i) != expected) return false;
        expected *= view_shape(view, i);
    }
    return true;
}

bool view_is_fortran_contiguous(const Memoryview *view) {
    intptr_t expected = view->item_size;
    for (size_t i = 0; i < view->dimensions; i++) {
        if (view_shape(view, i) > 1 && view_stride(view, i) != expected) return false;
        expected *= view_shape(view, i);
    }
    return true;
}

char *view_bytes(Vm *vm, const Memoryview *view) {
    static char none[1];
    Buffer buffer;
    check_alive(vm, view);
    if (!get_buffer(vm, view->owner, &buffer) || buffer.length < export_of(view)->length) {
        raise_error(vm, &buffer_error_type, "memoryview: the object has become smaller");
    }
    return buffer.bytes ? buffer.bytes + view->offset : none;
}

// Copies the items from `dimension` on; returns where the next ones go.
static char *copy_dimension(const Memoryview *view, const char *from, size_t level, bool first_fastest, char *target) {
    if (level == view->dimensions) {
        memcpy(target, from, view->item_size);
        return target + view->item_size;
    }
    size_t dimension = first_fastest ? view->dimensions - 1 - level : level;
    for (intptr_t i = 0; i < view_shape(view, dimension); i++) {
        target = copy_dimension(view, from + i * view_stride(view, dimension), level + 1, first_fastest, target);
    }
    return target;
}

Value view_copy_items(Vm *vm, const Memoryview *view, bool first_fastest) {
    check_alive(vm, view);
    size_t size = view_item_count(view) * view->item_size;
    Value copy = bytes_new(vm, NULL, size);
    const char *bytes = view_bytes(vm, view);
    bool in_order = first_fastest ? view_is_fortran_contiguous(view) : view_is_c_contiguous(view);
    if (in_order) memcpy(bytes_unchecked(copy)->data, bytes, size);
    else if (size) copy_dimension(view, bytes, 0, first_fastest, bytes_unchecked(copy)->data);
    return copy;
}

Value view_read(Vm *vm, const Memoryview *view, size_t offset) {
    char item[PACKED_MOST_BYTES];
    memcpy(item, view_bytes(vm, view) + (ptrdiff_t)offset, view->item_size);
    return packed_read(vm, item, view->format, view->item_size, machine_is_big_endian());
}

// Converting the value may run Python code that releases the view: its bytes are looked up
// after that.
static void view_write(Vm *vm, Value self, size_t offset, Value value) {
    const Memoryview *view = memoryview_from(vm, self);
    char item[PACKED_MOST_BYTES];
    PackResult result = packed_write(vm, item, value, view->format, view->item_size, machine_is_big_endian());
    if (result == PACK_WRONG_TYPE) raise_type_error(vm, "memoryview: invalid type for format '%c'", view->format);
    if (result == PACK_OUT_OF_RANGE) raise_value_error(vm, "memoryview: invalid value for format '%c'", view->format);
    if (result == PACK_FLOAT_TOO_LARGE) {
        raise_overflow_error(vm, "float too large to pack with %c format", view->format);
    }
    memcpy(view_bytes(vm, view) + (ptrdiff_t)offset, item, view->item_size);
}

// --- Indexing ---

static bool is_index(Value key) { return is_int(key) || value_has_index(key); }

// Byte offset of an index in a dimension.
static size_t dimension_offset(Vm *vm, const Memoryview *view, size_t dimension, Value key) {
    intptr_t index = index_from(vm, key), count = view_shape(view, dimension);
    if (index < 0) index += count;
    if (index < 0 || index >= count) {
        raise_index_error(vm, "index out of bounds on dimension %d", (int)dimension + 1);
    }
    return (size_t)(index * view_stride(view, dimension));
}

static bool all_items(Value tuple, bool (*test)(Value)) {
    for (size_t i = 0; i < tuple_count(tuple); i++) {
        if (!test(tuple_item(tuple, i))) return false;
    }
    return true;
}

// view[i, j]: an index for each dimension.
static size_t tuple_offset(Vm *vm, const Memoryview *view, Value key) {
    if (tuple_count(key) > view->dimensions) {
        raise_type_error(vm, "cannot index %d-dimension view with %zu-element tuple", view->dimensions, tuple_count(key));
    }
    if (tuple_count(key) < view->dimensions) {
        raise_error(vm, &not_implemented_error_type, "sub-views are not implemented");
    }
    size_t offset = 0;
    for (size_t i = 0; i < view->dimensions; i++) offset += dimension_offset(vm, view, i, tuple_item(key, i));
    return offset;
}

// A slice along the first dimension.
static Value get_slice(Vm *vm, const Memoryview *view, Value key) {
    SliceBounds bounds = slice_bounds(vm, key, (size_t)view_shape(view, 0));
    intptr_t stride = view_stride(view, 0);
    Memoryview *part = memoryview_derive(vm, view, view->dimensions);
    memcpy(part->extents, view->extents, 2 * view->dimensions * sizeof(intptr_t));
    if (bounds.count) part->offset += (size_t)(bounds.start * stride);
    view_set_extent(part, 0, (intptr_t)bounds.count, stride * bounds.step);
    return value_from_object(part);
}

// view[()] and view[...] of a view without dimensions.
static Value get_scalar(Vm *vm, Value self, Value key) {
    if (is_tuple(key) && tuple_count(key) == 0) return view_read(vm, memoryview_from(vm, self), 0);
    if (same(key, ELLIPSIS)) return self;
    raise_type_error(vm, "invalid indexing of 0-dim memory");
}

static Value memoryview_get_item(Vm *vm, Value self, Value key) {
    const Memoryview *view = memoryview_from(vm, self);
    if (view->dimensions == 0) return get_scalar(vm, self, key);
    if (is_index(key)) {
        if (view->dimensions > 1) {
            raise_error(vm, &not_implemented_error_type, "multi-dimensional sub-views are not implemented");
        }
        return view_read(vm, view, dimension_offset(vm, view, 0, key));
    }
    if (is_slice(key)) return get_slice(vm, view, key);
    if (is_tuple(key)) {
        if (all_items(key, is_index)) return view_read(vm, view, tuple_offset(vm, view, key));
        if (all_items(key, is_slice)) {
            raise_error(vm, &not_implemented_error_type, "multi-dimensional slicing is not implemented");
        }
    }
    raise_type_error(vm, "memoryview: invalid slice key");
}

// Both sides may lie in the same bytes: the source is copied first.
static void set_slice(Vm *vm, const Memoryview *view, Value key, Value value) {
    Value source = memoryview_new(vm, value);
    if (is_absent(source)) raise_type_error(vm, "a bytes-like object is required, not '%T'", value);
    Value part_value = get_slice(vm, view, key);
    Memoryview *part = memoryview_from(vm, part_value), *given = memoryview_from(vm, source);
    if (given->dimensions != 1 || given->format != part->format || view_shape(given, 0) != view_shape(part, 0)) {
        raise_value_error(vm, "memoryview assignment: lvalue and rvalue have different structures");
    }
    Value items = view_copy_items(vm, given, false);
    char *target = view_bytes(vm, part);
    for (intptr_t i = 0; i < view_shape(part, 0); i++) {
        memcpy(target + i * view_stride(part, 0), bytes_unchecked(items)->data + i * part->item_size, part->item_size);
    }
    release(given);
    release(part);
}

static void set_scalar(Vm *vm, Value self, Value key, Value value) {
    bool is_whole = same(key, ELLIPSIS) || (is_tuple(key) && tuple_count(key) == 0);
    if (!is_whole) raise_type_error(vm, "invalid indexing of 0-dim memory");
    view_write(vm, self, 0, value);
}

static void memoryview_set_item(Vm *vm, Value self, Value key, Value value) {
    const Memoryview *view = memoryview_from(vm, self);
    if (view->is_read_only) raise_type_error(vm, "cannot modify read-only memory");
    if (is_absent(value)) raise_type_error(vm, "cannot delete memory");
    if (view->dimensions == 0) {
        set_scalar(vm, self, key, value);
        return;
    }
    if (is_index(key)) {
        if (view->dimensions > 1) raise_error(vm, &not_implemented_error_type, "sub-views are not implemented");
        view_write(vm, self, dimension_offset(vm, view, 0, key), value);
    } else if (is_slice(key) && view->dimensions == 1) {
        set_slice(vm, view, key, value);
    } else if (is_tuple(key) && all_items(key, is_index)) {
        view_write(vm, self, tuple_offset(vm, view, key), value);
    } else if (is_slice(key) || (is_tuple(key) && all_items(key, is_slice))) {
        raise_error(vm, &not_implemented_error_type, "memoryview slice assignments are currently restricted to ndim = 1");
    } else {
        raise_type_error(vm, "memoryview: invalid slice key");
    }
}

// --- Other slots ---

static Value memoryview_repr(Vm *vm, Value self) {
    const Memoryview *view = any_view_from(vm, self);
    return str_format_c(vm, "<%smemory at 0x%x>", view->is_released ? "released " : "", (unsigned)heap_identity(vm, self));
}

static intptr_t memoryview_length(Vm *vm, Value self) {
    const Memoryview *view = memoryview_from(vm, self);
    if (view->dimensions == 0) raise_type_error(vm, "0-dim memory has no length");
    return view_shape(view, 0);
}

static intptr_t memoryview_hash(Vm *vm, Value self) {
    // A released view keeps the hash that it had.
    Memoryview *view = any_view_from(vm, self);
    if (view->is_hashed) return view->hash;
    memoryview_from(vm, self);
    if (!view->is_read_only) raise_value_error(vm, "cannot hash writable memoryview object");
    if (!strchr("Bbc", view->format)) {
        raise_value_error(vm, "memoryview: hashing is restricted to formats 'B', 'b' or 'c'");
    }
    view->hash = value_hash(vm, view_copy_items(vm, view, false));
    view->is_hashed = true;
    return view->hash;
}

static bool same_shape(const Memoryview *a, const Memoryview *b) {
    if (a->dimensions != b->dimensions) return false;
    for (size_t i = 0; i < a->dimensions; i++) {
        if (view_shape(a, i) != view_shape(b, i)) return false;
    }
    return true;
}

// By bytes where these decide, else by the values that the formats give them.
static bool items_equal(Vm *vm, const Memoryview *a, const Memoryview *b) {
    Value left = view_copy_items(vm, a, false), right = view_copy_items(vm, b, false);
    const char *left_bytes = bytes_unchecked(left)->data, *right_bytes = bytes_unchecked(right)->data;
    size_t count = view_item_count(a);
    bool comparable_bytes = a->format == b->format && (packed_is_integer(a->format) || a->format == 'c');
    if (comparable_bytes) return memcmp(left_bytes, right_bytes, count * a->item_size) == 0;
    bool big_endian = machine_is_big_endian();
    for (size_t i = 0; i < count; i++) {
        Value x = packed_read(vm, left_bytes + i * a->item_size, a->format, a->item_size, big_endian);
        Value y = packed_read(vm, right_bytes + i * b->item_size, b->format, b->item_size, big_endian);
        if (!compare_true(vm, COMPARE_EQUAL, x, y)) return false;
    }
    return true;
}

static Value memoryview_compare(Vm *vm, Comparison comparison, Value left, Value right) {
    if (comparison != COMPARE_EQUAL && comparison != COMPARE_NOT_EQUAL) return NOT_IMPLEMENTED;
    bool equal = same(left, right);
    bool is_released = any_view_from(vm, left)->is_released ||
                       (is_memoryview(right) && any_view_from(vm, right)->is_released);
    if (!equal && !is_released) {
        Value other = is_int(right) ? ABSENT : memoryview_new(vm, right);
        if (is_absent(other)) return NOT_IMPLEMENTED;
        const Memoryview *a = memoryview_from(vm, left), *b = memoryview_from(vm, other);
        equal = same_shape(a, b) && items_equal(vm, a, b);
        release(any_view_from(vm, other));
    }
    return value_from_bool(equal == (comparison == COMPARE_EQUAL));
}

// Views whose items do not lie in a row show readers a copy.
static bool memoryview_buffer(Vm *vm, Value self, bool writable, Buffer *buffer) {
    Memoryview *view = memoryview_from(vm, self);
    if (writable && view->is_read_only) return false;
    size_t size = view_item_count(view) * view->item_size;
    char *bytes;
    if (view_is_c_contiguous(view)) {
        bytes = view_bytes(vm, view);
    } else if (writable) {
        raise_error(vm, &buffer_error_type, "memoryview: underlying buffer is not C-contiguous");
    } else {
        Value copy = view_copy_items(vm, view, false);
        store(view, &view->copy, copy);
        bytes = bytes_unchecked(copy)->data;
    }
    *buffer = (Buffer){bytes, size, view->item_size, view->format, view->is_read_only};
    return true;
}

// --- Iteration ---

typedef struct MemoryIterator {
    Native native;
    Value view;              // ABSENT at the end
    intptr_t index;
} MemoryIterator;

static Value memory_iterator_next(Vm *vm, Value self) {
    MemoryIterator *iterator = (MemoryIterator *)object_of(self);
    if (is_absent(iterator->view)) return ABSENT;
    const Memoryview *view = memoryview_from(vm, iterator->view);
    if (iterator->index < view_shape(view, 0)) {
        return view_read(vm, view, (size_t)(iterator->index++ * view_stride(view, 0)));
    }
    store(iterator, &iterator->view, ABSENT);
    return ABSENT;
}

static const Slots memory_iterator_slots = {.iterate = iterate_self, .next = memory_iterator_next};

static const Type memory_iterator_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .name = NAME_memory_iterator,
    .kind = KIND_NATIVE,
    .reference_words = 1,
    .slots = &memory_iterator_slots,
    .flags = TYPE_IS_FINAL | TYPE_IS_ITERATOR,
};

static Value memoryview_iterate(Vm *vm, Value self) {
    const Memoryview *view = memoryview_from(vm, self);
    if (view->dimensions == 0) raise_type_error(vm, "invalid indexing of 0-dim memory");
    if (view->dimensions > 1) {
        raise_error(vm, &not_implemented_error_type, "multi-dimensional sub-views are not implemented");
    }
    MemoryIterator *iterator = native_new(vm, &memory_iterator_type, sizeof *iterator);
    store(iterator, &iterator->view, self);
    return value_from_object(iterator);
}

// --- Attributes ---

// `first`: 0 for the shape, `dimensions` for the strides.
static Value extents_tuple(Vm *vm, const Memoryview *view, size_t first) {
    Value result = tuple_new(vm, view->dimensions);
    for (size_t i = 0; i < view->dimensions; i++) tuple_put(result, i, value_from_small_int(view->extents[first + i]));
    return result;
}

static Value get_shape(Vm *vm, Value self) { return extents_tuple(vm, memoryview_from(vm, self), 0); }

static Value get_strides(Vm *vm, Value self) {
    const Memoryview *view = memoryview_from(vm, self);
    return extents_tuple(vm, view, view->dimensions);
}

static Value get_suboffsets(Vm *vm, Value self) {
    memoryview_from(vm, self);
    return tuple_new(vm, 0);
}

static Value get_object(Vm *vm, Value self) { return memoryview_from(vm, self)->owner; }
static Value get_format(Vm *vm, Value self) { return str_new(vm, &memoryview_from(vm, self)->format, 1); }
static Value get_item_size(Vm *vm, Value self) { return value_from_small_int(memoryview_from(vm, self)->item_size); }
static Value get_dimensions(Vm *vm, Value self) { return value_from_small_int(memoryview_from(vm, self)->dimensions); }
static Value get_read_only(Vm *vm, Value self) { return value_from_bool(memoryview_from(vm, self)->is_read_only); }

static Value get_byte_count(Vm *vm, Value self) {
    const Memoryview *view = memoryview_from(vm, self);
    return value_from_small_int((intptr_t)(view_item_count(view) * view->item_size));
}

static Value get_c_contiguous(Vm *vm, Value self) {
    return value_from_bool(view_is_c_contiguous(memoryview_from(vm, self)));
}

static Value get_fortran_contiguous(Vm *vm, Value self) {
    return value_from_bool(view_is_fortran_contiguous(memoryview_from(vm, self)));
}

static Value get_contiguous(Vm *vm, Value self) {
    const Memoryview *view = memoryview_from(vm, self);
    return value_from_bool(view_is_c_contiguous(view) || view_is_fortran_contiguous(view));
}

// memoryview.release()
// Releases the underlying buffer; also what leaving a with block does.
static Value memoryview_release(Vm *vm, const Value *args) {
    release(any_view_from(vm, args[0]));
    return NONE;
}

static const Method release_methods[] = {
    {NAME_release, 0, 0, memoryview_release},
    {NAME___exit__, 0, 3, memoryview_release},
};

static const Method memoryview_class_methods[] = {
    {NAME___class_getitem__, 1, 0, generic_class_getitem},
};

static const Getter memoryview_getters[] = {
    {NAME_obj, get_object},
    {NAME_nbytes, get_byte_count},
    {NAME_readonly, get_read_only},
    {NAME_itemsize, get_item_size},
    {NAME_format, get_format},
    {NAME_ndim, get_dimensions},
    {NAME_shape, get_shape},
    {NAME_strides, get_strides},
    {NAME_suboffsets, get_suboffsets},
    {NAME_c_contiguous, get_c_contiguous},
    {NAME_f_contiguous, get_fortran_contiguous},
    {NAME_contiguous, get_contiguous},
};

static const Slots memoryview_slots = {
    .repr = memoryview_repr,
    .hash = memoryview_hash,
    .length = memoryview_length,
    .iterate = memoryview_iterate,
    .get_item = memoryview_get_item,
    .set_item = memoryview_set_item,
    .compare = memoryview_compare,
    .buffer = memoryview_buffer,
};

const Type memoryview_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .name = NAME_memoryview,
    .kind = KIND_NATIVE,
    .reference_words = 3,
    .slots = &memoryview_slots,
    .construct = {NAME_memoryview, 1, 0, memoryview_construct, "object"},
    .methods = {memoryview_methods, MEMORYVIEW_METHOD_COUNT},
    .more_methods = TABLE(release_methods),
    .class_methods = TABLE(memoryview_class_methods),
    .getters = TABLE(memoryview_getters),
    .flags = TYPE_IS_FINAL | TYPE_MATCHES_SEQUENCE,
};
