if (n := len(5)) > 2:
    print(n)
