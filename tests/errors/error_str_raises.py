class Broken(Exception):
    def __str__(self):
        raise ValueError("cannot make text")


raise Broken()
