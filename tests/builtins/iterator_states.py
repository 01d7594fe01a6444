# __length_hint__(), __reduce__() and __setstate__() of iterators over texts, bytes and reversed lists.
def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
for make in (lambda: iter('abc'), lambda: iter('aéb'), lambda: iter(b'abc'), lambda: iter(bytearray(b'abc'))):
    it = make()
    t(it.__length_hint__)
    next(it)
    t(it.__length_hint__); t(it.__reduce__); t(lambda: it.__setstate__(2)); t(lambda: next(it)); t(it.__length_hint__)
    t(lambda: it.__setstate__(-5)); t(lambda: next(it)); t(lambda: it.__setstate__(50)); t(lambda: next(it, 'end')); t(it.__reduce__); t(it.__length_hint__); t(lambda: it.__setstate__(0)); t(lambda: next(it,'end')); t(lambda: it.__setstate__('x'))
t(lambda: list(iter('').__reduce__())[1:])
import copy
it = iter('hello'); next(it); print(list(copy.copy(it)), list(it))
m = iter(memoryview(b'ab'))
t(lambda: m.__length_hint__()); t(lambda: m.__reduce__())
r = reversed([1,2,3]); next(r); t(r.__reduce__); t(lambda: r.__setstate__(0)); t(lambda: list(r)); t(r.__reduce__)
