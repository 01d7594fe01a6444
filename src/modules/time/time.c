// The module `time`.
// SPDX-License-Identifier: MIT
#include <errno.h>
#include <math.h>

#include "modules/time/calendar.h"
#include "objects/attribute.h"
#include "objects/dict.h"
#include "objects/module.h"
#include "objects/number.h"
#include "objects/raise.h"
#include "objects/simple_namespace.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "vm/port.h"
#include "vm/run.h"
#include "vm/vm.h"

enum { TICKS_PERIOD = 1 << 30 };    // MicroPython's ticks wrap around at this power of two

static const double largest_duration_s = 9e12;    // microseconds fit 64 bits

// Sleeps; Ctrl-C is noticed at once.
static void sleep_us(Vm *vm, uint64_t duration_us) {
    port_flush();
    while (duration_us > 0) {
        duration_us = hal_delay_us(duration_us);
        if (vm->pending) vm_handle_pending(vm);
    }
}

static double duration_from(Vm *vm, Value argument) {
    if (is_float(argument)) return float_unchecked(argument);
    if (!is_int(argument) && !value_has_index(argument)) {
        raise_type_error(vm, "'%T' object cannot be interpreted as an integer or float", argument);
    }
    return float_from(vm, argument);
}

// time.sleep(t)
static Value time_sleep(Vm *vm, const Value *args) {
    double seconds = duration_from(vm, args[0]);
    if (isnan(seconds)) raise_value_error(vm, "Invalid value NaN (not a number)");
    if (seconds < 0) raise_value_error(vm, "sleep length must be non-negative");
    if (seconds >= largest_duration_s) raise_overflow_error(vm, "timestamp out of range for platform time_t");
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

// time.process_time(), time.thread_time()
static Value time_process_time(Vm *vm, const Value *args) {
    (void)args;
    return float_new(vm, (double)hal_busy_us() / 1e6);
}

// time.process_time_ns(), time.thread_time_ns()
static Value time_process_time_ns(Vm *vm, const Value *args) {
    (void)args;
    return int_from_int64(vm, (int64_t)hal_busy_us() * 1000);
}

// --- Clocks by number, and what is known of them ---

enum { CLOCK_OF_TIME, CLOCK_OF_MONOTONIC, CLOCK_OF_PROCESS, CLOCK_OF_THREAD };

static int64_t clock_ns(Vm *vm, Value which) {
    switch (int32_from(vm, which)) {
    case CLOCK_OF_TIME: return hal_clock_ns();
    case CLOCK_OF_MONOTONIC: return (int64_t)hal_ticks_us() * 1000;
    case CLOCK_OF_PROCESS: case CLOCK_OF_THREAD: return (int64_t)hal_busy_us() * 1000;
    default: raise_os_error(vm, EINVAL, ABSENT);
    }
}

// time.clock_gettime(clk_id, /)
static Value time_clock_gettime(Vm *vm, const Value *args) { return float_new(vm, (double)clock_ns(vm, args[0]) / 1e9); }
// time.clock_gettime_ns(clk_id, /)
static Value time_clock_gettime_ns(Vm *vm, const Value *args) { return int_from_int64(vm, clock_ns(vm, args[0])); }

static const double resolution_s = 1e-6;

// time.clock_getres(clk_id, /)
static Value time_clock_getres(Vm *vm, const Value *args) {
    clock_ns(vm, args[0]);
    return float_new(vm, resolution_s);
}

// time.get_clock_info(name, /)
static Value time_get_clock_info(Vm *vm, const Value *args) {
    static const struct {
        char name[13], implementation[18];
        bool is_adjustable;
    } clocks[] = {{"time", "hal_clock_ns()", true}, {"monotonic", "hal_ticks_us()", false}, {"perf_counter", "hal_ticks_us()", false},
                  {"process_time", "hal_busy_us()", false}, {"thread_time", "hal_busy_us()", false}};
    str_from(vm, args[0]);
    for (size_t i = 0; i < sizeof clocks / sizeof *clocks; i++) {
        if (!str_equals_c(args[0], clocks[i].name)) continue;
        Value info = simple_namespace_new(vm);
        set_attribute(vm, info, name_value(NAME_implementation), str_from_c(vm, clocks[i].implementation));
        set_attribute(vm, info, name_value(NAME_monotonic), value_from_bool(!clocks[i].is_adjustable));
        set_attribute(vm, info, name_value(NAME_adjustable), value_from_bool(clocks[i].is_adjustable));
        set_attribute(vm, info, name_value(NAME_resolution), float_new(vm, resolution_s));
        return info;
    }
    raise_value_error(vm, "unknown clock");
}

// --- The module ---

// The zone in winter and in summer of this year, whichever hemisphere.
static void start(Vm *vm, Value dict) {
    int64_t year = calendar_from_seconds(hal_clock_ns() / 1000000000).year;
    HalZone winter, summer;
    hal_clock_zone(days_from_date(year, 1, 1) * SECONDS_PER_DAY, &winter);
    hal_clock_zone(days_from_date(year, 7, 1) * SECONDS_PER_DAY, &summer);
    if (winter.is_summer_time) {
        HalZone swap = winter;
        winter = summer;
        summer = swap;
    }
    Value first = str_from_c(vm, winter.name);
    dict_set(vm, dict, name_value(NAME_timezone), value_from_small_int(-winter.offset_s));
    dict_set(vm, dict, name_value(NAME_altzone), value_from_small_int(-summer.offset_s));
    dict_set(vm, dict, name_value(NAME_daylight), value_from_small_int(summer.is_summer_time));
    dict_set(vm, dict, name_value(NAME_tzname), tuple_pair(vm, first, str_from_c(vm, summer.name)));
}

static const Method time_functions[] = {
    {NAME_sleep, 1, 0, time_sleep, "def t"},
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
    {NAME_process_time, 0, 0, time_process_time},
    {NAME_process_time_ns, 0, 0, time_process_time_ns},
    {NAME_thread_time, 0, 0, time_process_time},
    {NAME_thread_time_ns, 0, 0, time_process_time_ns},
    {NAME_clock_gettime, 1, 0, time_clock_gettime},
    {NAME_clock_gettime_ns, 1, 0, time_clock_gettime_ns},
    {NAME_clock_getres, 1, 0, time_clock_getres},
    {NAME_get_clock_info, 1, 0, time_get_clock_info},
    {NAME_gmtime, 0, 1, time_gmtime, "seconds, /"},
    {NAME_localtime, 0, 1, time_localtime, "seconds, /"},
    {NAME_mktime, 1, 0, time_mktime},
    {NAME__calendar, 1, 1, time_calendar},
};

static const Member time_members[] = {
    {NAME_struct_time, ROM_VALUE(&struct_time_type)},
    {NAME_CLOCK_REALTIME, ROM_INT(CLOCK_OF_TIME)},
    {NAME_CLOCK_MONOTONIC, ROM_INT(CLOCK_OF_MONOTONIC)},
    {NAME_CLOCK_PROCESS_CPUTIME_ID, ROM_INT(CLOCK_OF_PROCESS)},
    {NAME_CLOCK_THREAD_CPUTIME_ID, ROM_INT(CLOCK_OF_THREAD)},
};

static Value time_get(Vm *vm, Value name) {
    static const uint16_t parsing_names[] = {NAME_strptime}, formatting_names[] = {NAME_asctime, NAME_ctime, NAME_strftime};
    Value found = import_python_part(vm, "_strptime", parsing_names, 1, name);
    return is_absent(found) ? import_python_part(vm, "_strftime", formatting_names, 3, name) : found;
}

const NativeModule time_module = {
    .name = NAME_time,
    .functions = TABLE(time_functions),
    .members = TABLE(time_members),
    .start = start,
    .get = time_get,
};
