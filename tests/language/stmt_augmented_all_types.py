# Augmented assignment on every built-in type, with its errors.
values = {"int": 6, "float": 6.0, "complex": 6 + 0j, "str": "ab", "bytes": b"ab", "bytearray": bytearray(b"ab"), "list": [1, 2], "tuple": (1, 2), "set": {1, 2}, "frozenset": frozenset([1]), "dict": {1: 2}, "bool": True, "None": None, "range": range(3)}
for name, value in values.items():
    for op in "+=", "-=", "*=", "/=", "//=", "%=", "**=", "<<=", ">>=", "&=", "|=", "^=", "@=":
        for right in "2", "'x'" if name == "str" else "b'x'" if name.startswith("byte") else "{2: 3}" if name == "dict" else "{2, 3}" if "set" in name else "[9]":
            x = value.copy() if hasattr(value, "copy") else value
            ns = {"x": x}
            try:
                exec(f"x {op} {right}", ns)
                r = ns["x"]
                print(name, op, right, "=", sorted(r) if isinstance(r, (set, frozenset)) else r, r is x if isinstance(x, (list, bytearray, set, dict)) else "")
            except Exception as e:
                print(name, op, right, "->", type(e).__name__, e)
