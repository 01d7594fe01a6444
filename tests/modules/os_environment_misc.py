# os: listdir, scandir, walk, stat, environment, file descriptors.
import os
base = "/tmp/krait_os_misc"
def clean(path):
    for e in os.listdir(path):
        p = os.path.join(path, e)
        clean(p) if os.path.isdir(p) else os.remove(p)
    os.rmdir(path)
if os.path.exists(base): clean(base)
os.makedirs(base + "/a/b")
for n, data in ("one.txt", "1"), ("a/two.txt", "22"), ("a/b/three.txt", "333"):
    with open(f"{base}/{n}", "w") as f: f.write(data)
print(sorted(os.listdir(base)), sorted(e.name for e in os.scandir(base)), sorted((e.name, e.is_dir(), e.is_file()) for e in os.scandir(base + "/a")))
for root, dirs, files in os.walk(base):
    dirs.sort()
    print(os.path.relpath(root, base) if hasattr(os.path, "relpath") else root[len(base):], dirs, sorted(files))
print([len(f) for _, _, f in os.walk(base, topdown=False)], os.stat(base + "/one.txt").st_size, os.path.getsize(base + "/a/two.txt"), os.path.isdir(base + "/a"), os.path.isfile(base + "/a"), os.path.exists(base + "/zz"), os.path.getmtime(base + "/one.txt") > 1.5e9)
s = os.stat(base + "/one.txt")
print(s.st_size, s[6], len(s) >= 10, type(s).__name__, s.st_mode & 0o170000 == 0o100000, os.stat(base).st_mode & 0o170000 == 0o040000)
old = os.getcwd()
os.chdir(base + "/a")
print(sorted(os.listdir()), os.path.exists("b"), os.path.abspath("b").endswith("/a/b"), os.getcwd().endswith("krait_os_misc/a"))
os.chdir(old)
fd = os.open(base + "/raw", os.O_RDWR | os.O_CREAT)
print(os.write(fd, b"hello world"), os.lseek(fd, 0, 0), os.read(fd, 5), os.read(fd, 100), os.read(fd, 5), os.close(fd))
os.rename(base + "/raw", base + "/renamed")
os.replace(base + "/renamed", base + "/one.txt")
with open(base + "/one.txt") as f: print(f.read())
os.unlink(base + "/one.txt")
for f in (lambda: os.rmdir(base), lambda: os.remove(base), lambda: os.listdir(base + "/no"), lambda: os.mkdir(base), lambda: os.stat(base + "/no"), lambda: list(os.scandir(base + "/no")), lambda: os.rename(base + "/no", base + "/x"), lambda: os.chdir(base + "/no"), lambda: os.open(base + "/no/x", os.O_RDONLY)):
    try: f()
    except OSError as e: print(type(e).__name__ if type(e).__name__ not in ("IsADirectoryError", "PermissionError") else "refused", str(e.filename)[len(base):])
for t in "os.listdir(5.5)", "os.mkdir(None)", "os.path.join()", "os.rename('a')", "os.getenv()", "os.environ['NO_SUCH_NAME_K']", "os.environ[5]", "os.environ.__setitem__('A', 5)", "os.fspath(5)", "os.path.exists(5.5)":
    try: print(t, eval(t))
    except Exception as e: print(t, "->", type(e).__name__, e)
os.environ["KRAIT_X"] = "v"
print(os.environ.get("KRAIT_X"), os.environ.pop("KRAIT_X"), os.environ.get("KRAIT_X", "gone"), type(os.environ.copy()).__name__, os.linesep == "\n", os.sep, os.name)
clean(base)
print(os.path.exists(base))
