"""Nested counted loops over range() with a little integer arithmetic."""


def run(outer, inner):
    total = 0
    for i in range(outer):
        for j in range(inner):
            total += (i ^ j) & 7
    return total


print(run(3000, 3000))
