def load():
    from math import nothing_like_this
    return nothing_like_this


load()
