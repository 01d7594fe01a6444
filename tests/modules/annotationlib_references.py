# Forward references: what they keep, and what they are evaluated with.
from annotationlib import *
import annotationlib
def show(value):
    text = repr(value)
    while " at 0x" in text:
        start = text.index(" at 0x")
        text = text[:start] + text[text.index(">", start):]
    return text

def f(a: Missing, b: int, c: Missing.attr | None = None, *d: "quoted", e: list[Missing], g: dict[str, Missing | int], h: Missing[int], i: int | Missing, j: Missing | int, k: (int, Missing), l: [Missing], m: list[int].foo, n: int.foo, o: 1/0 if False else 3, p: Missing(1, 2)): pass
for k,v in get_annotations(f, format=Format.FORWARDREF).items(): print(k, type(v).__name__, show(v))
r=get_annotations(f, format=Format.FORWARDREF)
a=r['a']
print(a.__forward_arg__, a.__forward_module__, a.__forward_is_argument__, a.__forward_is_class__, a.__owner__ is f)
try: a.evaluate()
except NameError as e: print(e)
print(a.evaluate(format=Format.FORWARDREF) is a)
print(a.evaluate(format=Format.STRING))
print(a.evaluate(globals={'Missing':3}), a.evaluate(locals={'Missing':4}))
for k in r:
    v=r[k]
    if isinstance(v, ForwardRef):
        try: print(k, v.evaluate(globals={'Missing':list}))
        except Exception as e: print(k, type(e).__name__, e)
print(type(r['e']))
Missing=str
print(a.evaluate())
print(ForwardRef('x'), ForwardRef('x', module='a'), ForwardRef('x', is_class=True, is_argument=False), ForwardRef("x",owner=int))
print(ForwardRef('x')==ForwardRef('x'), ForwardRef('x')==ForwardRef('x',module='m'), ForwardRef('x')==ForwardRef('y'), hash(ForwardRef('x'))==hash(ForwardRef('x')))
print(ForwardRef('x')==3)
print(ForwardRef('x')|int, int|ForwardRef('x'), ForwardRef('x')|None, type(ForwardRef('x')|int))
for bad in [lambda: ForwardRef('x +').evaluate(), lambda: ForwardRef(3), lambda: ForwardRef('x')(), lambda: ForwardRef('x y'), lambda: get_annotations(3), lambda: get_annotations(f, format=2), lambda: get_annotations(f,format=7), lambda: get_annotations(f, eval_str=True, format=Format.STRING), lambda: ForwardRef('x', module=sys), lambda: ForwardRef('int').evaluate(format=3), lambda: ForwardRef('int').evaluate(format=2),lambda: ForwardRef('int').evaluate(format=9), lambda: ForwardRef('int').evaluate(), lambda: type('X',(ForwardRef,),{})]:
    try: print(bad())
    except BaseException as e: print(type(e).__name__, e)
class C:
    Z=int
    x: Missing2
    y: Z
    z: list[Missing2]
    q: "Z"
for fm in Format:
    try: print(fm, get_annotations(C, format=fm))
    except Exception as e: print(fm, type(e).__name__, e)
r=get_annotations(C, format=Format.FORWARDREF)
print(r['x'].__forward_is_class__, r['x'].__owner__)
print(get_annotations(C, format=Format.FORWARDREF)['z'].__args__ if not isinstance(r['z'],ForwardRef) else 0)
C.Missing2=5
print(r['x'].evaluate())
class E: pass
print(get_annotations(E))
class S(C): pass
print(get_annotations(S))
def h(a:"int", b:"Zork", c:3): pass
print(get_annotations(h))
try: print(get_annotations(h, eval_str=True))
except NameError as e: print(e)
def h(a:"int", b:"list[int]", c:3): pass
print(get_annotations(h,eval_str=True), get_annotations(h,eval_str=True, globals={'int':7,'list':{7:8}}))
print(type_repr(int), type_repr(C), type_repr(h), type_repr(3), type_repr('a'), type_repr(...), type_repr(None), type_repr(list[int]), type_repr(len), type_repr((1,int)))
print(annotations_to_string({'a':int,'b':C,'c':'x','d':[int]}))
print(call_annotate_function(h.__annotate__, Format.STRING), call_annotate_function(h.__annotate__, Format.FORWARDREF), call_annotate_function(h.__annotate__, Format.VALUE))
def custom(format, /, __Format=Format):
    print('custom', format)
    if format == __Format.VALUE: return {'x': undefinedq}
    raise NotImplementedError
h.__annotate__=custom
for fm in (1,3,4):
    try: print(fm, show(get_annotations(h, format=Format(fm))))
    except Exception as e: print(fm, type(e).__name__, e)
def custom(format):
    print('custom', format, type(format))
    if format == Format.VALUE or format==Format.VALUE_WITH_FAKE_GLOBALS: return {'x': undefinedq}
    raise NotImplementedError
h.__annotate__=custom
for fm in (1,3,4):
    try: print(fm, show(get_annotations(h, format=Format(fm))))
    except Exception as e: print(fm, type(e).__name__, e)
type T = Missing3 | list[int]
print(call_evaluate_function(T.evaluate_value, Format.STRING), call_evaluate_function(T.evaluate_value, Format.FORWARDREF))
def gen[T: Bound](x: T, y: Missing4[T]): pass
print(get_annotations(gen, format=Format.STRING), show(get_annotations(gen, format=Format.FORWARDREF)))
print(get_annotations(gen, format=Format.FORWARDREF)['y'].evaluate(globals={'Missing4':list}) )
print(call_evaluate_function(gen.__type_params__[0].evaluate_bound, Format.STRING))
print(get_annotate_from_class_namespace({'__annotate__':3}),get_annotate_from_class_namespace({'__annotate_func__':3}),get_annotate_from_class_namespace({}))
import sys
print(ForwardRef('x', owner=C).evaluate(globals={'x':9}), ForwardRef('Z', owner=C).evaluate(), ForwardRef('Missing',module='__main__').evaluate())
def outer():
    class In: pass
    def w(a: In, b: Later, c: list[Later]): pass
    r=get_annotations(w, format=Format.FORWARDREF)
    print(show(r), get_annotations(w, format=Format.STRING))
    Later=str
    print(r['b'].evaluate())
outer()
