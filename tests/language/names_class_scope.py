# What a class body sees, and what its functions do not.
n = "global n"


def outer():
    n = "outer n"

    class A:
        print(n)
        m = n

        def get(self):
            return n

    class B:
        n = "class n"
        print(n)

        def get(self):
            return n

    class C:
        global n
        print(n)

    return A, B, C


A, B, C = outer()
print(A.m, A().get(), B().get(), B.n)


def tricky():
    n = 1

    class D:
        print(n)
        n = 2
        print(n)
        del n
        print(n)

    print(n)


try:
    tricky()
except NameError as e:
    print(type(e).__name__, e)


class E:
    a = 3
    listed = [a for _ in range(2)] if False else None
    first = [x for x in range(a)]
    try:
        second = [a for _ in range(2)]
    except NameError as e:
        print(e)
    f = lambda self: self.a
    for i in range(2):
        pass
    with_default = (lambda v=a: v)()


print(E.first, E.second if hasattr(E, "second") else "none", E().f(), E.i, E.with_default)


class F:
    def method(self):
        return __class__.__name__


class G(F):
    pass


print(G().method())


def modify():
    class H:
        nonlocal_value = 0

        def bump(self):
            nonlocal counter
            counter += 1
            return counter
    counter = 5
    return H


print(modify()().bump())
