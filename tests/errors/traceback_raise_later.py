saved = None
try:
    int("abc")
except ValueError as e:
    saved = e


def later():
    raise saved


later()
