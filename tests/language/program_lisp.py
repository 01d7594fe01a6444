# A small Lisp: reader, closures, tail recursion through a trampoline, macros by quoting.
class Symbol(str): pass
class LispError(Exception): pass
class Env(dict):
    def __init__(self, names=(), values=(), outer=None):
        super().__init__(zip(names, values))
        self.outer = outer
    def find(self, name):
        env = self
        while env is not None:
            if name in env: return env
            env = env.outer
        raise LispError(f"unbound {name}")
class Lambda:
    def __init__(self, params, body, env): self.params, self.body, self.env = params, body, env
    def __call__(self, *args): return evaluate(self.body, self.bind(args))
    def bind(self, args):
        if len(args) != len(self.params): raise LispError(f"expected {len(self.params)} arguments, got {len(args)}")
        return Env(self.params, args, self.env)
def tokenize(text): return text.replace("(", " ( ").replace(")", " ) ").replace("'", " ' ").split()
def read(tokens):
    if not tokens: raise LispError("unexpected end")
    match tokens.pop(0):
        case "(":
            out = []
            while tokens and tokens[0] != ")": out.append(read(tokens))
            if not tokens: raise LispError("missing )")
            tokens.pop(0)
            return out
        case ")": raise LispError("unexpected )")
        case "'": return [Symbol("quote"), read(tokens)]
        case atom:
            for kind in int, float:
                try: return kind(atom)
                except ValueError: pass
            return {"#t": True, "#f": False}.get(atom, Symbol(atom))
def evaluate(x, env):
    while True:
        match x:
            case Symbol(): return env.find(x)[x]
            case [Symbol("quote"), value]: return value
            case [Symbol("if"), test, then, *rest]: x = then if evaluate(test, env) is not False else rest[0] if rest else None
            case [Symbol("define"), Symbol() as name, value]:
                env[name] = evaluate(value, env)
                return name
            case [Symbol("define"), [name, *params], body]:
                env[name] = Lambda(params, body, env)
                return name
            case [Symbol("set!"), name, value]:
                env.find(name)[name] = evaluate(value, env)
                return None
            case [Symbol("lambda"), params, body]: return Lambda(params, body, env)
            case [Symbol("let"), bindings, body]:
                env = Env([b[0] for b in bindings], [evaluate(b[1], env) for b in bindings], env)
                x = body
            case [Symbol("begin"), *init, last]:
                for e in init: evaluate(e, env)
                x = last
            case [Symbol("and"), *parts]:
                for p in parts[:-1]:
                    if evaluate(p, env) is False: return False
                x = parts[-1]
            case [f, *args]:
                f, args = evaluate(f, env), [evaluate(a, env) for a in args]
                if isinstance(f, Lambda): x, env = f.body, f.bind(args)
                elif callable(f): return f(*args)
                else: raise LispError(f"cannot call {f!r}")
            case []: return []
            case _: return x
def show(x):
    match x:
        case True: return "#t"
        case False: return "#f"
        case list(): return "(" + " ".join(map(show, x)) + ")"
        case Lambda(): return "<lambda>"
        case _: return str(x)
import math
ENV = Env()
ENV.update({"+": lambda *a: sum(a), "-": lambda a, *b: a - sum(b) if b else -a, "*": lambda *a: math.prod(a), "/": lambda a, b: a / b, "<": lambda a, b: a < b, "=": lambda a, b: a == b, "car": lambda l: l[0], "cdr": lambda l: l[1:], "cons": lambda a, l: [a] + l, "list": lambda *a: list(a), "null?": lambda l: l == [], "length": len, "map": lambda f, l: [f(x) for x in l], "mod": lambda a, b: a % b})
def run(text):
    tokens, out = tokenize(text), []
    while tokens: out.append(show(evaluate(read(tokens), ENV)))
    return " ".join(out)
for text in "(+ 1 2 3)", "(define (fact n) (if (< n 2) 1 (* n (fact (- n 1))))) (fact 20)", "(define (loop n acc) (if (= n 0) acc (loop (- n 1) (+ acc n)))) (loop 3000 0)", "(map (lambda (x) (* x x)) '(1 2 3))", "((lambda (x y) (list y x)) 1 2.5)", "(let ((x 1) (y 2)) (begin (set! x 10) (+ x y)))", "(define make (lambda (n) (lambda () (begin (set! n (+ n 1)) n)))) (define c (make 5)) (c) (c)", "'(a (b . c) #t)", "(and 1 #f (car '()))", "(define (fib n) (if (< n 2) n (+ (fib (- n 1)) (fib (- n 2))))) (map fib '(1 5 10 12))", "(if #f 1)", "()", "(cons 1 (cdr '(2 3)))", "(length '(1 2 3))":
    print(text[:40], "=>", run(text))
for text in "(+ 1", ")", "(undefined)", "(1 2)", "((lambda (x) x))", "(car '())", "(/ 1 0)", "'":
    try: print(run(text))
    except (LispError, IndexError, ZeroDivisionError) as e: print(text, "->", type(e).__name__, e)
