# Changing what a loop runs over.
items = [1, 2, 3, 4]
for x in items:
    if x < 3:
        items.append(x + 10)
print(items)
items = [1, 2, 3, 4, 5, 6]
for x in items:
    items.remove(x)
print(items)
items = [1, 2, 3]
for x in items:
    items = []
    print(x, end=" ")
print(items)
for i in range(3):
    i = i * 10
    print(i, end=" ")
print(i)
for text, action in [("d[99] = 1", "grow"), ("del d[k]", "shrink"), ("d[k] = 5", "replace")]:
    d = {1: 1, 2: 2, 3: 3}
    try:
        for k in d:
            exec(text)
        print(action, "ok", d)
    except RuntimeError as e:
        print(action, e)
s = {1, 2, 3}
try:
    for x in s:
        s.add(x + 100)
except RuntimeError as e:
    print(e)
d = {1: 1, 2: 2}
try:
    for k in d:
        del d[k]
        d[k + 10] = 1
        if len(d) > 5:
            break
        if k > 50:
            break
except RuntimeError as e:
    print(e)
it = iter([1, 2])
print(list(it), list(it))
lst = [1, 2]
it = iter(lst)
print(list(it))
lst.append(3)
print(list(it))
