"""Allocates and drops many binary trees: the work of the memory manager."""


class Node:
    def __init__(self, left, right):
        self.left = left
        self.right = right


def build(depth):
    if depth == 0:
        return Node(None, None)
    return Node(build(depth - 1), build(depth - 1))


def count(node):
    if node.left is None:
        return 1
    return 1 + count(node.left) + count(node.right)


def run(depth):
    kept = build(depth)
    total = 0
    for d in range(4, depth + 1, 2):
        for _ in range(1 << (depth - d)):
            total += count(build(d))
    return total, count(kept)


print(*run(16))
