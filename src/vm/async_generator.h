// What generator.c and async_generator.c share.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_VM_ASYNC_GENERATOR_H
#define KRAIT_VM_ASYNC_GENERATOR_H

#include "objects/generator.h"

// Runs it to its next yield or its end (generator_is_done() tells which; the result is the return value then).
Value generator_resume(Vm *vm, Value generator, Value sent);
Value generator_throw(Vm *vm, Value generator, Value exception);
Value generator_close(Vm *vm, Value generator);
void generator_finalize(Vm *vm, Value self);    // closes it; an exception is reported and ignored
// Was the last stop a `yield` of its own (not an `await` passing something on)?
bool generator_yielded(Value generator);
bool generator_is_done(Value generator);
bool generator_is_new(Value generator);
bool generator_is_running(Value generator);
Value exception_from_throw_arguments(Vm *vm, const Value *args);
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
