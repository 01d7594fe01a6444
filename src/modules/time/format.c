// Dates as text: asctime(), ctime(), strftime().
// SPDX-License-Identifier: MIT
#include <string.h>

#include "modules/time/calendar.h"
#include "objects/number.h"
#include "objects/raise.h"
#include "objects/str.h"
#include "objects/text_builder.h"

enum { SHORT_NAME = 3, NUMBER_BYTES = 24 };

const char weekday_names[DAYS_PER_WEEK][10] = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
const char month_names[12][10] = {"January", "February", "March",     "April",   "May",      "June",
                                  "July",    "August",   "September", "October", "November", "December"};

typedef struct Formatter {
    Vm *vm;
    TextBuilder *builder;
    const CalendarTime *time;
} Formatter;

static void add_padded(Formatter *to, int64_t number, unsigned width, char padding) {
    char digits[NUMBER_BYTES];
    unsigned count = 0;
    uint64_t rest = number < 0 ? (uint64_t)-number : (uint64_t)number;
    do digits[count++] = (char)('0' + rest % 10);
    while (rest /= 10);
    if (number < 0) digits[count++] = '-';
    while (count < width) digits[count++] = padding;
    while (count > 0) text_builder_add(to->vm, to->builder, &digits[--count], 1);
}

static void add_number(Formatter *to, int64_t number, unsigned width) { add_padded(to, number, width, '0'); }
static void add_short(Formatter *to, const char *name) { text_builder_add(to->vm, to->builder, name, SHORT_NAME); }
static void add_c(Formatter *to, const char *text) { text_builder_add_c(to->vm, to->builder, text); }

// --- Directives ---

static int hour_of_12(const CalendarTime *time) { return time->hour % 12 ? time->hour % 12 : 12; }

// Weeks begin on that weekday (0: Monday); before the first one it is week 0.
static int week_of_year(const CalendarTime *time, int first_weekday) {
    int since = (time->weekday - first_weekday + DAYS_PER_WEEK) % DAYS_PER_WEEK;
    return (time->year_day - 1 + DAYS_PER_WEEK - since) / DAYS_PER_WEEK;
}

// ISO 8601: a week belongs to the year in which its Thursday lies.
static int64_t iso_year(const CalendarTime *time, int *week) {
    int64_t year = time->year, thursday = days_from_date(year, 1, 1) + time->year_day - 1 - time->weekday + 3;
    if (thursday < days_from_date(year, 1, 1)) year--;
    else if (thursday >= days_from_date(year + 1, 1, 1)) year++;
    *week = (int)(thursday - days_from_date(year, 1, 1)) / DAYS_PER_WEEK + 1;
    return year;
}

static void add_iso(Formatter *to, char directive) {
    int week;
    int64_t year = iso_year(to->time, &week);
    if (directive == 'V') add_number(to, week, 2);
    else if (directive == 'G') add_number(to, year, 4);
    else add_number(to, year - floor_divide(year, 100) * 100, 2);
}

static void add_offset(Formatter *to) {
    int offset = to->time->offset_s, minutes = (offset < 0 ? -offset : offset) / 60;
    add_c(to, offset < 0 ? "-" : "+");
    add_number(to, minutes / 60, 2);
    add_number(to, minutes % 60, 2);
}

static void add_zone(Formatter *to) {
    HalZone zone;
    if (!is_none(to->time->zone)) {
        text_builder_add_value(to->vm, to->builder, value_str(to->vm, to->time->zone));
        return;
    }
    hal_clock_zone(calendar_seconds(to->time), &zone);
    add_c(to, zone.name);
}

// Directives that stand for others; NULL for the rest.
static const char *expansion(char directive) {
    switch (directive) {
    case 'c': return "%a %b %e %H:%M:%S %Y";
    case 'D': case 'x': return "%m/%d/%y";
    case 'F': return "%Y-%m-%d";
    case 'R': return "%H:%M";
    case 'r': return "%I:%M:%S %p";
    case 'T': case 'X': return "%H:%M:%S";
    case 'n': return "\n";
    case 't': return "\t";
    default: return NULL;
    }
}

static bool add_name(Formatter *to, char directive) {
    const CalendarTime *time = to->time;
    switch (directive) {
    case 'a': add_short(to, weekday_names[time->weekday]); return true;
    case 'A': add_c(to, weekday_names[time->weekday]); return true;
    case 'b': case 'h': add_short(to, month_names[time->month - 1]); return true;
    case 'B': add_c(to, month_names[time->month - 1]); return true;
    case 'p': add_c(to, time->hour < 12 ? "AM" : "PM"); return true;
    case 'P': add_c(to, time->hour < 12 ? "am" : "pm"); return true;
    case 'z': add_offset(to); return true;
    case 'Z': add_zone(to); return true;
    case '%': add_c(to, "%"); return true;
    default: return false;
    }
}

static bool add_field(Formatter *to, char directive) {
    const CalendarTime *time = to->time;
    switch (directive) {
    case 'Y': add_number(to, time->year, 4); return true;
    case 'C': add_number(to, floor_divide(time->year, 100), 2); return true;
    case 'y': add_number(to, time->year - floor_divide(time->year, 100) * 100, 2); return true;
    case 'm': add_number(to, time->month, 2); return true;
    case 'd': add_number(to, time->day, 2); return true;
    case 'e': add_padded(to, time->day, 2, ' '); return true;
    case 'H': add_number(to, time->hour, 2); return true;
    case 'k': add_padded(to, time->hour, 2, ' '); return true;
    case 'I': add_number(to, hour_of_12(time), 2); return true;
    case 'l': add_padded(to, hour_of_12(time), 2, ' '); return true;
    case 'M': add_number(to, time->minute, 2); return true;
    case 'S': add_number(to, time->second, 2); return true;
    case 'j': add_number(to, time->year_day, 3); return true;
    case 'w': add_number(to, (time->weekday + 1) % DAYS_PER_WEEK, 1); return true;
    case 'u': add_number(to, time->weekday + 1, 1); return true;
    case 'U': add_number(to, week_of_year(time, DAYS_PER_WEEK - 1), 2); return true;
    case 'W': add_number(to, week_of_year(time, 0), 2); return true;
    case 's': add_number(to, calendar_seconds(time) - time->offset_s, 1); return true;
    case 'G': case 'g': case 'V': add_iso(to, directive); return true;
    default: return false;
    }
}

static void add_formatted(Formatter *to, const char *format, size_t length) {
    const char *end = format + length;
    while (format < end) {
        const char *percent = memchr(format, '%', (size_t)(end - format));
        const char *stop = percent && percent + 1 < end ? percent : end;
        text_builder_add(to->vm, to->builder, format, (size_t)(stop - format));
        if (stop == end) return;
        const char *others = expansion(percent[1]);
        if (others) add_formatted(to, others, strlen(others));
        else if (!add_name(to, percent[1]) && !add_field(to, percent[1])) text_builder_add(to->vm, to->builder, percent, 2);
        format = percent + 2;
    }
}

// --- Functions ---

static Value formatted(Vm *vm, const CalendarTime *time, Value format) {
    TextBuilder builder = text_builder_start(vm);
    Formatter formatter = {vm, &builder, time};
    size_t length = str_unchecked(format)->length;
    add_formatted(&formatter, str_text(format), length);
    return text_builder_finish(vm, &builder);
}

// time.strftime(format, tuple=localtime(), /)
Value time_strftime(Vm *vm, const Value *args) {
    if (is_absent(args[0])) raise_type_error(vm, "strftime() takes at least 1 argument (0 given)");
    if (!is_str(args[0])) raise_type_error(vm, "strftime() argument 1 must be str, not %T", args[0]);
    CalendarTime time = calendar_argument(vm, args[1], "strftime");
    return formatted(vm, &time, args[0]);
}

static Value as_c_does(Vm *vm, const CalendarTime *time) {
    TextBuilder builder = text_builder_start(vm);
    Formatter formatter = {vm, &builder, time};
    static const char before[] = "%a %b %e %H:%M:%S ";
    add_formatted(&formatter, before, sizeof before - 1);
    add_number(&formatter, time->year, 1);
    return text_builder_finish(vm, &builder);
}

// time.asctime(tuple=localtime(), /)
Value time_asctime(Vm *vm, const Value *args) {
    CalendarTime time = calendar_argument(vm, args[0], "asctime");
    return as_c_does(vm, &time);
}

// time.ctime(seconds=None, /)
Value time_ctime(Vm *vm, const Value *args) {
    CalendarTime time = calendar_local(vm, seconds_argument(vm, args[0]));
    return as_c_does(vm, &time);
}
