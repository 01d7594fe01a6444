# Perfect play by minimax with memo; board drawing.
from_lines = [(0, 1, 2), (3, 4, 5), (6, 7, 8), (0, 3, 6), (1, 4, 7), (2, 5, 8), (0, 4, 8), (2, 4, 6)]
def winner(b):
    for x, y, z in from_lines:
        if b[x] != " " and b[x] == b[y] == b[z]: return b[x]
    return "draw" if " " not in b else None
memo = {}
def value(b, player):
    key = b + player
    if key in memo: return memo[key]
    match winner(b):
        case "X": r = 1
        case "O": r = -1
        case "draw": r = 0
        case None:
            values = [value(b[:i] + player + b[i + 1:], "O" if player == "X" else "X") for i in range(9) if b[i] == " "]
            r = max(values) if player == "X" else min(values)
    memo[key] = r
    return r
def best(b, player):
    other = "O" if player == "X" else "X"
    pick = max if player == "X" else min
    return pick((i for i in range(9) if b[i] == " "), key=lambda i: value(b[:i] + player + b[i + 1:], other))
def draw(b): print("\n-+-+-\n".join("|".join(b[r:r + 3]) for r in (0, 3, 6)))
board, player = " " * 9, "X"
moves = []
while not winner(board):
    m = best(board, player)
    moves.append(m)
    board = board[:m] + player + board[m + 1:]
    player = "O" if player == "X" else "X"
draw(board)
print(moves, winner(board), len(memo), value(" " * 9, "X"))
for b in "XX  O O  ", "X O  O X ", "XOXOX    ":
    turn = "X" if b.count("X") == b.count("O") else "O"
    print(repr(b), turn, best(b, turn), value(b, turn))
