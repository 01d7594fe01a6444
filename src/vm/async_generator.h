// What generator.c and async_generator.c share.
//
// Both sides work on the same Generator objects: generator.c moves frames, async_generator.c
// wraps each step into an awaitable. Functions that resume run Python code: they may raise
// anything and collect. The questions (is_..., yielded) neither raise nor collect.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_VM_ASYNC_GENERATOR_H
#define KRAIT_VM_ASYNC_GENERATOR_H

#include "objects/generator.h"

// Runs it to its next yield or its end (generator_is_done() tells which; the result is the return value then).
Value generator_resume(Vm *vm, Value generator, Value sent);
// Raises `exception` where the generator stands. The result is as that of generator_resume().
// One that is done raises it on.
Value generator_throw(Vm *vm, Value generator, Value exception);
// Raises GeneratorExit in it, and RuntimeError if it yields then. The result is its return
// value.
Value generator_close(Vm *vm, Value generator);
void generator_finalize(Vm *vm, Value self);    // closes it; an exception is reported and ignored
// Was the last stop a `yield` of its own (not an `await` passing something on)?
bool generator_yielded(Value generator);
bool generator_is_done(Value generator);
bool generator_is_new(Value generator);
bool generator_is_running(Value generator);
// From the arguments of throw(type_or_exception, value, traceback), the last two ABSENT or
// None if not given. Raises TypeError.
Value exception_from_throw_arguments(Vm *vm, const Value *args);
// Getters and setters of the three types: see generator.c.
Value generator_name(Vm *vm, Value self);
Value generator_qualified_name(Vm *vm, Value self);
void generator_set_name(Vm *vm, Value self, Value value);
void generator_set_qualified_name(Vm *vm, Value self, Value value);
Value generator_frame(Vm *vm, Value self);
Value generator_delegate(Vm *vm, Value self);
Value generator_suspended(Vm *vm, Value self);
Value generator_repr(Vm *vm, Value self);

// The awaitable of anext(iterator, default): the default instead of StopAsyncIteration.
Value async_next_with_default(Vm *vm, Value awaitable, Value otherwise);

extern const Type coroutine_wrapper_type;

#endif
