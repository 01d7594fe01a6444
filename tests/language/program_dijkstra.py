# Shortest paths with a hand-written heap.
class Heap:
    def __init__(self):
        self.items = []

    def push(self, item):
        self.items.append(item)
        i = len(self.items) - 1
        while i and self.items[i] < self.items[(i - 1) // 2]:
            p = (i - 1) // 2
            self.items[i], self.items[p] = self.items[p], self.items[i]
            i = p

    def pop(self):
        items = self.items
        top = items[0]
        last = items.pop()
        if items:
            items[0] = last
            i = 0
            while (c := 2 * i + 1) < len(items):
                if c + 1 < len(items) and items[c + 1] < items[c]:
                    c += 1
                if items[i] <= items[c]:
                    break
                items[i], items[c] = items[c], items[i]
                i = c
        return top

    def __bool__(self):
        return bool(self.items)


def dijkstra(graph, start):
    distance, previous, heap = {start: 0}, {}, Heap()
    heap.push((0, start))
    while heap:
        d, node = heap.pop()
        if d > distance[node]:
            continue
        for neighbour, weight in graph[node].items():
            if d + weight < distance.get(neighbour, float("inf")):
                distance[neighbour] = d + weight
                previous[neighbour] = node
                heap.push((d + weight, neighbour))
    return distance, previous


def path(previous, end):
    route = [end]
    while end in previous:
        end = previous[end]
        route.append(end)
    return "->".join(reversed(route))


graph = {"a": {"b": 7, "c": 9, "f": 14}, "b": {"a": 7, "c": 10, "d": 15}, "c": {"a": 9, "b": 10, "d": 11, "f": 2}, "d": {"b": 15, "c": 11, "e": 6}, "e": {"d": 6, "f": 9}, "f": {"a": 14, "c": 2, "e": 9}}
distance, previous = dijkstra(graph, "a")
for node in sorted(distance):
    print(node, distance[node], path(previous, node))
h = Heap()
for x in [5, 2, 8, 1, 9, 3, 3]:
    h.push(x)
print([h.pop() for _ in range(7)], bool(h))
