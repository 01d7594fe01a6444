class K:
    def __hash__(self):
        raise TypeError("no hash today")


print({K(): 1})
