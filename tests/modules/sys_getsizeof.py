# sys.getsizeof() asks __sizeof__().
import sys
class A:
    def __sizeof__(self): return 1000
class B:
    def __sizeof__(self): return -1
class C:
    def __sizeof__(self): return "x"
print(sys.getsizeof(A()) >= 1000)
for x in (B(), C()):
    try: print(sys.getsizeof(x))
    except Exception as e: print(type(e).__name__, e)
print(sys.getsizeof(C(), 5))
print(sys.getsizeof("append")>0, sys.getsizeof(C)>0, "append".__sizeof__()>0)
try: sys.getsizeof()
except TypeError as e: print(e)
