# Solves a sudoku by backtracking over bit masks.
PUZZLE = "53..7....6..195....98....6.8...6...34..8.3..17...2...6.6....28....419..5....8..79"


def solve(text):
    grid = [int(c) if c != "." else 0 for c in text]
    rows, columns, boxes = [0] * 9, [0] * 9, [0] * 9
    empty = []
    for i, v in enumerate(grid):
        r, c = divmod(i, 9)
        if v:
            rows[r] |= 1 << v
            columns[c] |= 1 << v
            boxes[r // 3 * 3 + c // 3] |= 1 << v
        else:
            empty.append(i)
    steps = 0

    def search():
        nonlocal steps
        steps += 1
        if not empty:
            return True
        best, choices = None, None
        for i in empty:
            r, c = divmod(i, 9)
            free = 0x3FE & ~(rows[r] | columns[c] | boxes[r // 3 * 3 + c // 3])
            if best is None or free.bit_count() < choices.bit_count():
                best, choices = i, free
        empty.remove(best)
        r, c = divmod(best, 9)
        b = r // 3 * 3 + c // 3
        for v in range(1, 10):
            bit = 1 << v
            if choices & bit:
                rows[r] |= bit; columns[c] |= bit; boxes[b] |= bit
                grid[best] = v
                if search():
                    return True
                rows[r] ^= bit; columns[c] ^= bit; boxes[b] ^= bit
        grid[best] = 0
        empty.append(best)
        return False

    return grid if search() else None, steps


grid, steps = solve(PUZZLE)
for r in range(9):
    print(" ".join(map(str, grid[r * 9:r * 9 + 9])))
print(steps, all(sorted(grid[i * 9:i * 9 + 9]) == list(range(1, 10)) for i in range(9)), all(sorted(grid[i::9]) == [*range(1, 10)] for i in range(9)))
