// The module struct: Python values as the bytes of C structures, and back.
//
// A format is read anew each time it is used: that costs less than keeping it in another form.
// SPDX-License-Identifier: MIT
#include "objects/attribute.h"
#include "objects/bytes.h"
#include "objects/iterate.h"
#include "objects/module.h"
#include "objects/number.h"
#include "objects/packed_item.h"
#include "objects/raise.h"
#include "objects/str.h"
#include "objects/str_codec.h"
#include "objects/tuple.h"

static const Type struct_error_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .name = NAME_error,
    .module_name = NAME_struct,
    .base = &exception_type,
    .kind = KIND_EXCEPTION,
    .flags = TYPE_HAS_INSTANCE_DICT,
};

#define raise_struct_error(vm, ...) raise_error(vm, &struct_error_type, __VA_ARGS__)

// --- Formats ---

typedef struct Format {
    const char *at, *end;    // what is left of its text
    bool is_native;          // sizes and alignment of the C compiler
    bool big_endian;
    size_t offset;           // where the next field begins
} Format;

// `count` items of one format code; of 's' and 'p' one value of `count` bytes.
typedef struct Field {
    char code;
    size_t count;
    size_t size;             // of one item
    size_t offset;
} Field;

static Format format_start(Value text) {
    Format format = {.at = str_text(text), .end = str_text(text) + str_unchecked(text)->length};
    char order = format.at < format.end ? *format.at : 0;
    format.is_native = !order || !strchr("=<>!", order);
    format.big_endian = order == '>' || order == '!' || (order != '<' && machine_is_big_endian());
    if (order && strchr("@=<>!", order)) format.at++;
    return format;
}

static _Noreturn void raise_too_long(Vm *vm) { raise_struct_error(vm, "total struct size too long"); }

static size_t read_count(Vm *vm, Format *format) {
    size_t count = 0;
    for (; format->at < format->end && *format->at >= '0' && *format->at <= '9'; format->at++) {
        bool too_large = __builtin_mul_overflow(count, (size_t)10, &count) ||
                         __builtin_add_overflow(count, (size_t)(*format->at - '0'), &count);
        if (too_large || count > PTRDIFF_MAX) raise_too_long(vm);
    }
    if (format->at == format->end) raise_struct_error(vm, "repeat count given without format specifier");
    return count;
}

static bool is_blank(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

// The next field; false at the end of the format.
static bool next_field(Vm *vm, Format *format, Field *field) {
    while (format->at < format->end && is_blank(*format->at)) format->at++;
    if (format->at == format->end) return false;
    bool has_count = *format->at >= '0' && *format->at <= '9';
    field->count = has_count ? read_count(vm, format) : 1;
    field->code = *format->at++;
    bool is_bytes = field->code == 's' || field->code == 'p' || field->code == 'x';
    field->size = is_bytes ? 1 : packed_size(field->code, format->is_native);
    if (!field->size) raise_struct_error(vm, "bad char in struct format");
    if (format->is_native) {
        size_t alignment = packed_alignment(field->code);
        format->offset = (format->offset + alignment - 1) / alignment * alignment;
    }
    field->offset = format->offset;
    size_t bytes;
    bool too_long = __builtin_mul_overflow(field->count, field->size, &bytes) ||
                    __builtin_add_overflow(format->offset, bytes, &format->offset) || format->offset > PTRDIFF_MAX;
    if (too_long) raise_too_long(vm);
    return true;
}

static size_t field_value_count(const Field *field) {
    if (field->code == 'x') return 0;
    return field->code == 's' || field->code == 'p' ? 1 : field->count;
}

typedef struct Layout {
    size_t size;             // bytes
    size_t values;
} Layout;

static Layout measure(Vm *vm, Value text) {
    Format format = format_start(text);
    Layout layout = {0, 0};
    for (Field field; next_field(vm, &format, &field);) layout.values += field_value_count(&field);
    layout.size = format.offset;
    return layout;
}

// The format argument as an ASCII str.
static Value format_from(Vm *vm, Value value) {
    if (is_bytes(value)) return str_decode_utf8(vm, bytes_unchecked(value)->data, bytes_unchecked(value)->length);
    if (!is_str(value)) raise_type_error(vm, "Struct() argument 1 must be a str or bytes object, not %T", value);
    if (!str_is_ascii(str_unchecked(value))) encode_value(vm, value, name_value(NAME_ascii), ABSENT);
    return value;
}

// --- Packing ---

static _Noreturn void raise_range(Vm *vm, const Field *field) {
    uint64_t highest = UINT64_MAX >> (64 - 8 * field->size);
    if (!packed_is_signed(field->code)) {
        raise_struct_error(vm, "'%c' format requires 0 <= number <= %S", field->code, int_from_uint64(vm, highest));
    }
    int64_t most = (int64_t)(highest >> 1);
    Value low = int_from_int64(vm, -most - 1), high = int_from_int64(vm, most);
    raise_struct_error(vm, "'%c' format requires %S <= number <= %S", field->code, low, high);
}

static _Noreturn void raise_pack_error(Vm *vm, const Field *field, bool is_native, PackResult result) {
    char code = field->code;
    if (code == 'c') raise_struct_error(vm, "char format requires a bytes object of length 1");
    if (result == PACK_WRONG_TYPE) {
        const char *wanted = strchr("efd", code) ? "a float" : strchr("FD", code) ? "a complex" : "an integer";
        raise_struct_error(vm, "required argument is not %s", wanted);
    }
    if (result == PACK_OUT_OF_RANGE && code != 'P') raise_range(vm, field);
    if (is_native) raise_struct_error(vm, "int too large to convert");
    raise_overflow_error(vm, "float too large to pack with %c format", code);
}

// 's', and 'p' with its length in the first byte.
static void pack_bytes(Vm *vm, const Field *field, char *target, Value value) {
    Buffer source;
    if (!(is_bytes(value) || is_bytearray(value)) || !get_buffer(vm, value, &source)) {
        raise_struct_error(vm, "argument for '%c' must be a bytes object", field->code);
    }
    size_t room = field->count;
    if (field->code == 'p' && room > 0) {
        room--;
        size_t told = source.length < room ? source.length : room;
        *target++ = (char)(told < 255 ? told : 255);
    }
    if (room && source.length) memcpy(target, source.bytes, source.length < room ? source.length : room);
}

static void pack_item(Vm *vm, const Field *field, const Format *format, char *target, Value value) {
    char item[PACKED_MOST_BYTES];
    PackResult result = packed_write(vm, item, value, field->code, field->size, format->big_endian);
    // C turns a double that is too large for a float into infinity.
    if (result == PACK_FLOAT_TOO_LARGE && format->is_native && field->code == 'f') {
        Value infinity = float_new(vm, float_from(vm, value) > 0 ? __builtin_inf() : -__builtin_inf());
        result = packed_write(vm, item, infinity, 'f', field->size, format->big_endian);
    }
    if (result != PACK_FINE) raise_pack_error(vm, field, format->is_native, result);
    memcpy(target, item, field->size);
}

// The bytes object of these values. They are in a tuple, so that they stay while Python code runs.
static Value pack(Vm *vm, Value text, Value values, const char *function) {
    Layout layout = measure(vm, text);
    if (tuple_count(values) != layout.values) {
        raise_struct_error(vm, "%s expected %zu items for packing (got %zu)", function, layout.values, tuple_count(values));
    }
    Value packed = bytes_new(vm, NULL, layout.size);
    char *target = bytes_unchecked(packed)->data;
    Format format = format_start(text);
    size_t next = 0;
    for (Field field; next_field(vm, &format, &field);) {
        if (field.code == 'x') continue;
        if (field.code == 's' || field.code == 'p') {
            pack_bytes(vm, &field, target + field.offset, tuple_item(values, next++));
            continue;
        }
        for (size_t i = 0; i < field.count; i++) {
            pack_item(vm, &field, &format, target + field.offset + i * field.size, tuple_item(values, next++));
        }
    }
    return packed;
}

static Value tuple_tail(Vm *vm, Value tuple, size_t first) {
    return tuple_from_array(vm, tuple_count(tuple) - first, tuple_unchecked(tuple)->items + first);
}

// Where `size` bytes begin in a buffer of `length`; negative offsets count from the end.
static size_t checked_offset(Vm *vm, Value argument, size_t size, size_t length, bool packing) {
    intptr_t offset = is_absent(argument) ? 0 : index_from(vm, argument);
    if (offset < 0) {
        if (offset + (intptr_t)size > 0) {
            raise_struct_error(vm, "%s %zu bytes at offset %zd", packing ? "no space to pack" : "not enough data to unpack",
                               size, offset);
        }
        if (offset + (intptr_t)length < 0) {
            raise_struct_error(vm, "offset %zd out of range for %zu-byte buffer", offset, length);
        }
        offset += (intptr_t)length;
    }
    if ((size_t)offset > length || length - (size_t)offset < size) {
        raise_struct_error(vm, "%s requires a buffer of at least %zu bytes for %s %zu bytes at offset %zd (actual buffer size is %zu)",
                           packing ? "pack_into" : "unpack_from", size + (size_t)offset,
                           packing ? "packing" : "unpacking", size, offset, length);
    }
    return (size_t)offset;
}

static void writable_from(Vm *vm, Value value, Buffer *buffer) {
    if (get_buffer(vm, value, buffer) && !buffer->read_only) return;
    raise_type_error(vm, "argument must be read-write bytes-like object, not %T", value);
}

// `args`: tuple of buffer, offset and values.
static Value pack_into(Vm *vm, Value text, Value args) {
    if (tuple_count(args) < 1) raise_struct_error(vm, "pack_into expected buffer argument");
    if (tuple_count(args) < 2) raise_struct_error(vm, "pack_into expected offset argument");
    Value target = tuple_item(args, 0);
    Buffer buffer;
    writable_from(vm, target, &buffer);
    size_t size = measure(vm, text).size;
    checked_offset(vm, tuple_item(args, 1), size, buffer.length, true);
    Value packed = pack(vm, text, tuple_tail(vm, args, 2), "pack_into");
    writable_from(vm, target, &buffer);
    size_t offset = checked_offset(vm, tuple_item(args, 1), size, buffer.length, true);
    if (size) memcpy(buffer.bytes + offset, bytes_unchecked(packed)->data, size);
    return NONE;
}

// --- Unpacking ---

static Value unpack_bytes(Vm *vm, const Field *field, const char *source) {
    if (field->code == 's' || field->count == 0) return bytes_new(vm, source, field->count);
    size_t told = (unsigned char)*source;
    return bytes_new(vm, source + 1, told < field->count ? told : field->count - 1);
}

// A tuple of the values in `source`, which are bytes that do not change.
static Value unpack(Vm *vm, Value text, Layout layout, const char *source) {
    Value values = tuple_new(vm, layout.values);
    Format format = format_start(text);
    size_t next = 0;
    for (Field field; next_field(vm, &format, &field);) {
        if (field.code == 'x') continue;
        if (field.code == 's' || field.code == 'p') {
            tuple_put(values, next++, unpack_bytes(vm, &field, source + field.offset));
            continue;
        }
        for (size_t i = 0; i < field.count; i++) {
            const char *at = source + field.offset + i * field.size;
            tuple_put(values, next++, packed_read(vm, at, field.code, field.size, format.big_endian));
        }
    }
    return values;
}

static Value unpack_all(Vm *vm, Value text, Value data) {
    Buffer buffer;
    buffer_from(vm, data, &buffer);
    Layout layout = measure(vm, text);
    if (buffer.length != layout.size) raise_struct_error(vm, "unpack requires a buffer of %zu bytes", layout.size);
    return unpack(vm, text, layout, buffer.bytes);
}

static Value unpack_from(Vm *vm, Value text, Value data, Value offset_argument) {
    Layout layout = measure(vm, text);
    Buffer buffer;
    buffer_from(vm, data, &buffer);
    size_t offset = checked_offset(vm, offset_argument, layout.size, buffer.length, false);
    buffer_from(vm, data, &buffer);
    return unpack(vm, text, layout, buffer.bytes + offset);
}

typedef struct UnpackIterator {
    Native native;
    Value format;
    Value data;              // ABSENT at the end
    size_t offset;
} UnpackIterator;

static const Type unpack_iterator_type;

static Value iter_unpack(Vm *vm, Value text, Value data) {
    Layout layout = measure(vm, text);
    Buffer buffer;
    if (layout.size == 0) raise_struct_error(vm, "cannot iteratively unpack with a struct of length 0");
    buffer_from(vm, data, &buffer);
    if (buffer.length % layout.size) {
        raise_struct_error(vm, "iterative unpacking requires a buffer of a multiple of %zu bytes", layout.size);
    }
    UnpackIterator *iterator = native_new(vm, &unpack_iterator_type, sizeof *iterator);
    store(iterator, &iterator->format, text);
    store(iterator, &iterator->data, data);
    return value_from_object(iterator);
}

static Value unpack_iterator_next(Vm *vm, Value self) {
    UnpackIterator *iterator = (UnpackIterator *)object_of(self);
    if (is_absent(iterator->data)) return ABSENT;
    Layout layout = measure(vm, iterator->format);
    Buffer buffer;
    buffer_from(vm, iterator->data, &buffer);
    if (buffer.length < layout.size || iterator->offset > buffer.length - layout.size) {
        store(iterator, &iterator->data, ABSENT);
        return ABSENT;
    }
    const char *source = buffer.bytes + iterator->offset;
    iterator->offset += layout.size;
    return unpack(vm, iterator->format, layout, source);
}

// unpack_iterator.__length_hint__()
static Value unpack_iterator_length(Vm *vm, const Value *args) {
    const UnpackIterator *iterator = native_from(vm, args[0], &unpack_iterator_type);
    Buffer buffer;
    if (is_absent(iterator->data) || !get_buffer(vm, iterator->data, &buffer)) return value_from_small_int(0);
    return value_from_small_int((intptr_t)((buffer.length - iterator->offset) / measure(vm, iterator->format).size));
}

static const Method unpack_iterator_methods[] = {
    {NAME___length_hint__, 0, 0, unpack_iterator_length},
};

static const Slots unpack_iterator_slots = {.iterate = iterate_self, .next = unpack_iterator_next};

static const Type unpack_iterator_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .name = NAME_unpack_iterator,
    .module_name = NAME__struct,
    .kind = KIND_NATIVE,
    .reference_words = 2,
    .slots = &unpack_iterator_slots,
    .methods = TABLE(unpack_iterator_methods),
    .flags = TYPE_IS_FINAL | TYPE_IS_ITERATOR,
};

// --- The module's functions ---

// struct.calcsize(format, /)
static Value struct_calcsize(Vm *vm, const Value *args) {
    return int_from_intptr(vm, (intptr_t)measure(vm, format_from(vm, args[0])).size);
}

static Value first_format(Vm *vm, Value args) {
    if (tuple_count(args) == 0) raise_type_error(vm, "missing format argument");
    return format_from(vm, tuple_item(args, 0));
}

// struct.pack(*args): format, values
static Value struct_pack(Vm *vm, const Value *args) {
    Value text = first_format(vm, args[0]);
    return pack(vm, text, tuple_tail(vm, args[0], 1), "pack");
}

// struct.pack_into(*args): format, buffer, offset, values
static Value struct_pack_into(Vm *vm, const Value *args) {
    Value text = first_format(vm, args[0]);
    return pack_into(vm, text, tuple_tail(vm, args[0], 1));
}

// struct.unpack(format, buffer, /)
static Value struct_unpack(Vm *vm, const Value *args) { return unpack_all(vm, format_from(vm, args[0]), args[1]); }

// struct.unpack_from(format, /, buffer, offset=0)
static Value struct_unpack_from(Vm *vm, const Value *args) {
    return unpack_from(vm, format_from(vm, args[0]), args[1], args[2]);
}

// struct.iter_unpack(format, buffer, /)
static Value struct_iter_unpack(Vm *vm, const Value *args) {
    return iter_unpack(vm, format_from(vm, args[0]), args[1]);
}

// --- Struct ---

typedef struct StructObject {
    Native native;
    Value format;            // str
} StructObject;

static const Type struct_type;

static Value format_of(Vm *vm, Value self) {
    const StructObject *object = native_from(vm, self, &struct_type);
    if (is_absent(object->format)) raise_runtime_error(vm, "Struct object is not initialized");
    return object->format;
}

// Struct(format)
static Value struct_construct(Vm *vm, const Value *args) {
    Value text = format_from(vm, args[1]);
    measure(vm, text);
    StructObject *object = object_new_of(vm, type_unchecked(args[0]), sizeof *object);
    store(object, &object->format, text);
    return value_from_object(object);
}

// Struct.pack(*values)
static Value object_pack(Vm *vm, const Value *args) { return pack(vm, format_of(vm, args[0]), args[1], "pack"); }
// Struct.pack_into(*args): buffer, offset, values
static Value object_pack_into(Vm *vm, const Value *args) { return pack_into(vm, format_of(vm, args[0]), args[1]); }
// Struct.unpack(buffer, /)
static Value object_unpack(Vm *vm, const Value *args) { return unpack_all(vm, format_of(vm, args[0]), args[1]); }
// Struct.iter_unpack(buffer, /)
static Value object_iter_unpack(Vm *vm, const Value *args) { return iter_unpack(vm, format_of(vm, args[0]), args[1]); }

// Struct.unpack_from(buffer, offset=0)
static Value object_unpack_from(Vm *vm, const Value *args) {
    return unpack_from(vm, format_of(vm, args[0]), args[1], args[2]);
}

static Value object_repr(Vm *vm, Value self) { return str_format_c(vm, "%S(%R)", type_name_value(vm, type_of(self)), format_of(vm, self)); }
static Value get_size(Vm *vm, Value self) { return int_from_intptr(vm, (intptr_t)measure(vm, format_of(vm, self)).size); }

static const Method struct_type_methods[] = {
    {NAME_pack, 0, 0, object_pack, "*values"},
    {NAME_pack_into, 0, 0, object_pack_into, "*args"},
    {NAME_unpack, 1, 0, object_unpack},
    {NAME_unpack_from, 1, 1, object_unpack_from, "buffer, offset"},
    {NAME_iter_unpack, 1, 0, object_iter_unpack},
};

static const Getter struct_type_getters[] = {{NAME_format, format_of}, {NAME_size, get_size}};
static const Slots struct_type_slots = {.repr = object_repr};

static const Type struct_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .name = NAME_Struct,
    .module_name = NAME__struct,
    .kind = KIND_NATIVE,
    .reference_words = 1,
    .slots = &struct_type_slots,
    .construct = {NAME_Struct, 1, 0, struct_construct, "format"},
    .methods = TABLE(struct_type_methods),
    .getters = TABLE(struct_type_getters),
};

static const Method struct_functions[] = {
    {NAME_calcsize, 1, 0, struct_calcsize},
    {NAME_pack, 0, 0, struct_pack, "*args"},
    {NAME_pack_into, 0, 0, struct_pack_into, "*args"},
    {NAME_unpack, 2, 0, struct_unpack},
    {NAME_unpack_from, 2, 1, struct_unpack_from, "format, /, buffer, offset"},
    {NAME_iter_unpack, 2, 0, struct_iter_unpack},
};

static const Member struct_members[] = {
    {NAME_Struct, ROM_VALUE(&struct_type)},
    {NAME_error, ROM_VALUE(&struct_error_type)},
};

const NativeModule struct_module = {
    .name = NAME_struct,
    .functions = TABLE(struct_functions),
    .members = TABLE(struct_members),
};
