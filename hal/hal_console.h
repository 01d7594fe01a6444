// The console: where a person, or a tool on the other end of a cable, types and reads. Bytes in, bytes out.
//
// Bytes that arrive while nobody reads are kept, 256 of them at least. The interrupt character is taken out of them as
// soon as it arrives, even while a program runs in a tight loop, and becomes an interrupt of the program.
// Never raise, never allocate.
// SPDX-License-Identifier: MIT
#ifndef HAL_CONSOLE_H
#define HAL_CONSOLE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { HAL_CONSOLE_CLOSED = -1, HAL_NO_INTERRUPT_CHARACTER = -1 };

// Moves waiting bytes to `bytes`; returns how many, 0 if none waits, HAL_CONSOLE_CLOSED if none will ever come.
// Does not block. Not callable from interrupts.
int hal_console_read(uint8_t *bytes, size_t size);
// Whether a byte waits. Does not block.
bool hal_console_has_input(void);
// Blocks until all bytes are on their way; if nobody takes them they are lost. They go out as they are: a new line is
// "\r\n".
void hal_console_write(const char *bytes, size_t size);
// A byte 0..31, or HAL_NO_INTERRUPT_CHARACTER: all bytes are data. Ctrl-C, which is 3, at the start. Does not block.
void hal_console_set_interrupt_character(int character);
// Columns of the terminal, 0 if that is not known. Does not block.
int hal_console_columns(void);

// Between these two the bytes are read one by one and echoed by the reader, and nothing else is printed. At other times
// the console belongs to the running program: an operating system gives its terminal back its usual ways then. On a
// board there is nothing to do. Do not block.
void hal_console_begin_editing(void);
void hal_console_end_editing(void);

#endif
