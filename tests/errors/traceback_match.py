def f(x):
    match x:
        case {"a": n} if n / 0:
            pass


f({"a": 1})
