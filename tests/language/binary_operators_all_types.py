# Every binary operator between every two built-in types: the result or the message.
values = [1, 2.5, 1j, True, "a", b"b", [1], (2,), {1: 2}, {3}, None]
ops = ["+", "-", "*", "/", "//", "%", "**", "<<", "&", "|", "@"]
for op in ops:
    for a in values:
        for b in values:
            text = f"{a!r} {op} {b!r}"
            try:
                print(text, "=", eval(text))
            except TypeError as e:
                print(text, "!", e)
            except Exception as e:
                print(text, "->", type(e).__name__, e)
