class M:
    def __enter__(self):
        return self

    def __exit__(self, kind, value, tb):
        print("leaving with", kind.__name__)


with M() as m:
    with M():
        m.missing
