# Annotations as text: every operator, and where parentheses are needed.
from annotationlib import *
import annotationlib
print(sorted(annotationlib.__all__))
def f(a: Missing, b: int, c: Missing.attr | None = None, *d: "quoted", e: x[1:2, ...] + 3, l: z(1, k=2, *r), **kw: [A, {B: 1}, (C, 2), {D}]) -> list[Missing]: pass
def g(a: -x ** 2, b: (-x) ** 2, c: x + y * z, d: (x + y) * z, e: x < y, f: ~x, g: x[y, z], h: x[y][z], i: tuple[*Ts], j: x @ y // z, k: 2 ** x, l: x ** y ** z, m: (x ** y) ** z, n: x - (y - z), o: x - y - z, p: 3 | x, q: (x | y) & z, r: x[:], s: x[::2], t: x[a:b:c], u:x[()], v:x[(1,)], w:None, x1:..., y1: 3.5, z1: (), aa: [1,2], bb: x("a", 'b"c'), cc: 1 < x, dd: (x < y) < z, ee: +x, ff: -(-x), gg: x[a:b, c], hh: x(y)(z).q, ii: x[lambda: 1] if 0 else 2, jj: x[1 + 2], kk: (x, y), mm: x == y, nn: x != y, oo: x >= y, pp: x << y >> z, qq: x % y, rr: (x.y).z, ss: (1).real, tt: int, uu: list[int], vv: dict[str, list[x]], ww: 1 + x, xx: -1, yy: x[-1], zz: b"a"): pass
for n in (f,g):
    for k,v in get_annotations(n, format=Format.STRING).items(): print(k, repr(v))
def tryit(src, fmt=Format.STRING):
    ns={}
    exec("def f(a: "+src+"): pass", ns)
    try: print(src, '->', get_annotations(ns['f'], format=fmt)['a'])
    except BaseException as e: print(src, '->', type(e).__name__, e)
    tryit(s)
