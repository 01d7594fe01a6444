def f():
    raise ValueError("one")


errors = []
try:
    f()
except ValueError as e:
    errors.append(e)
try:
    {}["k"]
except KeyError as e:
    errors.append(e)
raise ExceptionGroup("several problems", errors)
