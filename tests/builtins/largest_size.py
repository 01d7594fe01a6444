# sys.maxsize as a count, bound and index: the largest that fits, whatever the word size.
import bisect, collections, itertools, sys
m = sys.maxsize
print(m & (m + 1) == 0, 'a b'.split(None, m), 'a b'.rsplit(' ', m), 'aba'.replace('a', 'c', m), b'a b'.split(b' ', m))
print(len(range(m)) == m, len(range(m, m + 10)), range(m)[m - 1] == m - 1, range(m + 5)[-1] == m + 4)
for size in range(m + 1), range(-m, m):
    try:
        len(size)
    except OverflowError as error:
        print(error)
print(bisect.bisect_right(range(m - 1), m - 3) == m - 2, bisect.bisect_left(range(m), 5), bisect.bisect(range(m), m - 1) == m)
print([1, 2, 3][m:], [1, 2, 3][:m], [1, 2, 3][-m - 1:m], 'abc'.find('c', 0, m), [1].index(1, 0, m))
print(list(itertools.islice([1, 2], m)), itertools.repeat(1, m).__length_hint__() == m, collections.deque([1], m).maxlen == m)
print(slice(0, m).indices(m) == (0, m, 1), list(enumerate('ab', m)) == [(m, 'a'), (m + 1, 'b')])
for n in m, m + 1, -m - 1, -m - 2:
    try:
        [0][n]
    except IndexError as error:
        print(error)
    try:
        'a'.split(None, n)
        print('fits')
    except OverflowError as error:
        print(error)


class Length:
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n


print(len(Length(m)) == m)
try:
    len(Length(m + 1))
except OverflowError as error:
    print(error)
