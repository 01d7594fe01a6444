def double(x):
    retrun 2 * x
print(double(4))
