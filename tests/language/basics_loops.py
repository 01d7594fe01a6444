# for and while.
for i in range(5):
    print(i, end=" ")
print()
for i in range(10, 0, -3):
    print(i, end=" ")
print()
total = 0
n = 1
while n <= 10:
    total += n
    n += 1
print("sum", total)
for letter in "abc":
    print(letter, letter.upper())
for i, word in enumerate(["zero", "one"]):
    print(i, word)
while True:
    n -= 1
    if n == 5:
        break
    if n % 2:
        continue
    print(n, end=" ")
print()
for a in range(1, 4):
    for b in range(1, 4):
        print(a * b, end="\t")
    print()
