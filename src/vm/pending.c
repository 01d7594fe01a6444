// Pending events: what signal handlers, interrupts and the collector ask for is done at the next back-edge or call.
//
// Handlers only set bits; this runs where Python code may run, so that a finalizer or
// KeyboardInterrupt never comes in the middle of C code that does not expect it.
// SPDX-License-Identifier: MIT
#include "objects/raise.h"
#include "objects/tuple.h"
#include "vm/vm.h"

// The bits are taken off first: what is asked for from now on is done the next time.
// Finalizers go first, since the interrupt leaves by a longjmp.
void vm_handle_pending(Vm *vm) {
    uint32_t pending = __atomic_exchange_n(&vm->pending, 0, __ATOMIC_ACQ_REL);
    if (pending & PENDING_FINALIZERS) vm_run_finalizers(vm);
    if (pending & PENDING_INTERRUPT) raise_value(vm, exception_new(vm, &keyboard_interrupt_type, tuple_new(vm, 0)));
}
