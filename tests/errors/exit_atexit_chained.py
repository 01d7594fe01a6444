class Fails:
    def __repr__(self):
        return "<fails>"

    def close(self, index):
        try:
            self.missing
        except AttributeError:
            return [1, 2][
                index
            ]




import atexit


class Callback(Fails):
    def __call__(self):
        print("called")
        self.close(3 + 4)


atexit.register(Callback())
raise SystemExit(1)
