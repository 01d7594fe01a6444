# typing: the run time's own types by name, marks, and parts of types.
from typing import Any, AnyStr, Generic, NoDefault, ParamSpec, TypeAliasType, TypeVar, TypeVarTuple, Union
from typing import TYPE_CHECKING, cast, final, override, get_args, get_origin
T = TypeVar("T")
print(T, AnyStr.__constraints__, NoDefault, T.__default__ is NoDefault, ParamSpec("P"), TypeVarTuple("Ts"))
class Box(Generic[T]):
    @override
    @final
    def get(self): return 5
print(Box.get.__final__, Box.get.__override__, Box.__mro__[1] is Generic, TYPE_CHECKING, cast(str, 5), Any)
print(get_origin(list[int]), get_args(dict[str, int]), get_origin(int), get_args(int), get_origin(int | str), get_args(int | str))
print(get_origin(Generic), get_args(5), type(int | str) is Union, get_args(Box))
class Free(Any): pass
print(Free.__name__, isinstance(Free(), Free), isinstance(5, Free))
for test in lambda: Any(), lambda: isinstance(5, Any):
    try:
        print(test())
    except TypeError as e:
        print(e)
