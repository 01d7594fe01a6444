def show(make):
    try:
        made = make()
        print(type(made).__name__, made, made.__dict__)
    except Exception as e:
        print(type(e).__name__, e)
for kind, arg in (list, [1]), (tuple, [1]), (set, [1]), (frozenset, [1]), (dict, {1: 2}), (int, 3), (float, 2.5), (str, 'a'), (bytes, b'a'), (bytearray, b'a'), (complex, 1j), (Exception, 'e'), (OSError, 'o'), (ImportError, 'i'), (KeyError, 'k'):
    class P(kind): pass
    class I(kind):
        def __init__(self, seq, newarg=None):
            self.newarg = newarg
    class I2(kind):
        def __init__(self, seq, newarg=None):
            if kind in (list, set, dict, bytearray): super().__init__(seq)
            self.newarg = newarg
    class N(kind):
        def __new__(cls, seq, newarg=None):
            self = super().__new__(cls, seq)
            self.newarg = newarg
            return self
    print(kind.__name__)
    show(lambda: P(sequence=arg))
    show(lambda: I(arg, newarg=3))
    show(lambda: I2(arg, newarg=3))
    show(lambda: N(arg, newarg=3))
    show(lambda: N(arg))
