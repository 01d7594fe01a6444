raise OSError(999, "custom text", "a file", None, "b file")
