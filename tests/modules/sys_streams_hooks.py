# Replacing sys.stdout and friends, displayhook, excepthook called by hand, argv.
import sys, io
out = io.StringIO()
old, sys.stdout = sys.stdout, out
print("captured", end="!")
sys.stdout.write("raw")
sys.stdout = old
print(repr(out.getvalue()))
class Tee:
    def __init__(self, *s): self.s = s
    def write(self, t): return [x.write(t) for x in self.s][0]
    def flush(self): [x.flush() for x in self.s]
buf = io.StringIO()
sys.stdout = Tee(old, buf)
print("both", 1, 2)
sys.stdout = old
print(repr(buf.getvalue()), sys.stdout is sys.__stdout__)
sys.stdout = None
print("lost")
sys.stdout = old
sys.stdin = io.StringIO("line 1\nline 2\nrest")
print(repr(input()), repr(sys.stdin.readline()), repr(sys.stdin.read()))
try: input()
except EOFError as e: print("EOFError", e)
err = io.StringIO()
sys.stderr, olderr = err, sys.stderr
try: 1 / 0
except ZeroDivisionError: sys.excepthook(*sys.exc_info())
print("to stderr", file=sys.stderr)
sys.stderr = olderr
print(err.getvalue().splitlines()[-2:], err.getvalue().splitlines()[0])
shown = []
sys.displayhook = shown.append
exec(compile("1 + 1\n'x'\nNone", "f", "single")) if 0 else exec(compile("1 + 1", "f", "single"))
exec(compile("None", "f", "single"))
sys.displayhook = sys.__displayhook__
exec(compile("'shown'", "f", "single"))
print(shown, len(sys.argv), sys.argv[0].endswith(".py"))
sys.argv.append("extra"); print(sys.argv[1:])
for s in sys.stdout, sys.stdin:
    print(hasattr(s, "write"), hasattr(s, "read"), hasattr(s, "readline"), hasattr(s, "flush"))
print(sys.stdout.write("x\n"), sys.stdout.writable(), sys.stdout.closed, sys.stdout.errors)
class Broken:
    def write(self, t): raise ValueError("cannot write")
sys.stdout = Broken()
try: print("x")
except ValueError as e: sys.stdout = old; print("caught", e)
