# SPDX-License-Identifier: MIT
"""heapq.merge."""
from heapq import heapify, heapify_max, heappop, heappop_max, heapreplace, heapreplace_max


def merge(*iterables, key=None, reverse=False):
    """One sorted iterator from several."""
    make_heap, pop, replace = heapify, heappop, heapreplace
    if reverse:
        make_heap, pop, replace = heapify_max, heappop_max, heapreplace_max
    # Entries are [key, order, item, next]: the order keeps equal items in the order of their iterables.
    heap = []
    for order, following in enumerate(map(iter, iterables)):
        for item in following:
            heap.append([item if key is None else key(item), -order if reverse else order, item, following.__next__])
            break
    make_heap(heap)
    while heap:
        try:
            while True:
                entry = heap[0]
                yield entry[2]
                entry[2] = item = entry[3]()
                entry[0] = item if key is None else key(item)
                replace(heap, entry)
        except StopIteration:
            pop(heap)


merge.__module__ = "heapq"
