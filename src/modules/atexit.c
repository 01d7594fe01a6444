// The module `atexit`. Entries stand in vm->roots.at_exit, a list of tuples (function, arguments, keywords).
// SPDX-License-Identifier: MIT
#include "modules/atexit.h"

#include "objects/call.h"
#include "objects/list.h"
#include "objects/module.h"
#include "objects/operators.h"
#include "objects/raise.h"
#include "objects/tuple.h"
#include "vm/vm.h"

static Value entries_of(Vm *vm) {
    if (is_absent(vm->roots.at_exit)) vm->roots.at_exit = list_new(vm, 0);
    return vm->roots.at_exit;
}

// atexit.register(func, /, *args, **kwargs)
static Value atexit_register(Vm *vm, const Value *args) {
    if (tuple_count(args[0]) == 0) raise_type_error(vm, "register() takes at least 1 argument (0 given)");
    Value function = tuple_item(args[0], 0);
    if (!is_callable(function)) raise_type_error(vm, "the first argument must be callable");
    Value rest = tuple_from_array(vm, tuple_count(args[0]) - 1, tuple_unchecked(args[0])->items + 1);
    Value entry[] = {function, rest, args[1]};
    list_append(vm, entries_of(vm), tuple_from_array(vm, 3, entry));
    return function;
}

// atexit.unregister(func, /)
static Value atexit_unregister(Vm *vm, const Value *args) {
    Value old = entries_of(vm), kept = list_new(vm, 0);
    for (size_t i = 0; i < list_count(old); i++) {
        Value entry = list_item(old, i);
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
    return value_from_small_int((intptr_t)list_count(entries_of(vm)));
}

static void call_entry(Vm *vm, void *context) {
    Value entry = *(const Value *)context;
    call_spread(vm, tuple_item(entry, 0), tuple_item(entry, 1), tuple_item(entry, 2));
}

// What is registered meanwhile is not called.
void at_exit_run(Vm *vm) {
    Value entries = vm->roots.at_exit;
    vm->roots.at_exit = ABSENT;
    while (!is_absent(entries) && list_count(entries)) {
        Value entry = list_pop_last(entries), exception;
        if (!try_call(vm, call_entry, &entry, &exception)) {
            vm_report_ignored(vm, "in atexit callback", tuple_item(entry, 0), exception);
        }
    }
}

// atexit._run_exitfuncs()
static Value atexit_run_now(Vm *vm, const Value *args) {
    (void)args;
    at_exit_run(vm);
    return NONE;
}

static const Method atexit_functions[] = {
    {NAME_register, 0, 0, atexit_register, "*args, **kwargs"},
    {NAME_unregister, 1, 0, atexit_unregister},
    {NAME__clear, 0, 0, atexit_clear},
    {NAME__ncallbacks, 0, 0, atexit_count},
    {NAME__run_exitfuncs, 0, 0, atexit_run_now},
};

const NativeModule atexit_module = {.name = NAME_atexit, .functions = TABLE(atexit_functions)};
