import sys
try:
    sys.exit(9)
except SystemExit as e:
    print("caught", e.code)
print("goes on")
for i in range(3):
    print(i)
exit(4)
