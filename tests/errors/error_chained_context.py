def load():
    try:
        return {}["config"]
    except KeyError:
        raise ValueError("bad configuration")


load()
