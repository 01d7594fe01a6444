# SPDX-License-Identifier: MIT
"""The functions of os.path that are written in Python."""
import os
from os import fspath


def _parts(path):
    """The path, with the separator, one dot, two dots and nothing of its type."""
    path = fspath(path)
    return (path, b"/", b".", b"..", b"") if isinstance(path, bytes) else (path, "/", ".", "..", "")


def normcase(s):
    return fspath(s)


def normpath(path):
    path, slash, dot, up, nothing = _parts(path)
    if not path:
        return dot
    root = splitroot(path)[1]
    kept = []
    for part in path.split(slash):
        if part == nothing or part == dot:
            continue
        if part != up or (not root and not kept) or (kept and kept[-1] == up):
            kept.append(part)
        elif kept:
            kept.pop()
    return root + slash.join(kept) or dot


def splitroot(p):
    path, slash, _, _, nothing = _parts(p)
    if path[:1] != slash:
        return nothing, nothing, path
    count = 2 if path[1:2] == slash and path[2:3] != slash else 1
    return nothing, path[:count], path[count:]


def splitdrive(p):
    path = fspath(p)
    return path[:0], path


def abspath(path):
    path = fspath(path)
    if path[:1] not in ("/", b"/"):
        here = os.getcwd()
        path = os.path.join(here.encode() if isinstance(path, bytes) else here, path)
    return normpath(path)


def realpath(filename, /, *, strict=False):
    if strict:
        os.stat(filename)
    return abspath(filename)


def relpath(path, start=None):
    path, slash, dot, up, nothing = _parts(path)
    if not path:
        raise ValueError("no path specified")
    there = [part for part in abspath(path).split(slash) if part]
    here = [part for part in abspath(dot if start is None else start).split(slash) if part]
    common = len(commonprefix([there, here]))
    return slash.join([up] * (len(here) - common) + there[common:]) or dot


def commonprefix(m):
    if not m:
        return ""
    m = list(m)
    if not isinstance(m[0], (list, tuple)):
        m = [fspath(each) for each in m]
    first, last = min(m), max(m)
    for i, item in enumerate(first):
        if item != last[i]:
            return first[:i]
    return first


def commonpath(paths):
    paths = [fspath(each) for each in paths]
    if not paths:
        raise ValueError("commonpath() arg is an empty sequence")
    _, slash, dot, _, _ = _parts(paths[0])
    if len({path[:1] == slash for path in paths}) > 1:
        raise ValueError("Can't mix absolute and relative paths")
    split = [[part for part in path.split(slash) if part and part != dot] for path in paths]
    return (slash if paths[0][:1] == slash else slash[:0]) + slash.join(commonprefix(split))


def expanduser(path):
    path = fspath(path)
    text = path.decode() if isinstance(path, bytes) else path
    home = os.getenv("HOME")
    if home and (text == "~" or text.startswith("~/")):
        text = (home.rstrip("/") + text[1:]) or "/"
    return text.encode() if isinstance(path, bytes) else text


def expandvars(path):
    path = fspath(path)
    text = path.decode() if isinstance(path, bytes) else path
    done, at = "", 0
    while at < len(text):
        if text[at] != "$":
            done += text[at]
            at += 1
            continue
        end = at + 1
        if text[end:end + 1] == "{":
            end = text.find("}", end) + 1
            name = text[at + 2:end - 1] if end else ""
        else:
            while end < len(text) and (text[end].isalnum() or text[end] == "_") and text[end].isascii():
                end += 1
            name = text[at + 1:end]
        value = os.getenv(name) if name else None
        if value is None:
            end = max(end, at + 1)
            value = text[at:end]
        done += value
        at = end
    return done.encode() if isinstance(path, bytes) else done


def getmtime(filename):
    return os.stat(filename).st_mtime


def getatime(filename):
    return os.stat(filename).st_atime


def getctime(filename):
    return os.stat(filename).st_ctime


def samefile(f1, f2):
    first, second = os.stat(f1), os.stat(f2)
    return first.st_ino == second.st_ino and first.st_dev == second.st_dev


def islink(path):
    fspath(path)
    return False


def ismount(path):
    return abspath(path) in ("/", b"/")
