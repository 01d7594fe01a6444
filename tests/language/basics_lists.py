# Working with a list.
fruits = ["apple", "banana"]
fruits.append("cherry")
fruits.insert(0, "kiwi")
print(fruits, len(fruits), fruits[1], fruits[-1], fruits[1:3])
fruits.remove("banana")
last = fruits.pop()
print(fruits, last, "kiwi" in fruits)
numbers = [3, 1, 2]
numbers.sort()
print(numbers, sum(numbers), max(numbers), sorted(numbers, reverse=True))
squares = [n * n for n in range(6)]
print(squares, [s for s in squares if s % 2 == 0])
for f in fruits: print("I like", f)
numbers[0] = 10
numbers += [4, 5]
print(numbers, numbers.index(10), numbers.count(2), numbers[::-1])
