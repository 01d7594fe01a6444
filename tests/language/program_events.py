# An event dispatcher with priorities, decorators and weak typing.
class Dispatcher:
    def __init__(self):
        self._handlers = {}

    def on(self, event, *, priority=0):
        def register(handler):
            self._handlers.setdefault(event, []).append((priority, handler))
            return handler
        return register

    def emit(self, event, *args, **kwargs):
        results = []
        for _, handler in sorted(self._handlers.get(event, ()), key=lambda p: -p[0]):
            try:
                results.append(handler(*args, **kwargs))
            except StopPropagation:
                break
            except Exception as e:
                results.append(f"{type(e).__name__}: {e}")
        return results

    def __getattr__(self, name):
        if name.startswith("emit_"):
            return lambda *a, **k: self.emit(name[5:], *a, **k)
        raise AttributeError(name)


class StopPropagation(Exception):
    pass


bus = Dispatcher()


@bus.on("greet")
def hello(name, punctuation="."):
    return f"hello {name}{punctuation}"


@bus.on("greet", priority=10)
def first(name, **kw):
    return f"first {name} {kw}"


@bus.on("greet", priority=5)
@bus.on("other")
def fails(*args, **kwargs):
    raise ValueError(f"cannot handle {args}")


@bus.on("stop", priority=1)
def stopper():
    raise StopPropagation


@bus.on("stop")
def never():
    return "never"


print(bus.emit("greet", "Ann", punctuation="!"))
print(bus.emit_other(1, 2), bus.emit("stop"), bus.emit("unknown"), bus.emit_greet("Bob"))
try:
    bus.nothing
except AttributeError as e:
    print("AttributeError", e)
print({k: [h.__name__ for _, h in v] for k, v in bus._handlers.items()})
