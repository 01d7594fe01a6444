import support.circular_a as a
from .circular_a import first as seen
partial = hasattr(a, "result")
try:
    from .circular_a import result
except ImportError as e:
    print(type(e).__name__, str(e).split(" (")[0])
try:
    a.result
except AttributeError as e:
    print(str(e).split(" from ")[0], str(e).split(" has ")[1])
