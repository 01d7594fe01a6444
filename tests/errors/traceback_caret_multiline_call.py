def f(*args, **kwargs):
    return args[5]


value = f(
    1,
    2, key=len("abc"),
    other=[
        1,
    ],
)
