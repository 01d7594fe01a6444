value = int("abc")  # this fails
