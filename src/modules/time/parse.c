// strptime(): a date from text.
//
// The text is matched directive by directive. A number takes as many digits as its range allows, as CPython's patterns do.
// SPDX-License-Identifier: MIT
#include <string.h>

#include "modules/time/calendar.h"
#include "objects/number.h"
#include "objects/raise.h"
#include "objects/str.h"

enum { NOT_GIVEN = -1, SHORT_NAME = 3, DEFAULT_YEAR = 1900, LEAP_YEAR = 1904, ANY_LENGTH = 0 };

typedef struct Parser {
    Vm *vm;
    const char *at, *end;
    CalendarTime time;
    int year, month, day, weekday, year_day;    // NOT_GIVEN if so
    int hour_12, is_afternoon;
    int sunday_week, monday_week, iso_year, iso_week;
} Parser;

// --- Characters: ASCII, whatever the locale ---

static bool is_digit(char c) { return c >= '0' && c <= '9'; }
static bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }
static char lower(char c) { return c >= 'A' && c <= 'Z' ? (char)(c + 'a' - 'A') : c; }

static bool equals_anycase(const char *a, const char *b, size_t length) {
    size_t i = 0;
    while (i < length && lower(a[i]) == lower(b[i])) i++;
    return i == length;
}

// --- Pieces ---

static bool take_digits(Parser *parser, int digits_least, int digits_most, int least, int most, int *number) {
    int count = 0;
    while (count < digits_most && parser->at + count < parser->end && is_digit(parser->at[count])) count++;
    for (; count >= digits_least; count--) {
        int value = 0;
        for (int i = 0; i < count; i++) value = value * 10 + parser->at[i] - '0';
        if (value < least || value > most) continue;
        parser->at += count;
        *number = value;
        return true;
    }
    return false;
}

static bool take_number(Parser *parser, int most_digits, int least, int most, int *number) {
    return take_digits(parser, 1, most_digits, least, most, number);
}

static bool take_text(Parser *parser, const char *text, size_t length) {
    if ((size_t)(parser->end - parser->at) < length || !equals_anycase(parser->at, text, length)) return false;
    parser->at += length;
    return true;
}

static bool take_name(Parser *parser, const char (*names)[10], int count, size_t length, int *index) {
    for (int i = 0; i < count; i++) {
        if (!take_text(parser, names[i], length == ANY_LENGTH ? strlen(names[i]) : length)) continue;
        *index = i;
        return true;
    }
    return false;
}

static bool take_day(Parser *parser) {
    if (parser->at + 1 < parser->end && parser->at[0] == ' ' && parser->at[1] != '0') parser->at++;
    return take_number(parser, 2, 1, 31, &parser->day);
}

static bool take_short_year(Parser *parser) {
    if (!take_digits(parser, 2, 2, 0, 99, &parser->year)) return false;
    parser->year += parser->year <= 68 ? 2000 : 1900;
    return true;
}

static bool take_afternoon(Parser *parser) {
    parser->is_afternoon = parser->at < parser->end && lower(*parser->at) == 'p';
    return take_text(parser, "am", 2) || take_text(parser, "pm", 2);
}

// "+hhmm", "+hh:mm", each with seconds, or "Z".
static bool take_offset(Parser *parser) {
    int hours, minutes, seconds = 0;
    parser->time.has_offset = true;
    if (take_text(parser, "Z", 1)) return true;
    bool is_west = take_text(parser, "-", 1);
    if (!is_west && !take_text(parser, "+", 1)) return false;
    if (!take_digits(parser, 2, 2, 0, 99, &hours)) return false;
    bool has_colon = take_text(parser, ":", 1);
    if (!take_digits(parser, 2, 2, 0, 59, &minutes)) return false;
    if (!has_colon || take_text(parser, ":", 1)) take_digits(parser, 2, 2, 0, 59, &seconds);
    parser->time.offset_s = (hours * 3600 + minutes * 60 + seconds) * (is_west ? -1 : 1);
    return true;
}

static bool take_zone(Parser *parser) {
    HalZone zone;
    const char *start = parser->at;
    hal_clock_zone(0, &zone);
    if (!take_text(parser, "utc", 3) && !take_text(parser, "gmt", 3) && !take_text(parser, zone.name, strlen(zone.name))) return false;
    parser->time.zone = str_new(parser->vm, start, (size_t)(parser->at - start));
    parser->time.is_summer_time = 0;
    return true;
}

// --- Directives ---

static const char directives[] = "aAbBcdfGHIjmMpSTuUVwWxXyYzZ%DeFnRt";

static const char *expansion(char directive) {
    switch (directive) {
    case 'c': return "%a %b %d %H:%M:%S %Y";
    case 'x': case 'D': return "%m/%d/%y";
    case 'X': case 'T': return "%H:%M:%S";
    case 'F': return "%Y-%m-%d";
    case 'R': return "%H:%M";
    default: return NULL;
    }
}

static bool take_weekday(Parser *parser, char directive) {
    int number;
    if (directive == 'a') return take_name(parser, weekday_names, DAYS_PER_WEEK, SHORT_NAME, &parser->weekday);
    if (directive == 'A') return take_name(parser, weekday_names, DAYS_PER_WEEK, ANY_LENGTH, &parser->weekday);
    int first = directive == 'u';
    if (!take_number(parser, 1, first, first + 6, &number)) return false;
    parser->weekday = (number + DAYS_PER_WEEK - 1) % DAYS_PER_WEEK;
    return true;
}

static bool take_month(Parser *parser, char directive) {
    if (directive == 'm') return take_number(parser, 2, 1, 12, &parser->month);
    if (!take_name(parser, month_names, 12, directive == 'b' ? SHORT_NAME : ANY_LENGTH, &parser->month)) return false;
    parser->month++;
    return true;
}

static bool take_space(Parser *parser) {
    const char *start = parser->at;
    while (parser->at < parser->end && is_space(*parser->at)) parser->at++;
    return parser->at > start;
}

static bool take_directive(Parser *parser, char directive) {
    CalendarTime *time = &parser->time;
    int fraction;
    switch (directive) {
    case 'a': case 'A': case 'w': case 'u': return take_weekday(parser, directive);
    case 'b': case 'B': case 'm': return take_month(parser, directive);
    case 'd': case 'e': return take_day(parser);
    case 'f': return take_number(parser, 6, 0, 999999, &fraction);
    case 'G': return take_digits(parser, 4, 4, 0, 9999, &parser->iso_year);
    case 'H': return take_number(parser, 2, 0, 23, &time->hour);
    case 'I': return take_number(parser, 2, 1, 12, &parser->hour_12);
    case 'j': return take_number(parser, 3, 1, 366, &parser->year_day);
    case 'M': return take_number(parser, 2, 0, 59, &time->minute);
    case 'p': return take_afternoon(parser);
    case 'S': return take_number(parser, 2, 0, 61, &time->second);
    case 'U': return take_number(parser, 2, 0, 53, &parser->sunday_week);
    case 'V': return take_number(parser, 2, 1, 53, &parser->iso_week);
    case 'W': return take_number(parser, 2, 0, 53, &parser->monday_week);
    case 'y': return take_short_year(parser);
    case 'Y': return take_digits(parser, 4, 4, 0, 9999, &parser->year);
    case 'z': return take_offset(parser);
    case 'Z': return take_zone(parser);
    case 'n': case 't': return take_space(parser);
    default: return take_text(parser, "%", 1);
    }
}

static bool match(Parser *parser, const char *format, const char *end) {
    for (; format < end; format++) {
        if (is_space(*format)) {
            while (format + 1 < end && is_space(format[1])) format++;
            if (!take_space(parser)) return false;
        } else if (*format != '%') {
            if (!take_text(parser, format, 1)) return false;
        } else {
            const char *others = expansion(*++format);
            if (others ? !match(parser, others, others + strlen(others)) : !take_directive(parser, *format)) return false;
        }
    }
    return true;
}

static void check_format(Vm *vm, Value format) {
    const char *at = str_text(format), *end = at + str_unchecked(format)->length;
    for (; at < end; at++) {
        if (*at != '%') continue;
        if (++at == end) raise_value_error(vm, "stray %% in format %R", format);
        if (!strchr(directives, *at)) raise_value_error(vm, "'%c' is a bad directive in format %R", *at, format);
    }
}

// --- The date ---

static int month_length(int year, int month) {
    return (int)(days_from_date(month == 12 ? year + 1 : year, month == 12 ? 1 : month + 1, 1) - days_from_date(year, month, 1));
}

static void set_days(Parser *parser, int64_t days) {
    CalendarTime date = calendar_from_seconds(days * SECONDS_PER_DAY);
    parser->year = (int)date.year;
    parser->month = date.month;
    parser->day = date.day;
}

static int64_t weekday_of(int64_t days) { return days + 3 - floor_divide(days + 3, DAYS_PER_WEEK) * DAYS_PER_WEEK; }

// Day of a week of the year, whose weeks begin on Sunday or Monday.
static void set_week(Parser *parser) {
    bool by_sunday = parser->sunday_week != NOT_GIVEN;
    int week = by_sunday ? parser->sunday_week : parser->monday_week;
    int64_t first = days_from_date(parser->year, 1, 1), first_weekday = (weekday_of(first) + by_sunday) % DAYS_PER_WEEK;
    int64_t weekday = (parser->weekday + by_sunday) % DAYS_PER_WEEK;
    int64_t first_week = (DAYS_PER_WEEK - first_weekday) % DAYS_PER_WEEK;    // days before the first whole week
    set_days(parser, first + first_week + (week - 1) * DAYS_PER_WEEK + weekday);
}

static void set_iso_week(Parser *parser) {
    int64_t fourth = days_from_date(parser->iso_year, 1, 4);
    set_days(parser, fourth - weekday_of(fourth) + (parser->iso_week - 1) * DAYS_PER_WEEK + parser->weekday);
}

static void resolve_date(Parser *parser) {
    bool has_week = parser->sunday_week != NOT_GIVEN || parser->monday_week != NOT_GIVEN;
    bool has_weekday = parser->weekday != NOT_GIVEN;
    if (parser->iso_year != NOT_GIVEN && parser->iso_week != NOT_GIVEN && has_weekday) set_iso_week(parser);
    else if (parser->year_day != NOT_GIVEN && parser->month == NOT_GIVEN && parser->year != NOT_GIVEN) {
        set_days(parser, days_from_date(parser->year, 1, 1) + parser->year_day - 1);
    } else if (has_week && has_weekday && parser->year != NOT_GIVEN) set_week(parser);
}

// Without a year the 29th of February is accepted.
static void set_date(Parser *parser) {
    CalendarTime *time = &parser->time;
    resolve_date(parser);
    time->month = parser->month == NOT_GIVEN ? 1 : parser->month;
    time->day = parser->day == NOT_GIVEN ? 1 : parser->day;
    bool is_leap_day = parser->year == NOT_GIVEN && time->month == 2 && time->day == 29;
    time->year = is_leap_day ? LEAP_YEAR : parser->year == NOT_GIVEN ? DEFAULT_YEAR : parser->year;
    int last = month_length((int)time->year, time->month);
    if (time->day > last) {
        raise_value_error(parser->vm, "day %d must be in range 1..%d for month %d in year %d", time->day, last, time->month,
                          (int)time->year);
    }
    calendar_complete(time);
    if (parser->weekday != NOT_GIVEN) time->weekday = parser->weekday;
    if (is_leap_day) time->year = DEFAULT_YEAR;
}

static void set_hour(Parser *parser) {
    if (parser->hour_12 == NOT_GIVEN) return;
    parser->time.hour = parser->hour_12 % 12 + (parser->is_afternoon == 1 ? 12 : 0);
}

// --- The function ---

static void check_str(Vm *vm, Value value, int index) {
    if (!is_absent(value) && !is_str(value)) {
        raise_type_error(vm, "strptime() argument %d must be str, not %R", index, value_from_type(type_of(value)));
    }
}

// time.strptime(data_string, format='%a %b %d %H:%M:%S %Y')
Value time_strptime(Vm *vm, const Value *args) {
    check_str(vm, args[0], 0);
    check_str(vm, args[1], 1);
    Value format = is_absent(args[1]) ? str_from_c(vm, "%a %b %d %H:%M:%S %Y") : args[1];
    check_format(vm, format);
    Parser parser = {.vm = vm, .time = {.is_summer_time = -1, .zone = NONE}, .year = NOT_GIVEN, .month = NOT_GIVEN,
                     .day = NOT_GIVEN, .weekday = NOT_GIVEN, .year_day = NOT_GIVEN, .hour_12 = NOT_GIVEN,
                     .sunday_week = NOT_GIVEN, .monday_week = NOT_GIVEN, .iso_year = NOT_GIVEN, .iso_week = NOT_GIVEN};
    parser.at = str_text(args[0]);
    parser.end = parser.at + str_unchecked(args[0])->length;
    if (!match(&parser, str_text(format), str_text(format) + str_unchecked(format)->length)) {
        raise_value_error(vm, "time data %R does not match format %R", args[0], format);
    }
    if (parser.at < parser.end) raise_value_error(vm, "unconverted data remains: %s", parser.at);
    set_date(&parser);
    set_hour(&parser);
    return calendar_to_struct(vm, &parser.time);
}
