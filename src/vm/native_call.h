// A call of a native row, between the binder (native_call.c) and what it says of wrong arguments (native_errors.c).
//
// A NativeCall lives on the C stack for the time of one call. Who finds an argument wrong
// describes it by calling one of the raise_ and check_ functions below, with the arguments as
// they came: the messages depend on details (counts, kinds of parameters) that the binder does
// not keep.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_VM_NATIVE_CALL_H
#define KRAIT_VM_NATIVE_CALL_H

#include "vm/vm.h"

// The parameter text of a row, walked parameter by parameter: "x, /, *, key, **kwargs". After "def " it
// is that of a function which CPython's library has in Python: wrong arguments are called what Python functions call them.
typedef struct Parameter {
    const char *name;
    size_t length;
    // The name and its length point into the row's text in ROM.
    int stars;                   // 1: *args, 2: **kwargs, 0: plain
    bool is_keyword_only;
    bool is_positional_only;
} Parameter;

typedef struct ParameterWalk {
    const char *at;
    // Behind "*" or "*args" come parameters that are given by keyword only.
    bool after_star;
    const char *slash;           // position of "/", or NULL
} ParameterWalk;

typedef struct NativeCall {
    Value function;
    const Method *row;
    size_t self;                 // 1 if args[0] is self
    size_t count;                // positional arguments, without self
    const Value *args;
    Value names;
    size_t constructs;           // 1 for the row of a type: args[0] is the class. No bool, whose padding could hold an address
} NativeCall;

enum { PYTHON_PREFIX_LENGTH = 4 };
static inline bool is_python_text(const char *text) { return text && strncmp(text, "def ", PYTHON_PREFIX_LENGTH) == 0; }
// Walks from the first parameter on; parameters_next() is false after the last one. The
// separators "/" and "*" are no parameters. Neither raises.
ParameterWalk parameters_walk(const char *text);
bool parameters_next(ParameterWalk *walk, Parameter *parameter);

// More positional arguments than the row takes, or less than it needs by position.
_Noreturn void raise_native_count(Vm *vm, const NativeCall *native);
_Noreturn void raise_native_keywords(Vm *vm, const NativeCall *native);    // keywords where none may be
// Before a keyword is looked for: are there too many arguments, or may there be no keywords at all?
void check_native_keywords(Vm *vm, const NativeCall *native);
_Noreturn void raise_native_repeated(Vm *vm, const NativeCall *native, Value name, size_t position);
// All arguments are in their slots: are the required ones there? `unexpected`: a keyword without parameter, or ABSENT.
void check_native_bound(Vm *vm, const NativeCall *native, const Value *slots, Value unexpected);
// A native method is called without self, or with one of another class.
_Noreturn void raise_native_self_missing(Vm *vm, const Method *row);
_Noreturn void raise_native_self(Vm *vm, const Method *row, Value self);

#endif
