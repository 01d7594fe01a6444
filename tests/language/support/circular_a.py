first = "a first"
from . import circular_b
result = circular_b.seen, circular_b.partial
