class Proxy:
    def __getattr__(self, name):
        return getattr(self.target, name)


class Safe:
    def __getattr__(self, name):
        raise AttributeError(f"no {name} here")


Safe().something
