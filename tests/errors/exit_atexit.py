import atexit


@atexit.register
def last():
    print("last")


atexit.register(print, "second", "to last", sep="-")
print("main")
raise SystemExit(3)
