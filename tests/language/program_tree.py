# A binary search tree with iteration, deletion and drawing.
class Tree:
    def __init__(self):
        self.root = None

    def insert(self, key, value=None):
        def go(node):
            if node is None:
                return [key, value, None, None]
            if key < node[0]:
                node[2] = go(node[2])
            elif key > node[0]:
                node[3] = go(node[3])
            else:
                node[1] = value
            return node
        self.root = go(self.root)

    def delete(self, key):
        def go(node, key):
            if node is None:
                raise KeyError(key)
            if key < node[0]:
                node[2] = go(node[2], key)
            elif key > node[0]:
                node[3] = go(node[3], key)
            elif node[2] is None:
                return node[3]
            elif node[3] is None:
                return node[2]
            else:
                least = node[3]
                while least[2]:
                    least = least[2]
                node[0], node[1] = least[0], least[1]
                node[3] = go(node[3], least[0])
            return node
        self.root = go(self.root, key)

    def __iter__(self):
        def walk(node):
            if node:
                yield from walk(node[2])
                yield node[0], node[1]
                yield from walk(node[3])
        return walk(self.root)

    def depth(self):
        def go(node):
            return 1 + max(go(node[2]), go(node[3])) if node else 0
        return go(self.root)

    def draw(self):
        def go(node, indent):
            if node:
                go(node[3], indent + 3)
                print(" " * indent + str(node[0]))
                go(node[2], indent + 3)
        go(self.root, 0)


t = Tree()
for k in 50, 30, 70, 20, 40, 60, 80, 30:
    t.insert(k, str(k) * 2)
print(list(t), t.depth())
t.draw()
for k in 20, 70, 50, 99:
    try:
        t.delete(k)
        print("deleted", k, [x for x, _ in t])
    except KeyError as e:
        print("no key", e)
print(dict(t), t.depth())
