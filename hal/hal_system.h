// The board as a whole. Never raise, never allocate.
// SPDX-License-Identifier: MIT
#ifndef HAL_SYSTEM_H
#define HAL_SYSTEM_H

#include <stdint.h>

// Sleeps until a byte may wait at the console, an interrupt was handled, or hal_ticks_us() has come to `until_us`. May
// return early without a reason. Not callable from interrupts.
void hal_idle(uint64_t until_us);

#endif
