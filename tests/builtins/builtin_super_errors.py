# super() misuse and its messages.
class A:
    def f(self): return "A.f"
class B(A):
    def f(self): return super().f()
    def no_first(): return super().f()
    def deleted(self):
        del self
        return super().f()
    def rebound(self):
        self = 5
        try: return super().f()
        except TypeError as e: return str(e)
    def star(*args): return super().f()
    @staticmethod
    def st(): return super().f()
    @staticmethod
    def st2(x): return super().f()
    @classmethod
    def cm(cls): return super().f
    def in_comp(self): return [super().f() for _ in range(1)]
    def in_gen(self): return list(super().f() for _ in range(1))
    def in_lambda(self): return (lambda: super().f())()
    def in_lambda_arg(self): return (lambda s: super().f())(self)
    def in_def(self):
        def g(x): return super().f()
        return g(self)
    def in_class(self):
        class C(A):
            def f(s): return "C>" + super().f()
        return C().f()
    default = lambda self: super().f()
b = B()
def outside(self): return super().f()
B.outside = outside
def with_cell(self):
    __class__ = B
    return (lambda s: super().f())(self)
for name in "f no_first deleted rebound star st in_comp in_gen in_lambda in_lambda_arg in_def in_class default outside".split():
    try: print(name, getattr(b, name)())
    except Exception as e: print(name, "->", type(e).__name__, e)
for t in "B.no_first()", "B.st2(b)", "B.st2(5)", "B.st2(A())", "B.cm()(b)", "with_cell(b)", "with_cell(5)", "B.f(5)", "B.f(A())", "super(B, b).f()", "super(B, A())", "super(A, b).f", "super(B, B).f(b)", "super(B, B).f()", "super(5, b)", "super(B, None)", "super(b, B)", "super(B, b, 1)", "super(type=B)", "super(B).f", "super(int, True).real", "super(int, 5).bit_length()", "super(B, b).__class__", "super(B, b).x", "super(B, b).__dict__", "setattr(super(B, b), 'x', 1)", "delattr(super(B, b), 'f')", "super(B, b) == super(B, b)", "super(object, b).f", "repr(super(B, b))", "super().f()":
    try: print(t, "=", eval(t))
    except Exception as e: print(t, "->", type(e).__name__, e)
