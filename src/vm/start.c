// Start of a virtual machine, and the small services that other layers ask of it.
//
// vm_start() makes a Vm that can allocate; vm_make_roots() makes it one that can raise and run
// code. What is made lazily (the list of active reprs, the table of finalizers, files of sys)
// is ABSENT until somebody needs it.
// SPDX-License-Identifier: MIT
#include "objects/dict.h"
#include "objects/iterate.h"
#include "objects/list.h"
#include "objects/lookup_cache.h"
#include "objects/module.h"
#include "objects/raise.h"
#include "objects/repr_guard.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "vm/frame.h"

// The limit of digits is CPython's default (sys.int_info.default_max_str_digits). The
// registers are what a small heap's first chunk must have room for.
enum { INT_MAX_STR_DIGITS = 4300, INTERACTIVE_CHUNK_REGISTERS = 16 };

// --- Lookup cache ---

// For the objects' layer, which does not know the Vm's fields.
LookupEntry *lookup_entry(Vm *vm, const void *owner, Value name) { return lookup_slot(vm, owner, name); }

static void clear_cache(Vm *vm) { memset(vm->lookup_cache, 0, sizeof vm->lookup_cache); }

void type_cache_clear(Vm *vm) { clear_cache(vm); }

// Entries name their owners by address. This is once per collection that moves anything.
static void after_move(Heap *heap) { clear_cache((Vm *)heap); }

// --- Iteration results and recursive reprs ---

Value *iterate_result_slot(Vm *vm) { return &vm->roots.iteration_result; }

// True if the repr of this object may be made, and is to be ended by repr_leave(); false if it
// is being made already: the object contains itself. Raises RecursionError where the nesting
// is too deep for the C stack.
bool repr_enter(Vm *vm, Value object) {
    if (is_absent(vm->roots.repr_active)) vm->roots.repr_active = list_new(vm, 4);
    Value active = vm->roots.repr_active;
    for (size_t i = 0; i < list_count(active); i++) {
        if (same(list_item(active, i), object)) return false;
    }
    checkpoint(vm);
    list_append(vm, active, object);
    return true;
}

void repr_leave(Vm *vm) {
    List *active = list_unchecked(vm->roots.repr_active);
    store(active->items, &active->items->slots[--active->count], ABSENT);
}

// --- Start ---

static void after_mark(Heap *heap) {
    weak_callbacks_find((Vm *)heap);
    finalizers_find_dead((Vm *)heap);
}

// As in CPython, __builtins__ in __main__ is the module itself.
static void make_main_module(Vm *vm) {
    Value name = name_value(NAME___main__);
    vm->roots.main_module = module_new(vm, name);
    dict_set(vm, vm->roots.modules, name, vm->roots.main_module);
    module_set(vm, vm->roots.main_module, name_value(NAME___builtins__), vm->roots.builtins);
}

void vm_start(Vm *vm, void *memory, size_t memory_bytes, char *stack_base, size_t c_stack_bytes) {
    memset(vm, 0, sizeof *vm);
    vm->heap.visit_roots = vm_visit_roots;
    vm->heap.after_mark = after_mark;
    vm->heap.after_move = after_move;
    vm->recursion_limit = CONFIG_RECURSION_LIMIT;
    vm->int_max_str_digits = INT_MAX_STR_DIGITS;
    vm->c_stack_limit = stack_base - c_stack_bytes;
    heap_start(&vm->heap, memory, memory_bytes, stack_base);
    stack_reserve(vm, INTERACTIVE_CHUNK_REGISTERS);
}


// The MemoryError comes first: everything after it may need it.
static void make_roots(Vm *vm, void *context) {
    (void)context;
    vm->roots.memory_error = exception_new(vm, &memory_error_type, tuple_new(vm, 0));
    vm->roots.modules = dict_new(vm, 0);
    vm->roots.builtins = module_from_native(vm, &builtins_module);
    dict_set(vm, vm->roots.modules, name_value(NAME_builtins), vm->roots.builtins);
    make_main_module(vm);
}

// False if the heap is too small for even that.
bool vm_make_roots(Vm *vm) {
    Value exception;
    return try_call(vm, make_roots, NULL, &exception);
}

Value *intern_table_slot(Vm *vm) { return &vm->roots.interned; }
