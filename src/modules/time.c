// The module `time`.
// SPDX-License-Identifier: MIT
#include <math.h>

#include "hal_time.h"
#include "objects/iterate.h"
#include "objects/list.h"
#include "objects/module.h"
#include "objects/number.h"
#include "objects/raise.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "vm/port.h"
#include "vm/vm.h"

enum { TICKS_PERIOD = 1 << 30 };    // MicroPython's ticks wrap around at this power of two

// Sleeps; Ctrl-C is noticed at once.
static void sleep_us(Vm *vm, uint64_t duration_us) {
    port_flush();
    while (duration_us > 0) {
        duration_us = hal_delay_us(duration_us);
        if (vm->pending) vm_handle_pending(vm);
    }
}

// time.sleep(seconds, /)
static Value time_sleep(Vm *vm, const Value *args) {
    double seconds = float_from(vm, args[0]);
    if (isnan(seconds)) raise_value_error(vm, "Invalid value NaN (not a number)");
    if (seconds < 0) raise_value_error(vm, "sleep length must be non-negative");
    sleep_us(vm, (uint64_t)(seconds * 1e6));
    return NONE;
}

// time.sleep_ms(ms, /)
static Value time_sleep_ms(Vm *vm, const Value *args) {
    intptr_t duration = index_from(vm, args[0]);
    if (duration > 0) sleep_us(vm, (uint64_t)duration * 1000);
    return NONE;
}

// time.sleep_us(us, /)
static Value time_sleep_us(Vm *vm, const Value *args) {
    intptr_t duration = index_from(vm, args[0]);
    if (duration > 0) sleep_us(vm, (uint64_t)duration);
    return NONE;
}

static Value ticks(uint64_t count) { return value_from_small_int((intptr_t)(count & (TICKS_PERIOD - 1))); }

// time.ticks_ms()
static Value time_ticks_ms(Vm *vm, const Value *args) {
    (void)vm, (void)args;
    return ticks(hal_ticks_us() / 1000);
}

// time.ticks_us()
static Value time_ticks_us(Vm *vm, const Value *args) {
    (void)vm, (void)args;
    return ticks(hal_ticks_us());
}

// time.ticks_add(ticks, delta, /)
static Value time_ticks_add(Vm *vm, const Value *args) {
    return ticks((uint64_t)index_from(vm, args[0]) + (uint64_t)index_from(vm, args[1]));
}

// time.ticks_diff(ticks1, ticks2, /)
static Value time_ticks_diff(Vm *vm, const Value *args) {
    uint64_t difference = (uint64_t)index_from(vm, args[0]) - (uint64_t)index_from(vm, args[1]) + TICKS_PERIOD / 2;
    return value_from_small_int((intptr_t)(difference & (TICKS_PERIOD - 1)) - TICKS_PERIOD / 2);
}

// time.time()
static Value time_time(Vm *vm, const Value *args) {
    (void)args;
    return float_new(vm, (double)hal_clock_ns() / 1e9);
}

// time.time_ns()
static Value time_time_ns(Vm *vm, const Value *args) {
    (void)args;
    return int_from_int64(vm, hal_clock_ns());
}

// time.monotonic()
static Value time_monotonic(Vm *vm, const Value *args) {
    (void)args;
    return float_new(vm, (double)hal_ticks_us() / 1e6);
}

// time.monotonic_ns()
static Value time_monotonic_ns(Vm *vm, const Value *args) {
    (void)args;
    return int_from_int64(vm, (int64_t)hal_ticks_us() * 1000);
}

// --- Calendar: UTC ---

static int64_t floor_divide(int64_t a, int64_t b) { return a / b - (a % b < 0); }

// Days since 1970-01-01 from a date (Hinnant, "chrono-compatible low-level date algorithms").
static int64_t days_from_date(int64_t year, int month, int day) {
    year -= month <= 2;
    int64_t era = floor_divide(year, 400), year_of_era = year - era * 400;
    int64_t day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    return era * 146097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719468;
}

static Value broken_down(Vm *vm, int64_t seconds) {
    int64_t days = floor_divide(seconds, 86400), rest = seconds - days * 86400, shifted = days + 719468;
    int64_t era = floor_divide(shifted, 146097), day_of_era = shifted - era * 146097;
    int64_t year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    int64_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    int64_t month_index = (5 * day_of_year + 2) / 153;
    int64_t day = day_of_year - (153 * month_index + 2) / 5 + 1, month = month_index < 10 ? month_index + 3 : month_index - 9;
    int64_t year = year_of_era + era * 400 + (month <= 2);
    int64_t weekday = ((days + 3) % 7 + 7) % 7;
    int64_t parts[] = {year, month, day, rest / 3600, rest / 60 % 60, rest % 60, weekday, days - days_from_date(year, 1, 1) + 1, 0};
    Value tuple = tuple_new(vm, 9);
    for (size_t i = 0; i < 9; i++) tuple_put(tuple, i, value_from_small_int((intptr_t)parts[i]));
    return tuple;
}

// time.gmtime(secs=None, /)
static Value time_gmtime(Vm *vm, const Value *args) {
    int64_t seconds = floor_divide(hal_clock_ns(), 1000000000);
    if (!is_absent(args[0]) && !is_none(args[0])) seconds = (int64_t)floor(float_from(vm, args[0]));
    return broken_down(vm, seconds);
}

// time.mktime(tuple, /)
static Value time_mktime(Vm *vm, const Value *args) {
    Value list = list_new(vm, 9);
    list_extend(vm, list, args[0]);
    if (list_count(list) < 8) raise_type_error(vm, "mktime needs a tuple of length 8 or 9");
    int64_t parts[6];
    for (size_t i = 0; i < 6; i++) parts[i] = index_from(vm, list_item(list, i));
    int64_t days = days_from_date(parts[0], (int)parts[1], (int)parts[2]);
    return float_new(vm, (double)(days * 86400 + parts[3] * 3600 + parts[4] * 60 + parts[5]));
}

static const Method time_functions[] = {
    {NAME_sleep, 1, 0, time_sleep},
    {NAME_sleep_ms, 1, 0, time_sleep_ms},
    {NAME_sleep_us, 1, 0, time_sleep_us},
    {NAME_ticks_ms, 0, 0, time_ticks_ms},
    {NAME_ticks_us, 0, 0, time_ticks_us},
    {NAME_ticks_cpu, 0, 0, time_ticks_us},
    {NAME_ticks_add, 2, 0, time_ticks_add},
    {NAME_ticks_diff, 2, 0, time_ticks_diff},
    {NAME_time, 0, 0, time_time},
    {NAME_time_ns, 0, 0, time_time_ns},
    {NAME_monotonic, 0, 0, time_monotonic},
    {NAME_monotonic_ns, 0, 0, time_monotonic_ns},
    {NAME_perf_counter, 0, 0, time_monotonic},
    {NAME_perf_counter_ns, 0, 0, time_monotonic_ns},
    {NAME_process_time, 0, 0, time_monotonic},
    {NAME_gmtime, 0, 1, time_gmtime},
    {NAME_localtime, 0, 1, time_gmtime},
    {NAME_mktime, 1, 0, time_mktime},
};

const NativeModule time_module = {.name = NAME_time, .functions = TABLE(time_functions)};
