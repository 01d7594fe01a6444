// The format mini-language of numbers:
// [[fill]align][sign][z][#][0][width][grouping][.precision[grouping]][type]. str.__format__
// has a reader of its own, as codes and defaults differ.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_OBJECTS_FORMAT_SPECIFICATION_H
#define KRAIT_OBJECTS_FORMAT_SPECIFICATION_H

#include "objects/type.h"

typedef struct FormatSpecification {
    uint32_t fill;           // a character
    char align;              // '<' '>' '^' '='
    char sign;               // '-' '+' ' '
    bool no_negative_zero;   // z
    bool alternate;          // #
    intptr_t width;          // 0: none
    char grouping;           // ',' '_' or 0
    intptr_t precision;      // -1: none
    char fraction_grouping;  // ',' '_' or 0
    uint32_t type;           // a character, or 0
} FormatSpecification;

// Raises ValueError with CPython's text. `number` is what is formatted: messages name its type.
FormatSpecification format_specification_parse(Vm *vm, Value specification, Value number);
// format() of an int, float or complex (or of an object of a derived class).
Value format_number_as(Vm *vm, Value number, const FormatSpecification *wanted);
// ValueError "Unknown format code 'x' for object of type 'float'".
_Noreturn void raise_unknown_format_code(Vm *vm, uint32_t type, Value number);

// The pieces of a formatted number, all ASCII but a "digit" of format code 'c'.
typedef struct FormatPieces {
    char sign;               // or 0
    const char *prefix;      // "0x", or ""
    const char *text;        // digits, and what follows them
    size_t length;           // of it in bytes
    size_t digits;           // the first so many of it may be grouped; 0: none, not even by zeros in front
    size_t fraction;         // so many digits follow the point behind `digits`
    int group_size;          // 3 or 4
} FormatPieces;

// Puts signs, groups and padding together. The pieces' text may lie in the heap: the pointer pins it.
// May collect; raises MemoryError. Returns a str.
Value format_layout(Vm *vm, const FormatSpecification *wanted, const FormatPieces *pieces);

#endif
