"""Counts the ways of placing n queens so that none attacks another."""


def solve(n):
    columns = [False] * n
    rising = [False] * (2 * n)
    falling = [False] * (2 * n)

    def place(row):
        if row == n:
            return 1
        found = 0
        for column in range(n):
            up = row + column
            down = row - column + n
            if not columns[column] and not rising[up] and not falling[down]:
                columns[column] = rising[up] = falling[down] = True
                found += place(row + 1)
                columns[column] = rising[up] = falling[down] = False
        return found

    return place(0)


print(solve(11))
