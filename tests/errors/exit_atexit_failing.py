import atexit
import sys


class Fails:
    def __call__(self):
        raise ValueError("in the callback")

    def __repr__(self):
        return "<fails>"


class Leaves(Fails):
    def __call__(self):
        sys.exit(5)


atexit.register(print, "the first is called nevertheless")
atexit.register(Fails())
atexit.register(Leaves())
sys.exit(3)
