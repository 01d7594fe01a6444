// memoryview: a window on the bytes of another object. One dimension; cast() to other formats, not to shapes of more
// dimensions (NotImplementedError). A view of a bytearray keeps it from being resized until release().
// SPDX-License-Identifier: MIT
#include "objects/bytes.h"
#include "objects/bytes_methods.h"
#include "objects/list.h"
#include "objects/number.h"
#include "objects/raise.h"
#include "objects/range.h"
#include "objects/str.h"
#include "objects/tuple.h"

typedef struct MemoryView {
    Native native;
    Value object;            // ABSENT when released
    size_t offset;           // bytes
    size_t count;            // items
    intptr_t step;           // bytes from item to item
    uint8_t item_size;
    char format;
    bool read_only;
} MemoryView;

// --- Basics ---

static MemoryView *view_of(Value value) { return (MemoryView *)object_of(value); }

static MemoryView *view_from(Vm *vm, Value value) {
    MemoryView *view = native_from(vm, value, &memoryview_type);
    if (is_absent(view->object)) raise_value_error(vm, "operation forbidden on released memoryview object");
    return view;
}

// Where the item is now: the storage may have moved since the last call.
static char *item_address(Vm *vm, const MemoryView *view, size_t index) {
    Buffer buffer;
    buffer_from(vm, view->object, &buffer);
    return buffer.bytes + view->offset + (intptr_t)index * view->step;
}

static void count_export(Value object, int change) {
    if (is_bytearray(object)) ((Bytearray *)object_of(object))->exports += (uint32_t)change;
}

static Value view_new(Vm *vm, Value object, const MemoryView *like) {
    MemoryView *view = native_new(vm, &memoryview_type, sizeof *view);
    store(view, &view->object, object);
    view->offset = like->offset;
    view->count = like->count;
    view->step = like->step;
    view->item_size = like->item_size;
    view->format = like->format;
    view->read_only = like->read_only;
    count_export(object, 1);
    return value_from_object(view);
}

// memoryview(object)
static Value view_construct(Vm *vm, const Value *args) {
    if (is_native_of(args[1], &memoryview_type)) {
        MemoryView *source = view_from(vm, args[1]);
        return view_new(vm, source->object, source);
    }
    Buffer buffer;
    if (!get_buffer(vm, args[1], &buffer)) {
        raise_type_error(vm, "memoryview: a bytes-like object is required, not '%T'", args[1]);
    }
    MemoryView like = {.count = buffer.length / buffer.item_size, .step = (intptr_t)buffer.item_size, .format = buffer.format,
                       .item_size = (uint8_t)buffer.item_size, .read_only = buffer.read_only};
    return view_new(vm, args[1], &like);
}

// --- Items ---

static unsigned format_size(char format) {
    switch (format) {
    case 'b': case 'B': case 'c': case '?': return 1;
    case 'h': case 'H': return 2;
    case 'i': case 'I': case 'f': return 4;
    case 'q': case 'Q': case 'd': return 8;
    case 'l': case 'L': return sizeof(long);
    case 'n': case 'N': case 'P': return sizeof(size_t);
    default: return 0;
    }
}

static bool is_signed(char format) { return strchr("bhilqn", format) != NULL; }

static Value read_item(Vm *vm, const MemoryView *view, size_t index) {
    char raw[8] = {0};
    memcpy(raw, item_address(vm, view, index), view->item_size);
    if (view->format == 'c') return bytes_new(vm, raw, 1);
    if (view->format == '?') return value_from_bool(raw[0]);
    if (view->format == 'f' || view->format == 'd') {
        float single;
        double number;
        memcpy(&single, raw, sizeof single);
        memcpy(&number, raw, sizeof number);
        return float_new(vm, view->format == 'f' ? (double)single : number);
    }
    uint64_t bits = 0;
    for (unsigned i = 0; i < view->item_size; i++) {
        unsigned at = __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__ ? i : view->item_size - 1u - i;
        bits |= (uint64_t)(unsigned char)raw[at] << 8 * i;
    }
    if (!is_signed(view->format)) return int_from_uint64(vm, bits);
    unsigned unused = 64 - 8u * view->item_size;
    return int_from_int64(vm, (int64_t)(bits << unused) >> unused);
}

static void write_float(Vm *vm, const MemoryView *view, size_t index, Value value) {
    double number = float_from(vm, value);
    float single = (float)number;
    if (view->format == 'f') memcpy(item_address(vm, view, index), &single, sizeof single);
    else memcpy(item_address(vm, view, index), &number, sizeof number);
}

static void write_int(Vm *vm, const MemoryView *view, size_t index, Value value) {
    if (!is_int(value)) {
        raise_type_error(vm, "memoryview: invalid type for format '%c'", view->format);
    }
    unsigned bits = 8u * view->item_size;
    Value limit = int_binary(vm, OPERATOR_LEFT_SHIFT, value_from_small_int(1),
                             value_from_small_int((intptr_t)bits - is_signed(view->format)));
    Value low = is_signed(view->format) ? operate_unary(vm, OPERATOR_NEGATIVE, limit) : value_from_small_int(0);
    if (int_compare(value, low) < 0 || int_compare(value, limit) >= 0) {
        raise_value_error(vm, "memoryview: invalid value for format '%c'", view->format);
    }
    Value mask = int_binary(vm, OPERATOR_SUBTRACT, int_binary(vm, OPERATOR_LEFT_SHIFT, value_from_small_int(1),
                                                              value_from_small_int((intptr_t)bits)), value_from_small_int(1));
    Value low_bits = int_binary(vm, OPERATOR_AND, value, mask);
    char *at = item_address(vm, view, index);
    for (unsigned i = 0; i < view->item_size; i++) {
        Value byte = int_binary(vm, OPERATOR_AND, int_binary(vm, OPERATOR_RIGHT_SHIFT, low_bits, value_from_small_int(8 * (intptr_t)i)),
                                value_from_small_int(0xFF));
        at = item_address(vm, view, index);
        at[__BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__ ? i : view->item_size - 1u - i] = (char)small_int(byte);
    }
}

static void write_item(Vm *vm, const MemoryView *view, size_t index, Value value) {
    if (view->format == 'f' || view->format == 'd') {
        write_float(vm, view, index, value);
    } else if (view->format == '?') {
        bool truth = value_is_true(vm, value);
        *item_address(vm, view, index) = truth;
    } else if (view->format == 'c') {
        if (!is_bytes(value) || bytes_unchecked(value)->length != 1) {
            raise_type_error(vm, "memoryview: invalid type for format 'c'");
        }
        *item_address(vm, view, index) = bytes_unchecked(value)->data[0];
    } else {
        write_int(vm, view, index, value);
    }
}

// --- Slots ---

static intptr_t view_length(Vm *vm, Value self) { return (intptr_t)view_from(vm, self)->count; }

static MemoryView slice_of_view(Vm *vm, const MemoryView *view, Value slice) {
    SliceBounds bounds = slice_bounds(vm, slice, view->count);
    MemoryView part = *view;
    part.offset = (size_t)((intptr_t)view->offset + bounds.start * view->step);
    if (bounds.count == 0) part.offset = view->offset;
    part.count = bounds.count;
    part.step = view->step * bounds.step;
    return part;
}

static size_t index_in(Vm *vm, const MemoryView *view, Value key) {
    bool is_index = is_int(key) || value_has_index(key);
    if (!is_index) raise_type_error(vm, "memoryview: invalid slice key");
    intptr_t index = index_from(vm, key);
    if (index < 0) index += (intptr_t)view->count;
    if ((size_t)index >= view->count) raise_index_error(vm, "index out of bounds on dimension 1");
    return (size_t)index;
}

static Value view_get_item(Vm *vm, Value self, Value key) {
    MemoryView *view = view_from(vm, self);
    if (is_slice(key)) {
        MemoryView part = slice_of_view(vm, view, key);
        return view_new(vm, view->object, &part);
    }
    return read_item(vm, view, index_in(vm, view, key));
}

static Value contents(Vm *vm, const MemoryView *view) {
    Value result = bytes_new(vm, NULL, view->count * view->item_size);
    for (size_t i = 0; i < view->count; i++) {
        memcpy(bytes_unchecked(result)->data + i * view->item_size, item_address(vm, view, i), view->item_size);
    }
    return result;
}

static void set_slice(Vm *vm, const MemoryView *view, Value key, Value value) {
    MemoryView part = slice_of_view(vm, view, key);
    Buffer buffer;
    buffer_from(vm, value, &buffer);
    bool is_view = is_native_of(value, &memoryview_type);
    char format = is_view ? view_from(vm, value)->format : buffer.format;
    Value source = is_view ? contents(vm, view_from(vm, value)) : bytes_new(vm, buffer.bytes, buffer.length);
    if (format != view->format || bytes_unchecked(source)->length != part.count * part.item_size) {
        raise_value_error(vm, "memoryview assignment: lvalue and rvalue have different structures");
    }
    for (size_t i = 0; i < part.count; i++) {
        memcpy(item_address(vm, &part, i), bytes_unchecked(source)->data + i * part.item_size, part.item_size);
    }
}

static void view_set_item(Vm *vm, Value self, Value key, Value value) {
    MemoryView *view = view_from(vm, self);
    if (view->read_only) raise_type_error(vm, "cannot modify read-only memory");
    if (is_absent(value)) raise_type_error(vm, "cannot delete memory");
    if (is_slice(key)) set_slice(vm, view, key, value);
    else write_item(vm, view, index_in(vm, view, key), value);
}

static bool is_contiguous(const MemoryView *view) { return view->step == view->item_size || view->count <= 1; }

static bool view_buffer(Vm *vm, Value self, bool writable, Buffer *buffer) {
    MemoryView *view = view_from(vm, self);
    if ((writable && view->read_only) || !is_contiguous(view)) return false;
    *buffer = (Buffer){item_address(vm, view, 0), view->count * view->item_size, view->item_size, view->format, view->read_only};
    return true;
}

static Value item_list(Vm *vm, const MemoryView *view) {
    Value list = list_new(vm, view->count);
    for (size_t i = 0; i < view->count; i++) list_append(vm, list, read_item(vm, view, i));
    return list;
}

// Equal by items, whatever the formats.
static Value view_compare(Vm *vm, Comparison comparison, Value left, Value right) {
    if (comparison != COMPARE_EQUAL && comparison != COMPARE_NOT_EQUAL) return NOT_IMPLEMENTED;
    Buffer buffer;
    bool wanted = comparison == COMPARE_EQUAL;
    if (is_absent(view_of(left)->object)) return value_from_bool(same(left, right) == wanted);
    if (is_str(right) || is_int(right)) return NOT_IMPLEMENTED;
    if (!is_native_of(right, &memoryview_type)) {
        if (!get_buffer(vm, right, &buffer)) return NOT_IMPLEMENTED;
        Value args[] = {value_from_type(&memoryview_type), right};
        right = view_construct(vm, args);
    }
    if (is_absent(view_of(right)->object)) return value_from_bool(!wanted);
    Value items = item_list(vm, view_of(left));
    return value_from_bool(values_equal(vm, items, item_list(vm, view_of(right))) == wanted);
}

static intptr_t view_hash(Vm *vm, Value self) {
    MemoryView *view = view_from(vm, self);
    if (!view->read_only) raise_value_error(vm, "cannot hash writable memoryview object");
    if (!strchr("bBc", view->format)) raise_value_error(vm, "memoryview: hashing is restricted to formats 'B', 'b' or 'c'");
    return value_hash(vm, contents(vm, view));
}

static Value view_repr(Vm *vm, Value self) {
    const char *kind = is_absent(view_of(self)->object) ? "released memory" : "memory";
    return str_format_c(vm, "<%s at 0x%x>", kind, (unsigned)heap_identity(vm, self));
}

// --- Methods ---

// memoryview.tobytes(order='C')
static Value view_tobytes(Vm *vm, const Value *args) { return contents(vm, view_from(vm, args[0])); }
// memoryview.tolist()
static Value view_tolist(Vm *vm, const Value *args) { return item_list(vm, view_from(vm, args[0])); }

// memoryview.hex(sep, bytes_per_sep=1)
static Value view_hex(Vm *vm, const Value *args) {
    Value with_bytes[] = {contents(vm, view_from(vm, args[0])), args[1], args[2]};
    return bytes_hex(vm, with_bytes);
}

// memoryview.release()
static Value view_release(Vm *vm, const Value *args) {
    MemoryView *view = native_from(vm, args[0], &memoryview_type);
    if (!is_absent(view->object)) count_export(view->object, -1);
    store(view, &view->object, ABSENT);
    return NONE;
}

// memoryview.toreadonly()
static Value view_toreadonly(Vm *vm, const Value *args) {
    MemoryView copy = *view_from(vm, args[0]);
    copy.read_only = true;
    return view_new(vm, copy.object, &copy);
}

// memoryview.cast(format, shape)
static Value view_cast(Vm *vm, const Value *args) {
    MemoryView copy = *view_from(vm, args[0]);
    if (!is_str(args[1])) raise_type_error(vm, "cast() argument 'format' must be str, not %T", args[1]);
    const char *text = str_text(args[1]);
    char format = *text == '@' ? text[1] : *text;
    unsigned size = strlen(text) <= 2 ? format_size(format) : 0;
    if (!size) raise_value_error(vm, "memoryview: destination format must be a native single character format prefixed with an optional '@'");
    if (!is_absent(args[2])) raise_error(vm, &not_implemented_error_type, "memoryview.cast() to a shape");
    if (!is_contiguous(&copy)) raise_type_error(vm, "memoryview: casts are restricted to C-contiguous views");
    if (!strchr("bBc", copy.format) && !strchr("bBc", format)) {
        raise_type_error(vm, "memoryview: cannot cast between two non-byte formats");
    }
    size_t bytes = copy.count * copy.item_size;
    if (bytes % size) raise_type_error(vm, "memoryview: length is not a multiple of itemsize");
    copy.format = format;
    copy.item_size = (uint8_t)size;
    copy.step = (intptr_t)size;
    copy.count = bytes / size;
    return view_new(vm, copy.object, &copy);
}

// memoryview.__enter__()
static Value view_enter(Vm *vm, const Value *args) {
    view_from(vm, args[0]);
    return args[0];
}

// --- Attributes ---

static Value one_tuple(Vm *vm, intptr_t number) {
    Value value = int_from_intptr(vm, number);
    return tuple_from_array(vm, 1, &value);
}

static Value get_object(Vm *vm, Value self) { return view_from(vm, self)->object; }
static Value get_format(Vm *vm, Value self) { return str_new(vm, &view_from(vm, self)->format, 1); }
static Value get_item_size(Vm *vm, Value self) { return value_from_small_int(view_from(vm, self)->item_size); }
static Value get_read_only(Vm *vm, Value self) { return value_from_bool(view_from(vm, self)->read_only); }
static Value get_ndim(Vm *vm, Value self) { return view_from(vm, self), value_from_small_int(1); }
static Value get_shape(Vm *vm, Value self) { return one_tuple(vm, (intptr_t)view_from(vm, self)->count); }
static Value get_strides(Vm *vm, Value self) { return one_tuple(vm, view_from(vm, self)->step); }
static Value get_suboffsets(Vm *vm, Value self) { return view_from(vm, self), tuple_new(vm, 0); }
static Value get_contiguous(Vm *vm, Value self) { return value_from_bool(is_contiguous(view_from(vm, self))); }
static Value get_bytes_count(Vm *vm, Value self) {
    const MemoryView *view = view_from(vm, self);
    return int_from_intptr(vm, (intptr_t)(view->count * view->item_size));
}

static const Method view_methods[] = {
    {NAME_tobytes, 0, 1, view_tobytes, "order"}, {NAME_tolist, 0, 0, view_tolist},
    {NAME_hex, 0, 2, view_hex, "sep, bytes_per_sep"}, {NAME_release, 0, 0, view_release},
    {NAME_toreadonly, 0, 0, view_toreadonly}, {NAME_cast, 1, 1, view_cast, "format, shape"},
    {NAME___enter__, 0, 0, view_enter}, {NAME___exit__, 0, 3, view_release},
};

static const Getter view_getters[] = {
    {NAME_obj, get_object},          {NAME_format, get_format},         {NAME_itemsize, get_item_size},
    {NAME_readonly, get_read_only},  {NAME_ndim, get_ndim},             {NAME_shape, get_shape},
    {NAME_strides, get_strides},     {NAME_suboffsets, get_suboffsets}, {NAME_contiguous, get_contiguous},
    {NAME_c_contiguous, get_contiguous}, {NAME_f_contiguous, get_contiguous}, {NAME_nbytes, get_bytes_count},
};

static const Slots view_slots = {
    .repr = view_repr,
    .hash = view_hash,
    .length = view_length,
    .get_item = view_get_item,
    .set_item = view_set_item,
    .compare = view_compare,
    .buffer = view_buffer,
};

const Type memoryview_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .name = NAME_memoryview,
    .kind = KIND_NATIVE,
    .reference_words = 1,
    .slots = &view_slots,
    .construct = {NAME_memoryview, 1, 0, view_construct, "object"},
    .methods = TABLE(view_methods),
    .getters = TABLE(view_getters),
    .flags = TYPE_IS_FINAL | TYPE_MATCHES_SEQUENCE,
};
