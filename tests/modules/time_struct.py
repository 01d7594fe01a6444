# struct_time as a tuple with names; hidden items, copies, changes.
import copy
import time
s = time.struct_time(range(11))
print(s, s.tm_zone, s.tm_gmtoff, time.struct_time.n_unnamed_fields, time.struct_time.n_fields, time.struct_time.n_sequence_fields)
for t in ("time.struct_time(range(12))", "time.struct_time(range(9), {'tm_zone':'X'})", "time.struct_time(range(10), {'tm_zone':'X'})",
          "time.struct_time(range(9), {'tm_zone':'X'}).tm_zone", "time.struct_time(range(9), 5)", "s.foo", "setattr(s, 'foo', 1)",
          "time.struct_time()", "time.struct_time(range(9)).__reduce__()", "s.__replace__(tm_year=5)", "s.__replace__(x=5)",
          "s.__replace__(tm_zone='Z').tm_zone", "copy.copy(s) == s", "copy.copy(s).tm_gmtoff", "copy.deepcopy(s)",
          "copy.replace(s, tm_hour=23).tm_hour", "s.__dict__", "delattr(s, 'tm_year')"):
    try:
        print(t, eval(t))
    except Exception as e:
        print(t, "->", type(e).__name__, e)
try:
    class A(time.struct_time): pass
except TypeError as e:
    print(e)
print(s[9:], s + (1,), isinstance(s, tuple), time.struct_time.__mro__, [*s], s * 2 == tuple(range(9)) * 2, s.count(3), s.index(4), 5 in s)
match s:
    case (y, m, *rest):
        print(y, m, rest)
print({s: 1}[tuple(range(9))], s == time.struct_time(range(9)), sorted([s, (0, 0)])[0], "%s %s" % s[:2], hash(s) == hash(tuple(range(9))))
