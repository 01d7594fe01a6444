def f(d, x):
    return (d["key"]["other"] + x.value.missing) * g(1, 2)


def g(a, b):
    return a[b]


class V:
    value = 5


f({"key": {"other": 1}}, V())
