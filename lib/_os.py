# SPDX-License-Identifier: MIT
"""The functions and classes of the module os that are written in Python."""
import abc
import os
from os import fspath, path as _path

GenericAlias = type(list[int])


def makedirs(name, mode=0o777, exist_ok=False):
    head, tail = _path.split(name)
    if not tail:
        head, tail = _path.split(head)
    if head and tail and not _path.exists(head):
        try:
            makedirs(head, exist_ok=exist_ok)
        except FileExistsError:
            pass
        if tail == "." or tail == b".":
            return
    try:
        os.mkdir(name, mode)
    except OSError:
        if not exist_ok or not _path.isdir(name):
            raise


def removedirs(name):
    os.rmdir(name)
    head, tail = _path.split(name)
    if not tail:
        head, tail = _path.split(head)
    while head and tail:
        try:
            os.rmdir(head)
        except OSError:
            break
        head, tail = _path.split(head)


def renames(old, new):
    head, tail = _path.split(new)
    if head and tail and not _path.exists(head):
        makedirs(head)
    os.rename(old, new)
    head, tail = _path.split(old)
    if head and tail:
        try:
            removedirs(head)
        except OSError:
            pass


class DirEntry:
    """What scandir() gives for each name."""
    __slots__ = ("name", "path")

    def is_dir(self, *, follow_symlinks=True):
        return _path.isdir(self.path)

    def is_file(self, *, follow_symlinks=True):
        return _path.isfile(self.path)

    def is_symlink(self):
        return False

    def stat(self, *, follow_symlinks=True):
        return os.stat(self.path)

    def inode(self):
        return os.stat(self.path).st_ino

    def __fspath__(self):
        return self.path

    def __repr__(self):
        return f"<DirEntry {self.name!r}>"


class _ScandirIterator:
    def __init__(self, folder):
        self._folder = folder
        self._names = iter(os.listdir(folder))

    def __iter__(self):
        return self

    def __next__(self):
        entry = DirEntry()
        entry.name = next(self._names)
        entry.path = _path.join(self._folder, entry.name)
        return entry

    def close(self):
        self._names = iter(())

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()


def scandir(path=None):
    return _ScandirIterator("." if path is None else fspath(path))


def walk(top, topdown=True, onerror=None, followlinks=False):
    top = fspath(top)
    try:
        entries = os.listdir(top)
    except OSError as error:
        if onerror is not None:
            onerror(error)
        return
    folders, files = [], []
    for name in entries:
        (folders if _path.isdir(_path.join(top, name)) else files).append(name)
    if topdown:
        yield top, folders, files
    for name in folders:
        yield from walk(_path.join(top, name), topdown, onerror, followlinks)
    if not topdown:
        yield top, folders, files


def _checked(text):
    if not isinstance(text, str):
        raise TypeError(f"str expected, not {type(text).__name__}")
    return text


class _Environ(dict):
    """The environment: changes are made in the process too."""

    def __getitem__(self, key):
        if _checked(key) in self:
            return dict.__getitem__(self, key)
        raise KeyError(key) from None

    def __setitem__(self, key, value):
        os.putenv(_checked(key), _checked(value))
        dict.__setitem__(self, key, value)

    def __delitem__(self, key):
        if _checked(key) not in self:
            raise KeyError(key) from None
        os.unsetenv(key)
        dict.__delitem__(self, key)

    def get(self, key, default=None):
        return self[key] if _checked(key) in self else default

    def setdefault(self, key, value):
        if key not in self:
            self[key] = value
        return self[key]

    _nothing = object()

    def pop(self, key, default=_nothing):
        if key not in self and default is not self._nothing:
            return default
        value = self[key]
        del self[key]
        return value

    def popitem(self):
        for key in self:
            return key, self.pop(key)
        raise KeyError("popitem(): dictionary is empty")

    def clear(self):
        for key in list(self):
            del self[key]

    def update(self, other=(), /, **kwds):
        for key, value in dict(other, **kwds).items():
            self[key] = value

    def __ior__(self, other):
        self.update(other)
        return self

    def copy(self):
        return dict(self)

    __copy__ = copy

    def __repr__(self):
        return f"environ({dict(self)!r})"


environ = _Environ(os._environment())


class PathLike(abc.ABC):
    """What has __fspath__()."""
    __slots__ = ()

    @abc.abstractmethod
    def __fspath__(self):
        raise NotImplementedError

    @classmethod
    def __subclasshook__(cls, subclass):
        return hasattr(subclass, "__fspath__") if cls is PathLike else NotImplemented

    __class_getitem__ = classmethod(GenericAlias)


def fsencode(filename):
    filename = fspath(filename)
    return filename.encode("utf-8", "surrogateescape") if isinstance(filename, str) else filename


def fsdecode(filename):
    filename = fspath(filename)
    return filename.decode("utf-8", "surrogateescape") if isinstance(filename, bytes) else filename


for _class in DirEntry, PathLike:
    _class.__module__ = "os"
del _class
