// Time on the host.
// SPDX-License-Identifier: MIT
#include "hal_time.h"

#include <time.h>

static uint64_t monotonic_us(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (uint64_t)now.tv_sec * 1000000u + (uint64_t)now.tv_nsec / 1000u;
}

uint64_t hal_ticks_us(void) {
    static uint64_t start;
    if (!start) start = monotonic_us();
    return monotonic_us() - start;
}

uint64_t hal_delay_us(uint64_t duration_us) {
    struct timespec wanted = {(time_t)(duration_us / 1000000u), (long)(duration_us % 1000000u * 1000u)}, left = {0, 0};
    if (nanosleep(&wanted, &left) == 0) return 0;
    return (uint64_t)left.tv_sec * 1000000u + (uint64_t)left.tv_nsec / 1000u;
}

int64_t hal_clock_ns(void) {
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}
