# annotationlib formats and forward references.
from annotationlib import Format, get_annotations, ForwardRef


def f(a: Missing, b: int, c: Missing.attr | None = None) -> list[Missing]: pass


print(get_annotations(f, format=Format.STRING))
r = get_annotations(f, format=Format.FORWARDREF)
print(sorted(r), type(r["a"]).__name__, r["a"].__forward_arg__, r["b"])
try:
    get_annotations(f)
except NameError as e:
    print(e)


class C:
    x: Missing
    y: int


print(get_annotations(C, format=Format.STRING))
Missing = int
print(get_annotations(C), r["a"].evaluate() if False else "")
print([x.name for x in Format], Format.VALUE.value)
