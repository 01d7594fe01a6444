x = 2
if x == 1:
    print("one")
elseif x == 2:
    print("two")
