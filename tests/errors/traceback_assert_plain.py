x = [1]
assert len(x) == 2 and x[0]
