// Callbacks of weak references.
//
// The collector clears a reference when its object has died. If it has a callback, that runs at the next safe point,
// before the finalizers; it is taken from the reference first, so that none runs twice.
// SPDX-License-Identifier: MIT
#include "objects/call.h"
#include "objects/list.h"
#include "objects/raise.h"
#include "vm/vm.h"

static bool waits(const WeakReference *reference) { return !reference->target && !is_absent(reference->callback); }

void weak_callbacks_find(Vm *vm) {
    for (const WeakReference *each = vm->heap.weak_references; each; each = weak_reference_next(each)) {
        if (!waits(each)) continue;
        vm->weak_callbacks_wait = true;
        __atomic_fetch_or(&vm->pending, PENDING_FINALIZERS, __ATOMIC_RELEASE);
        return;
    }
}

// Those made last come last. What is found while the list grows stands behind, or is found by the next collection.
static Value waiting_references(Vm *vm) {
    Value waiting = list_new(vm, 0);
    const WeakReference *each = NULL;
    while ((each = heap_next_weak_reference(&vm->heap, NULL, each)) != NULL) {
        if (waits(each)) list_append(vm, waiting, value_from_object(each));
    }
    return waiting;
}

typedef struct Callback {
    Value function, reference;
} Callback;

static void attempt_callback(Vm *vm, void *context) {
    const Callback *callback = context;
    call1(vm, callback->function, callback->reference);
}

static void run_callback(Vm *vm, Value reference) {
    WeakReference *dead = (WeakReference *)object_of(reference);
    Callback callback = {dead->callback, reference};
    dead->callback = ABSENT;
    Value exception;
    if (is_absent(callback.function) || try_call(vm, attempt_callback, &callback, &exception)) return;
    vm_report_ignored(vm, "while calling weakref callback", callback.function, exception);
}

void weak_callbacks_run(Vm *vm) {
    if (!vm->weak_callbacks_wait) return;
    vm->weak_callbacks_wait = false;
    for (Value waiting = waiting_references(vm); list_count(waiting);) run_callback(vm, list_pop_last(waiting));
}
