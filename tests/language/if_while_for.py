# Control flow: elif chains, else clauses of loops, break and continue.
def sign(n):
    if n < 0:
        return "negative"
    elif n == 0:
        return "zero"
    elif n < 10:
        return "small"
    else:
        return "large"


print([sign(n) for n in (-5, 0, 5, 50)])
n = 0
while n < 3:
    n += 1
else:
    print("while else", n)
while True:
    n += 1
    if n % 2:
        continue
    if n > 7:
        break
else:
    print("not printed")
print(n)
for i in range(3):
    pass
else:
    print("for else", i)
for i in range(3):
    if i == 1:
        break
else:
    print("not printed")
print(i)
for i in []:
    print("never")
else:
    print("empty else", i)
for outer in range(3):
    for inner in range(3):
        if inner == outer:
            break
        print(outer, inner)
    else:
        print("inner completed", outer)
        continue
    print("broke", outer)
while 0:
    pass
else:
    print("while 0 else")
x = 3
while x: x -= 1
print(x)
if x: print("no")
else: print("one-line else")
for x in 1, 2, *[3, 4]:
    print(x, end=" ")
print()
d = {}
for d["key"] in range(3):
    pass
print(d)
