// Static names: every identifier the C code uses, as a ready-made interned str in ROM.
//
// names.def lists them sorted (LC_ALL=C), one NAME(x) a line. A misspelt NAME_x does not compile.
// A name compares by pointer: name_value(NAME_append) is the one Value of the text "append".
// SPDX-License-Identifier: MIT
#ifndef KRAIT_OBJECTS_NAMES_H
#define KRAIT_OBJECTS_NAMES_H

#include "memory/value.h"

typedef enum Name {
#define NAME(text) NAME_##text,
#include "objects/names.def"
#undef NAME
    NAME_COUNT
} Name;

// The str object (in ROM) of a static name.
Value name_value(Name name);
// NUL-terminated, in ROM.
const char *name_text(Name name);
// Is `string` the object of a static name? Then *name is set.
bool name_of(Value string, Name *name);
// The static name with this text, if there is one (binary search).
bool name_find(const char *text, size_t length, Name *name);

#endif
