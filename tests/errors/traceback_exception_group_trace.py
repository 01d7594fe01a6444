def first():
    raise ValueError("first")


def second():
    raise TypeError("second")


def collect(*fs):
    errors = []
    for f in fs:
        try:
            f()
        except Exception as e:
            e.add_note(f"while running {f.__name__}")
            errors.append(e)
    raise ExceptionGroup("collected", errors)


collect(first, second)
