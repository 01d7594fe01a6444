import sys


def hook(kind, value, tb):
    print("hook", kind.__name__, value, file=sys.stderr)


sys.excepthook = hook
raise ValueError("seen by the hook")
