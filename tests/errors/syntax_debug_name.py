# Nothing may be bound to __debug__.
for t in "x.__debug__ = 1", "del x.__debug__", "x.__debug__: int", "x.__debug__ += 1", "f(__debug__=1)", "f(1, a=2, __debug__=1)", "for x.__debug__ in y: pass", "with a as x.__debug__: pass", "(x.__debug__, y) = 1", "a.b.__debug__ = x = 5", "def f(__debug__): pass", "def f(*, __debug__=1): pass", "lambda __debug__: 1", "import __debug__", "import a as __debug__", "class __debug__: pass", "def __debug__(): pass", "(__debug__ := 1)", "global __debug__", "nonlocal __debug__", "try: pass\nexcept E as __debug__: pass", "class C(__debug__=1): pass", "match x:\n case __debug__: pass", "match x:\n case C(__debug__=1): pass", "match x:\n case {**__debug__}: pass", "match x:\n case [*__debug__]: pass", "def f[__debug__](): pass", "type __debug__ = 1", "x.__debug__", "f(__debug__)", "for __debug__ in x: pass", "__debug__: int", "[__debug__ for __debug__ in x]", "from a import __debug__", "from a import b as __debug__", "def f(*__debug__): pass", "__debug__.x = 1", "__debug__[0] = 1":
    try:
        compile(t, "f", "exec")
        print(t, "ok")
    except SyntaxError as e: print(repr(t), e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
