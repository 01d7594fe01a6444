// Asynchronous generators (PEP 525): their methods return awaitables that drive the generator step by step.
//
// An awaitable is new, then active until its step ends, then done. A step ends when the
// generator yields a value of its own: the awaitable stops with that value as its result. What
// the generator awaits on the way is passed up to whoever drives the awaitable, usually an
// event loop.
// SPDX-License-Identifier: MIT
#include "vm/async_generator.h"

#include "objects/call.h"
#include "objects/iterate.h"
#include "objects/raise.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "vm/instructions.h"

// What the awaitable does the first time it is driven.
typedef enum StepKind { STEP_SEND, STEP_THROW, STEP_CLOSE } StepKind;
typedef enum StepState { STEP_NEW, STEP_ACTIVE, STEP_DONE } StepState;

// The awaitable of asend(), athrow(), aclose() and __anext__().
typedef struct AsyncStep {
    Native native;
    Value generator;
    Value argument;          // the value to send, or the exception to throw
    uint8_t kind;
    uint8_t state;
} AsyncStep;

static AsyncStep *step_of(Value value) { return (AsyncStep *)object_of(value); }
extern const Type async_step_type;

// Nothing runs before the awaitable is driven.
static Value step_new(Vm *vm, Value generator, StepKind kind, Value argument) {
    AsyncStep *step = native_new(vm, &async_step_type, sizeof *step);
    store(step, &step->generator, generator);
    store(step, &step->argument, argument);
    step->kind = kind;
    return value_from_object(step);
}

// The value given to send() counts only if the awaitable was made without one. A generator
// that has not started is closed without running.
static Value first_resume(Vm *vm, AsyncStep *step, Value sent) {
    if (step->kind == STEP_SEND) {
        return generator_resume(vm, step->generator, is_none(sent) ? step->argument : sent);
    }
    if (step->kind == STEP_CLOSE) {
        if (generator_is_new(step->generator)) return generator_close(vm, step->generator);
        step->argument = exception_new(vm, &generator_exit_type, tuple_new(vm, 0));
    }
    return generator_throw(vm, step->generator, step->argument);
}

// The arguments and the result of resume(), for try_call().
typedef struct Resumption {
    AsyncStep *step;
    Value sent;
    Value thrown;
    Value result;
} Resumption;

// Later times just pass on what the driver sends or throws.
static void resume(Vm *vm, void *context) {
    Resumption *resumption = context;
    AsyncStep *step = resumption->step;
    bool is_first = step->state == STEP_NEW;
    step->state = STEP_ACTIVE;
    if (!is_absent(resumption->thrown)) {
        resumption->result = generator_throw(vm, step->generator, resumption->thrown);
    } else if (is_first) {
        resumption->result = first_resume(vm, step, resumption->sent);
    } else {
        resumption->result = generator_resume(vm, step->generator, resumption->sent);
    }
}

// How the body of a generator that is being closed properly ends.
static bool is_end_of_close(Value exception) {
    return is_instance_of(exception, &generator_exit_type) || is_instance_of(exception, &stop_async_iteration_type);
}

// One step. Returns what is awaited on (to be passed up), or ABSENT with the result given to iterate_end_with().
static Value advance(Vm *vm, AsyncStep *step, Value sent, Value thrown) {
    if (step->state == STEP_DONE) {
        raise_runtime_error(vm, "cannot reuse already awaited %s", step->kind == STEP_SEND ? "__anext__()/asend()"
                                                                                           : "aclose()/athrow()");
    }
    if (step->state == STEP_NEW && generator_is_running(step->generator)) {
        step->state = STEP_DONE;
        raise_runtime_error(vm, "%s: asynchronous generator is already running",
                            step->kind == STEP_SEND ? "anext()" : step->kind == STEP_THROW ? "athrow()" : "aclose()");
    }
    Resumption resumption = {step, sent, thrown, ABSENT};
    bool was_done = generator_is_done(step->generator);
    Value raised;
    if (was_done && step->kind == STEP_CLOSE) {
        step->state = STEP_DONE;
        return iterate_end_with(vm, NONE);
    }
    if (!try_call(vm, resume, &resumption, &raised)) {
        step->state = STEP_DONE;
        if (step->kind == STEP_CLOSE && is_end_of_close(raised)) return iterate_end_with(vm, NONE);
        raise_value(vm, raised);
    }
    if (generator_is_done(step->generator)) {
        step->state = STEP_DONE;
        if (step->kind == STEP_CLOSE) return iterate_end_with(vm, NONE);
        raise_value(vm, exception_new(vm, &stop_async_iteration_type, tuple_new(vm, 0)));
    }
    if (!generator_yielded(step->generator)) return resumption.result;
    step->state = STEP_DONE;
    if (step->kind == STEP_CLOSE) raise_runtime_error(vm, "async generator ignored GeneratorExit");
    return iterate_end_with(vm, resumption.result);
}

static Value step_next(Vm *vm, Value self) { return advance(vm, step_of(self), NONE, ABSENT); }

// From the protocol of iterate_next() to that of methods: the end is a StopIteration with the
// result.
static Value raise_end(Vm *vm, Value result) {
    if (is_absent(result)) raise_stop_iteration(vm, iterate_return_value(vm));
    return result;
}

// async_generator_asend.send(value)
static Value step_send(Vm *vm, const Value *args) {
    return raise_end(vm, advance(vm, native_from(vm, args[0], &async_step_type), args[1], ABSENT));
}

// async_generator_asend.throw(type_or_exception, value=None, traceback=None)
static Value step_throw(Vm *vm, const Value *args) {
    AsyncStep *step = native_from(vm, args[0], &async_step_type);
    return raise_end(vm, advance(vm, step, NONE, exception_from_throw_arguments(vm, args + 1)));
}

// async_generator_asend.close()
// A driver that gives up: the step counts as done.
static Value step_close(Vm *vm, const Value *args) {
    AsyncStep *step = native_from(vm, args[0], &async_step_type);
    step->state = STEP_DONE;
    return NONE;
}

static const Method step_methods[] = {
    {NAME_send, 1, 0, step_send},
    {NAME_throw, 1, 2, step_throw},
    {NAME_close, 0, 0, step_close},
};

static const Slots step_slots = {
    .iterate = iterate_self,
    .next = step_next,
    .await = iterate_self,
};

const Type async_step_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .name = NAME_async_generator_asend,
    .kind = KIND_NATIVE,
    .reference_words = 2,
    .slots = &step_slots,
    .methods = TABLE(step_methods),
    .flags = TYPE_IS_FINAL | TYPE_IS_ITERATOR,
};

// --- The generator itself ---

// Methods are rows, which any object may be passed to.
static Value checked(Vm *vm, Value self) {
    if (!is_generator(self)) raise_type_error(vm, "expected async_generator, not %T", self);
    return self;
}

// async_generator.__aiter__()
static Value async_iterate(Vm *vm, const Value *args) { return checked(vm, args[0]); }

// async_generator.__anext__()
static Value async_next(Vm *vm, const Value *args) { return step_new(vm, checked(vm, args[0]), STEP_SEND, NONE); }

// async_generator.asend(value)
static Value async_send(Vm *vm, const Value *args) { return step_new(vm, checked(vm, args[0]), STEP_SEND, args[1]); }

// async_generator.athrow(type_or_exception, value=None, traceback=None)
static Value async_throw(Vm *vm, const Value *args) {
    Value exception = exception_from_throw_arguments(vm, args + 1);
    return step_new(vm, checked(vm, args[0]), STEP_THROW, exception);
}

// async_generator.aclose()
static Value async_close(Vm *vm, const Value *args) { return step_new(vm, checked(vm, args[0]), STEP_CLOSE, NONE); }

static Value async_running(Vm *vm, Value self) {
    (void)vm;
    return value_from_bool(generator_is_running(self));
}

static Value async_code(Vm *vm, Value self) {
    (void)vm;
    return value_from_object(function_unchecked(generator_unchecked(self)->function)->code);
}

static const Method async_generator_methods[] = {
    {NAME___aiter__, 0, 0, async_iterate}, {NAME___anext__, 0, 0, async_next}, {NAME_asend, 1, 0, async_send},
    {NAME_athrow, 1, 2, async_throw},      {NAME_aclose, 0, 0, async_close},
};

static const Getter async_generator_getters[] = {
    {NAME___name__, generator_name, generator_set_name},
    {NAME___qualname__, generator_qualified_name, generator_set_qualified_name},
    {NAME_ag_running, async_running},
    {NAME_ag_code, async_code},
    {NAME_ag_await, generator_delegate},
    {NAME_ag_frame, generator_frame},
    {NAME_ag_suspended, generator_suspended},
};

static const Slots async_generator_slots = {
    .repr = generator_repr,
};

const Type async_generator_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .name = NAME_async_generator,
    .kind = KIND_GENERATOR,
    .slots = &async_generator_slots,
    .methods = TABLE(async_generator_methods),
    .getters = TABLE(async_generator_getters),
    .finalize = generator_finalize,
    .flags = TYPE_IS_FINAL,
};

// --- anext() with a default ---

// What anext(iterator, default) returns.
typedef struct DefaultNext {
    Native native;
    Value awaitable;
    Value otherwise;
} DefaultNext;

// One step: the iterator's next item, or what its method says.
typedef struct DefaultStep {
    Value awaitable;
    Name method;             // NAME___next__, or one of the methods below
    size_t count;
    const Value *args;
    Value result;            // ABSENT at the end
} DefaultStep;

// The iterator is asked for anew at each step; awaitables give the same one or go on by
// themselves.
static void run_default_step(Vm *vm, void *context) {
    DefaultStep *step = context;
    Value iterator = get_awaitable(vm, step->awaitable, 0), item = NONE;
    if (step->method != NAME___next__) {
        step->result = call_method(vm, iterator, step->method, step->count, step->args);
        return;
    }
    bool returned = send(vm, iterator, &item);
    step->result = returned ? iterate_end_with(vm, item) : item;
}

// ABSENT at the end, with the result given to iterate_end_with().
static Value default_step(Vm *vm, Value self, Name method, size_t count, const Value *args) {
    const DefaultNext *next = (DefaultNext *)object_of(self);
    DefaultStep step = {next->awaitable, method, count, args, ABSENT};
    Value exception;
    if (try_call(vm, run_default_step, &step, &exception)) return step.result;
    if (is_instance_of(exception, &stop_async_iteration_type)) return iterate_end_with(vm, next->otherwise);
    raise_again(vm, exception);
}

static Value default_next(Vm *vm, Value self) { return default_step(vm, self, NAME___next__, 0, NULL); }

// anext_awaitable.send(value)
static Value default_send(Vm *vm, const Value *args) {
    return raise_end(vm, default_step(vm, args[0], NAME_send, 1, args + 1));
}

// anext_awaitable.throw(type_or_exception, value=None, traceback=None)
static Value default_throw(Vm *vm, const Value *args) {
    size_t count = is_absent(args[2]) ? 1 : is_absent(args[3]) ? 2 : 3;
    return raise_end(vm, default_step(vm, args[0], NAME_throw, count, args + 1));
}

// anext_awaitable.close()
static Value default_close(Vm *vm, const Value *args) {
    return raise_end(vm, default_step(vm, args[0], NAME_close, 0, NULL));
}

static const Method default_next_methods[] = {
    {NAME_send, 1, 0, default_send},
    {NAME_throw, 1, 2, default_throw},
    {NAME_close, 0, 0, default_close},
};

static const Slots default_next_slots = {.iterate = iterate_self, .next = default_next, .await = iterate_self};

static const Type default_next_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .name = NAME_anext_awaitable,
    .kind = KIND_NATIVE,
    .reference_words = 2,
    .slots = &default_next_slots,
    .methods = TABLE(default_next_methods),
    .flags = TYPE_IS_FINAL | TYPE_IS_ITERATOR,
};

Value async_next_with_default(Vm *vm, Value awaitable, Value otherwise) {
    DefaultNext *next = native_new(vm, &default_next_type, sizeof *next);
    store(next, &next->awaitable, awaitable);
    store(next, &next->otherwise, otherwise);
    return value_from_object(next);
}
