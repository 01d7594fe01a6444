// struct_time, and the way from seconds to dates and back.
// SPDX-License-Identifier: MIT
#include "modules/time/calendar.h"

#include <errno.h>
#include <math.h>

#include "objects/number.h"
#include "objects/raise.h"
#include "objects/str.h"
#include "objects/struct_sequence.h"
#include "objects/tuple.h"

enum { TUPLE_ITEMS = 9, STRUCT_ITEMS = 11, NANOSECONDS = 1000000000, MONTHS = 12, EPOCH_DAYS = 719468, ERA_DAYS = 146097 };
// Beyond it the year is no C int.
static const int64_t largest_seconds = (int64_t)67768036191676799;

// --- Dates (Hinnant, "chrono-compatible low-level date algorithms") ---

int64_t floor_divide(int64_t a, int64_t b) { return a / b - (a % b < 0); }

int64_t days_from_date(int64_t year, int month, int day) {
    year -= month <= 2;
    int64_t era = floor_divide(year, 400), year_of_era = year - era * 400;
    int64_t day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    return era * ERA_DAYS + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - EPOCH_DAYS;
}

void calendar_complete(CalendarTime *time) {
    int64_t days = days_from_date(time->year, time->month, time->day);
    time->weekday = (int)(days + 3 - floor_divide(days + 3, DAYS_PER_WEEK) * DAYS_PER_WEEK);
    time->year_day = (int)(days - days_from_date(time->year, 1, 1)) + 1;
}

static void set_date(CalendarTime *time, int64_t days) {
    int64_t shifted = days + EPOCH_DAYS, era = floor_divide(shifted, ERA_DAYS), day_of_era = shifted - era * ERA_DAYS;
    int64_t year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    int64_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    int month_index = (int)((5 * day_of_year + 2) / 153);
    time->day = (int)(day_of_year - (153 * month_index + 2) / 5 + 1);
    time->month = month_index < 10 ? month_index + 3 : month_index - 9;
    time->year = year_of_era + era * 400 + (time->month <= 2);
    calendar_complete(time);
}

CalendarTime calendar_from_seconds(int64_t seconds) {
    int64_t days = floor_divide(seconds, SECONDS_PER_DAY);
    int rest = (int)(seconds - days * SECONDS_PER_DAY);
    CalendarTime time = {.hour = rest / 3600, .minute = rest / 60 % 60, .second = rest % 60, .has_offset = true, .zone = NONE};
    set_date(&time, days);
    return time;
}

// Fields may be out of their ranges.
int64_t calendar_seconds(const CalendarTime *time) {
    int64_t years = floor_divide(time->month - 1, MONTHS);
    int64_t days = days_from_date(time->year + years, (int)(time->month - years * MONTHS), 1) + time->day - 1;
    return days * SECONDS_PER_DAY + (int64_t)time->hour * 3600 + (int64_t)time->minute * 60 + time->second;
}

CalendarTime calendar_local(Vm *vm, int64_t seconds) {
    HalZone zone;
    hal_clock_zone(seconds, &zone);
    CalendarTime time = calendar_from_seconds(seconds + zone.offset_s);
    time.offset_s = zone.offset_s;
    time.is_summer_time = zone.is_summer_time;
    time.zone = str_from_c(vm, zone.name);
    return time;
}

// --- Arguments ---

static _Noreturn void raise_range(Vm *vm) { raise_overflow_error(vm, "timestamp out of range for platform time_t"); }

static int64_t whole_seconds(Vm *vm, Value argument) {
    int64_t seconds;
    if (is_float(argument)) {
        double number = floor(float_unchecked(argument));
        if (isnan(number)) raise_value_error(vm, "Invalid value NaN (not a number)");
        if (fabs(number) >= 0x1p63) raise_range(vm);
        return (int64_t)number;
    }
    if (!int_try_int64(operate_unary(vm, OPERATOR_INDEX, argument), &seconds)) raise_range(vm);
    return seconds;
}

int64_t seconds_argument(Vm *vm, Value argument) {
    if (is_absent(argument) || is_none(argument)) return floor_divide(hal_clock_ns(), NANOSECONDS);
    int64_t seconds = whole_seconds(vm, argument);
    if (seconds > largest_seconds || seconds < -largest_seconds) raise_os_error(vm, EOVERFLOW, ABSENT);
    return seconds;
}

// The time zone belongs to a struct_time only.
static void add_zone(CalendarTime *time, Value tuple) {
    if (type_of(tuple) != &struct_time_type) return;
    Value offset = tuple_item(tuple, 10);
    time->zone = tuple_item(tuple, 9);
    time->has_offset = is_small_int(offset);
    if (time->has_offset) time->offset_s = (int)small_int(offset);
}

CalendarTime calendar_from_tuple(Vm *vm, Value tuple, const char *function) {
    if (!is_tuple(tuple)) raise_type_error(vm, "Tuple or struct_time argument required");
    if (tuple_count(tuple) != TUPLE_ITEMS) raise_type_error(vm, "%s(): illegal time tuple argument", function);
    int parts[TUPLE_ITEMS];
    for (size_t i = 0; i < TUPLE_ITEMS; i++) parts[i] = int32_from(vm, tuple_item(tuple, i));
    CalendarTime time = {parts[0], parts[1], parts[2], parts[3], parts[4], parts[5], parts[6], parts[7], parts[8], .zone = NONE};
    add_zone(&time, tuple);
    return time;
}

static void check_range(Vm *vm, int value, int least, int most, const char *what) {
    if (value < least || value > most) raise_value_error(vm, "%s out of range", what);
}

// 0 stands for the first month, day of the month and of the year.
static void check_fields(Vm *vm, CalendarTime *time) {
    time->month += time->month == 0;
    time->day += time->day == 0;
    time->year_day += time->year_day == 0;
    check_range(vm, time->month, 1, 12, "month");
    check_range(vm, time->day, 1, 31, "day of month");
    check_range(vm, time->hour, 0, 23, "hour");
    check_range(vm, time->minute, 0, 59, "minute");
    check_range(vm, time->second, 0, 61, "seconds");
    check_range(vm, time->weekday, -1, INT32_MAX, "day of week");
    check_range(vm, time->year_day, 1, 366, "day of year");
    time->weekday = (int)(((int64_t)time->weekday + DAYS_PER_WEEK) % DAYS_PER_WEEK);
}

// --- struct_time ---

static const Getter struct_time_getters[] = {
    STRUCT_FIELD(NAME_tm_year, 0), STRUCT_FIELD(NAME_tm_mon, 1),  STRUCT_FIELD(NAME_tm_mday, 2), STRUCT_FIELD(NAME_tm_hour, 3),
    STRUCT_FIELD(NAME_tm_min, 4),  STRUCT_FIELD(NAME_tm_sec, 5),  STRUCT_FIELD(NAME_tm_wday, 6), STRUCT_FIELD(NAME_tm_yday, 7),
    STRUCT_FIELD(NAME_tm_isdst, 8), STRUCT_FIELD(NAME_tm_zone, 9), STRUCT_FIELD(NAME_tm_gmtoff, 10),
};

static const Member struct_time_members[] = {STRUCT_MEMBERS(STRUCT_ITEMS, TUPLE_ITEMS, 0)};

const Type struct_time_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .base = &tuple_type,
    .name = NAME_struct_time,
    .module_name = NAME_time,
    .kind = KIND_TUPLE,
    .slots = &struct_sequence_slots,
    .methods = STRUCT_METHODS,
    .getters = TABLE(struct_time_getters),
    .members = TABLE(struct_time_members),
    .construct = {NAME_structseq, 1, 1, struct_sequence_construct, "sequence, dict"},
    .flags = TYPE_IS_FINAL | TYPE_MATCHES_SEQUENCE,
};

Value calendar_to_struct(Vm *vm, const CalendarTime *time) {
    int64_t parts[] = {time->year, time->month, time->day, time->hour, time->minute,
                       time->second, time->weekday, time->year_day, time->is_summer_time};
    Value items[STRUCT_ITEMS];
    for (size_t i = 0; i < TUPLE_ITEMS; i++) items[i] = value_from_small_int((intptr_t)parts[i]);
    items[9] = time->zone;
    items[10] = time->has_offset ? value_from_small_int(time->offset_s) : NONE;
    return struct_sequence_new(vm, &struct_time_type, items);
}

// --- Functions ---

// time.gmtime(seconds=None, /)
Value time_gmtime(Vm *vm, const Value *args) {
    CalendarTime time = calendar_from_seconds(seconds_argument(vm, args[0]));
    time.zone = str_from_c(vm, "UTC");
    return calendar_to_struct(vm, &time);
}

// time.localtime(seconds=None, /)
Value time_localtime(Vm *vm, const Value *args) {
    CalendarTime time = calendar_local(vm, seconds_argument(vm, args[0]));
    return calendar_to_struct(vm, &time);
}

// time._calendar(function, tuple=localtime(), /)
// Returns the tuple as a struct_time with its time zone, checked: for lib/_strftime.py.
Value time_calendar(Vm *vm, const Value *args) {
    if (is_absent(args[1])) return time_localtime(vm, args + 1);
    CalendarTime time = calendar_from_tuple(vm, args[1], str_text(args[0]));
    check_fields(vm, &time);
    HalZone zone;
    hal_clock_zone(calendar_seconds(&time), &zone);
    if (is_none(time.zone)) time.zone = str_from_c(vm, zone.name);
    return calendar_to_struct(vm, &time);
}

// time.mktime(tuple, /): the local time zone, which may differ before and after.
Value time_mktime(Vm *vm, const Value *args) {
    CalendarTime time = calendar_from_tuple(vm, args[0], "mktime");
    int64_t as_utc = calendar_seconds(&time);
    HalZone zone;
    hal_clock_zone(as_utc, &zone);
    hal_clock_zone(as_utc - zone.offset_s, &zone);
    return float_new(vm, (double)(as_utc - zone.offset_s));
}
