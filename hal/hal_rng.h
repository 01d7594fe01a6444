// Random bytes. Never raise, never allocate.
// SPDX-License-Identifier: MIT
#ifndef HAL_RNG_H
#define HAL_RNG_H

#include <stddef.h>

// Fills the buffer with bytes that nobody can foretell. May block for a short time after start.
void hal_random(void *buffer, size_t length);

#endif
