// Random's choices from sequences; choices() and sample() are in lib/_random_more.py.
// SPDX-License-Identifier: MIT
#include "modules/random.h"
#include "objects/number.h"
#include "objects/raise.h"

static intptr_t index_below(Vm *vm, Value self, intptr_t count) {
    return index_from(vm, random_below(vm, self, value_from_small_int(count)));
}

static Value item_at(Vm *vm, Value sequence, intptr_t index) {
    return get_item(vm, sequence, value_from_small_int(index));
}

// Random.choice(seq)
Value random_choice(Vm *vm, const Value *args) {
    intptr_t count = value_length(vm, args[1]);
    if (count == 0) raise_index_error(vm, "Cannot choose from an empty sequence");
    return item_at(vm, args[1], index_below(vm, args[0], count));
}

// Random.shuffle(x)
Value random_shuffle(Vm *vm, const Value *args) {
    for (intptr_t last = value_length(vm, args[1]) - 1; last > 0; last--) {
        intptr_t other = index_below(vm, args[0], last + 1);
        Value moved = item_at(vm, args[1], last);
        set_item(vm, args[1], value_from_small_int(last), item_at(vm, args[1], other));
        set_item(vm, args[1], value_from_small_int(other), moved);
    }
    return NONE;
}
