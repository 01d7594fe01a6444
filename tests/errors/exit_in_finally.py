import sys
try:
    raise ValueError("replaced by the exit")
finally:
    sys.exit(6)
