// What the str_*.c files share: the natives of the table in str_methods.c, each described in
// its file by its Python signature. args[0] is self; optional arguments that were left out are
// ABSENT.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_OBJECTS_STR_METHODS_H
#define KRAIT_OBJECTS_STR_METHODS_H

#include "objects/str.h"
#include "objects/type.h"

enum { STR_METHOD_COUNT = 47 };
extern const Method str_methods[STR_METHOD_COUNT];
extern const Method str_static_methods[1];

// str_search.c
Value str_find(Vm *vm, const Value *args);
Value str_rfind(Vm *vm, const Value *args);
Value str_index(Vm *vm, const Value *args);
Value str_rindex(Vm *vm, const Value *args);
Value str_count(Vm *vm, const Value *args);
Value str_startswith(Vm *vm, const Value *args);
Value str_endswith(Vm *vm, const Value *args);
Value str_replace(Vm *vm, const Value *args);
Value str_removeprefix(Vm *vm, const Value *args);
Value str_removesuffix(Vm *vm, const Value *args);

// str_split.c
Value str_split(Vm *vm, const Value *args);
Value str_rsplit(Vm *vm, const Value *args);
Value str_splitlines(Vm *vm, const Value *args);
Value str_partition(Vm *vm, const Value *args);
Value str_rpartition(Vm *vm, const Value *args);
// A list of what join() joins: the list itself, or a new one. TypeError "can only join an iterable".
Value items_to_join(Vm *vm, Value iterable);
Value str_join(Vm *vm, const Value *args);
Value str_strip(Vm *vm, const Value *args);
Value str_lstrip(Vm *vm, const Value *args);
Value str_rstrip(Vm *vm, const Value *args);

// str_case.c
Value str_upper(Vm *vm, const Value *args);
Value str_lower(Vm *vm, const Value *args);
Value str_title(Vm *vm, const Value *args);
Value str_capitalize(Vm *vm, const Value *args);
Value str_swapcase(Vm *vm, const Value *args);
Value str_casefold(Vm *vm, const Value *args);

// str_format.c
Value str_format(Vm *vm, const Value *args);
Value str_format_map(Vm *vm, const Value *args);
// For Slots.format. `specification` is a str.
Value str_format_slot(Vm *vm, Value self, Value specification);

// percent_format.c
Value str_percent(Vm *vm, Value format, Value values);

// str_iterator.c: Slots.iterate of str.
Value str_iterate(Vm *vm, Value string);

// Writes \xhh, \uhhhh or \Uhhhhhhhh; returns the length.
size_t escape_code_point(char *text, uint32_t code_point);

#endif
