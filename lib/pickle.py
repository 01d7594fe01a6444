# SPDX-License-Identifier: MIT
"""Objects as bytes and back. All protocols are read; what is written are the opcodes of protocols 2 to 5, without frames."""
import copyreg
import io
import struct
import sys
import types

HIGHEST_PROTOCOL = DEFAULT_PROTOCOL = 5
format_version = "4.0"
compatible_formats = ["1.0", "1.1", "1.2", "1.3", "2.0", "3.0", "4.0", "5.0"]

__all__ = ["PickleError", "PicklingError", "UnpicklingError", "Pickler", "Unpickler", "dump", "dumps", "load", "loads",
           "HIGHEST_PROTOCOL", "DEFAULT_PROTOCOL"]


class PickleError(Exception):
    """The base of the other two."""


class PicklingError(PickleError):
    """The object cannot be pickled."""


class UnpicklingError(PickleError):
    """These bytes are no pickle."""


def _find(module, path):
    """The object under a dotted path, and the one that it is an attribute of."""
    parent, found = None, module
    for name in path.split("."):
        if name == "<locals>":
            raise AttributeError(f"Can't get local attribute {path!r} on {module!r}")
        parent, found = found, getattr(found, name)
    return found, parent


def _module_of(object, path):
    name = getattr(object, "__module__", None)
    if name is not None:
        return name
    for name, module in list(sys.modules.items()):
        if name not in ("__main__", "__mp_main__") and module is not None:
            try:
                if _find(module, path)[0] is object:
                    return name
            except AttributeError:
                pass
    return "__main__"


def _long_bytes(number):
    """Two's complement, as short as it can be."""
    if number == 0:
        return b""
    data = number.to_bytes((number.bit_length() >> 3) + 1, "little", signed=True)
    return data[:-1] if number < 0 and len(data) > 1 and data[-1] == 255 and data[-2] & 128 else data


class Pickler:
    """Writes pickles to a file; objects that were written before are referred to."""

    def __init__(self, file, protocol=None, *, fix_imports=True, buffer_callback=None):
        protocol = DEFAULT_PROTOCOL if protocol is None else protocol
        if protocol < 0:
            protocol = HIGHEST_PROTOCOL
        elif protocol > HIGHEST_PROTOCOL:
            raise ValueError(f"pickle protocol must be <= {HIGHEST_PROTOCOL}")
        if buffer_callback is not None and protocol < 5:
            raise ValueError("buffer_callback needs protocol >= 5")
        try:
            self._write = file.write
        except AttributeError:
            raise TypeError("file must have a 'write' attribute") from None
        self.proto = int(protocol)
        self.memo = {}
        self.fast = False

    def clear_memo(self):
        self.memo.clear()

    def dump(self, obj):
        if not hasattr(self, "_write"):
            raise PicklingError(f"Pickler.__init__() was not called by {self.__class__.__name__}.__init__()")
        if self.proto >= 2:
            self._write(bytes((0x80, self.proto)))
        self.save(obj)
        self._write(b".")

    def persistent_id(self, obj):
        """What a derived class returns here is written instead of the object."""
        return None

    def memoize(self, obj):
        if self.fast:
            return
        index = len(self.memo)
        self.memo[id(obj)] = index, obj
        if self.proto >= 4:
            self._write(b"\x94")
        else:
            self._write(b"q" + bytes((index,)) if index < 256 else b"r" + struct.pack("<I", index))

    def _refer(self, index):
        self._write(b"h" + bytes((index,)) if index < 256 else b"j" + struct.pack("<I", index))

    def save(self, obj, save_persistent_id=True):
        if save_persistent_id:
            identity = self.persistent_id(obj)
            if identity is not None:
                self.save(identity, False)
                self._write(b"Q")
                return
        known = self.memo.get(id(obj))
        if known is not None:
            self._refer(known[0])
            return
        reduced = NotImplemented
        override = getattr(self, "reducer_override", None)
        if override is not None:
            reduced = override(obj)
        if reduced is NotImplemented:
            kind = type(obj)
            save = _savers.get(kind)
            if save is not None:
                save(self, obj)
                return
            table = getattr(self, "dispatch_table", copyreg.dispatch_table)
            reduce = table.get(kind)
            if reduce is not None:
                reduced = reduce(obj)
            elif issubclass(kind, type):
                self.save_global(obj)
                return
            else:
                reduced = _reduce(obj, self.proto)
        if isinstance(reduced, str):
            self.save_global(obj, reduced)
            return
        if not isinstance(reduced, tuple):
            raise PicklingError(f"__reduce__ must return a string or tuple, not {type(reduced).__name__}")
        if not 2 <= len(reduced) <= 6:
            raise PicklingError("tuple returned by __reduce__ must contain 2 through 6 elements")
        self.save_reduce(*reduced, obj=obj)

    def save_reduce(self, func, args, state=None, listitems=None, dictitems=None, state_setter=None, *, obj=None):
        if not callable(func):
            raise PicklingError(f"first item of the tuple returned by __reduce__ must be callable, not {type(func).__name__}")
        if not isinstance(args, tuple):
            raise PicklingError(f"second item of the tuple returned by __reduce__ must be a tuple, not {type(args).__name__}")
        name = getattr(func, "__name__", "")
        if name == "__newobj__":
            self._save_new(args, obj)
        elif name == "__newobj_ex__" and self.proto < 4:
            from functools import partial
            self.save(partial(args[0].__new__, args[0], *args[1], **args[2]))
            self._write(b")R")
        elif name == "__newobj_ex__":
            for each in args:
                self.save(each)
            self._write(b"\x92")
        else:
            self.save(func)
            self.save(args)
            self._write(b"R")
        if obj is not None:
            # It may be inside of its own arguments.
            if id(obj) in self.memo:
                self._write(b"0")
                self._refer(self.memo[id(obj)][0])
            else:
                self.memoize(obj)
        if listitems is not None:
            self._save_batches(listitems, self.save, b"e")
        if dictitems is not None:
            self._save_batches(dictitems, self._save_pair, b"u")
        if state is None:
            return
        if state_setter is None:
            self.save(state)
            self._write(b"b")
        else:
            self.save(state_setter)
            self.save(obj)
            self.save(state)
            self._write(b"\x86R0")

    def _save_new(self, args, obj):
        cls = args[0]
        if not hasattr(cls, "__new__"):
            raise PicklingError("first argument to __newobj__() has no __new__")
        if obj is not None and cls is not obj.__class__:
            raise PicklingError(f"first argument to __newobj__() must be {obj.__class__!r}, not {cls!r}")
        self.save(cls)
        self.save(args[1:])
        self._write(b"\x81")

    def _save_batches(self, items, save, end):
        """The items between marks, so many at a time; `end` is what puts a batch into its container."""
        items = list(items)
        for start in range(0, len(items), 1000):
            self._write(b"(")
            for item in items[start:start + 1000]:
                save(item)
            self._write(end)

    def _save_pair(self, pair):
        key, value = pair
        self.save(key)
        self.save(value)

    def save_global(self, obj, name=None):
        if name is None:
            name = getattr(obj, "__qualname__", None) or obj.__name__
        module_name = _module_of(obj, name)
        try:
            __import__(module_name)
            found, parent = _find(sys.modules[module_name], name)
        except (ImportError, KeyError) as error:
            raise PicklingError(f"Can't pickle {obj!r}: {error!s}") from error
        except AttributeError as error:
            if "<locals>" in name:
                raise PicklingError(f"Can't pickle local object {obj!r}") from error
            raise PicklingError(f"Can't pickle {obj!r}: it's not found as {module_name}.{name}") from error
        if found is not obj:
            raise PicklingError(f"Can't pickle {obj!r}: it's not the same object as {module_name}.{name}")
        code = copyreg._extension_registry.get((module_name, name))
        if code is not None:
            self._write(b"\x82" + bytes((code,)) if code < 256 else
                        b"\x83" + struct.pack("<H", code) if code < 65536 else b"\x84" + struct.pack("<i", code))
            return
        if self.proto >= 4:
            self.save(module_name)
            self.save(name)
            self._write(b"\x93")
        elif parent is not sys.modules[module_name]:
            self.save_reduce(getattr, (parent, name.rsplit(".", 1)[-1]))
        else:
            self._write(f"c{module_name}\n{name}\n".encode())
        self.memoize(obj)

    # Of exact types, by _savers.

    def _save_none(self, obj):
        self._write(b"N")

    def _save_bool(self, obj):
        self._write(b"\x88" if obj else b"\x89")

    def _save_int(self, obj):
        if 0 <= obj < 256:
            self._write(b"K" + bytes((obj,)))
        elif 0 <= obj < 65536:
            self._write(b"M" + struct.pack("<H", obj))
        elif -0x80000000 <= obj <= 0x7FFFFFFF:
            self._write(b"J" + struct.pack("<i", obj))
        else:
            data = _long_bytes(obj)
            self._write(b"\x8a" + bytes((len(data),)) if len(data) < 256 else b"\x8b" + struct.pack("<i", len(data)))
            self._write(data)

    def _save_float(self, obj):
        self._write(b"G" + struct.pack(">d", obj))

    def _save_sized(self, data, short, middle, long):
        size = len(data)
        if size < 256 and short:
            self._write(short + bytes((size,)))
        elif size < 1 << 32 and middle:
            self._write(middle + struct.pack("<I", size))
        else:
            self._write(long + struct.pack("<Q", size))
        self._write(data)

    def _save_str(self, obj):
        self._save_sized(obj.encode("utf-8", "surrogatepass"), b"\x8c" if self.proto >= 4 else b"", b"X", b"\x8d")
        self.memoize(obj)

    def _save_bytes(self, obj):
        self._save_sized(obj, b"C", b"B", b"\x8e")
        self.memoize(obj)

    def _save_bytearray(self, obj):
        if self.proto >= 5:
            self._save_sized(bytes(obj), b"", b"", b"\x96")
            self.memoize(obj)
        else:
            self.save_reduce(bytearray, (bytes(obj),), obj=obj)

    def _save_tuple(self, obj):
        if not obj:
            self._write(b")")
            return
        if len(obj) > 3:
            self._write(b"(")
        for each in obj:
            self.save(each)
        known = self.memo.get(id(obj))
        if known is not None:
            # It was inside of itself: what was made meanwhile is the one.
            self._write(b"1" if len(obj) > 3 else b"0" * len(obj))
            self._refer(known[0])
            return
        self._write((b"", b"\x85", b"\x86", b"\x87")[len(obj)] if len(obj) <= 3 else b"t")
        self.memoize(obj)

    def _save_list(self, obj):
        self._write(b"]")
        self.memoize(obj)
        self._save_batches(obj, self.save, b"e")

    def _save_dict(self, obj):
        self._write(b"}")
        self.memoize(obj)
        self._save_batches(obj.items(), self._save_pair, b"u")

    def _save_set(self, obj):
        if self.proto < 4:
            self.save_reduce(set, (list(obj),), obj=obj)
            return
        self._write(b"\x8f")
        self.memoize(obj)
        self._save_batches(obj, self.save, b"\x90")

    def _save_frozenset(self, obj):
        if self.proto < 4:
            self.save_reduce(frozenset, (list(obj),), obj=obj)
            return
        self._write(b"(")
        for each in obj:
            self.save(each)
        known = self.memo.get(id(obj))
        if known is not None:
            self._write(b"1")
            self._refer(known[0])
            return
        self._write(b"\x91")
        self.memoize(obj)


_savers = {type(None): Pickler._save_none, bool: Pickler._save_bool, int: Pickler._save_int, float: Pickler._save_float,
           str: Pickler._save_str, bytes: Pickler._save_bytes, bytearray: Pickler._save_bytearray,
           tuple: Pickler._save_tuple, list: Pickler._save_list, dict: Pickler._save_dict, set: Pickler._save_set,
           frozenset: Pickler._save_frozenset, types.FunctionType: Pickler.save_global}


def _reduce(obj, protocol):
    """What rebuilds it. Some native types do not say it themselves."""
    kind = type(obj)
    if kind is types.BuiltinFunctionType or kind is types.MethodWrapperType or kind is types.MethodType:
        owner = getattr(obj, "__self__", None)
        if owner is None or isinstance(owner, types.ModuleType):
            return obj.__name__
        return getattr, (owner, obj.__name__)
    if kind is types.MethodDescriptorType or kind is types.WrapperDescriptorType:
        return getattr, (obj.__objclass__, obj.__name__)
    if kind is types.GenericAlias:
        return kind, (obj.__origin__, obj.__args__)
    if obj is Ellipsis or obj is NotImplemented:
        return repr(obj)
    reduce = getattr(obj, "__reduce_ex__", None)
    return reduce(protocol) if reduce is not None else obj.__reduce__()


def _save_type(self, obj):
    for single in (None, NotImplemented, ...):
        if obj is type(single):
            self.save_reduce(type, (single,), obj=obj)
            return
    self.save_global(obj)


_savers[type] = _save_type


# --- Reading ---

_mark = object()
# Protocols 0 to 2 name modules and functions as Python 2 did.
_new_modules = {"__builtin__": "builtins", "exceptions": "builtins", "copy_reg": "copyreg", "UserDict": "collections",
                "UserList": "collections", "UserString": "collections", "Queue": "queue", "cPickle": "pickle",
                "StringIO": "io", "cStringIO": "io"}
_new_names = {("__builtin__", "xrange"): ("builtins", "range"), ("__builtin__", "unicode"): ("builtins", "str"),
              ("__builtin__", "long"): ("builtins", "int"), ("__builtin__", "unichr"): ("builtins", "chr"),
              ("__builtin__", "reduce"): ("functools", "reduce"), ("__builtin__", "intern"): ("sys", "intern"),
              ("itertools", "izip"): ("builtins", "zip"), ("itertools", "imap"): ("builtins", "map"),
              ("itertools", "ifilter"): ("builtins", "filter"), ("exceptions", "StandardError"): ("builtins", "Exception")}


class Unpickler:
    """Reads pickles from a file."""

    def __init__(self, file, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
        try:
            self._read_bytes, self._read_line = file.read, file.readline
        except AttributeError:
            raise TypeError("file must have 'read' and 'readline' attributes") from None
        self._buffers = None if buffers is None else iter(buffers)
        self._fix_imports = fix_imports
        self.encoding, self.errors = encoding, errors
        self.memo = {}

    def persistent_load(self, pid):
        """A derived class says which object was meant."""
        raise UnpicklingError("A load persistent id instruction was encountered, but no persistent_load function was "
                              "specified.")

    def find_class(self, module, name):
        if self.proto < 3 and self._fix_imports:
            module, name = _new_names.get((module, name), (_new_modules.get(module, module), name))
            if (module, name) == ("_codecs", "encode"):
                return str.encode
        __import__(module)
        return _find(sys.modules[module], name)[0]

    def load(self):
        if not hasattr(self, "_read_bytes"):
            raise UnpicklingError(f"Unpickler.__init__() was not called by {self.__class__.__name__}.__init__()")
        self.stack = []
        self.proto = 0
        while True:
            code = self._read_bytes(1)
            if not code:
                raise EOFError("Ran out of input")
            if code == b".":
                return self._pop()
            load = _loaders.get(code[0])
            if load is None:
                raise UnpicklingError(f"invalid load key, '{_shown(code)}'.")
            load(self)

    def _read(self, count):
        data = self._read_bytes(count)
        if len(data) < count:
            raise UnpicklingError("pickle data was truncated")
        return data

    def _line(self):
        line = self._read_line()
        if line[-1:] != b"\n":
            raise UnpicklingError("pickle data was truncated")
        return line[:-1]

    def _number(self, form):
        return struct.unpack(form, self._read(struct.calcsize(form)))[0]

    def _pop(self):
        if not self.stack:
            raise UnpicklingError("unpickling stack underflow")
        return self.stack.pop()

    def _pop_mark(self):
        """What was pushed since the last mark."""
        stack = self.stack
        for at in range(len(stack) - 1, -1, -1):
            if stack[at] is _mark:
                items = stack[at + 1:]
                del stack[at:]
                return items
        raise UnpicklingError("could not find MARK")

    def _text(self, data):
        return data if self.encoding == "bytes" else data.decode(self.encoding, self.errors)

    def _sized(self, form):
        size = self._number(form)
        if size < 0:
            raise UnpicklingError("negative size in a pickle")
        return self._read(size)

    def _get(self, index):
        try:
            self.stack.append(self.memo[index])
        except KeyError:
            raise UnpicklingError(f"Memo value not found at index {index}") from None

    def _extension(self, code):
        if code <= 0:
            raise UnpicklingError("EXT specifies code <= 0")
        if code not in copyreg._extension_cache:
            key = copyreg._inverted_registry.get(code)
            if key is None:
                raise ValueError(f"unregistered extension code {code}")
            copyreg._extension_cache[code] = self.find_class(*key)
        self.stack.append(copyreg._extension_cache[code])

    def _reduce(self):
        args = self._pop()
        self.stack.append(self._pop()(*args))

    def _new(self):
        args = self._pop()
        cls = self._pop()
        self.stack.append(cls.__new__(cls, *args))

    def _new_with_keywords(self):
        kwargs, args = self._pop(), self._pop()
        cls = self._pop()
        self.stack.append(cls.__new__(cls, *args, **kwargs))

    def _instance(self, cls, args):
        if args or not isinstance(cls, type) or hasattr(cls, "__getinitargs__"):
            self.stack.append(cls(*args))
        else:
            self.stack.append(cls.__new__(cls))

    def _build(self):
        state = self._pop()
        obj = self.stack[-1]
        setstate = getattr(obj, "__setstate__", _mark)
        if setstate is not _mark:
            setstate(state)
            return
        slots = None
        if isinstance(state, tuple) and len(state) == 2:
            state, slots = state
        if state:
            for name, value in state.items():
                obj.__dict__[sys.intern(name) if type(name) is str else name] = value
        for name, value in (slots or {}).items():
            setattr(obj, name, value)

    def _append(self, items):
        target = self.stack[-1]
        extend = getattr(target, "extend", None)
        if extend is not None:
            extend(items)
        else:
            for item in items:
                target.append(item)

    def _set_items(self, items):
        target = self.stack[-1]
        for at in range(0, len(items), 2):
            target[items[at]] = items[at + 1]

    def _add(self, items):
        target = self.stack[-1]
        if isinstance(target, set):
            target.update(items)
        else:
            for item in items:
                target.add(item)

    def _protocol(self):
        self.proto = self._read(1)[0]
        if self.proto > HIGHEST_PROTOCOL:
            raise ValueError(f"unsupported pickle protocol: {self.proto}")

    def _old_int(self):
        line = self._line()
        self.stack.append({b"00": False, b"01": True}[line] if line in (b"00", b"01") else int(line, 0))

    def _old_string(self):
        line = self._line()
        if len(line) < 2 or line[0] != line[-1] or line[:1] not in b"\"'":
            raise UnpicklingError("the STRING opcode argument must be quoted")
        self.stack.append(self._text(line[1:-1].decode("latin-1").encode("latin-1").decode("unicode_escape").encode("latin-1")))

    def _stack_global(self):
        name, module = self._pop(), self._pop()
        if type(name) is not str or type(module) is not str:
            raise UnpicklingError("STACK_GLOBAL requires str")
        self.stack.append(self.find_class(module, name))

    def _next_buffer(self):
        if self._buffers is None:
            raise UnpicklingError("pickle stream refers to out-of-band data but no *buffers* argument was given")
        self.stack.append(next(self._buffers))

    def _swap_top(self, make):
        self.stack[-1] = make(self.stack[-1])


def _shown(code):
    return chr(code[0]) if 32 <= code[0] < 127 else f"\\x{code[0]:02x}"


def _push(make):
    return lambda self: self.stack.append(make(self))


def _tuple_of(count):
    def load(self):
        items = [self._pop() for _ in range(count)]
        self.stack.append(tuple(reversed(items)))
    return load


def _put(index):
    def load(self):
        self.memo[index(self)] = self.stack[-1]
    return load


def _long(data):
    return int.from_bytes(data, "little", signed=True)


_loaders = {ord(code): load for code, load in {
    "(": _push(lambda self: _mark), "0": lambda self: self._pop(), "1": lambda self: self._pop_mark(),
    "2": _push(lambda self: self.stack[-1]),
    "N": _push(lambda self: None), "\x88": _push(lambda self: True), "\x89": _push(lambda self: False),
    "F": _push(lambda self: float(self._line())), "G": _push(lambda self: self._number(">d")),
    "I": Unpickler._old_int, "J": _push(lambda self: self._number("<i")), "K": _push(lambda self: self._number("<B")),
    "M": _push(lambda self: self._number("<H")), "L": _push(lambda self: int(self._line().rstrip(b"L"), 0)),
    "\x8a": _push(lambda self: _long(self._sized("<B"))), "\x8b": _push(lambda self: _long(self._sized("<i"))),
    "S": Unpickler._old_string, "T": _push(lambda self: self._text(self._sized("<i"))),
    "U": _push(lambda self: self._text(self._sized("<B"))),
    "V": _push(lambda self: self._line().decode("raw_unicode_escape")),
    "X": _push(lambda self: self._sized("<I").decode("utf-8", "surrogatepass")),
    "\x8c": _push(lambda self: self._sized("<B").decode("utf-8", "surrogatepass")),
    "\x8d": _push(lambda self: self._sized("<Q").decode("utf-8", "surrogatepass")),
    "B": _push(lambda self: self._sized("<I")), "C": _push(lambda self: self._sized("<B")),
    "\x8e": _push(lambda self: self._sized("<Q")), "\x96": _push(lambda self: bytearray(self._sized("<Q"))),
    "\x97": Unpickler._next_buffer, "\x98": lambda self: self._swap_top(lambda top: memoryview(top).toreadonly()),
    ")": _push(lambda self: ()), "t": _push(lambda self: tuple(self._pop_mark())),
    "\x85": _tuple_of(1), "\x86": _tuple_of(2), "\x87": _tuple_of(3),
    "]": _push(lambda self: []), "l": _push(lambda self: self._pop_mark()),
    "a": lambda self: self._append([self._pop()]), "e": lambda self: self._append(self._pop_mark()),
    "}": _push(lambda self: {}),
    "d": _push(lambda self: (lambda items: dict(zip(items[::2], items[1::2])))(self._pop_mark())),
    "s": lambda self: self._set_items([self._pop(), self._pop()][::-1]), "u": lambda self: self._set_items(self._pop_mark()),
    "\x8f": _push(lambda self: set()), "\x90": lambda self: self._add(self._pop_mark()),
    "\x91": _push(lambda self: frozenset(self._pop_mark())),
    "g": lambda self: self._get(int(self._line())), "h": lambda self: self._get(self._number("<B")),
    "j": lambda self: self._get(self._number("<I")),
    "p": _put(lambda self: int(self._line())), "q": _put(lambda self: self._number("<B")),
    "r": _put(lambda self: self._number("<I")), "\x94": _put(lambda self: len(self.memo)),
    "c": _push(lambda self: self.find_class(self._line().decode(), self._line().decode())),
    "\x93": Unpickler._stack_global, "\x82": lambda self: self._extension(self._number("<B")),
    "\x83": lambda self: self._extension(self._number("<H")), "\x84": lambda self: self._extension(self._number("<i")),
    "R": Unpickler._reduce, "\x81": Unpickler._new, "\x92": Unpickler._new_with_keywords, "b": Unpickler._build,
    "i": lambda self: self._instance(self.find_class(self._line().decode(), self._line().decode()), self._pop_mark()),
    "o": lambda self: (lambda items: self._instance(items[0], items[1:]))(self._pop_mark()),
    "P": _push(lambda self: self.persistent_load(self._line().decode())),
    "Q": _push(lambda self: self.persistent_load(self._pop())),
    "\x80": Unpickler._protocol, "\x95": lambda self: self._read(8),
}.items()}

_Pickler, _Unpickler = Pickler, Unpickler


def dump(obj, file, protocol=None, *, fix_imports=True, buffer_callback=None):
    Pickler(file, protocol, buffer_callback=buffer_callback).dump(obj)


def dumps(obj, protocol=None, *, fix_imports=True, buffer_callback=None):
    file = io.BytesIO()
    Pickler(file, protocol, buffer_callback=buffer_callback).dump(obj)
    return file.getvalue()


def load(file, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
    return Unpickler(file, fix_imports=fix_imports, encoding=encoding, errors=errors, buffers=buffers).load()


def loads(data, /, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
    if isinstance(data, str):
        raise TypeError("a bytes-like object is required, not 'str'")
    file = io.BytesIO(data)
    return Unpickler(file, fix_imports=fix_imports, encoding=encoding, errors=errors, buffers=buffers).load()


_dump, _dumps, _load, _loads = dump, dumps, load, loads
