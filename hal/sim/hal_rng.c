// Random bytes from the host.
//
// Blocks only until the system has gathered enough entropy, early after its start.
// SPDX-License-Identifier: MIT
#include "hal_rng.h"

#include <sys/random.h>
#include <sys/types.h>

void hal_random(void *buffer, size_t length) {
    char *at = buffer, *end = at + length;
    while (at < end) {
        ssize_t count = getrandom(at, (size_t)(end - at), 0);
        if (count > 0) at += count;
    }
}
