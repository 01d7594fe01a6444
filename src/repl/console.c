// SPDX-License-Identifier: MIT
#include "repl/console.h"

#include "hal_console.h"
#include "hal_system.h"
#include "hal_time.h"

enum { IDLE_US = 100000 };    // so long may an event wait that does not wake the processor

// A signal or an event wakes hal_idle() up, and is served before the next byte is waited for.
int console_read(Vm *vm) {
    uint8_t byte;
    for (;;) {
        int count = hal_console_read(&byte, 1);
        if (count > 0) return byte;
        if (count < 0) return CONSOLE_CLOSED;
        if (vm->pending) vm_handle_pending(vm);
        hal_idle(hal_ticks_us() + IDLE_US);
    }
}

void console_write(const char *text) { hal_console_write(text, strlen(text)); }
void console_write_bytes(const char *bytes, size_t size) { hal_console_write(bytes, size); }

void console_write_sequence(size_t count, char final) {
    // Room for the digits of any size_t.
    char sequence[24];
    char *at = sequence + sizeof sequence;
    if (count == 0) return;
    *--at = final;
    for (; count; count /= 10) *--at = (char)('0' + count % 10);
    *--at = '[';
    *--at = '\x1b';
    console_write_bytes(at, (size_t)(sequence + sizeof sequence - at));
}
