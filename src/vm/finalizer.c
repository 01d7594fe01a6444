// __del__ and native finalizers.
//
// Objects with a finalizer stand in a table that does not keep them alive. After marking, those that nobody else
// refers to get a tag and are kept for this time; at the next safe point the finalizers of tagged objects run, each
// once, in the order in which the objects were made. What still lives when the program ends is finalized then.
// SPDX-License-Identifier: MIT
#include "objects/finalizer.h"

#include "objects/call.h"
#include "objects/function.h"
#include "objects/raise.h"
#include "objects/str.h"
#include "vm/port.h"
#include "vm/vm.h"

// Objects are aligned, so the lowest bit of their address is free for the tag. The table
// doubles.
enum { DEAD_TAG = 1, FIRST_CAPACITY = 8 };

// A Blob may move: its address is asked for anew after everything that collects.
static uintptr_t *entries_of(Vm *vm) { return (uintptr_t *)((Blob *)object_of(vm->roots.finalizable))->bytes; }

static bool is_dead(uintptr_t entry) { return entry & DEAD_TAG; }
static Value object_in(uintptr_t entry) { return (Value){entry & ~(uintptr_t)DEAD_TAG}; }

// --- The table ---

// 0 as long as there is no table.
static size_t capacity(Vm *vm) {
    if (is_absent(vm->roots.finalizable)) return 0;
    return blob_capacity((Blob *)object_of(vm->roots.finalizable)) / sizeof(uintptr_t);
}

static void grow(Vm *vm) {
    size_t count = vm->finalizable_count, wanted = count ? 2 * count : FIRST_CAPACITY;
    Blob *larger = blob_new(vm, wanted * sizeof(uintptr_t));
    if (count) memcpy(larger->bytes, entries_of(vm), count * sizeof(uintptr_t));
    vm->roots.finalizable = value_from_object(&larger->object);
}

// May collect, and raises MemoryError, before the object is entered.
void finalizer_register(Vm *vm, Value object) {
    if (vm->finalizable_count == capacity(vm)) grow(vm);
    entries_of(vm)[vm->finalizable_count++] = object.bits;
}

// Entries of objects whose finalizers have run are 0.
static void drop_empty(Vm *vm) {
    uintptr_t *entries = entries_of(vm);
    size_t kept = 0;
    for (size_t i = 0; i < vm->finalizable_count; i++) {
        if (entries[i]) entries[kept++] = entries[i];
    }
    vm->finalizable_count = kept;
}

// --- For the collector ---

// Dead objects are kept until they are finalized; the others are not visited but when they move.
void finalizers_visit(Vm *vm, RootVisitor visit) {
    bool is_moving = heap_is_moving(&vm->heap);
    for (size_t i = 0; i < vm->finalizable_count; i++) {
        uintptr_t *entry = &entries_of(vm)[i];
        if (!is_moving && !is_dead(*entry)) continue;
        Value object = object_in(*entry);
        visit(&vm->heap, &object);
        *entry = object.bits | (*entry & DEAD_TAG);
    }
}

// All of them are found before the first one is kept: dead objects that refer to each other are all finalized.
void finalizers_find_dead(Vm *vm) {
    size_t found = 0;
    for (size_t i = 0; i < vm->finalizable_count; i++) {
        uintptr_t *entry = &entries_of(vm)[i];
        if (!*entry || is_dead(*entry) || heap_is_marked(&vm->heap, object_of(object_in(*entry)))) continue;
        *entry |= DEAD_TAG;
        found++;
    }
    for (size_t i = 0; found && i < vm->finalizable_count; i++) {
        if (is_dead(entries_of(vm)[i])) heap_keep(&vm->heap, object_in(entries_of(vm)[i]));
    }
    if (found) __atomic_fetch_or(&vm->pending, PENDING_FINALIZERS, __ATOMIC_RELEASE);
}

// --- Running them ---

typedef struct Finalizing {
    Value object;
    Value method;        // __del__ or ABSENT
} Finalizing;

static void write_error(void *context, const char *text, size_t length) {
    (void)context;
    port_write(2, text, length);
}

typedef struct Ignored {
    const char *where;
    Value object;
} Ignored;

// Its repr() may raise in turn; then the line is missing, and the exception is printed all the
// same.
static void print_where(Vm *vm, void *context) {
    const Ignored *ignored = context;
    Value text = str_format_c(vm, "Exception ignored %s %R:\n", ignored->where, ignored->object);
    write_error(NULL, str_text(text), str_unchecked(text)->length);
}

// Output that was kept back comes first, so that the texts stand in the right order.
void vm_report_ignored(Vm *vm, const char *where, Value object, Value exception) {
    Ignored ignored = {where, object};
    Value second;
    port_flush();
    try_call(vm, print_where, &ignored, &second);
    exception_print_plainly(vm, exception, write_error, NULL);
}

static void attempt_method(Vm *vm, void *context) {
    const Finalizing *finalizing = context;
    call1(vm, finalizing->method, finalizing->object);
}

// The class may have lost its __del__ since.
static void call_python_finalizer(Vm *vm, Value object) {
    Finalizing finalizing = {object, type_lookup(vm, type_of(object), name_value(NAME___del__))};
    if (is_absent(finalizing.method)) return;
    Value exception;
    if (!try_call(vm, attempt_method, &finalizing, &exception)) {
        vm_report_ignored(vm, "while calling deallocator", finalizing.method, exception);
    }
}

// A Python class may derive from a native type with a finalizer: both run, __del__ first.
static void finalize(Vm *vm, Value object) {
    const Type *type = type_of(object);
    if (type->flags & TYPE_IS_HEAP) call_python_finalizer(vm, object);
    const Type *native = type_native_base(type);
    if (native->finalize) native->finalize(vm, object);
}

// A finalizer may make objects that are to be finalized, and may collect: the count is read
// anew each time round. An entry is emptied before its finalizer runs, so that none runs
// twice. Not entered again from a finalizer.
void vm_run_finalizers(Vm *vm) {
    weak_callbacks_run(vm);
    if (vm->finalizing || !vm->finalizable_count) return;
    vm->finalizing = true;
    for (size_t i = 0; i < vm->finalizable_count; i++) {
        uintptr_t entry = entries_of(vm)[i];
        if (!is_dead(entry)) continue;
        entries_of(vm)[i] = 0;
        finalize(vm, object_in(entry));
    }
    drop_empty(vm);
    vm->finalizing = false;
}

// Those alive count as dead now. What the finalizers themselves make is left alone.
void vm_finalize_all(Vm *vm) {
    for (size_t i = 0; i < vm->finalizable_count; i++) entries_of(vm)[i] |= DEAD_TAG;
    vm_run_finalizers(vm);
}
