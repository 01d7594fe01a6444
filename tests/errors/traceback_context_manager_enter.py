class M:
    def __enter__(self):
        raise OSError("cannot enter")

    def __exit__(self, *args):
        print("never")


with M() as m:
    pass
