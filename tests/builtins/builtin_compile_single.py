# compile() in the modes "single" and "eval": sources without a line end, and where their errors are.
SOURCES = ["def f(): pass", "if 1:\n  x", "import", "x =", "a b", "for", "x = (", "if 1", "if 1:", "class C:\n  def f(self):\n    pass",
           "x\n\n", "if 1: pass\n", "if 1: pass\n\n", "if 1:\n  x\n", "1 +", "del", "from a import", "@d", "with a:", "try: pass",
           "try:\n x\n", "lambda", "x; y;", "x; y", "x if", "print 1", "f(", "if 1: pass # c", "if 1: pass\\\n", "x # c", "x\\\n", "",
           "\n", "# c", "# c\n", "\n\n", "x\ny", "x\n# c", "x\n  # c", "x\n\n# c\n", "if 1: pass\n# c", "if 1: pass\nelse: pass",
           "if 1: pass\nelse: pass\n", "if 1: pass\nx", "'''a\n", "'''a\nb'''", "x = [1,\n2]", "while 1:\n\n  x\n\n", "x = 1 2", "return",
           "if 1:\n x\n y", "if 1:\nx", "  x", "a = b = ", "assert", "raise", "global", "match x:\n case 1: pass", "async def f(): pass", "1 2\n", "x ="]
for source in SOURCES:
    for mode in "single", "eval", "exec":
        try:
            compile(source, "name", mode)
            print(repr(source), mode, "ok")
        except SyntaxError as e:
            print(repr(source), mode, type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
