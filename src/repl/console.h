// The console as the prompt uses it: single bytes in, text out.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_REPL_CONSOLE_H
#define KRAIT_REPL_CONSOLE_H

#include "vm/vm.h"

enum { CONSOLE_CLOSED = -1 };

// Waits for a byte; CONSOLE_CLOSED if none will come. Does what pending events ask for meanwhile: may run Python code,
// collect and raise.
int console_read(Vm *vm);
// As it is: a new line is "\r\n".
void console_write(const char *text);
void console_write_bytes(const char *bytes, size_t size);
// ESC [ count final; nothing if count is 0.
void console_write_sequence(size_t count, char final);

#endif
