# f-strings: expressions, conversions, format specs, nesting, braces, quotes.
name, n, x = "world", 42, 3.14159
print(f"hello {name}!", f"{n}{x}", f"", f"plain", f"{{literal}} {{{n}}}")
print(f"{n:5}|{n:<5}|{n:^5}|{n:05}|{n:+}|{n:x}|{n:#b}|{n:,}")
print(f"{x:.2f}|{x:10.3f}|{x:e}|{x:g}|{x:%}|{name:>10}|{name:.3}|{name:*^11}|")
print(f"{name!r} {name!s} {name!a} {'é'!a} {name!r:>12}|{name!s:_<8}|")
w, p = 10, 2
print(f"{x:{w}.{p}f}|{x:{w}}|{name:{'*'}^{w}}|{n:{'#' + 'x'}}|{x:{w}.{p}{'f'}}|")
print(f"{n=} {x=:.2f} {name=} {name=!s} {n + 1 = } { n = }")
print(f"{'nested ' + f'{n} ' + f'{f'{x:.1f}'}'}")
print(f"{"same quotes"} {name.replace("w", "W")} {"a" if n else "b"}")
print(f'{"\n".join(["a", "b"])}', f"{'\t'}|", f"{'\u00e9'}")
print(f"{(lambda v: v * 2)(n)} {[i for i in range(3)]} { {'k': 1}['k'] } { {1, 1} }")
print(f"{n if n > 1 else 0} {n > 1 and 'yes'} {not n} {n!r}" f"{x}" "plain {n}")
print(f"""multi
line {
    n  # comment
    + 1
} end""")
print(rf"\n{n}\t", fr"{name}\{n}", f"\x41{n}\N{BULLET}")
print(f"{n:{{}}}" if False else f"{'{'}{'}'}", f"{{}}", f"{{{{{n}}}}}")
print(f"{None} {True} {...} {1j} {b'x'} {[1, 'a']} {(1,)} {{1}}")
print(f"{'a' 'b'} {1, 2} {*[1, 2], 3} {n,}")
print(f"{(y := 5)} {y:=5} {y}")
print(f"{n!r:^{w}}|{name:{w}}|{'':{w}}|")


class F:
    def __format__(self, spec): return f"<{spec}>"
    def __repr__(self): return "F()"


print(f"{F()} {F():abc} {F():{n}-{name}} {F()!r:>6} {F():{{}}}" if False else f"{F()} {F():abc} {F():{n}-{name}} {F()!r:>6} {F(): spaced }")
for text in "f'{1:d:}'", "f'{\"a\":d}'", "f'{1:zz}'", "f'{undefined}'", "f'{[]:x}'", "f'{1.5:d}'", "f'{None:>3}'", "f'{1!r:d}'":
    try:
        print(eval(text))
    except Exception as e:
        print(text, type(e).__name__, e)
async def co():
    return f"{await sub()}"
async def sub():
    return "awaited"
try:
    co().send(None)
except StopIteration as e:
    print(e.value)
def gen():
    got = f"{(yield 1)}"
    yield got
g = gen(); next(g); print(g.send("sent"))
