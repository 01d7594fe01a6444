# os: files and folders below a temporary folder.
import os
import time
base = f"krait_test_folder_{time.time_ns()}"    # a run that failed may have left its own
old = os.getcwd()
os.chdir("/tmp")
try:
    os.mkdir(base)
    print(os.path.isdir(base), os.listdir(base))
    os.chdir(base)
    with open("a.txt", "w") as f:
        f.write("hello\nworld\n")
    print(os.listdir("."), os.path.exists("a.txt"), os.path.getsize("a.txt"), os.stat("a.txt").st_size, os.path.isfile("a.txt"))
    os.rename("a.txt", "b.txt")
    print(sorted(os.listdir()), os.path.exists("a.txt"))
    os.makedirs("x/y/z")
    os.makedirs("x/y", exist_ok=True)
    for root, dirs, files in os.walk("."):
        print(root, sorted(dirs), sorted(files))
    for f in (lambda: os.mkdir("x"), lambda: os.rmdir("x"), lambda: os.remove("none"), lambda: os.listdir("none"), lambda: open("none"), lambda: os.stat("none"), lambda: os.chdir("none"), lambda: open("x"), lambda: os.rename("none", "q"), lambda: os.rmdir("none"), lambda: open("b.txt", "x"), lambda: os.mkdir("n/m"), lambda: os.makedirs("x")):
        try:
            print(f())
        except OSError as e:
            print(type(e).__name__, e.strerror, e.filename)
    os.replace("b.txt", "c.txt")
    os.remove("c.txt")
    os.removedirs("x/y/z")
    print(os.listdir("."))
finally:
    os.chdir("/tmp")
    if os.path.isdir(base):
        os.rmdir(base)
    os.chdir(old)
print(os.path.exists("/tmp/" + base), isinstance(os.getcwd(), str), isinstance(os.environ.get("PATH", ""), str), os.environ.get("NO_SUCH_VARIABLE_K"), os.getenv("NO_SUCH_VARIABLE_K", "default"))
os.environ["KRAIT_TEST"] = "value"
print(os.environ["KRAIT_TEST"], "KRAIT_TEST" in os.environ, os.getenv("KRAIT_TEST"))
del os.environ["KRAIT_TEST"]
print("KRAIT_TEST" in os.environ, len(os.urandom(5)), type(os.urandom(1)).__name__)
