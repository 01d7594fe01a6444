class Base:
    def __init_subclass__(cls, required=None):
        if required is None:
            raise TypeError(f"{cls.__name__} needs required=")


class Good(Base, required=1):
    pass


class Bad(Base):
    pass
