real = "real"


def __getattr__(name):
    if name.startswith("missing"):
        raise AttributeError(f"lazy has no {name}")
    return "made " + name


def __dir__():
    return ["b", "a"]
