// The module heapq: heaps in lists, smallest or (the *_max functions) largest item first.
//
// Comparing may run Python code that changes the list: its count is checked after each comparison.
// SPDX-License-Identifier: MIT
#include "objects/call.h"
#include "objects/iterate.h"
#include "objects/list.h"
#include "objects/module.h"
#include "objects/number.h"
#include "objects/raise.h"
#include "objects/str.h"
#include "vm/run.h"

typedef struct Heaped {
    Vm *vm;
    Value list;
    size_t count;        // at the start of the operation
    bool largest;        // the largest item comes first
} Heaped;

static Heaped heaped_from(Vm *vm, Value list, bool largest, const char *function, const char *which) {
    if (!is_list(list)) raise_type_error(vm, "%s() argument%s must be list, not %T", function, which, list);
    return (Heaped){vm, list, list_count(list), largest};
}

static bool goes_before(const Heaped *heaped, Value a, Value b) {
    bool before = heaped->largest ? values_less(heaped->vm, b, a) : values_less(heaped->vm, a, b);
    if (list_count(heaped->list) != heaped->count) raise_runtime_error(heaped->vm, "list changed size during iteration");
    return before;
}

// The item at `at` moves up towards `top` until its parent goes before it.
static void sift_up(const Heaped *heaped, size_t top, size_t at) {
    Value item = list_item(heaped->list, at);
    while (at > top) {
        size_t parent = (at - 1) / 2;
        Value other = list_item(heaped->list, parent);
        if (!goes_before(heaped, item, other)) break;
        list_put(heaped->list, parent, item);
        list_put(heaped->list, at, other);
        at = parent;
    }
}

// The item at `top` goes down to a leaf, its smaller children move up, and it moves up from there: most often it
// belongs near the leaves.
static void sift_down(const Heaped *heaped, size_t top) {
    size_t at = top;
    for (size_t child; (child = 2 * at + 1) < heaped->count; at = child) {
        Value left = list_item(heaped->list, child);
        bool has_right = child + 1 < heaped->count;
        if (has_right && !goes_before(heaped, left, list_item(heaped->list, child + 1))) child++;
        Value risen = list_item(heaped->list, child);
        list_put(heaped->list, child, list_item(heaped->list, at));
        list_put(heaped->list, at, risen);
    }
    sift_up(heaped, top, at);
}

static void push(Vm *vm, Value list, Value item, bool largest, const char *function) {
    Heaped heaped = heaped_from(vm, list, largest, function, " 1");
    list_append(vm, list, item);
    heaped.count++;
    sift_up(&heaped, 0, heaped.count - 1);
}

static Value pop(Vm *vm, Value list, bool largest, const char *function) {
    Heaped heaped = heaped_from(vm, list, largest, function, "");
    if (heaped.count == 0) raise_index_error(vm, "index out of range");
    Value last = list_pop_last(list);
    heaped.count--;
    if (heaped.count == 0) return last;
    Value first = list_item(list, 0);
    list_put(list, 0, last);
    sift_down(&heaped, 0);
    return first;
}

static Value replace(Vm *vm, Value list, Value item, bool largest, const char *function) {
    Heaped heaped = heaped_from(vm, list, largest, function, " 1");
    if (heaped.count == 0) raise_index_error(vm, "index out of range");
    Value first = list_item(list, 0);
    list_put(list, 0, item);
    sift_down(&heaped, 0);
    return first;
}

static Value push_pop(Vm *vm, Value list, Value item, bool largest, const char *function) {
    Heaped heaped = heaped_from(vm, list, largest, function, " 1");
    if (heaped.count == 0 || !goes_before(&heaped, list_item(list, 0), item)) return item;
    return replace(vm, list, item, largest, function);
}

static void heapify(Vm *vm, Value list, bool largest, const char *function) {
    Heaped heaped = heaped_from(vm, list, largest, function, "");
    for (size_t at = heaped.count / 2; at-- > 0;) sift_down(&heaped, at);
}

// heappush(heap, item, /)
static Value heapq_heappush(Vm *vm, const Value *args) {
    push(vm, args[0], args[1], false, "heappush");
    return NONE;
}

// heappush_max(heap, item, /)
static Value heapq_heappush_max(Vm *vm, const Value *args) {
    push(vm, args[0], args[1], true, "heappush_max");
    return NONE;
}

// heappop(heap, /)
static Value heapq_heappop(Vm *vm, const Value *args) { return pop(vm, args[0], false, "heappop"); }
// heappop_max(heap, /)
static Value heapq_heappop_max(Vm *vm, const Value *args) { return pop(vm, args[0], true, "heappop_max"); }

// heapreplace(heap, item, /)
static Value heapq_heapreplace(Vm *vm, const Value *args) { return replace(vm, args[0], args[1], false, "heapreplace"); }

// heapreplace_max(heap, item, /)
static Value heapq_heapreplace_max(Vm *vm, const Value *args) {
    return replace(vm, args[0], args[1], true, "heapreplace_max");
}

// heappushpop(heap, item, /)
static Value heapq_heappushpop(Vm *vm, const Value *args) { return push_pop(vm, args[0], args[1], false, "heappushpop"); }

// heappushpop_max(heap, item, /)
static Value heapq_heappushpop_max(Vm *vm, const Value *args) {
    return push_pop(vm, args[0], args[1], true, "heappushpop_max");
}

// heapify(heap, /)
static Value heapq_heapify(Vm *vm, const Value *args) {
    heapify(vm, args[0], false, "heapify");
    return NONE;
}

// heapify_max(heap, /)
static Value heapq_heapify_max(Vm *vm, const Value *args) {
    heapify(vm, args[0], true, "heapify_max");
    return NONE;
}

// --- nlargest, nsmallest: documented as sorted(iterable, key=key)[:n] ---

static Value first_sorted(Vm *vm, const Value *args, bool largest) {
    intptr_t count = index_clamped(vm, args[0]);
    Value items = list_new(vm, 0);
    list_extend(vm, items, args[1]);
    list_sort(vm, items, args[2], value_from_bool(largest));
    return list_get_slice(vm, items, 0, count < 0 ? 0 : (size_t)count);
}

// nlargest(n, iterable, key=None)
static Value heapq_nlargest(Vm *vm, const Value *args) { return first_sorted(vm, args, true); }
// nsmallest(n, iterable, key=None)
static Value heapq_nsmallest(Vm *vm, const Value *args) { return first_sorted(vm, args, false); }

// --- The module ---

// merge() is written in Python.
static Value heapq_get(Vm *vm, Value name) {
    static const uint16_t python_names[] = {NAME_merge};
    return import_python_part(vm, "_heapq_merge", python_names, 1, name);
}

static const Method heapq_functions[] = {
    {NAME_heappush, 2, 0, heapq_heappush},
    {NAME_heappop, 1, 0, heapq_heappop},
    {NAME_heapreplace, 2, 0, heapq_heapreplace},
    {NAME_heappushpop, 2, 0, heapq_heappushpop},
    {NAME_heapify, 1, 0, heapq_heapify},
    {NAME_heappush_max, 2, 0, heapq_heappush_max},
    {NAME_heappop_max, 1, 0, heapq_heappop_max},
    {NAME_heapreplace_max, 2, 0, heapq_heapreplace_max},
    {NAME_heappushpop_max, 2, 0, heapq_heappushpop_max},
    {NAME_heapify_max, 1, 0, heapq_heapify_max},
    {NAME_nlargest, 2, 1, heapq_nlargest, "def n, iterable, key"},
    {NAME_nsmallest, 2, 1, heapq_nsmallest, "def n, iterable, key"},
};

const NativeModule heapq_module = {
    .name = NAME_heapq,
    .functions = TABLE(heapq_functions),
    .get = heapq_get,
};
