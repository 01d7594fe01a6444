# SPDX-License-Identifier: MIT
"""Warnings: filters say whether one is shown, how often, or raised."""
import sys

__all__ = ["warn", "warn_explicit", "showwarning", "formatwarning", "filterwarnings", "simplefilter", "resetwarnings",
           "catch_warnings", "deprecated"]

defaultaction = "default"
onceregistry = {}
# (action, message, category, module, line); the first one that fits counts.
filters = [("default", None, DeprecationWarning, "__main__", 0), ("ignore", None, DeprecationWarning, None, 0),
           ("ignore", None, PendingDeprecationWarning, None, 0), ("ignore", None, ImportWarning, None, 0),
           ("ignore", None, ResourceWarning, None, 0)]
_version = 1
_ACTIONS = ("error", "ignore", "always", "all", "default", "module", "once")


# --- Filters ---


def _filters_mutated():
    """What was shown once counts no more."""
    global _version
    _version += 1


def _add_filter(*item, append):
    if append:
        if item not in filters:
            filters.append(item)
    else:
        if item in filters:
            filters.remove(item)
        filters.insert(0, item)
    _filters_mutated()


def _check_filter(action, category, lineno):
    if action not in _ACTIONS:
        raise ValueError(f"invalid action: {action!r}")
    if not isinstance(lineno, int):
        raise TypeError("lineno must be an int")
    if lineno < 0:
        raise ValueError("lineno must be an int >= 0")


def filterwarnings(action, message="", category=Warning, module="", lineno=0, append=False):
    """A filter for texts and modules that regular expressions describe."""
    _check_filter(action, category, lineno)
    if not isinstance(message, str):
        raise TypeError("message must be a string")
    if not isinstance(category, type) or not issubclass(category, Warning):
        raise TypeError("category must be a Warning subclass")
    if not isinstance(module, str):
        raise TypeError("module must be a string")
    if message or module:
        import re
        message = re.compile(message, re.I) if message else None
        module = re.compile(module) if module else None
    _add_filter(action, message or None, category, module or None, lineno, append=append)


def simplefilter(action, category=Warning, lineno=0, append=False):
    """A filter for all texts and modules."""
    _check_filter(action, category, lineno)
    _add_filter(action, None, category, None, lineno, append=append)


def resetwarnings():
    filters.clear()
    _filters_mutated()


def _fits(pattern, text):
    return pattern is None or (pattern == text if isinstance(pattern, str) else pattern.match(text) is not None)


def _action_for(text, category, module, lineno):
    for action, message, kind, place, line in filters:
        if _fits(message, text) and issubclass(category, kind) and _fits(place, module) and line in (0, lineno):
            return action
    return defaultaction


# --- Warning ---


def _category_of(message, category):
    if isinstance(message, Warning):
        return message.__class__
    if category is None:
        return UserWarning
    if not isinstance(category, type) or not issubclass(category, Warning):
        raise TypeError(f"category must be a Warning subclass, not '{type(category).__name__}'")
    return category


def _frame_at(level, prefixes):
    """The frame of the caller of warn(), or one further out."""
    frame = sys._getframe(2)
    if prefixes:
        level = max(level, 2)
    while frame is not None:
        skipped = prefixes and frame.f_code.co_filename.startswith(prefixes)
        if not skipped:
            level -= 1
            if level <= 0:
                return frame
        frame = frame.f_back
    return None


def warn(message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=()):
    """Shows the warning, ignores it or raises it, as the filters say."""
    category = _category_of(message, category)
    frame = _frame_at(stacklevel, tuple(skip_file_prefixes))
    if frame is None:
        names, filename, lineno = sys.__dict__, "<sys>", 0
    else:
        names, filename, lineno = frame.f_globals, frame.f_code.co_filename, frame.f_lineno
    registry = names.setdefault("__warningregistry__", {})
    warn_explicit(message, category, filename, lineno, names.get("__name__", "<string>"), registry, names, source)


def warn_explicit(message, category, filename, lineno, module=None, registry=None, module_globals=None, source=None):
    """The same for a given place. `registry` is where the module keeps what was shown."""
    if module is None:
        module = (filename or "<unknown>").removesuffix(".py")
    registry = {} if registry is None else registry
    if registry.get("version", 0) != _version:
        registry.clear()
        registry["version"] = _version
    text, warning = message, message
    if isinstance(message, Warning):
        text, category = str(message), message.__class__
    else:
        warning = category(message)
    place = (text, category, lineno)
    action = None if registry.get(place) else _action_for(text, category, module, lineno)
    if action == "error":
        raise warning
    if action in ("always", "all") or action not in (None, "ignore") and _is_news(action, registry, place):
        _show(WarningMessage(warning, category, filename, lineno, source=source))


def _is_news(action, registry, place):
    """Notes that the warning came. False if the action shows it only once and has done so."""
    text, category, _ = place
    books = {"default": (registry, place), "module": (registry, (text, category, 0)), "once": (onceregistry, (text, category))}
    if action not in books:
        raise RuntimeError(f"Unrecognized action ({action!r}) in warnings.filters:\n {text}")
    registry[place] = 1
    book, entry = books[action]
    is_known = action != "default" and book.get(entry)
    book[entry] = 1
    return not is_known


class WarningMessage:
    """A warning as it is shown, or recorded."""

    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        self.message, self.category, self.filename, self.lineno = message, category, filename, lineno
        self.file, self.line, self.source = file, line, source
        self._category_name = category.__name__ if category else None

    def __str__(self):
        return (f"{{message : {self.message!r}, category : {self._category_name!r}, filename : {self.filename!r}, "
                f"lineno : {self.lineno}, line : {self.line!r}}}")

    def __repr__(self):
        return f"<{type(self).__name__} {self}>"


def _line_of(filename, lineno):
    """The line of the source, if it can be read."""
    try:
        with open(filename) as file:
            for number, line in enumerate(file, 1):
                if number == lineno:
                    return line
    except (OSError, UnicodeDecodeError, ValueError):
        pass
    return ""


def formatwarning(message, category, filename, lineno, line=None):
    text = f"{filename}:{lineno}: {category.__name__}: {message}\n"
    line = _line_of(filename, lineno) if line is None else line
    return text + f"  {line.strip()}\n" if line.strip() else text


_format_at_first = formatwarning


def showwarning(message, category, filename, lineno, file=None, line=None):
    file = sys.stderr if file is None else file
    if file is None:
        return
    try:
        file.write(formatwarning(message, category, filename, lineno, line))
    except OSError:
        pass


_show_at_first = showwarning
_recorder = None


def _show(message):
    # A program may put functions of its own in place of showwarning() and formatwarning().
    if showwarning is _show_at_first and _recorder is not None:
        _recorder(message)
    elif not callable(showwarning):
        raise TypeError("warnings.showwarning() must be set to a function or method")
    else:
        showwarning(message.message, message.category, message.filename, message.lineno, message.file, message.line)


class catch_warnings:
    """A block with filters of its own; `record`: its warnings go to a list."""

    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0, append=False):
        self._record = record
        self._module = sys.modules["warnings"] if module is None else module
        self._entered = False
        self._filter = None if action is None else (action, category, lineno, append)

    def __repr__(self):
        args = ["record=True"] if self._record else []
        if self._module is not sys.modules["warnings"]:
            args.append(f"module={self._module!r}")
        return f"{type(self).__name__}({', '.join(args)})"

    def __enter__(self):
        global _recorder
        if self._entered:
            raise RuntimeError(f"Cannot enter {self!r} twice")
        self._entered = True
        self._kept = self._module.filters, self._module.showwarning, _recorder
        self._module.filters = self._module.filters[:]
        self._module._filters_mutated()
        log = None
        if self._record:
            log = []
            _recorder = log.append
            self._module.showwarning = _show_at_first
        if self._filter is not None:
            simplefilter(*self._filter)
        return log

    def __exit__(self, *exc_info):
        global _recorder
        if not self._entered:
            raise RuntimeError(f"Cannot exit {self!r} without entering first")
        self._module.filters, self._module.showwarning, _recorder = self._kept
        self._module._filters_mutated()


class deprecated:
    """Marks a class or function: using it warns."""

    def __init__(self, message, /, *, category=DeprecationWarning, stacklevel=1):
        if not isinstance(message, str):
            raise TypeError(f"Expected an object of type str for 'message', not {type(message).__name__!r}")
        self.message, self.category, self.stacklevel = message, category, stacklevel

    def __call__(self, arg, /):
        if self.category is None:
            arg.__deprecated__ = self.message
            return arg
        if isinstance(arg, type):
            return self._class(arg)
        if not callable(arg):
            raise TypeError("@deprecated decorator with non-None category must be applied to a class or callable, "
                            f"not {arg!r}")
        return self._function(arg)

    def _function(self, function):
        import functools
        message, category, level = self.message, self.category, self.stacklevel + 1

        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            warn(message, category=category, stacklevel=level)
            return function(*args, **kwargs)
        from inspect import iscoroutinefunction, markcoroutinefunction
        if iscoroutinefunction(function):
            wrapper = markcoroutinefunction(wrapper)
        function.__deprecated__ = wrapper.__deprecated__ = message
        return wrapper

    def _class(self, cls):
        import functools
        message, category, level = self.message, self.category, self.stacklevel + 1
        new, init_subclass = cls.__new__, cls.__init_subclass__

        @functools.wraps(new)
        def __new__(made, /, *args, **kwargs):
            if made is cls:
                warn(message, category=category, stacklevel=level)
            if new is not object.__new__ and new != object.__new__:
                return new(made, *args, **kwargs)
            if cls.__init__ == object.__init__ and (args or kwargs):
                raise TypeError(f"{made.__name__}() takes no arguments")
            return new(made)
        cls.__new__ = staticmethod(__new__)

        @functools.wraps(init_subclass)
        def __init_subclass__(*args, **kwargs):
            warn(message, category=category, stacklevel=level)
            function = getattr(init_subclass, "__func__", None)
            return init_subclass(**kwargs) if function is None else function(*args, **kwargs)
        cls.__init_subclass__ = classmethod(__init_subclass__)
        cls.__deprecated__ = __new__.__deprecated__ = __init_subclass__.__deprecated__ = message
        return cls
