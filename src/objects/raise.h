// Raising and catching from C. raise_*() never returns (a longjmp to the nearest VM entry); implemented in vm/raise.c.
//
// Directives of the format strings: %s C text, %.*s, %d int, %zd intptr_t, %zu size_t, %c character, %x, %%,
// and for Values: %R repr(), %S str(), %T the name of the value's type, %N the name of a `const Type *`,
// %A as %T, but "None" for None (how errors about arguments put it).
// A native holds nothing but collected memory across a call that may raise.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_OBJECTS_RAISE_H
#define KRAIT_OBJECTS_RAISE_H

#include "objects/exception.h"

_Noreturn void raise_value(Vm *vm, Value exception);     // an exception instance
_Noreturn void raise_again(Vm *vm, Value exception);     // caught by try_call(): it goes on, its context as it is
// A new exception of this type with the formatted text as its only argument.
_Noreturn void raise_error(Vm *vm, const Type *type, const char *format, ...);
_Noreturn void raise_type_error(Vm *vm, const char *format, ...);
_Noreturn void raise_value_error(Vm *vm, const char *format, ...);
_Noreturn void raise_index_error(Vm *vm, const char *format, ...);
_Noreturn void raise_overflow_error(Vm *vm, const char *format, ...);
_Noreturn void raise_runtime_error(Vm *vm, const char *format, ...);
_Noreturn void raise_attribute_error(Vm *vm, Value object, Value name);    // "'X' object has no attribute 'y'"
_Noreturn void raise_key_error(Vm *vm, Value key);
_Noreturn void raise_zero_division(Vm *vm, const char *format, ...);
_Noreturn void raise_stop_iteration(Vm *vm, Value value);
_Noreturn void raise_memory_error(Vm *vm);               // preallocated
_Noreturn void raise_os_error_of_two(Vm *vm, int error_number, Value filename, Value second_filename);
_Noreturn void raise_os_error(Vm *vm, int error_number, Value filename);   // filename ABSENT if none; picks the subclass
// The same with an args tuple.
_Noreturn void raise_with_tuple(Vm *vm, const Type *type, Value args);
// raise_error with one argument object instead of text: type(argument).
_Noreturn void raise_with(Vm *vm, const Type *type, Value argument);

// Runs body(vm, context). False if it raised: *exception is then the exception, already unwound.
// The only catch in C; used in a handful of places.
bool try_call(Vm *vm, void (*body)(Vm *vm, void *context), void *context, Value *exception);

// For native functions that recurse or loop over Python's iterators: raises RecursionError when the C stack is nearly
// used up, and does what pending events ask for, which may raise (KeyboardInterrupt), collect and run Python code.
void checkpoint(Vm *vm);
// As warnings.warn() in the running Python code: imports that module; may raise if filters say so.
void warn(Vm *vm, const Type *category, const char *format, ...);

#endif
