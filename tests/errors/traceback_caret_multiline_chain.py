class Q:
    def filter(self, x):
        return self

    def get(self):
        raise LookupError("nothing found")


q = Q()
r = (
    q.filter(1)
    .filter(2)
    .get()
)
