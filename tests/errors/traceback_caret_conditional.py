def pick(c):
    return c.x if c is None else c[0]


print(pick([7]))
print(pick(None))
