class Bad:
    def __iter__(self):
        return self

    def __next__(self):
        raise ValueError("in __next__")


for x in Bad():
    pass
