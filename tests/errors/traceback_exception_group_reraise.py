try:
    raise ExceptionGroup("g", [ValueError(1), KeyError("k"), ExceptionGroup("h", [ValueError(2), OSError(3)])])
except* ValueError as e:
    print("handled", len(e.exceptions))
