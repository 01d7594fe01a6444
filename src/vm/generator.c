// Generators and coroutines: frames that move between the register stack and a Generator object.
//
// A suspended generator's `instruction` is the word after its YIELD; the value sent goes into that YIELD's register.
//
// The three types share this code; the flags of the code object tell them apart. While it
// runs, a generator's registers are in its frame, and those in the object are stale. It ends
// in three ways: by returning, by an exception, by close() before it has started; each leaves
// it GENERATOR_DONE and without references.
// SPDX-License-Identifier: MIT
#include "objects/generator.h"

#include "objects/attribute.h"
#include "objects/call.h"
#include "objects/dict.h"
#include "objects/finalizer.h"
#include "objects/iterate.h"
#include "objects/number.h"
#include "objects/raise.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "vm/async_generator.h"
#include "compiler/bytecode.h"
#include "vm/frame.h"
#include "vm/instructions.h"
#include "vm/run.h"

// --- State ---

static Generator *generator_of(Value value) { return generator_unchecked(value); }
static Code *generator_code(const Generator *generator) { return code_unchecked(generator->code); }
static GeneratorState state_of(const Generator *generator) { return (GeneratorState)small_int(generator->state); }

static void set_state(Generator *generator, GeneratorState state) {
    store(generator, &generator->state, value_from_small_int(state));
}

static uint32_t instruction_of(const Generator *generator) { return (uint32_t)small_int(generator->instruction); }

// As CPython names it in messages.
static const char *kind_name(const Generator *generator) {
    uint32_t flags = generator_code(generator)->flags;
    return flags & CODE_COROUTINE ? "coroutine" : flags & CODE_ASYNC_GENERATOR ? "async generator" : "generator";
}

static bool is_coroutine(const Generator *generator) { return generator_code(generator)->flags & CODE_COROUTINE; }

bool generator_is_plain(Value generator) {
    return !(generator_code(generator_of(generator))->flags & CODE_ASYNC_GENERATOR);
}

// The opcode of the instruction at which it stopped tells: YIELD_DELEGATED passes on what
// something awaited has yielded.
bool generator_yielded(Value generator) {
    const Generator *self = generator_of(generator);
    uint32_t at = instruction_of(self);
    return at > 0 && instruction_opcode(code_instructions(generator_code(self))[at - 1]) == OP_YIELD;
}

bool generator_is_done(Value generator) { return state_of(generator_of(generator)) == GENERATOR_DONE; }
bool generator_is_new(Value generator) { return state_of(generator_of(generator)) == GENERATOR_NEW; }
bool generator_is_running(Value generator) { return state_of(generator_of(generator)) == GENERATOR_RUNNING; }

// --- Making, suspending, resuming ---

Value generator_from_window(Vm *vm, Function *function, const Value *registers, size_t set) {
    size_t window = function->code->register_count;
    // The window is in no frame yet, so that the collector does not see it: the C stack holds what it refers to.
    Value arguments[set + 1];
    memcpy(arguments, registers, set * sizeof(Value));
    Generator *generator = heap_allocate(vm, KIND_GENERATOR, sizeof(Generator) + window * sizeof(Value));
    store(generator, &generator->function, value_from_object(function));
    store(generator, &generator->code, value_from_object(function->code));
    store(generator, &generator->name, function->name);
    store(generator, &generator->qualified_name, function->qualified_name);
    for (size_t i = 0; i < set; i++) store(generator, &generator->registers[i], arguments[i]);
    store(generator, &generator->instruction, value_from_small_int(0));
    set_state(generator, GENERATOR_NEW);
    return value_from_object(generator);
}

// Whether an exception here would find a handler: only then has closing the generator an
// effect.
static bool is_in_block(const Code *code, uint32_t instruction) {
    const ExceptionEntry *entries = code->exception_count ? (const ExceptionEntry *)code->exceptions->bytes : NULL;
    for (uint32_t i = 0; i < code->exception_count; i++) {
        if (entries[i].start <= instruction && instruction < entries[i].end) return true;
    }
    return false;
}

// Waiting inside of a `try` or `with`, it is to be closed when nobody refers to it any more.
// Registered once for its life: most generators never are, and cost the collector nothing.
static void watch_if_in_block(Vm *vm, const Frame *frame, Generator *generator) {
    const Code *code = generator_code(generator);
    if (object_flag(&generator->object, GENERATOR_IS_WATCHED)) return;
    if (!is_in_block(code, (uint32_t)(frame->next - code_instructions(code)) - 1)) return;
    finalizer_register(vm, frame->generator);
    object_set_flag(&generator->object, GENERATOR_IS_WATCHED);
}

void generator_suspend(Vm *vm, Frame *frame) {
    Generator *generator = generator_of(frame->generator);
    watch_if_in_block(vm, frame, generator);
    for (size_t i = 0; i < frame->window; i++) store(generator, &generator->registers[i], frame->registers[i]);
    store(generator, &generator->handled, frame->handled);
    store(generator, &generator->instruction, value_from_small_int(frame->next - code_instructions(generator_code(generator))));
    set_state(generator, GENERATOR_SUSPENDED);
    frame_pop(vm);
}

void generator_finish(Frame *frame) {
    Generator *generator = generator_of(frame->generator);
    set_state(generator, GENERATOR_DONE);
    store(generator, &generator->delegate, ABSENT);
    store(generator, &generator->handled, ABSENT);
    for (size_t i = 0; i < frame->window; i++) store(generator, &generator->registers[i], ABSENT);
}

// The program may have given the function another __code__ meanwhile; the generator goes on
// with the one that it began.
static Function *function_of(Vm *vm, Generator *generator) {
    const Function *function = function_unchecked(generator->function);
    if (function->code != code_unchecked(generator->code)) {
        store(generator, &generator->function, function_with_code(vm, generator->function, generator->code));
    }
    return function_unchecked(generator->function);
}

static Frame *push_generator_frame(Vm *vm, Value value) {
    Generator *generator = generator_of(value);
    Function *function = function_of(vm, generator);
    size_t window = function->code->register_count;
    Value *registers = stack_reserve(vm, window);
    memcpy(registers, generator->registers, window * sizeof(Value));
    Frame *frame = frame_push(vm, function, registers, window);
    frame->flags |= FRAME_GENERATOR;
    frame->generator = value;
    frame->handled = generator->handled;
    frame->next = code_instructions(function->code) + instruction_of(generator);
    store(generator, &generator->delegate, ABSENT);
    set_state(generator, GENERATOR_RUNNING);
    return frame;
}

// A generator that is done just stops again; a coroutine may not be awaited twice.
static void check_resumable(Vm *vm, Generator *generator) {
    if (state_of(generator) == GENERATOR_RUNNING) raise_value_error(vm, "%s already executing", kind_name(generator));
    if (state_of(generator) == GENERATOR_DONE && is_coroutine(generator)) {
        raise_runtime_error(vm, "cannot reuse already awaited coroutine");
    }
}

// The word before the next instruction is the YIELD that waits: its register a gets the value.
Frame *generator_resume_frame(Vm *vm, Value value, Value sent) {
    Generator *generator = generator_of(value);
    check_resumable(vm, generator);
    GeneratorState state = state_of(generator);
    if (state == GENERATOR_DONE) return NULL;
    if (state == GENERATOR_NEW && !is_none(sent)) {
        raise_type_error(vm, "can't send non-None value to a just-started %s", kind_name(generator));
    }
    Frame *frame = push_generator_frame(vm, value);
    if (state == GENERATOR_SUSPENDED) frame->registers[instruction_a(frame->next[-1])] = sent;
    return frame;
}

// From C: the result is what was yielded or, if it is done then, what it returned.
Value generator_resume(Vm *vm, Value generator, Value sent) {
    Frame *frame = generator_resume_frame(vm, generator, sent);
    if (!frame) return NONE;
    frame->flags |= FRAME_ENTRY;
    return vm_execute(vm);
}

// --- throw ---

// Raised at the instruction before `next`; one that has not started is made to stand behind
// its first instruction, so that the exception has a place in the code.
static Value resume_raising(Vm *vm, Value generator, Value exception) {
    Frame *frame = push_generator_frame(vm, generator);
    if (frame->next == code_instructions(frame->function->code)) frame->next++;
    frame->flags |= FRAME_ENTRY;
    return vm_execute_raising(vm, exception);
}

// The sub-iterator has ended with `value`: go on after the SEND loop. The suspended generator stands before the jump
// back to its SEND.
static Value resume_after_delegate(Vm *vm, Value generator, Value value) {
    Frame *frame = push_generator_frame(vm, generator);
    const uint32_t *at = frame->next;
    frame->registers[instruction_a(at[-1])] = value;
    while (instruction_opcode(*at) == OP_JUMP_BACK || instruction_opcode(*at) == OP_JUMP) at += 1 + ((int32_t)*at >> 8);
    if (instruction_opcode(*at) == OP_SEND) at += 2 + (int32_t)at[1];
    frame->next = at;
    frame->flags |= FRAME_ENTRY;
    return vm_execute(vm);
}

// What throw_into_delegate() needs and finds out, on its way through try_call().
typedef struct DelegateThrow {
    Value delegate;
    Value exception;
    Value result;
    bool returned;           // result is the delegate's return value
    bool unsupported;        // the delegate has no throw(): raise in the generator itself
} DelegateThrow;

// Any iterator may be delegated to; those without close() need none.
static void close_delegate(Vm *vm, Value delegate) {
    if (is_generator(delegate) && generator_is_plain(delegate)) {
        generator_close(vm, delegate);
        return;
    }
    Value close = get_attribute_or(vm, delegate, name_value(NAME_close), ABSENT);
    if (!is_absent(close)) call0(vm, close);
}

// PEP 380: GeneratorExit closes the sub-iterator and is raised in the generator; everything
// else goes to its throw(), if it has one.
static void throw_into_delegate(Vm *vm, void *context) {
    DelegateThrow *throw = context;
    if (is_instance_of(throw->exception, &generator_exit_type)) {
        close_delegate(vm, throw->delegate);
        throw->unsupported = true;
        return;
    }
    if (is_generator(throw->delegate) && generator_is_plain(throw->delegate)) {
        throw->result = generator_throw(vm, throw->delegate, throw->exception);
        throw->returned = generator_is_done(throw->delegate);
        return;
    }
    Value method = get_attribute_or(vm, throw->delegate, name_value(NAME_throw), ABSENT);
    if (is_absent(method)) throw->unsupported = true;
    else throw->result = call1(vm, method, throw->exception);
}

// The value of a StopIteration: None if it has none.
static Value stop_value(Value exception) {
    Value value = exception_unchecked(exception)->fields[0];
    return is_absent(value) ? NONE : value;
}

// It counts as running while the sub-iterator does, so that it cannot be resumed from there.
static Value throw_with_delegate(Vm *vm, Value value, Value exception) {
    Generator *generator = generator_of(value);
    DelegateThrow throw = {.delegate = generator->delegate, .exception = exception};
    Value raised;
    set_state(generator, GENERATOR_RUNNING);
    bool succeeded = try_call(vm, throw_into_delegate, &throw, &raised);
    set_state(generator, GENERATOR_SUSPENDED);
    if (!succeeded) {
        if (is_instance_of(raised, &stop_iteration_type)) return resume_after_delegate(vm, value, stop_value(raised));
        return resume_raising(vm, value, raised);
    }
    if (throw.unsupported) return resume_raising(vm, value, exception);
    if (throw.returned) return resume_after_delegate(vm, value, throw.result);
    return throw.result;
}

// The yielded value; when the generator is done afterwards, its return value.
Value generator_throw(Vm *vm, Value value, Value exception) {
    Generator *generator = generator_of(value);
    check_resumable(vm, generator);
    if (state_of(generator) == GENERATOR_DONE) raise_value(vm, exception);
    if (!is_absent(generator->delegate)) return throw_with_delegate(vm, value, exception);
    return resume_raising(vm, value, exception);
}

// --- close ---

typedef struct Closing {
    Value generator;
    Value exception;
    Value result;
} Closing;

static void throw_exit(Vm *vm, void *context) {
    Closing *closing = context;
    closing->result = generator_throw(vm, closing->generator, closing->exception);
}

// Returns what the generator returns, as of Python 3.13; None where it ends by the exception.
// Raises RuntimeError if it yields instead.
Value generator_close(Vm *vm, Value value) {
    Generator *generator = generator_of(value);
    if (state_of(generator) == GENERATOR_DONE) return NONE;
    if (state_of(generator) == GENERATOR_NEW) {
        set_state(generator, GENERATOR_DONE);
        return NONE;
    }
    Closing closing = {value, exception_new(vm, &generator_exit_type, tuple_new(vm, 0)), NONE};
    Value raised;
    if (!try_call(vm, throw_exit, &closing, &raised)) {
        if (is_instance_of(raised, &generator_exit_type)) return NONE;
        if (is_instance_of(raised, &stop_iteration_type)) return stop_value(raised);
        raise_again(vm, raised);
    }
    if (!generator_is_done(value)) raise_runtime_error(vm, "%s ignored GeneratorExit", kind_name(generator));
    return closing.result;
}

static void attempt_close(Vm *vm, void *context) { generator_close(vm, ((Closing *)context)->generator); }

// A GeneratorExit for those that wait in a `try`; nobody is left to hear of other exceptions,
// so they are printed.
void generator_finalize(Vm *vm, Value self) {
    if (state_of(generator_of(self)) != GENERATOR_SUSPENDED) return;
    Closing closing = {.generator = self};
    Value exception;
    if (!try_call(vm, attempt_close, &closing, &exception)) vm_report_ignored(vm, "while closing generator", self, exception);
}

// --- Methods ---

static Generator *checked(Vm *vm, Value value) {
    if (!is_generator(value)) raise_type_error(vm, "expected generator, not %T", value);
    return generator_of(value);
}

// The return value goes to iterate_end_with(), which needs no StopIteration object.
static Value generator_next(Vm *vm, Value self) {
    Value result = generator_resume(vm, self, NONE);
    return generator_is_done(self) ? iterate_end_with(vm, result) : result;
}

// generator.send(value)
static Value generator_send(Vm *vm, const Value *args) {
    checked(vm, args[0]);
    bool was_done = generator_is_done(args[0]);
    Value result = generator_resume(vm, args[0], args[1]);
    if (was_done || generator_is_done(args[0])) raise_stop_iteration(vm, result);
    return result;
}

static _Noreturn void raise_not_throwable(Vm *vm, Value exception) {
    raise_type_error(vm, "exceptions must be classes or instances deriving from BaseException, not %T", exception);
}

// What calling the class gives. If that is no exception, the complaint about it is thrown instead.
static Value instance_to_throw(Vm *vm, Value class, Value value) {
    if (is_exception(value) && is_instance_of(value, type_unchecked(class))) return value;
    Value made = is_tuple(value) ? call_spread(vm, class, value, ABSENT) : call(vm, class, !is_none(value), &value);
    if (is_exception(made)) return made;
    const char *format = "calling %R should have returned an instance of BaseException, not %T";
    Value text = str_format_c(vm, format, class, made);
    return exception_new(vm, &type_error_type, tuple_from_array(vm, 1, &text));
}

// Both forms: throw(exception) and, deprecated, throw(type, value, traceback).
Value exception_from_throw_arguments(Vm *vm, const Value *args) {
    Value exception = args[0], value = is_absent(args[1]) ? NONE : args[1];
    bool has_traceback = !is_absent(args[2]) && !is_none(args[2]);
    if (has_traceback && type_of(args[2]) != &traceback_type) {
        raise_type_error(vm, "throw() third argument must be a traceback object");
    }
    if (is_type(exception) && type_derives_from(type_unchecked(exception), &base_exception_type)) {
        exception = instance_to_throw(vm, exception, value);
    } else if (!is_exception(exception)) {
        raise_not_throwable(vm, exception);
    } else if (!is_none(value)) {
        raise_type_error(vm, "instance exception may not have a separate value");
    }
    if (has_traceback) store(object_of(exception), &exception_unchecked(exception)->traceback, args[2]);
    return exception;
}

// generator.throw(type_or_exception, value=None, traceback=None)
static Value generator_throw_method(Vm *vm, const Value *args) {
    checked(vm, args[0]);
    Value exception = exception_from_throw_arguments(vm, args + 1);
    Value result = generator_throw(vm, args[0], exception);
    if (generator_is_done(args[0])) raise_stop_iteration(vm, result);
    return result;
}

// generator.close()
static Value generator_close_method(Vm *vm, const Value *args) {
    checked(vm, args[0]);
    return generator_close(vm, args[0]);
}

static const Method generator_methods[] = {
    {NAME_send, 1, 0, generator_send},
    {NAME_throw, 1, 2, generator_throw_method},
    {NAME_close, 0, 0, generator_close_method},
};

// --- Attributes ---

Value generator_name(Vm *vm, Value self) {
    (void)vm;
    const Generator *generator = generator_of(self);
    return is_absent(generator->name) ? generator_code(generator)->name : generator->name;
}

Value generator_qualified_name(Vm *vm, Value self) {
    (void)vm;
    const Generator *generator = generator_of(self);
    return is_absent(generator->qualified_name) ? generator_code(generator)->qualified_name : generator->qualified_name;
}

static void check_name(Vm *vm, Value value, const char *attribute) {
    if (!is_str(value)) raise_type_error(vm, "%s must be set to a string object", attribute);
}

void generator_set_name(Vm *vm, Value self, Value value) {
    check_name(vm, value, "__name__");
    store(object_of(self), &generator_of(self)->name, value);
}

void generator_set_qualified_name(Vm *vm, Value self, Value value) {
    check_name(vm, value, "__qualname__");
    store(object_of(self), &generator_of(self)->qualified_name, value);
}

static Value generator_running(Vm *vm, Value self) {
    (void)vm;
    return value_from_bool(generator_is_running(self));
}

Value generator_suspended(Vm *vm, Value self) {
    (void)vm;
    return value_from_bool(state_of(generator_of(self)) == GENERATOR_SUSPENDED);
}

static Value generator_code_value(Vm *vm, Value self) {
    (void)vm;
    return value_from_object(generator_code(generator_of(self)));
}

// gi_yieldfrom, cr_await and ag_await.
Value generator_delegate(Vm *vm, Value self) {
    (void)vm;
    Value delegate = generator_of(self)->delegate;
    return is_absent(delegate) ? NONE : delegate;
}

static void add_variable(Vm *vm, Value names, Value name, Value content) {
    if (!is_absent(content)) dict_set(vm, names, name, content);
}

// The variables of a generator that does not run, by name.
static Value generator_locals(Vm *vm, const Generator *generator) {
    const Code *code = generator_code(generator);
    const Function *function = function_unchecked(generator->function);
    Value names = dict_new(vm, 0);
    for (size_t i = 0; i < tuple_count(code->variable_names); i++) {
        add_variable(vm, names, tuple_item(code->variable_names, i), variable_value(code, i, generator->registers[i]));
    }
    for (size_t i = 0; function->closure && i < tuple_count(code->free_names); i++) {
        add_variable(vm, names, tuple_item(code->free_names, i), ((Cell *)object_of(function->closure->slots[i]))->content);
    }
    return names;
}

// gi_frame and its kin: a snapshot; None once it has ended. The locals of a running one are in
// its frame, and are not shown.
Value generator_frame(Vm *vm, Value self) {
    const Generator *generator = generator_of(self);
    if (generator_is_done(self)) return NONE;
    bool runs = state_of(generator) == GENERATOR_RUNNING;
    uint32_t next = instruction_of(generator);
    return frame_object_new(vm, generator->code, function_unchecked(generator->function)->globals,
                            runs ? dict_new(vm, 0) : generator_locals(vm, generator), next ? next - 1 : 0);
}

Value generator_repr(Vm *vm, Value self) {
    const Generator *generator = generator_of(self);
    uint32_t flags = generator_code(generator)->flags;
    const char *kind = flags & CODE_ASYNC_GENERATOR ? "async_generator" : kind_name(generator);
    return str_format_c(vm, "<%s object %S at 0x%x>", kind, generator_qualified_name(vm, self),
                        (unsigned)heap_identity(vm, self));
}

static const Getter generator_getters[] = {
    {NAME___name__, generator_name, generator_set_name},
    {NAME___qualname__, generator_qualified_name, generator_set_qualified_name},
    {NAME_gi_running, generator_running},
    {NAME_gi_suspended, generator_suspended},
    {NAME_gi_code, generator_code_value},
    {NAME_gi_yieldfrom, generator_delegate},
    {NAME_gi_frame, generator_frame},
};

static const Slots generator_slots = {
    .repr = generator_repr,
    .iterate = iterate_self,
    .next = generator_next,
};

const Type generator_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .name = NAME_generator,
    .kind = KIND_GENERATOR,
    .slots = &generator_slots,
    .methods = TABLE(generator_methods),
    .getters = TABLE(generator_getters),
    .finalize = generator_finalize,
    .flags = TYPE_IS_FINAL | TYPE_IS_ITERATOR,
};

// --- Coroutines: the same object, awaited instead of iterated ---

// What coroutine.__await__() returns: coroutines themselves are not iterable.
typedef struct CoroutineWrapper {
    Native native;
    Value coroutine;
} CoroutineWrapper;

static Value wrapped(Value self) { return ((CoroutineWrapper *)object_of(self))->coroutine; }
static Value wrapper_next(Vm *vm, Value self) { return generator_next(vm, wrapped(self)); }

// Calls a method of the coroutine with the same arguments.
static Value wrapper_forward(Vm *vm, const Value *args, Value (*run)(Vm *, const Value *)) {
    Value with_coroutine[4] = {wrapped(args[0]), args[1], args[2], args[3]};
    return run(vm, with_coroutine);
}

// coroutine_wrapper.send(value)
static Value wrapper_send(Vm *vm, const Value *args) {
    Value with_coroutine[2] = {wrapped(args[0]), args[1]};
    return generator_send(vm, with_coroutine);
}

// coroutine_wrapper.throw(type_or_exception, value=None, traceback=None)
static Value wrapper_throw(Vm *vm, const Value *args) { return wrapper_forward(vm, args, generator_throw_method); }

// coroutine_wrapper.close()
static Value wrapper_close(Vm *vm, const Value *args) { return generator_close(vm, wrapped(args[0])); }

static const Method wrapper_methods[] = {
    {NAME_send, 1, 0, wrapper_send},
    {NAME_throw, 1, 2, wrapper_throw},
    {NAME_close, 0, 0, wrapper_close},
};

static const Slots wrapper_slots = {
    .iterate = iterate_self,
    .next = wrapper_next,
};

const Type coroutine_wrapper_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .name = NAME_coroutine_wrapper,
    .kind = KIND_NATIVE,
    .reference_words = 1,
    .slots = &wrapper_slots,
    .methods = TABLE(wrapper_methods),
    .flags = TYPE_IS_FINAL | TYPE_IS_ITERATOR,
};

static Value coroutine_await(Vm *vm, Value self) {
    CoroutineWrapper *wrapper = native_new(vm, &coroutine_wrapper_type, sizeof *wrapper);
    store(wrapper, &wrapper->coroutine, self);
    return value_from_object(wrapper);
}

static const Getter coroutine_getters[] = {
    {NAME___name__, generator_name, generator_set_name},
    {NAME___qualname__, generator_qualified_name, generator_set_qualified_name},
    {NAME_cr_running, generator_running},
    {NAME_cr_suspended, generator_suspended},
    {NAME_cr_code, generator_code_value},
    {NAME_cr_await, generator_delegate},
    {NAME_cr_frame, generator_frame},
};

static const Slots coroutine_slots = {
    .repr = generator_repr,
    .await = coroutine_await,
};

const Type coroutine_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .name = NAME_coroutine,
    .kind = KIND_GENERATOR,
    .slots = &coroutine_slots,
    .methods = TABLE(generator_methods),
    .getters = TABLE(coroutine_getters),
    .finalize = generator_finalize,
    .flags = TYPE_IS_FINAL,
};

// --- For the interpreter ---

// The iterator for `yield from`. Coroutines pass only in coroutines and in what
// types.coroutine() has marked.
Value get_yield_from(Vm *vm, Value iterable) {
    if (is_generator(iterable) && generator_is_plain(iterable)) {
        uint32_t flags = vm->frame->function->code->flags;
        if (is_coroutine(generator_of(iterable)) && !(flags & (CODE_COROUTINE | CODE_ITERABLE_COROUTINE))) {
            raise_type_error(vm, "cannot 'yield from' a coroutine object in a non-coroutine generator");
        }
        return iterable;
    }
    return iterate(vm, iterable);
}

// Operand c of GET_AWAITABLE.
static const char *const await_errors[] = {
    "'%T' object can't be awaited",
    "'async with' received an object from __aenter__ that does not implement __await__: %T",
    "'async with' received an object from __aexit__ that does not implement __await__: %T",
};

// The iterator of an awaitable; ABSENT if it is none.
// A generator of a function that went through types.coroutine().
static bool is_generator_coroutine(Value object) {
    if (!is_generator(object)) return false;
    return function_unchecked(generator_of(object)->function)->code->flags & CODE_ITERABLE_COROUTINE;
}

static Value awaitable_iterator(Vm *vm, Value object) {
    if (is_generator(object) && is_coroutine(generator_of(object))) return object;
    if (is_generator_coroutine(object)) return object;
    const Type *type = type_of(object);
    Value iterator = ABSENT;
    if (type->flags & TYPE_IS_HEAP) iterator = call_special(vm, object, NAME___await__, 0, NULL);
    else if (type->slots && type->slots->await) iterator = type->slots->await(vm, object);
    if (is_absent(iterator)) return ABSENT;
    if (is_generator(iterator) && is_coroutine(generator_of(iterator))) {
        raise_type_error(vm, "__await__() returned a coroutine");
    }
    if (!is_iterator(vm, iterator)) {
        raise_type_error(vm, "__await__() returned non-iterator of type '%T'", iterator);
    }
    return iterator;
}

// A coroutine with a delegate is awaited by somebody else already.
Value get_awaitable(Vm *vm, Value object, unsigned error) {
    Value iterator = awaitable_iterator(vm, object);
    if (is_absent(iterator)) raise_type_error(vm, await_errors[error], object);
    if (is_generator(iterator) && is_coroutine(generator_of(iterator)) &&
        !is_absent(generator_of(iterator)->delegate)) {
        raise_runtime_error(vm, "coroutine is being awaited already");
    }
    return iterator;
}

Value get_async_iterator(Vm *vm, Value iterable) {
    Value method = get_special(vm, iterable, NAME___aiter__);
    if (is_absent(method)) {
        raise_type_error(vm, "'async for' requires an object with __aiter__ method, got %T", iterable);
    }
    Value iterator = call0(vm, method);
    if (!has_special(vm, iterator, NAME___anext__)) {
        raise_type_error(vm, "'async for' received an object from __aiter__ that does not implement __anext__: %T",
                         iterator);
    }
    return iterator;
}

typedef struct NextAwait {
    Value awaitable, iterator;
} NextAwait;

// For try_call(): whatever goes wrong becomes the cause of one TypeError.
static void await_next(Vm *vm, void *context) {
    NextAwait *await = context;
    await->iterator = awaitable_iterator(vm, await->awaitable);
}

Value get_async_next(Vm *vm, Value iterator) {
    Value method = get_special(vm, iterator, NAME___anext__);
    if (is_absent(method)) {
        raise_type_error(vm, "'async for' requires an iterator with __anext__ method, got %T", iterator);
    }
    NextAwait await = {call0(vm, method), ABSENT};
    Value cause = ABSENT;
    if (try_call(vm, await_next, &await, &cause) && !is_absent(await.iterator)) return await.iterator;
    Value text = str_format_c(vm, "'async for' received an invalid object from __anext__: %T", await.awaitable);
    Value exception = exception_new(vm, &type_error_type, tuple_from_array(vm, 1, &text));
    raise_statement(vm, is_absent(cause) ? 1 : 2, exception, cause);
}

// StopAsyncIteration ends the loop; other exceptions go on.
void end_async_for(Vm *vm, Value exception) {
    if (!is_instance_of(exception, &stop_async_iteration_type)) reraise(vm, exception);
}

// Generators are resumed directly; None is what next() sends; anything else needs send().
bool send(Vm *vm, Value iterator, Value *value) {
    if (is_generator(iterator) && generator_is_plain(iterator)) {
        *value = generator_resume(vm, iterator, *value);
        return generator_is_done(iterator);
    }
    Value item;
    if (is_none(*value)) {
        item = iterate_next(vm, iterator);
    } else {
        Value caught = ABSENT;
        Value method = get_attribute(vm, iterator, name_value(NAME_send));
        item = call_expecting(vm, method, 1, value, &stop_iteration_type, &caught);
        if (is_absent(item)) {
            *value = stop_value(caught);
            return true;
        }
    }
    *value = is_absent(item) ? iterate_return_value(vm) : item;
    return is_absent(item);
}
