# while/else with break, continue, nested.
n = 5
while n:
    n -= 1
    if n == 2:
        break
else:
    print("not reached")
print(n)
while n:
    n -= 1
    if n == 1:
        continue
else:
    print("else", n)
def find(items, wanted):
    i = 0
    while i < len(items):
        if items[i] == wanted:
            return f"found at {i}"
        i += 1
    else:
        return "not found"
print(find([1, 2, 3], 2), find([], 1))
i = 0
while True:
    i += 1
    j = 0
    while j < 5:
        j += 1
        if j == i:
            break
    else:
        print("inner completed for", i)
        break
print(i, j)
while (line := "abc"[i % 3]) != "c" and i < 20:
    i += 1
print(line, i)
count = 0
while count < 3: count += 1
else: print("one line else")
while not count: pass
while []: print("never")
while None: print("never")
else: print("None is false")
def g():
    while 1:
        try:
            return "from while"
        finally:
            print("cleanup")
print(g())
x = 10
while x > 0:
    x -= 3
    if x % 2: continue
    print(x, end=" ")
print()
