// __del__ and native finalizers.
//
// Objects with a finalizer are kept in a list that does not keep them alive: after marking, those that nobody else
// refers to are marked now and moved to a second list, whose finalizers run at the next safe point. Not yet: native
// files are flushed and closed when the Vm ends or when close() is called.
// SPDX-License-Identifier: MIT
#include "objects/finalizer.h"

#include "objects/list.h"
#include "vm/vm.h"

void finalizer_register(Vm *vm, Value object) {
    (void)vm;
    (void)object;
}
