# Warnsdorff's rule, flood fill, maze solving and the eight queens as generators.
def tour(n, start):
    board = {start: 0}
    at = start
    def moves(p):
        x, y = p
        return [(x + dx, y + dy) for dx, dy in ((1, 2), (2, 1), (2, -1), (1, -2), (-1, -2), (-2, -1), (-2, 1), (-1, 2)) if 0 <= x + dx < n and 0 <= y + dy < n and (x + dx, y + dy) not in board]
    for step in range(1, n * n):
        options = moves(at)
        if not options: return step, board
        at = min(options, key=lambda p: (len(moves(p)), p))
        board[at] = step
    return n * n, board
steps, board = tour(6, (0, 0))
print(steps)
for y in range(6): print(" ".join(f"{board.get((x, y), -1):2}" for x in range(6)))
MAZE = """#########
#S..#...#
#.#.#.#.#
#.#...#.#
#.#####.#
#...#..E#
#########"""
grid = {(x, y): c for y, line in enumerate(MAZE.splitlines()) for x, c in enumerate(line)}
start, end = (next(p for p, c in grid.items() if c == w) for w in "SE")
def solve():
    queue, came = [start], {start: None}
    for p in queue:
        if p == end: break
        x, y = p
        for q in (x + 1, y), (x, y + 1), (x - 1, y), (x, y - 1):
            if grid.get(q) != "#" and q not in came:
                came[q] = p
                queue.append(q)
    path = []
    p = end
    while p:
        path.append(p)
        p = came[p]
    return path[::-1], len(came)
path, seen = solve()
print(len(path), seen)
for y, line in enumerate(MAZE.splitlines()): print("".join("*" if (x, y) in path and c == "." else c for x, c in enumerate(line)))
def queens(n, row=0, columns=()):
    if row == n: yield columns
    else:
        for c in range(n):
            if all(c != k and abs(c - k) != row - r for r, k in enumerate(columns)): yield from queens(n, row + 1, columns + (c,))
print(next(queens(8)), sum(1 for _ in queens(6)), [sum(1 for _ in queens(n)) for n in range(1, 7)])
def fill(rows, x, y, new):
    rows = [list(r) for r in rows]
    old, todo, n = rows[y][x], [(x, y)], 0
    while todo:
        a, b = todo.pop()
        if 0 <= b < len(rows) and 0 <= a < len(rows[b]) and rows[b][a] == old:
            rows[b][a] = new
            n += 1
            todo += [(a + 1, b), (a - 1, b), (a, b + 1), (a, b - 1)]
    return n, ["".join(r) for r in rows]
print(fill(["..#..", ".##..", "#...#"], 0, 0, "o"), fill(["..#..", ".##..", "#...#"], 4, 0, "o"))
