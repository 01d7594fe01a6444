class Locked:
    def __setattr__(self, name, value):
        raise AttributeError(f"cannot set {name}")


Locked().x = 5
