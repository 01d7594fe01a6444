raise ExceptionGroup("outer", [
    ValueError("a"),
    ExceptionGroup("inner", [TypeError("b"), OSError("c")]),
    KeyError("d"),
])
