// What the bytes files share. All may collect and raise; arguments of natives are as in their
// rows.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_OBJECTS_BYTES_METHODS_H
#define KRAIT_OBJECTS_BYTES_METHODS_H

#include "objects/bytes.h"

// Methods that bytes and bytearray have in common; they give back the type of self.
enum { BYTES_METHOD_COUNT = 42 };
extern const Method bytes_methods[BYTES_METHOD_COUNT];

// A bytes or bytearray like `self`.
Value bytes_like(Vm *vm, Value self, const void *data, size_t length);
// A stable copy of any bytes-like object as bytes (bytes themselves are returned as they are).
Value bytes_copy_of(Vm *vm, Value value);
// What bytes(x) and bytearray(x) make of their arguments: a bytes object.
// args[1] to args[3] are source, encoding, errors; args[0] is not looked at.
Value bytes_from_arguments(Vm *vm, const Value *args, const char *type_name);
// bytearray escapes single quotes even between double ones.
Value bytes_repr_text(Vm *vm, const char *data, size_t length, bool escapes_single);
// Slots that work on both.
Value bytes_compare(Vm *vm, Comparison comparison, Value left, Value right);
bool bytes_contains(Vm *vm, Value self, Value item);
Value bytes_binary(Vm *vm, BinaryOperator operator, Value left, Value right);
Value bytes_get_item(Vm *vm, Value self, Value key);
// One byte argument: an int in range(256).
// `error` is the text of the ValueError. May run __index__().
uint8_t byte_from(Vm *vm, Value value, const char *error);
// A row of its own: a static method, of both types.
extern const Method bytes_maketrans_row;
// A bytes_iterator or bytearray_iterator.
Value bytes_iterate(Vm *vm, Value self);
// bytes.hex(sep, bytes_per_sep) of any bytes-like args[0]: memoryview has the method too.
Value bytes_hex(Vm *vm, const Value *args);
// Bytes from a str or bytes-like object of hexadecimal digits. Raises ValueError, TypeError.
Value bytes_fromhex_data(Vm *vm, Value text);

#endif
