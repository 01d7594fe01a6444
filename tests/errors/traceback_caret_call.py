def target(a, b=2):
    return a


result = target(
    1,
    2,
    3,
)
