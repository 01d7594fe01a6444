def read(name):
    raise OSError(999, "cannot read", name)


read("no such file.txt")
