// Time. Never raise, never allocate.
// SPDX-License-Identifier: MIT
#ifndef HAL_TIME_H
#define HAL_TIME_H

#include <stdbool.h>
#include <stdint.h>

// Microseconds since start, monotonic. Does not block; callable from interrupts.
uint64_t hal_ticks_us(void);
// Blocks for so long, or until a signal arrives. Returns the microseconds left (0: all of them passed).
uint64_t hal_delay_us(uint64_t duration_us);
// Microseconds that the processor worked for the program, where that is known; else those since start.
uint64_t hal_busy_us(void);
// Nanoseconds since 1970-01-01 UTC. Does not block.
int64_t hal_clock_ns(void);

enum { HAL_ZONE_NAME_BYTES = 16 };
typedef struct HalZone {
    int32_t offset_s;        // local time less UTC
    bool is_summer_time;
    char name[HAL_ZONE_NAME_BYTES];
} HalZone;
// The local time zone at that time (seconds since 1970-01-01 UTC). A board without one answers UTC. Does not block.
void hal_clock_zone(int64_t seconds, HalZone *zone);

#endif
