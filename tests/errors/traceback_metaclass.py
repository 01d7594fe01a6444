class Meta(type):
    def __new__(m, name, bases, ns):
        raise TypeError(f"cannot make {name}")


class A(metaclass=Meta):
    pass
