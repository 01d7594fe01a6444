# What functions of the library say of wrong arguments: those in C, and those that CPython has in Python.
import collections, functools, heapq, json, math, random
def show(text):
    try:
        print(text, eval(text))
    except TypeError as e:
        print(text, "->", e)
for text in ("math.sqrt()", "math.sqrt(1, 2)", "math.sqrt(x=1)", "math.atan2(1)", "math.factorial()", "json.dumps()",
             "json.dump(1)", "json.dump()", "json.loads()", "json.loads('1', 2)", "json.dumps(1, 2)", "json.dumps(1, obj=2)",
             "random.randint()", "random.randint(1)", "random.randint(1, 2, 3)", "random.randint(1, a=2)",
             "random.randint(1, 2, c=3)", "random.choice()", "random.choice([1], 2)", "random.sample([1])",
             "random.sample([1], 1, 3)", "random.random(1)", "random.getrandbits()", "random.uniform(1)",
             "random.triangular(1, 2, 3, 4)", "random.Random(1, 2)", "random.seed(1, 2, 3)", "random.getstate(1)",
             "collections.namedtuple()", "collections.namedtuple('A')", "collections.namedtuple('A', 'b', 'c')",
             "collections.namedtuple('A', 'b', nothing=1)", "collections.Counter().most_common(1, 2)",
             "collections.Counter().total(1)", "collections.deque().append()", "collections.deque().rotate(1, 2)",
             "collections.deque().append(x=1)", "collections.OrderedDict().move_to_end()", "functools.wraps()",
             "functools.reduce()", "functools.update_wrapper(1)", "heapq.nlargest(1)", "heapq.heappush([])",
             "heapq.merge([], bad=1)", "functools.total_ordering()", "json.JSONDecodeError()"):
    show(text)
print(len.__self__, math.sqrt.__module__, math.sqrt.__self__ is math, collections.deque.append.__qualname__)
