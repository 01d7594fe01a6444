from functools import partial, Placeholder


def capture(*args, **keywords):
    return args, keywords


def show(f):
    print(f.func.__name__, f.args, f.keywords, f.__dict__)


class Derived(partial):
    pass


for kind in partial, Derived:
    f = kind(print)
    f.__setstate__((capture, (1,), dict(a=10), dict(attr=[])))
    show(f)
    print(f(2, b=20), f.attr)
    f.__setstate__((capture, (1,), None, None))
    show(f)
    print(f(2, b=20), f())
    for state in ((capture, (), {}), (capture, (), {}, {}, None), [capture, (), {}, None], (None, (), {}, None),
                  (capture, None, {}, None), (capture, [], {}, None), (capture, (), [], None),
                  (capture, (1, Placeholder), {}, None)):
        try:
            f.__setstate__(state)
        except TypeError as error:
            print(error)
    f.__setstate__((capture, (Placeholder, 2), {}, {}))
    print(f(1), f(1, 3))
    g = partial(len)
    g.__setstate__(f.__reduce__()[2])
    show(g)
    f.__setstate__((f, (), {}, {}))
    print(repr(f).replace('functools.', '').replace('__main__.', ''))
    f.__setstate__((capture, (), {}, {}))
