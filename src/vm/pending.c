// Pending events: what signal handlers, interrupts and the collector ask for is done at the next back-edge or call.
// SPDX-License-Identifier: MIT
#include "objects/raise.h"
#include "objects/tuple.h"
#include "vm/vm.h"

void vm_handle_pending(Vm *vm) {
    uint32_t pending = __atomic_exchange_n(&vm->pending, 0, __ATOMIC_ACQ_REL);
    if (pending & PENDING_FINALIZERS) vm_run_finalizers(vm);
    if (pending & PENDING_INTERRUPT) raise_value(vm, exception_new(vm, &keyboard_interrupt_type, tuple_new(vm, 0)));
}
