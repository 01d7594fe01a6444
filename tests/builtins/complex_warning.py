# What C code warns of goes through the filters of the module warnings.
import warnings
with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter("always")
    print(complex(1j, 2j), complex(3, imag=1))
for w in log: print(w.category.__name__, w.message, w.lineno)
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try: complex(1, 2j)
    except DeprecationWarning as e: print("raised", e)
