# Reads numbers from standard input until it ends.
import sys
count = int(input())
numbers = [int(input()) for _ in range(count)]
print(count, numbers, sum(numbers), max(numbers))
name, age = input("name and age: ").split()
print(f"{name} is {int(age)}")
matrix = [list(map(int, input().split())) for _ in range(2)]
print(matrix, [sum(r) for r in matrix])
rest = sys.stdin.readline()
print(repr(rest))
for i, line in enumerate(sys.stdin):
    print(i, line.rstrip())
try:
    input()
except EOFError as e:
    print("EOF", e)
print(repr(sys.stdin.read()), sys.stdin.readlines())
