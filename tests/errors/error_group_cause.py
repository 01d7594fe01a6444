try:
    raise ExceptionGroup("first", [ValueError(1)])
except* ValueError as e:
    e.add_note("a note on the group")
    raise RuntimeError("from handler") from e
