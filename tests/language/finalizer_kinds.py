# skip-in: sanitize (its C frames keep a stale reference to the last object)
# __del__ of instances, of classes derived from native types, in cycles; what keeps an object alive once more.
import gc


class Plain:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("finalized", self.name)


class Listed(list):
    def __del__(self):
        print("list", self)


class Slotted:
    __slots__ = "name", "other"

    def __del__(self):
        print("slots", self.name)


def made_in_a_function():
    thing = Plain("local")
    del thing
    numbers = [1, 2]
    table = {1: numbers}
    gc.collect()
    print("before return", table)


def closed_over():
    thing = Plain("closure")

    def inner():
        return thing
    inner()


made_in_a_function()
for _ in range(2):
    closed_over()
gc.collect()
thing = Plain("global")
thing = None
gc.collect()
listed = Listed([1, 2])
listed = None
gc.collect()
one, two = Slotted(), Slotted()
one.name, two.name = "a", "b"
one.other, two.other = two, one
del one, two
gc.collect()

# Once only, even if it comes back to life.
kept = []


class Phoenix:
    def __del__(self):
        kept.append(self)


Phoenix()
gc.collect()
print(len(kept))
kept.clear()
gc.collect()
print(len(kept))


# Iterators that are exhausted let their sequence go.
def exhausted(kind, make_iterator):
    done = []

    class Sequence(kind):
        def __del__(self):
            done.append(kind.__name__)

    iterator = make_iterator(Sequence())
    print(next(iterator, "nothing"), end=" ")
    gc.collect()
    print(done)


for kind in list, tuple, dict, set, frozenset, str, bytes, bytearray:
    exhausted(kind, iter)


class Early:
    def __del__(self):
        raise ValueError("ignored")


Early()
gc.collect()


class Derived(Plain):
    def __del__(self):
        super().__del__()
        print("and derived")


def drop_derived():
    Derived("base")


drop_derived()
gc.collect()
print("end")
