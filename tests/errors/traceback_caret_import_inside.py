def load():
    from os import nothing_like_this
    return nothing_like_this


load()
