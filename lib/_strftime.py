# SPDX-License-Identifier: MIT
"""Dates as text: time.strftime(), asctime(), ctime()."""
import time

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
           "November", "December")
# Directives that stand for others.
_EXPANSIONS = {"c": "%a %b %e %H:%M:%S %Y", "D": "%m/%d/%y", "x": "%m/%d/%y", "F": "%Y-%m-%d", "R": "%H:%M",
               "r": "%I:%M:%S %p", "T": "%H:%M:%S", "X": "%H:%M:%S", "n": "\n", "t": "\t"}


def _days(year, month=1, day=1):
    """Days since 1 March of the year 0; years count from March, so that the leap day comes last."""
    if month < 3:
        year, month = year - 1, month + 12
    return 365 * year + year // 4 - year // 100 + year // 400 + (153 * month - 457) // 5 + day - 1


def _week(t, first_weekday):
    """The week of the year; weeks begin on that weekday, before the first one it is week 0."""
    return (t.tm_yday + 6 - (t.tm_wday - first_weekday) % 7) // 7


def _iso(t):
    """ISO 8601: a week belongs to the year in which its Thursday lies."""
    year, start = t.tm_year, _days(t.tm_year)
    thursday = start + t.tm_yday - 1 - t.tm_wday + 3
    if thursday < start:
        year -= 1
    elif thursday >= _days(year + 1):
        year += 1
    return year, (thursday - _days(year)) // 7 + 1


def _offset(t):
    offset = t.tm_gmtoff or 0
    return f"{'-' if offset < 0 else '+'}{abs(offset) // 3600:02d}{abs(offset) // 60 % 60:02d}"


def _seconds(t):
    days = _days(t.tm_year, t.tm_mon, t.tm_mday) - _days(1970)
    return days * 86400 + t.tm_hour * 3600 + t.tm_min * 60 + t.tm_sec - (t.tm_gmtoff or 0)


_DIRECTIVES = {
    "a": lambda t: _WEEKDAYS[t.tm_wday][:3], "A": lambda t: _WEEKDAYS[t.tm_wday],
    "b": lambda t: _MONTHS[t.tm_mon - 1][:3], "h": lambda t: _MONTHS[t.tm_mon - 1][:3],
    "B": lambda t: _MONTHS[t.tm_mon - 1],
    "p": lambda t: "AM" if t.tm_hour < 12 else "PM", "P": lambda t: "am" if t.tm_hour < 12 else "pm",
    "z": _offset, "Z": lambda t: t.tm_zone, "%": lambda t: "%",
    "Y": lambda t: f"{t.tm_year:04d}", "C": lambda t: f"{t.tm_year // 100:02d}", "y": lambda t: f"{t.tm_year % 100:02d}",
    "m": lambda t: f"{t.tm_mon:02d}", "d": lambda t: f"{t.tm_mday:02d}", "e": lambda t: f"{t.tm_mday:2d}",
    "H": lambda t: f"{t.tm_hour:02d}", "k": lambda t: f"{t.tm_hour:2d}",
    "I": lambda t: f"{t.tm_hour % 12 or 12:02d}", "l": lambda t: f"{t.tm_hour % 12 or 12:2d}",
    "M": lambda t: f"{t.tm_min:02d}", "S": lambda t: f"{t.tm_sec:02d}", "j": lambda t: f"{t.tm_yday:03d}",
    "w": lambda t: str((t.tm_wday + 1) % 7), "u": lambda t: str(t.tm_wday + 1),
    "U": lambda t: f"{_week(t, 6):02d}", "W": lambda t: f"{_week(t, 0):02d}", "s": lambda t: str(_seconds(t)),
    "G": lambda t: f"{_iso(t)[0]:04d}", "g": lambda t: f"{_iso(t)[0] % 100:02d}", "V": lambda t: f"{_iso(t)[1]:02d}",
}


def _formatted(format, t):
    parts = []
    at = 0
    while (percent := format.find("%", at)) >= 0 and percent + 1 < len(format):
        parts.append(format[at:percent])
        directive = format[percent + 1]
        at = percent + 2
        if directive in _EXPANSIONS:
            parts.append(_formatted(_EXPANSIONS[directive], t))
        elif directive in _DIRECTIVES:
            parts.append(_DIRECTIVES[directive](t))
        else:
            parts.append("%" + directive)
    return "".join(parts) + format[at:]


def _as_c_does(t):
    return _formatted("%a %b %e %H:%M:%S ", t) + str(t.tm_year)


def strftime(*arguments):
    if not arguments:
        raise TypeError("strftime() takes at least 1 argument (0 given)")
    if len(arguments) > 2:
        raise TypeError(f"strftime() takes at most 2 arguments ({len(arguments)} given)")
    if not isinstance(arguments[0], str):
        raise TypeError(f"strftime() argument 1 must be str, not {type(arguments[0]).__name__}")
    return _formatted(arguments[0], time._calendar("strftime", *arguments[1:]))


def asctime(*arguments):
    if len(arguments) > 1:
        raise TypeError(f"asctime expected at most 1 argument, got {len(arguments)}")
    return _as_c_does(time._calendar("asctime", *arguments))


def ctime(*arguments):
    if len(arguments) > 1:
        raise TypeError(f"ctime() takes at most 1 argument ({len(arguments)} given)")
    return _as_c_does(time.localtime(*arguments))
