# os: environment, folders by several names, statuses, file numbers, errors.
import os
base = "/tmp/krait_os_more"
def show(text):
    try:
        print(text, repr(eval(text)))
    except Exception as e:
        print(text, "->", type(e).__name__, e)
env = os.environ
env["KRAIT_O_A"] = "1"
print(os.getenv("KRAIT_O_A"), env.setdefault("KRAIT_O_A", "2"), env.setdefault("KRAIT_O_B", "3"), env.get("KRAIT_O_C"), "KRAIT_O_B" in env, env.pop("KRAIT_O_C", "none"))
env.update(KRAIT_O_C="4", KRAIT_O_D="5")
env |= {"KRAIT_O_E": "6"}
print(sorted(k for k in env if k.startswith("KRAIT_O_")), os.getenv("KRAIT_O_E"), env.copy()["KRAIT_O_D"], len(env) > 4, repr(env).startswith("environ({"))
for k in "ABCDE":
    del env["KRAIT_O_" + k]
print([k for k in env if k.startswith("KRAIT_O_")], os.getenv("KRAIT_O_A", "gone"))
for text in ("env['KRAIT_O_A']", "env.pop('KRAIT_O_A')", "env.__delitem__('KRAIT_O_A')", "env.get(5)", "env.update({5: 'a'})", "os.getenv(5)", "os.putenv('A')", "os.putenv(1, 2)"):
    show(text)
os.makedirs(base + "/x/y", exist_ok=True)
os.mkdir(base + "/z")
with open(base + "/f.txt", "w") as f:
    f.write("text")
with os.scandir(base) as entries:
    for e in sorted(entries, key=lambda e: e.name):
        print(e, e.name, e.path, e.is_dir(), e.is_file(), e.is_symlink(), os.fspath(e), e.stat().st_size == os.stat(e).st_size)
print(sorted(os.listdir(base.encode())), sorted(os.listdir(base)), os.lstat(base + "/f.txt").st_size)
s = os.stat(base + "/f.txt")
print(type(s), s[6], s.st_size, type(s.st_mtime).__name__, type(s[8]).__name__, s.st_mtime_ns // 10 ** 9 == s[8], int(s.st_mtime) == s[8], os.stat_result.n_sequence_fields, os.stat_result.n_unnamed_fields, len(s))
r = os.stat_result(range(10))
print(r.st_mode, r.st_size, r[9], r[:3])
print([(root[len(base):], sorted(d), f) for root, d, f in os.walk(base, topdown=False) if not d], list(os.walk(base + "/none")))
errors = []
list(os.walk(base + "/none", onerror=errors.append))
print([type(e).__name__ for e in errors])
for root, dirs, files in os.walk(base):
    dirs[:] = [d for d in sorted(dirs) if d != "x"]
    print(root[len(base):], dirs, files)
os.renames(base + "/f.txt", base + "/new/deep/g.txt")
print(os.path.exists(base + "/new/deep/g.txt"))
for text in ("os.rename(base + '/none', base + '/other')", "os.rename(5, 'a')", "os.rename('a', 5)", "os.replace(1, 2)", "os.rename(src='a')", "os.mkdir(base + '/x')",
             "os.makedirs(base + '/x/y')", "os.rmdir(base + '/none')", "os.rmdir(base + '/x')", "os.listdir(base + '/new/deep/g.txt')", "os.chdir(5.5)", "os.remove([])",
             "os.rmdir(None)", "os.stat(None)", "os.mkdir('a\\0b')", "os.scandir(base + '/none')", "os.close(9999)", "os.read(9999, 5)", "os.lseek(9999, 0, 0)",
             "os.open(base + '/none', os.O_RDONLY)", "os.write(9999, b'x')", "os.write(1, 'x')", "os.urandom(-1)", "os.urandom(0)", "os.urandom('a')",
             "os.error is OSError", "os.open(5.5, 0)", "os.makedirs()", "os.fspath()", "os.listdir(1, 2)", "os.remove()"):
    show(text)
fd = os.open(base + "/n", os.O_CREAT | os.O_EXCL | os.O_WRONLY)
print(os.write(fd, b"abcdef"), os.write(fd, bytearray(b"gh")), os.lseek(fd, 0, os.SEEK_CUR), os.isatty(fd), os.ftruncate(fd, 3), os.close(fd))
try:
    os.open(base + "/n", os.O_CREAT | os.O_EXCL)
except FileExistsError as e:
    print(e.filename == base + "/n")
fd = os.open(base + "/n", os.O_WRONLY | os.O_APPEND)
os.write(fd, b"X")
os.close(fd)
fd = os.open(base + "/n", os.O_RDONLY)
print(os.read(fd, 100), os.lseek(fd, -2, os.SEEK_END), os.read(fd, 1), os.read(fd, 0))
os.close(fd)
os.remove(base + "/n")
os.remove(base + "/new/deep/g.txt")
os.removedirs(base + "/new/deep")
os.rmdir(base + "/z")
os.removedirs(base + "/x/y")
print(os.path.exists(base), os.altsep, os.devnull, os.SEEK_SET)
try:
    os.rename("none a", "none b")
except OSError as e:
    print(e, e.filename, e.filename2)
