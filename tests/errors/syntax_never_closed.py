def f():
    return foo(1,
               2
print("x")
