// Fuzzing target: any text as a program, run with little memory and little time, without files and hardware.
// Whatever it does, it ends by itself, by an exception, or soon after Ctrl-C.
// SPDX-License-Identifier: MIT
#include "fuzz.h"

#include <setjmp.h>
#include <signal.h>
#include <sys/time.h>

#include "module_list.h"
#include "modules/atexit.h"
#include "objects/bytes.h"
#include "objects/module.h"
#include "repl/uncaught.h"
#include "vm/run.h"

PURE_MODULES(DECLARE_MODULE)

// In place of ports/host/modules.c: what could harm the machine is not there.
const NativeModule *const port_modules[] = {PURE_MODULES(LIST_MODULE) NULL};

// --- Time: Ctrl-C again and again ---

enum { TICK_US = 50000, TICKS_MAX = 40 };

static sigjmp_buf give_up;
static unsigned ticks, unheard_ticks;

// A program may catch each KeyboardInterrupt and go on: that is no fault. Not to look at `pending` for so long is.
static void tick(int number) {
    (void)number;
    unheard_ticks = vm.pending & PENDING_INTERRUPT ? unheard_ticks + 1 : 0;
    if (unheard_ticks == TICKS_MAX) abort();
    if (++ticks > 2 * TICKS_MAX && !unheard_ticks) siglongjmp(give_up, 1);
    __atomic_fetch_or(&vm.pending, PENDING_INTERRUPT, __ATOMIC_RELEASE);
}

static void set_timer(int interval_us) {
    struct itimerval timer = {{0, interval_us}, {0, interval_us}};
    setitimer(ITIMER_REAL, &timer, NULL);
}

// --- The program ---

typedef struct Input {
    const uint8_t *data;
    size_t size;
} Input;

static void run_input(Vm *machine, void *context) {
    const Input *input = context;
    module_set(machine, machine->roots.builtins, name_value(NAME_open), NONE);
    Value source = bytes_new(machine, input->data, input->size);
    Value globals = module_unchecked(machine->roots.main_module)->dict;
    run_source(machine, source, str_from_c(machine, "fuzz.py"), globals, ABSENT);
}

static void show_exception(Vm *machine, void *context) { report_uncaught(machine, *(Value *)context); }

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    signal(SIGALRM, tick);
    ticks = unheard_ticks = 0;
    Input input = {data, size};
    if (sigsetjmp(give_up, 1) == 0) {
        set_timer(TICK_US);
        Value exception = on_new_vm(run_input, &input), failure;
        if (!is_absent(exception)) try_call(&vm, show_exception, &exception, &failure);
        at_exit_run(&vm);
    }
    set_timer(0);
    return 0;
}
