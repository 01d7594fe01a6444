class P:
    @property
    def bad(self):
        return self._missing


print(P().bad)
