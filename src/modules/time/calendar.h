// Dates and times of day, for the files of the module time.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_MODULES_TIME_CALENDAR_H
#define KRAIT_MODULES_TIME_CALENDAR_H

#include "hal_time.h"
#include "objects/type.h"

enum { SECONDS_PER_DAY = 86400, DAYS_PER_WEEK = 7 };

typedef struct CalendarTime {
    int64_t year;
    int month, day;          // from 1
    int hour, minute, second;
    int weekday;             // 0: Monday
    int year_day;            // from 1
    int is_summer_time;      // 1, 0 or -1: not known
    bool has_offset;         // the next is known
    int offset_s;            // of the time zone, east of Greenwich is positive
    Value zone;              // str or None
} CalendarTime;

extern const Type struct_time_type;

int64_t floor_divide(int64_t a, int64_t b);
int64_t days_from_date(int64_t year, int month, int day);    // since 1970-01-01
// Weekday and day of the year follow from the date.
void calendar_complete(CalendarTime *time);
CalendarTime calendar_from_seconds(int64_t seconds);
// From a tuple of 9 items; `function` is for the messages.
CalendarTime calendar_from_tuple(Vm *vm, Value tuple, const char *function);
CalendarTime calendar_local(Vm *vm, int64_t seconds);
int64_t calendar_seconds(const CalendarTime *time);          // as if it were UTC
Value calendar_to_struct(Vm *vm, const CalendarTime *time);
// Seconds since 1970 of an argument; now if it is absent or None.
int64_t seconds_argument(Vm *vm, Value argument);

Value time_gmtime(Vm *vm, const Value *args);
Value time_localtime(Vm *vm, const Value *args);
Value time_mktime(Vm *vm, const Value *args);
Value time_calendar(Vm *vm, const Value *args);

#endif
