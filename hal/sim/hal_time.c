// Time on the host.
//
// Ticks count from the first call on, so that they are small as on a board. The clock is the
// system's and cannot be set from here.
// SPDX-License-Identifier: MIT
#include "hal_time.h"

#include <stdio.h>
#include <time.h>

static uint64_t monotonic_us(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (uint64_t)now.tv_sec * 1000000u + (uint64_t)now.tv_nsec / 1000u;
}

uint64_t hal_ticks_us(void) {
    static uint64_t start;
    if (!start) start = monotonic_us() - 1;
    return monotonic_us() - start;
}

// A signal ends it early: the rest is returned.
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

uint64_t hal_busy_us(void) {
    struct timespec used;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used);
    return (uint64_t)used.tv_sec * 1000000u + (uint64_t)used.tv_nsec / 1000u;
}

// UTC where the system does not know.
void hal_clock_zone(int64_t seconds, HalZone *zone) {
    time_t moment = (time_t)seconds;
    struct tm local;
    *zone = (HalZone){.name = "UTC"};
    if (!localtime_r(&moment, &local)) return;
    zone->offset_s = (int32_t)local.tm_gmtoff;
    zone->is_summer_time = local.tm_isdst > 0;
    snprintf(zone->name, sizeof zone->name, "%s", local.tm_zone);
}
