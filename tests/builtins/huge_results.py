# Results that no memory can hold are refused, whatever their size is computed from.
huge = 2**62


def attempt(what):
    try:
        print(len(what()))
    except (MemoryError, OverflowError):
        print("refused")


wide = "\U0001F600"
attempt(lambda: "a".rjust(huge, wide))
attempt(lambda: "a".ljust(huge, wide))
attempt(lambda: "a".ljust(huge + 5, wide))
attempt(lambda: "a".center(huge, "é"))
attempt(lambda: "\t".expandtabs(huge))
attempt(lambda: b"\t".expandtabs(huge))
attempt(lambda: "%*d" % (huge, 1))
attempt(lambda: b"%*d" % (huge, 1))
attempt(lambda: "a".zfill(huge))
attempt(lambda: b"a".zfill(huge))
attempt(lambda: b"a".center(huge))
attempt(lambda: "x" * huge)
attempt(lambda: ["x"] * huge)
attempt(lambda: ("x",) * huge)
attempt(lambda: bytes(huge))
attempt(lambda: bytearray(huge))
attempt(lambda: (1).to_bytes(huge))
