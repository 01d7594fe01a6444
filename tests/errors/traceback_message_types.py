try:
    raise ValueError(None)
except ValueError:
    raise KeyError(("tuple", 1), [2])
