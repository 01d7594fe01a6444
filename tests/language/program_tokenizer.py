# A tokenizer with generators, classes and error positions.
class Token:
    __slots__ = ("kind", "text", "line", "column")

    def __init__(self, kind, text, line, column):
        self.kind, self.text, self.line, self.column = kind, text, line, column

    def __repr__(self):
        return f"{self.kind}:{self.text!r}@{self.line}:{self.column}"


KEYWORDS = {"if", "else", "while", "def", "return"}
OPERATORS = sorted(["+", "-", "*", "/", "==", "=", "<=", "<", "(", ")", "{", "}", ";", ",", "!="], key=len, reverse=True)


def tokenize(source):
    line, start, i = 1, 0, 0
    while i < len(source):
        c = source[i]
        column = i - start + 1
        if c == "\n":
            line, start = line + 1, i + 1
            i += 1
        elif c in " \t":
            i += 1
        elif c == "#":
            while i < len(source) and source[i] != "\n":
                i += 1
        elif c.isalpha() or c == "_":
            j = i
            while j < len(source) and (source[j].isalnum() or source[j] == "_"):
                j += 1
            text = source[i:j]
            yield Token("keyword" if text in KEYWORDS else "name", text, line, column)
            i = j
        elif c.isdigit():
            j = i
            while j < len(source) and source[j].isdigit():
                j += 1
            yield Token("number", source[i:j], line, column)
            i = j
        elif c == '"':
            j = source.find('"', i + 1)
            if j < 0:
                raise SyntaxError("unterminated string", ("input", line, column, source.splitlines()[line - 1]))
            yield Token("string", source[i + 1:j], line, column)
            i = j + 1
        else:
            for op in OPERATORS:
                if source.startswith(op, i):
                    yield Token("op", op, line, column)
                    i += len(op)
                    break
            else:
                raise SyntaxError(f"unexpected {c!r} at {line}:{column}")


for t in tokenize('def f(x) { # comment\n  return x <= 10 == "str";\n}'):
    print(t)
kinds = {}
for t in tokenize("if a != b { a = a - 1; } else { b = b * 2; }"):
    kinds.setdefault(t.kind, []).append(t.text)
print(kinds)
for bad in 'x = "abc', "a $ b", "1 + é":
    try:
        print(list(tokenize(bad)))
    except SyntaxError as e:
        print(e.msg, e.lineno, e.offset)
