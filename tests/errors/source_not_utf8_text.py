# The line that a SyntaxError shows of a source that is no text.
for src in (b"x = 1\ny = '\xe9' +", b"# coding: latin-1\nx = '\xe9' 5 5", b"\xff", b"x = '\xe9'"):
    try: compile(src, "f", "exec")
    except SyntaxError as e: print(e, ascii(e.text), e.lineno, e.offset)
