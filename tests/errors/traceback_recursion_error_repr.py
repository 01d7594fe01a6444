class R:
    def __repr__(self):
        return f"R({self!r})"


try:
    repr(R())
except RecursionError:
    print("caught")
raise RecursionError("by hand")
