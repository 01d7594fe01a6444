import atexit


def fails():
    raise ValueError("in the callback")


def leaves():
    raise SystemExit(5)


def registers():
    atexit.register(print, "registered at the end")
    print("registers")


def removed():
    print("never")


print(atexit.register(removed) is removed, atexit.unregister(removed), atexit.unregister(5), atexit._ncallbacks())
for text in "atexit.register(5)", "atexit.register()", "atexit.unregister()", "atexit.register(func=5)":
    try:
        print(text, eval(text))
    except TypeError as e:
        print(text, "->", e)
atexit.register(print, "first registered, last called")
atexit.register(registers)
atexit.register(print, 1, 2, sep="-")
raise KeyError("uncaught")
