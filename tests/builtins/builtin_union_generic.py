# Union types with | and generic aliases.
print(int | str, int | None, None | int, int | str | None, int | int, (int | str) == (str | int), hash(int | str) == hash(str | int), type(int | str).__name__, (int | str).__args__, int | list[int], int | "fwd" if 0 else "")
print(list[int], dict[str, int], tuple[int, ...], list[int].__origin__, dict[str, int].__args__, list[list[int]], type(list[int]).__name__, list[int] == list[int], list[int] != list[str], list[int]([1, 2]), dict[str, int](a=1), tuple[()], set["x"], type[int], frozenset[int | None])
for t in "int | 5", "5 | int", "int | 'a'", "int[str]", "str[int]", "5[int]", "list[int] | None", "None | None", "int & str", "isinstance(1, list[int])", "list[int].append", "list[int, str]", "list[int].nothing", "(int | str)()", "(int | str)[0]", "int | (str, int)", "class_ | int", "len | int", "{} | int", "list[int] | dict[str, int]", "(int | None) | (str | None)":
    try:
        print(t, "=", eval(t))
    except Exception as e:
        print(t, "->", type(e).__name__, e)
class L(list[int]): pass
print(L.__bases__, L.__mro__, L.__orig_bases__, L([1]))
print((int | str).__parameters__, list[int].__parameters__, repr(int | str | list[int | None]), [*list[int].__args__], isinstance(int | str, type(int | float)))
