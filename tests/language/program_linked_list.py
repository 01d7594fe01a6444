# A doubly linked list with the protocols of a sequence.
class LinkedList:
    class Node:
        __slots__ = "value", "previous", "next"

        def __init__(self, value, previous=None, next=None):
            self.value, self.previous, self.next = value, previous, next

    def __init__(self, items=()):
        self.head = self.tail = None
        self.size = 0
        for item in items:
            self.append(item)

    def append(self, value):
        node = self.Node(value, self.tail)
        if self.tail:
            self.tail.next = node
        else:
            self.head = node
        self.tail = node
        self.size += 1
        return self

    def __len__(self):
        return self.size

    def __iter__(self):
        node = self.head
        while node:
            yield node.value
            node = node.next

    def __reversed__(self):
        node = self.tail
        while node is not None:
            yield node.value
            node = node.previous

    def node(self, index):
        if index < 0:
            index += self.size
        if not 0 <= index < self.size:
            raise IndexError(f"index {index} out of {self.size}")
        node = self.head
        for _ in range(index):
            node = node.next
        return node

    def __getitem__(self, index):
        if isinstance(index, slice):
            return LinkedList(list(self)[index])
        return self.node(index).value

    def __setitem__(self, index, value):
        self.node(index).value = value

    def __delitem__(self, index):
        node = self.node(index)
        if node.previous:
            node.previous.next = node.next
        else:
            self.head = node.next
        if node.next:
            node.next.previous = node.previous
        else:
            self.tail = node.previous
        self.size -= 1

    def __repr__(self):
        return f"LinkedList({list(self)!r})"

    def __eq__(self, other):
        return isinstance(other, LinkedList) and list(self) == list(other)

    def __add__(self, other):
        return LinkedList([*self, *other])


l = LinkedList("abcd")
print(l, len(l), l[0], l[-1], l[1:3], list(reversed(l)), "c" in l, "z" in l)
l[1] = "B"
del l[0]
del l[-1]
print(l, l + [1, 2], l == LinkedList("Bc"), bool(l), bool(LinkedList()), sorted(l), max(l), "".join(l))
for i in 5, -5:
    try:
        l[i]
    except IndexError as e:
        print(e)
first, *rest = l
print(first, rest, l.append(1).append(2), sum(1 for _ in l))
