// atexit: functions that are called when the program ends, the last one registered first.
//
// They stand in vm->roots.at_exit, a list of (function, arguments, keywords); `unregister` leaves the rest in order.
// SPDX-License-Identifier: MIT
#include "modules/atexit.h"

#include "objects/call.h"
#include "objects/exception.h"
#include "objects/list.h"
#include "objects/module.h"
#include "objects/operators.h"
#include "objects/raise.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "vm/port.h"
#include "vm/vm.h"

static Value registered(Vm *vm) {
    if (is_absent(vm->roots.at_exit)) vm->roots.at_exit = list_new(vm, 0);
    return vm->roots.at_exit;
}

// atexit.register(func, /, *args, **kwargs)
// Returns the function, so that it can be used as a decorator.
static Value atexit_register(Vm *vm, const Value *args) {
    if (!is_callable(args[0])) raise_type_error(vm, "the first argument must be callable");
    list_append(vm, registered(vm), tuple_from_array(vm, 3, args));
    return args[0];
}

// atexit.unregister(func, /)
// Forgets all calls of functions equal to this one.
static Value atexit_unregister(Vm *vm, const Value *args) {
    Value all = registered(vm), kept = list_new(vm, 0);
    for (size_t i = 0; i < list_count(all); i++) {
        Value entry = list_item(all, i);
        if (!values_equal(vm, tuple_item(entry, 0), args[0])) list_append(vm, kept, entry);
    }
    vm->roots.at_exit = kept;
    return NONE;
}

// atexit._clear()
static Value atexit_clear(Vm *vm, const Value *args) {
    (void)args;
    vm->roots.at_exit = ABSENT;
    return NONE;
}

// atexit._ncallbacks()
static Value atexit_count(Vm *vm, const Value *args) {
    (void)args;
    return value_from_small_int((intptr_t)list_count(registered(vm)));
}

// --- The end of the program ---

static void run_entry(Vm *vm, void *context) {
    Value entry = *(Value *)context;
    call_spread(vm, tuple_item(entry, 0), tuple_item(entry, 1), tuple_item(entry, 2));
}

static void write_error(void *context, const char *text, size_t length) {
    (void)context;
    port_write(2, text, length);
}

static void print_headline(Vm *vm, void *context) {
    Value text = str_format_c(vm, "Exception ignored in atexit callback %R:\n", tuple_item(*(Value *)context, 0));
    port_write(2, str_text(text), str_unchecked(text)->length);
}

// Functions that these register are called too.
void at_exit_run(Vm *vm) {
    while (!is_absent(vm->roots.at_exit) && list_count(vm->roots.at_exit) > 0) {
        Value entry = list_pop_last(vm->roots.at_exit), exception, failure;
        if (try_call(vm, run_entry, &entry, &exception)) continue;
        if (!try_call(vm, print_headline, &entry, &failure)) continue;
        exception_print(vm, exception, write_error, NULL);
    }
}

// atexit._run_exitfuncs()
static Value atexit_run(Vm *vm, const Value *args) {
    (void)args;
    at_exit_run(vm);
    return NONE;
}

static const Method atexit_functions[] = {
    {NAME_register, 1, 0, atexit_register, "func, /, *args, **kwargs"},
    {NAME_unregister, 1, 0, atexit_unregister},
    {NAME__clear, 0, 0, atexit_clear},
    {NAME__ncallbacks, 0, 0, atexit_count},
    {NAME__run_exitfuncs, 0, 0, atexit_run},
};

const NativeModule atexit_module = {
    .name = NAME_atexit,
    .functions = TABLE(atexit_functions),
    .doc = "Functions that are called when the program ends.",
};
