def fail(n):
    try:
        if n == 0:
            raise ValueError("root cause")
        fail(n - 1)
    except Exception as e:
        raise RuntimeError(f"level {n}") from e


fail(2)
