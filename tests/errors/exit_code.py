import sys
print("one")
try:
    sys.exit(3)
finally:
    print("finally runs")
