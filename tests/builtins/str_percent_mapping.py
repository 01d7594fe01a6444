# % formatting with mappings.
d = {"a": 1, "b": 2.5, "name": "x", "": "empty key", "with space": "s", "par(en)": "p"}
print("%(a)d %(b).1f %(name)s %(a)s %(name)10s|%(name)-5s|%(a)05d" % d)
print("%()s %(with space)s %(par(en))s" % d)
print("%(a)s %%" % d, "%(a)s" % {"a": (1, 2)}, "no keys" % d, "%s" % d["a"])
class D(dict):
    def __missing__(self, k):
        return "<" + k + ">"
print("%(x)s %(y)r" % D(), "%(a)s" % D(a=1))
class M:
    def __getitem__(self, k):
        return k * 2
print("%(abc)s" % M())
print("%s" % {"k": 1}, "%s" % D(k=1))
for t in "'%(a)s' % 5", "'%(a)s' % (1,)", "'%(a)s' % {}", "'%(a' % {}", "'%(a)' % {'a': 1}", "'%(a)s %s' % {'a': 1}", "'%s %(a)s' % {'a': 1}", "'%(a)d' % {'a': 'x'}", "'%(a)*d' % {'a': 1}", "'%(a)s' % [1]", "'%(a)s' % 'str'", "'%(zz)s' % {'a': 1}", "'%(a)z' % {'a': 1}":
    try:
        print(t, eval(t))
    except Exception as e:
        print(t, "->", type(e).__name__, e)
