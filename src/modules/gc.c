// The module `gc`.
// SPDX-License-Identifier: MIT
#include "objects/dict.h"
#include "objects/list.h"
#include "objects/module.h"
#include "objects/number.h"
#include "vm/vm.h"

// gc.collect(generation=2)
static Value gc_collect(Vm *vm, const Value *args) {
    (void)args;
    vm_forget_dead_registers(vm);
    clear_dead_stack();
    heap_collect(vm);
    vm_run_finalizers(vm);
    return value_from_small_int(0);
}

// gc.mem_free()
static Value gc_mem_free(Vm *vm, const Value *args) {
    (void)args;
    return int_from_intptr(vm, (intptr_t)heap_free_bytes(&vm->heap));
}

// gc.mem_alloc()
static Value gc_mem_alloc(Vm *vm, const Value *args) {
    (void)args;
    return int_from_intptr(vm, (intptr_t)heap_used_bytes(&vm->heap));
}

// gc.enable()
static Value gc_enable(Vm *vm, const Value *args) {
    (void)args;
    vm->heap.disabled = false;
    return NONE;
}

// gc.disable()
static Value gc_disable(Vm *vm, const Value *args) {
    (void)args;
    vm->heap.disabled = true;
    return NONE;
}

// gc.isenabled()
static Value gc_isenabled(Vm *vm, const Value *args) {
    (void)args;
    return value_from_bool(!vm->heap.disabled);
}

static const Method gc_functions[] = {
    {NAME_collect, 0, 1, gc_collect, "generation"},
    {NAME_mem_free, 0, 0, gc_mem_free},
    {NAME_mem_alloc, 0, 0, gc_mem_alloc},
    {NAME_enable, 0, 0, gc_enable},
    {NAME_disable, 0, 0, gc_disable},
    {NAME_isenabled, 0, 0, gc_isenabled},
};

// What cannot be collected is listed here: nothing, but programs look.
static void gc_start(Vm *vm, Value dict) { dict_set(vm, dict, name_value(NAME_garbage), list_new(vm, 0)); }

const NativeModule gc_module = {.name = NAME_gc, .functions = TABLE(gc_functions), .start = gc_start};
