// One number, character or truth value in the binary layouts of struct, memoryview and array.
// Format codes are those of the struct module; unknown ones have size 0.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_OBJECTS_PACKED_ITEM_H
#define KRAIT_OBJECTS_PACKED_ITEM_H

#include "objects/type.h"

// The largest item: a complex of two doubles.
enum { PACKED_MOST_BYTES = 16 };

typedef enum PackResult {
    PACK_FINE,
    PACK_WRONG_TYPE,
    PACK_OUT_OF_RANGE,     // an int or a character
    PACK_FLOAT_TOO_LARGE,
} PackResult;

// Bytes of an item with this format code: as the C compiler lays it out, or the standard size. 0: no such code.
size_t packed_size(char code, bool is_native);
// Where the C compiler puts items: at multiples of this. 1 for codes that are no numbers.
size_t packed_alignment(char code);
// Of known codes; truth values and characters do not count.
bool packed_is_integer(char code);
bool packed_is_signed(char code);
bool machine_is_big_endian(void);

// Reads an item of `size` bytes. May collect (then `bytes` must be held by the caller's local).
Value packed_read(Vm *vm, const char *bytes, char code, size_t size, bool big_endian);
// Writes an item to `bytes`, which are the caller's own (at least PACKED_MOST_BYTES): converting the value may run
// Python code, collect and raise.
PackResult packed_write(Vm *vm, char *bytes, Value value, char code, size_t size, bool big_endian);

#endif
