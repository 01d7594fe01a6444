# The type statement.
type Int = int
type List[T] = list[T] | None
type Rec = dict[str, Rec]
type Pair[A, B: int = bool] = tuple[A, B]
print(Int, type(Int).__name__, Int.__name__, Int.__value__, Int.__type_params__)
print(List, List.__value__, List.__type_params__, List[int], Rec.__value__)
print(Pair.__type_params__, Pair.__value__, Pair[int, bool].__origin__, Pair[int, bool].__args__)
type Lazy = Undefined
print(Lazy)
try:
    Lazy.__value__
except NameError as e:
    print(e)
Undefined = 5
print(Lazy.__value__)
type = 3
print(type)
del type
type type = int
print(type, type.__value__)
del type
type (int)
print(Int | str, (Int | None), int | Int)
class C:
    type Inner = C
    v = 5
    type V = v
print(C.Inner.__value__, C.V.__value__)
def f():
    type Local[T] = (T, x)
    x = 7
    return Local
print(f().__value__)
try:
    isinstance(1, Int)
except TypeError as e:
    print(e)
try:
    Int.__value__ = 3
except AttributeError as e:
    print(e)
try:
    Int[int]
except TypeError as e:
    print(e)
for text in "type x.y = 1", "type 5 = 1", "type X", "type X[T, T] = 1", "type X = (yield)", "type X = (y := 1)", "type X = (await z)":
    try:
        compile(text, "t", "exec")
        print("ok")
    except SyntaxError as e:
        print(text, "->", e.msg)
from typing import TypeAliasType
print(isinstance(List, TypeAliasType), List.__module__)
