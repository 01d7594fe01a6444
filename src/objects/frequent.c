// The objects that programs make most often without a word about it: functions, cells, bound methods and tuples.
//
// They stand apart from the rest of their types since this file is made for speed (CMakeLists.txt). C locals hold the
// arguments, so that nothing of them moves when an allocation collects.
// SPDX-License-Identifier: MIT
#include <string.h>

#include "objects/function.h"
#include "objects/tuple.h"

Value function_new(Vm *vm, Value code, Value globals) {
    Function *function = heap_allocate(vm, KIND_FUNCTION, sizeof *function);
    store_pointer(function, &function->code, object_of(code));
    store(function, &function->globals, globals);
    return value_from_object(function);
}

Value cell_new(Vm *vm, Value content) {
    Cell *cell = heap_allocate(vm, KIND_CELL, sizeof *cell);
    store(cell, &cell->content, content);
    return value_from_object(cell);
}

Value bound_method_new(Vm *vm, Value function, Value self) {
    BoundMethod *method = heap_allocate(vm, KIND_BOUND_METHOD, sizeof *method);
    store(method, &method->function, function);
    store(method, &method->self, self);
    return value_from_object(method);
}

Value tuple_from_array(Vm *vm, size_t count, const Value *items) {
    if (count == 0) return tuple_new(vm, 0);
    Tuple *tuple = heap_allocate(vm, KIND_TUPLE, sizeof(Tuple) + count * sizeof(Value));
    tuple->count = count;
    memcpy(tuple->items, items, count * sizeof(Value));
    return value_from_object(tuple);
}
