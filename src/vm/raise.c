// Raising, unwinding and catching.
//
// C code raises by a longjmp to the innermost Catch: that of vm_execute(), which unwinds Python frames up to its own
// entry frame and resumes at a handler or raises on; or that of try_call(). vm->frame is still the raising frame
// then, so that each frame's exception table and location can be looked up on the way.
//
// Three things go with an exception: its context (the one being handled when it was raised),
// its traceback (a record per frame that it leaves) and Vm.raised, which holds it on its way.
// vm->reraising says that the running frame stands in the traceback already.
// SPDX-License-Identifier: MIT
#include "objects/raise.h"

#include <stdarg.h>

#include "objects/attribute.h"
#include "objects/call.h"
#include "objects/list.h"
#include "objects/repr_guard.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "vm/frame.h"
#include "vm/instructions.h"

// --- Raising ---

// There is always a Catch: the port calls everything through try_call().
static _Noreturn void jump_to_catch(Vm *vm, Value exception) {
    vm->raised = exception;
    longjmp(vm->catch->buffer, 1);
}

// Handlers of callers count as well: a bare `raise` in a function called from an except block
// raises what is handled there.
Value vm_handled(Vm *vm) {
    for (const Frame *frame = vm->frame; frame; frame = frame->previous) {
        if (!is_absent(frame->handled)) return frame->handled;
    }
    return ABSENT;
}

// The exception being handled becomes the context, unless that would close a circle. The program may have closed one
// before: `slow` goes half as fast and is met there.
static void set_context(Vm *vm, Value value) {
    Value handled = vm_handled(vm);
    if (is_absent(handled) || same(handled, value)) return;
    Exception *exception = exception_unchecked(value);
    Value slow = handled;
    bool slow_moves = false;
    for (Value at = handled; !is_absent(at); slow_moves = !slow_moves) {
        Exception *link = exception_unchecked(at);
        if (same(link->context, value)) {
            store(link, &link->context, ABSENT);
            break;
        }
        at = link->context;
        if (same(at, slow)) break;
        if (slow_moves) slow = exception_unchecked(slow)->context;
    }
    store(exception, &exception->context, handled);
}

void raise_value(Vm *vm, Value exception) {
    vm->reraising = false;
    if (is_exception(exception)) set_context(vm, exception);
    jump_to_catch(vm, exception);
}

// Not through set_context(): the exception has its context from when it was raised first.
void raise_again(Vm *vm, Value exception) {
    vm->reraising = false;
    jump_to_catch(vm, exception);
}

void reraise(Vm *vm, Value exception) {
    vm->reraising = true;
    jump_to_catch(vm, exception);
}

// The one object serves every time, so it is made as good as new: nothing can be allocated
// here. Tracebacks are not added to it for the same reason (trace_frame()).
void raise_memory_error(Vm *vm) {
    Exception *error = exception_unchecked(vm->roots.memory_error);
    store(error, &error->traceback, ABSENT);
    store(error, &error->context, ABSENT);
    store(error, &error->cause, ABSENT);
    vm->reraising = false;
    jump_to_catch(vm, vm->roots.memory_error);
}

static _Noreturn void raise_formatted(Vm *vm, const Type *type, const char *format, va_list values) {
    raise_with(vm, type, str_format_va(vm, format, values));
}

void raise_with_tuple(Vm *vm, const Type *type, Value args) { raise_value(vm, exception_new(vm, type, args)); }

void raise_with(Vm *vm, const Type *type, Value argument) {
    raise_value(vm, exception_new(vm, type, tuple_from_array(vm, 1, &argument)));
}

void raise_error(Vm *vm, const Type *type, const char *format, ...) {
    va_list values;
    va_start(values, format);
    raise_formatted(vm, type, format, values);
}

void raise_type_error(Vm *vm, const char *format, ...) {
    va_list values;
    va_start(values, format);
    raise_formatted(vm, &type_error_type, format, values);
}

void raise_value_error(Vm *vm, const char *format, ...) {
    va_list values;
    va_start(values, format);
    raise_formatted(vm, &value_error_type, format, values);
}

void raise_index_error(Vm *vm, const char *format, ...) {
    va_list values;
    va_start(values, format);
    raise_formatted(vm, &index_error_type, format, values);
}

void raise_overflow_error(Vm *vm, const char *format, ...) {
    va_list values;
    va_start(values, format);
    raise_formatted(vm, &overflow_error_type, format, values);
}

void raise_runtime_error(Vm *vm, const char *format, ...) {
    va_list values;
    va_start(values, format);
    raise_formatted(vm, &runtime_error_type, format, values);
}

void raise_zero_division(Vm *vm, const char *format, ...) {
    va_list values;
    va_start(values, format);
    raise_formatted(vm, &zero_division_error_type, format, values);
}

void raise_key_error(Vm *vm, Value key) { raise_with(vm, &key_error_type, key); }

// As the class is called with one argument; a plain return gives StopIteration().
void raise_stop_iteration(Vm *vm, Value value) {
    if (is_absent(value) || is_none(value)) raise_value(vm, exception_new(vm, &stop_iteration_type, tuple_new(vm, 0)));
    raise_value(vm, call1(vm, value_from_type(&stop_iteration_type), value));
}

// --- Unwinding ---

// Entries of inner blocks stand before those of the outer ones: the first that fits is right.
static const ExceptionEntry *find_handler(const Code *code, uint32_t instruction) {
    const ExceptionEntry *entries = code->exceptions ? (const ExceptionEntry *)code->exceptions->bytes : NULL;
    for (uint32_t i = 0; i < code->exception_count; i++) {
        if (instruction >= entries[i].start && instruction < entries[i].end) return &entries[i];
    }
    return NULL;
}

typedef struct NewTraceback {
    Value exception;
} NewTraceback;

// Where memory is short the traceback stays incomplete: the exception itself matters more.
static void add_traceback(Vm *vm, void *context) {
    const Frame *frame = vm->frame;
    exception_add_frame(vm, ((NewTraceback *)context)->exception, value_from_object(frame->function->code),
                        frame->function->globals, frame_instruction(frame));
}

static void trace_frame(Vm *vm, Value exception) {
    if (!is_exception(exception) || same(exception, vm->roots.memory_error)) return;
    NewTraceback context = {exception};
    Value failure;
    try_call(vm, add_traceback, &context, &failure);
}

// A generator that an exception leaves is done.
static void leave_frame(Vm *vm) {
    if (vm->frame->flags & FRAME_GENERATOR) generator_finish(vm->frame);
    frame_pop(vm);
}

// True if a frame of this execution handles vm->raised; its `next` is the handler then. Otherwise all its frames are gone.
__attribute__((noinline)) static bool unwind(Vm *vm) {
    bool skip_traceback = vm->reraising;
    for (;;) {
        Frame *frame = vm->frame;
        Value exception = vm->raised;
        if (!skip_traceback) trace_frame(vm, exception);
        vm->raised = exception;
        skip_traceback = false;
        const ExceptionEntry *entry = find_handler(frame->function->code, frame_instruction(frame));
        if (entry) {
            frame->registers[entry->target] = exception;
            frame->next = code_instructions(frame->function->code) + entry->handler;
            vm->raised = ABSENT;
            return true;
        }
        bool is_entry = frame->flags & FRAME_ENTRY;
        leave_frame(vm);
        if (is_entry) return false;
    }
}

// The reprs that were being made when an exception passed are forgotten.
static void forget_reprs(Vm *vm, size_t depth) {
    if (is_absent(vm->roots.repr_active)) return;
    while (list_count(vm->roots.repr_active) > depth) repr_leave(vm);
}

static size_t repr_depth(Vm *vm) { return is_absent(vm->roots.repr_active) ? 0 : list_count(vm->roots.repr_active); }

// A chunk that was reserved for a call that never happened.
static void settle_chunks(Vm *vm) {
    while (vm->frame && vm->chunk->previous && ((char *)vm->frame < (char *)vm->chunk ||
                                               (char *)vm->frame >= (char *)vm->chunk + object_size(&vm->chunk->object))) {
        vm->chunk = vm->chunk->previous;
    }
}

// `thrown` (or ABSENT) is raised in the frame before it goes on.
static Value execute(Vm *vm, Value thrown) {
    Catch catch;
    catch.previous = vm->catch;
    catch.frame = vm->frame;
    catch.repr_depth = repr_depth(vm);
    vm->catch = &catch;
    if (setjmp(catch.buffer)) {
        vm->catch = &catch;
        settle_chunks(vm);
        forget_reprs(vm, catch.repr_depth);
        if (!unwind(vm)) {
            vm->catch = catch.previous;
            vm->reraising = false;    // the frame that called C is not in the traceback yet
            jump_to_catch(vm, vm->raised);
        }
        clear_dead_stack();
    } else {
        checkpoint(vm);
        if (!is_absent(thrown)) raise_value(vm, thrown);
    }
    Value result = interpret(vm);
    vm->catch = catch.previous;
    return result;
}

Value vm_execute(Vm *vm) { return execute(vm, ABSENT); }
Value vm_execute_raising(Vm *vm, Value exception) { return execute(vm, exception); }

// The frames above the Catch were left by the exception; none of them can handle it, since
// Python code has a Catch of its own.
bool try_call(Vm *vm, void (*body)(Vm *vm, void *context), void *context, Value *exception) {
    Catch catch;
    catch.previous = vm->catch;
    catch.frame = vm->frame;
    catch.repr_depth = repr_depth(vm);
    vm->catch = &catch;
    if (setjmp(catch.buffer)) {
        vm->catch = catch.previous;
        forget_reprs(vm, catch.repr_depth);
        while (vm->frame != catch.frame) leave_frame(vm);
        settle_chunks(vm);
        *exception = vm->raised;
        vm->raised = ABSENT;
        vm->reraising = false;
        return false;
    }
    body(vm, context);
    vm->catch = catch.previous;
    return true;
}

typedef struct ExpectingCall {
    Value callee;
    size_t count;
    const Value *args;
    Value result;
} ExpectingCall;

static void run_expecting(Vm *vm, void *context) {
    ExpectingCall *expecting = context;
    expecting->result = call(vm, expecting->callee, expecting->count, expecting->args);
}

// The context of an exception that goes on stays what it was.
Value call_expecting(Vm *vm, Value callee, size_t count, const Value *args, const Type *expected, Value *caught) {
    ExpectingCall context = {callee, count, args, ABSENT};
    Value exception;
    if (try_call(vm, run_expecting, &context, &exception)) return context.result;
    if (!is_instance_of(exception, expected)) raise_again(vm, exception);
    if (caught) *caught = exception;
    return ABSENT;
}

// The address of this function's own frame stands for the stack's depth. While the
// RecursionError is made, the limit lies lower, so that making it does not raise again.
void checkpoint(Vm *vm) {
    if (__builtin_expect(vm->pending, 0)) vm_handle_pending(vm);
    if (__builtin_expect((char *)__builtin_frame_address(0) < vm->c_stack_limit, 0)) {
        char *limit = vm->c_stack_limit;
        vm->c_stack_limit = limit - C_STACK_RESERVE;
        Value text = str_from_c(vm, "maximum recursion depth exceeded");
        Value exception = exception_new(vm, &recursion_error_type, tuple_from_array(vm, 1, &text));
        vm->c_stack_limit = limit;
        raise_value(vm, exception);
    }
}

// --- The raise statement ---

static bool is_exception_class(Value value) {
    return is_type(value) && type_derives_from(type_unchecked(value), &base_exception_type);
}

// `raise Class` calls the class; `error` is what to say of anything that is no exception.
static Value instance_of_raised(Vm *vm, Value exception, const char *error) {
    if (is_exception(exception)) return exception;
    if (!is_exception_class(exception)) raise_type_error(vm, error);
    Value made = call0(vm, exception);
    if (!is_exception(made)) {
        raise_type_error(vm, "calling %R should have returned an instance of BaseException, not %R", exception,
                         value_from_type(type_of(made)));
    }
    return made;
}

// form 0: `raise`, 1: `raise exception`, 2: `raise exception from cause`.
void raise_statement(Vm *vm, unsigned form, Value exception, Value cause) {
    if (form == 0) {
        Value handled = vm_handled(vm);
        if (is_absent(handled)) raise_runtime_error(vm, "No active exception to reraise");
        reraise(vm, handled);
    }
    Value raised = instance_of_raised(vm, exception, "exceptions must derive from BaseException");
    if (form == 2) {
        Exception *target = exception_unchecked(raised);
        Value made = is_none(cause) ? ABSENT
                                    : instance_of_raised(vm, cause, "exception causes must derive from BaseException");
        store(target, &target->cause, made);
        store(target, &target->suppress_context, TRUE_VALUE);
    }
    raise_value(vm, raised);
}

// --- Matching ---

static void check_catchable(Vm *vm, Value class) {
    if (!is_exception_class(class)) {
        raise_type_error(vm, "catching classes that do not inherit from BaseException is not allowed");
    }
}

// All classes of a tuple are checked before the first is compared, as in CPython: a wrong one
// after the one that matches is an error too.
bool match_exception(Vm *vm, Value exception, Value classes) {
    if (!is_tuple(classes)) {
        check_catchable(vm, classes);
        return is_instance_of(exception, type_unchecked(classes));
    }
    for (size_t i = 0; i < tuple_count(classes); i++) check_catchable(vm, tuple_item(classes, i));
    for (size_t i = 0; i < tuple_count(classes); i++) {
        if (is_instance_of(exception, type_unchecked(tuple_item(classes, i)))) return true;
    }
    return false;
}

// __exit__(type, exception, traceback); the caller looks at the truth of the result.
Value with_exit(Vm *vm, Value exit, Value exception) {
    Value traceback = exception_unchecked(exception)->traceback;
    Value args[] = {value_from_type(type_of(exception)), exception, is_absent(traceback) ? NONE : traceback};
    return call(vm, exit, 3, args);
}
