# Template strings (3.14): parts, interpolations, nesting.
from string.templatelib import Template, Interpolation

name, n = "world", 42
t = t"hello {name}!"
print(type(t).__name__, isinstance(t, Template), t.strings, t.values)
i = t.interpolations[0]
print(type(i).__name__, i.value, i.expression, i.conversion, repr(i.format_spec))
t = t"{n:>5} and {name!r:^{n}} {n + 1 = }"
print(t.strings)
for i in t.interpolations:
    print(repr(i.value), repr(i.expression), i.conversion, repr(i.format_spec))
print(t"".strings, t"".interpolations, t"plain".strings, t"{n}{name}".strings)
print(list(t"a{1}b{2}c"))
print(repr(t"x{n!s:5}"))
print((t"a{1}" + t"b{2}c").strings, (t"a{1}" t"b{2}").values)
for f in (lambda: t"a" + "b", lambda: "b" + t"a", lambda: t"a" + 5):
    try:
        print(f())
    except TypeError as e:
        print(e)


def html(template):
    out = []
    for part in template:
        match part:
            case str(s):
                out.append(s)
            case Interpolation(value, _, conversion, spec):
                if conversion == "r":
                    value = repr(value)
                out.append(format(value, spec).replace("<", "&lt;"))
    return "".join(out)


print(html(t"<b>{'<script>'}</b> {n:05d} {name!r}"))
print(t"{{literal}} {n}".strings, rt"\n{n}".strings, t"\n{n}".strings)
print(Template("a", Interpolation(1, "one"), "b", "c").strings, Template().strings)
print(Interpolation(5, "five", "r", ">3").conversion, Interpolation(1).expression == "")
lazy = t"{[x * 2 for x in range(3)]} {t'{n}'.values}"
print(lazy.values)
for text in "t'{}'", "t'{a!x}'", "t'a' 'b'", "'a' t'b'", "t'a' f'b'", "t'{'", "bt'x'":
    try:
        compile(text, "t", "eval")
        print(text, "ok")
    except SyntaxError as e:
        print(text, "->", e.msg)
try:
    t.strings = ()
except AttributeError as e:
    print(e)
try:
    Template(5)
except TypeError as e:
    print(e)
try:
    Interpolation(1, "x", "z")
except ValueError as e:
    print(e)
print(hash(t"") is not None, t"a" == t"a", bool(t""))
