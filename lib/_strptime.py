# SPDX-License-Identifier: MIT
"""time.strptime(): the text is matched directive by directive.

A number takes as many digits as its range allows, as CPython's patterns do.
"""
import time

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
           "november", "december")
_SPACES = " \t\n\r\v\f"
_LONGER = {"c": "%a %b %d %H:%M:%S %Y", "x": "%m/%d/%y", "D": "%m/%d/%y", "X": "%H:%M:%S", "T": "%H:%M:%S",
           "F": "%Y-%m-%d", "R": "%H:%M"}
_OTHERS = "aAbBcdfGHIjmMpSTuUVwWxXyYzZ%DeFnRt"
# Directive: name of the number, least and most digits, least and greatest value.
_NUMBERS = {
    "d": ("day", 1, 2, 1, 31), "e": ("day", 1, 2, 1, 31), "f": ("fraction", 1, 6, 0, 999999),
    "G": ("iso_year", 4, 4, 0, 9999), "H": ("hour", 1, 2, 0, 23), "I": ("hour_12", 1, 2, 1, 12),
    "j": ("year_day", 1, 3, 1, 366), "m": ("month", 1, 2, 1, 12), "M": ("minute", 1, 2, 0, 59),
    "S": ("second", 1, 2, 0, 61), "u": ("weekday_from_1", 1, 1, 1, 7), "U": ("sunday_week", 1, 2, 0, 53),
    "V": ("iso_week", 1, 2, 1, 53), "w": ("weekday_from_0", 1, 1, 0, 6), "W": ("monday_week", 1, 2, 0, 53),
    "y": ("short_year", 2, 2, 0, 99), "Y": ("year", 4, 4, 0, 9999),
}


class _Mismatch(Exception):
    pass


class _Text:
    """The text, and how far it has been matched."""

    def __init__(self, text):
        self.text, self.at, self.found = text, 0, {}

    def take(self, wanted):
        end = self.at + len(wanted)
        if not wanted or self.text[self.at:end].lower() != wanted.lower():
            return False
        self.at = end
        return True

    def need(self, *choices):
        for index, choice in enumerate(choices):
            if self.take(choice):
                return index
        raise _Mismatch

    def digits(self, least_digits, most_digits, least, most):
        count = 0
        while count < most_digits and "0" <= self.text[self.at + count:self.at + count + 1] <= "9":
            count += 1
        while count >= least_digits:
            value = int(self.text[self.at:self.at + count])
            if least <= value <= most:
                self.at += count
                return value
            count -= 1
        raise _Mismatch

    def spaces(self):
        start = self.at
        self.at += len(self.text) - start - len(self.text[start:].lstrip(_SPACES))
        if self.at == start:
            raise _Mismatch

    def offset(self):
        """ "+hhmm", "+hh:mm", each with seconds, or "Z": seconds east of Greenwich."""
        if self.take("Z"):
            return 0
        sign = (1, -1)[self.need("+", "-")]
        hours = self.digits(2, 2, 0, 99)
        has_colon = self.take(":")
        minutes, seconds = self.digits(2, 2, 0, 59), 0
        if not has_colon or self.take(":"):
            try:
                seconds = self.digits(2, 2, 0, 59)
            except _Mismatch:
                pass
        return sign * (hours * 3600 + minutes * 60 + seconds)

    def directive(self, letter):
        found = self.found
        if letter in "aA":
            found["weekday"] = self.need(*(name[:3] if letter == "a" else name for name in _WEEKDAYS))
        elif letter in "bB":
            found["month"] = 1 + self.need(*(name[:3] if letter == "b" else name for name in _MONTHS))
        elif letter == "p":
            found["is_afternoon"] = self.need("am", "pm")
        elif letter == "z":
            found["offset"] = self.offset()
        elif letter == "Z":
            start = self.at
            self.need("utc", "gmt", time.tzname[0])
            found["zone"] = self.text[start:self.at]
        elif letter in "nt":
            self.spaces()
        elif letter == "%":
            self.need("%")
        else:
            if letter in "de" and self.text[self.at:self.at + 1] == " " and self.text[self.at + 1:self.at + 2] != "0":
                self.at += 1
            name, *limits = _NUMBERS[letter]
            found[name] = self.digits(*limits)

    def match(self, format):
        at = 0
        while at < len(format):
            letter = format[at]
            at += 1
            if letter in _SPACES:
                at = len(format) - len(format[at:].lstrip(_SPACES))
                self.spaces()
            elif letter != "%":
                self.need(letter)
            else:
                letter = format[at]
                at += 1
                if letter in _LONGER:
                    self.match(_LONGER[letter])
                else:
                    self.directive(letter)


# --- Dates: days are counted from the 1st of January of year 1, a Monday, which is day 1 ---

def _is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _month_length(year, month):
    return 28 + _is_leap(year) if month == 2 else 30 + (month + month // 8) % 2


def _ordinal(year, month, day):
    before = year - 1
    days = before * 365 + before // 4 - before // 100 + before // 400
    return days + sum(_month_length(year, earlier) for earlier in range(1, month)) + day


def _date(year, ordinal):
    """The date of a day in that year, or in one beside it."""
    while ordinal < _ordinal(year, 1, 1):
        year -= 1
    while ordinal >= _ordinal(year + 1, 1, 1):
        year += 1
    month, day = 1, ordinal - _ordinal(year, 1, 1) + 1
    while day > _month_length(year, month):
        day -= _month_length(year, month)
        month += 1
    return year, month, day


def _weekday(ordinal):
    return (ordinal - 1) % 7


def _resolved(found):
    """Year, month and day, each as far as the text tells."""
    year, month, day = found.get("year"), found.get("month"), found.get("day")
    weekday, by_sunday = found.get("weekday"), "sunday_week" in found
    week = found.get("sunday_week", found.get("monday_week"))
    if weekday is not None and "iso_year" in found and "iso_week" in found:
        fourth = _ordinal(found["iso_year"], 1, 4)
        return _date(found["iso_year"], fourth - _weekday(fourth) + (found["iso_week"] - 1) * 7 + weekday)
    if year is None:
        return year, month, day
    first = _ordinal(year, 1, 1)
    if "year_day" in found and month is None:
        return _date(year, first + found["year_day"] - 1)
    if week is not None and weekday is not None:
        days_before = -(_weekday(first) + by_sunday) % 7
        return _date(year, first + days_before + (week - 1) * 7 + (weekday + by_sunday) % 7)
    return year, month, day


def _struct_time(found):
    if "short_year" in found:
        found["year"] = found["short_year"] + (2000 if found["short_year"] <= 68 else 1900)
    if "weekday_from_1" in found:
        found["weekday"] = found["weekday_from_1"] - 1
    if "weekday_from_0" in found:
        found["weekday"] = (found["weekday_from_0"] - 1) % 7
    year, month, day = _resolved(found)
    month, day = month or 1, day or 1
    # Without a year, the 29th of February is accepted.
    is_leap_day = year is None and month == 2 and day == 29
    whole_year = 1904 if is_leap_day else 1900 if year is None else year
    last = _month_length(whole_year, month)
    if day > last:
        raise ValueError(f"day {day} must be in range 1..{last} for month {month} in year {whole_year}")
    ordinal = _ordinal(whole_year, month, day)
    hour = found.get("hour", 0)
    if "hour_12" in found:
        hour = found["hour_12"] % 12 + 12 * found.get("is_afternoon", 0)
    return time.struct_time((
        1900 if is_leap_day else whole_year, month, day, hour, found.get("minute", 0), found.get("second", 0),
        found.get("weekday", _weekday(ordinal)), ordinal - _ordinal(whole_year, 1, 1) + 1,
        0 if "zone" in found else -1, found.get("zone"), found.get("offset")))


def _check_format(format):
    at = format.find("%")
    while at >= 0:
        letter = format[at + 1:at + 2]
        if not letter:
            raise ValueError(f"stray % in format {format!r}")
        if letter not in _OTHERS:
            raise ValueError(f"{letter!r} is a bad directive in format {format!r}")
        at = format.find("%", at + 2)


def strptime(data_string, format="%a %b %d %H:%M:%S %Y"):
    for index, argument in enumerate((data_string, format)):
        if not isinstance(argument, str):
            raise TypeError(f"strptime() argument {index} must be str, not {type(argument)!r}")
    _check_format(format)
    text = _Text(data_string)
    try:
        text.match(format)
    except _Mismatch:
        raise ValueError(f"time data {data_string!r} does not match format {format!r}") from None
    if text.at < len(data_string):
        raise ValueError(f"unconverted data remains: {data_string[text.at:]}")
    return _struct_time(text.found)
