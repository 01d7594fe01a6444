class Ctx:
    def __enter__(self):
        return self

    def __exit__(self, *args):
        raise RuntimeError("from exit")


with Ctx():
    raise ValueError("from body")
