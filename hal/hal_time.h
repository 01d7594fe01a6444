// Time. Never raise, never allocate.
// SPDX-License-Identifier: MIT
#ifndef HAL_TIME_H
#define HAL_TIME_H

#include <stdint.h>

// Microseconds since start, monotonic. Does not block; callable from interrupts.
uint64_t hal_ticks_us(void);
// Blocks for so long, or until a signal arrives. Returns the microseconds left (0: all of them passed).
uint64_t hal_delay_us(uint64_t duration_us);
// Nanoseconds since 1970-01-01 UTC. Does not block.
int64_t hal_clock_ns(void);

#endif
