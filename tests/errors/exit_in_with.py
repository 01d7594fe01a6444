import sys


class M:
    def __enter__(self):
        return self

    def __exit__(self, kind, value, tb):
        print("exit sees", kind.__name__, value.code)


with M():
    sys.exit(2)
