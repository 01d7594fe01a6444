import support.circular_a as a
from .circular_a import first as seen
partial = hasattr(a, "result")
try:
    from .circular_a import result
except ImportError as e:
    print(type(e).__name__, str(e).split(" (")[0])
