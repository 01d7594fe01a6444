# Arithmetic special methods: normal, reflected and in place.
NAMES = "add sub mul truediv floordiv mod pow matmul lshift rshift and or xor divmod".split()


class Left:
    pass


class Right:
    pass


class InPlace:
    pass


for name in NAMES:
    def normal(self, other, name=name):
        return f"L.__{name}__"

    def reflected(self, other, name=name):
        return f"R.__r{name}__"

    def inplace(self, other, name=name):
        return f"I.__i{name}__"

    setattr(Left, f"__{name}__", normal)
    setattr(Right, f"__r{name}__", reflected)
    if name != "divmod":
        setattr(InPlace, f"__i{name}__", inplace)
left, right = Left(), Right()
OPS = "+ - * / // % ** @ << >> & | ^".split()
for op in OPS:
    print(op, eval(f"left {op} 1"), eval(f"1 {op} right"), eval(f"left {op} right"))
print(divmod(left, 1), divmod(1, right), pow(left, 2))
for op in OPS:
    ns = {"x": InPlace(), "y": Left(), "z": 1, "right": right}
    exec(f"x {op}= 1; y {op}= 1; z {op}= right", ns)
    print(op, ns["x"], ns["y"], ns["z"])
for op in OPS:
    try:
        eval(f"right {op} left")
    except TypeError as e:
        print(e)
for op in OPS[:4]:
    ns = {"x": object()}
    try:
        exec(f"x {op}= 1", ns)
    except TypeError as e:
        print(e)
try:
    divmod(object(), 1)
except TypeError as e:
    print(e)
try:
    pow(object(), 1)
except TypeError as e:
    print(e)
try:
    pow(object(), 1, 2)
except TypeError as e:
    print(e)
