# The three constants: identity, types, operators, errors.
for v in None, ..., NotImplemented:
    print(repr(v), str(v), type(v).__name__, v is type(v)(), v == v, v != v, hash(v) == hash(v), [v] == [v], {v: 1}[v], f"{v}", "%s %r" % (v, v), v in [v], v is v)
for t in "None + 1", "None < 1", "None()", "None[0]", "None.x", "None.x = 1", "len(None)", "iter(None)", "int(None)", "-None", "None in None", "for x in None: pass", "type(None)(1)", "type(None)(a=1)", "... + 1", "...()", "type(...)(1)", "NotImplemented + 1", "bool(NotImplemented)", "not NotImplemented", "if NotImplemented: pass", "NotImplemented < 1", "type('T', (type(None),), {})", "type('T', (type(...),), {})", "None = 1", "del None", "... = 1", "format(None, '5')", "format(..., 'x')", "None.__class__ = int", "setattr(None, 'a', 1)", "sorted([None, 1])", "'%d' % None", "None or 1 / 0", "range(None)", "[1][None]", "{}[None]", "max(None, 1)", "sum([None])", "''.join([None])":
    try:
        exec(t)
        print(t, "ok")
    except Exception as e: print(t, "->", type(e).__name__, getattr(e, "msg", e))
print(bool(None), bool(...), None or "x", None and 1, ... and 1, not None, None is not ..., None == 0, None == False, None == "", None.__bool__(), None.__eq__(None), None.__eq__(1), None.__repr__(), None.__doc__ is None or True, (None,) < (None, 1), [None, ...].count(None), {None, None, ...} == {..., None}, sorted([None], key=lambda x: 0), print(None) is None, isinstance(None, object), type(None).__mro__, None.__class__.__name__, Ellipsis is ..., ....__class__, NotImplemented.__reduce__())
