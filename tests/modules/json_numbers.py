# Numbers in JSON.
import json
for v in 0, -0.0, 1, -1, 1.0, 1.5, 1e16, 1e22, 1e-7, 123456789012345678901234567890, 0.1, 1 / 3, 5e-324, 1.7976931348623157e308, True, False, 10 ** 50, -2 ** 63, 2 ** 64:
    t = json.dumps(v)
    r = json.loads(t)
    print(t, r == v, type(r).__name__)
for t in "0", "-0", "0.0", "-0.0", "1e5", "1E+5", "1e-5", "1.5e300", "1e400", "-1e400", "123", "0.1e1", "10000000000000000000000", "1.0000000000000000000001", "-1.5", "2e0", "0e0", "9007199254740993", "1e0001":
    r = json.loads(t)
    print(t, repr(r), type(r).__name__)
for t in "01", "-", "+1", "1.", ".5", "1e", "1e+", "--1", "0x1", "1_000", "1,5", "1e5.5", "-01", "00", "1.5.5", "Inf", "nan", "-NaN", "- 1", "1 .5", "0b1", "1f", "١":
    try: print(t, json.loads(t))
    except json.JSONDecodeError as e: print(t, "->", e)
from json import JSONDecoder, JSONEncoder
print(json.loads("[NaN, Infinity, -Infinity]"), json.loads("[1, 1.5]", parse_int=lambda s: "i" + s, parse_float=lambda s: "f" + s), json.dumps([float("nan"), float("inf")]), json.loads("1.10", parse_float=str), json.loads("[-5]", parse_int=abs.__class__ and (lambda s: int(s) * 2)))
class MyFloat(float):
    def __repr__(self): return "custom"
    def __str__(self): return "custom"
class MyInt(int):
    def __str__(self): return "custom"
print(json.dumps([MyFloat(1.5), MyInt(7), {MyInt(3): MyFloat(2)}]), json.dumps({1: 1, 2.5: 2, True: 3, None: 4, 10 ** 20: 5}), json.dumps({float("inf"): 1}))
