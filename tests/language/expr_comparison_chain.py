# Chains evaluate each operand once and stop early.
def v(n):
    print("eval", n)
    return n


print(v(1) < v(2) < v(3))
print(v(1) > v(2) > v(3))
print(v(1) < v(2) > v(0) == v(0))
print(1 < 2 < 3 < 4 < 5 < 4)
print(1 == 1.0 == True)
a = b = []
print(a is b is not None, a == b != 1)
print("a" in "abc" in ["abc"], 1 not in [2] in [[2]])


class Odd:
    def __init__(self, result):
        self.result = result

    def __lt__(self, other):
        return self.result

    def __eq__(self, other):
        return self.result


print(Odd([]) < 1 < v(5), Odd("yes") < 1 < 2, Odd("x") == 3)
print(Odd(0) == 1 == v(9))
x = 5
print(1 < x < 10, not 1 < x < 10, 10 > x <= 5 == x)
if 3 < x < 7:
    print("between")
while 0 < x < 10:
    x += 3
print(x)
print([n for n in range(10) if 2 < n < 6 != n + 1])
