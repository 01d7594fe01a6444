# Cooperative tasks on generators: sleeping, sending, joining, cancelling.
class Task:
    count = 0

    def __init__(self, gen, name):
        self.gen, self.name, self.result, self.done, self.wake = gen, name, None, False, 0


class Scheduler:
    def __init__(self):
        self.time, self.tasks, self.log = 0, [], []

    def spawn(self, gen, name):
        task = Task(gen, name)
        self.tasks.append(task)
        return task

    def run(self):
        while any(not t.done for t in self.tasks):
            for task in list(self.tasks):
                if task.done or task.wake > self.time:
                    continue
                try:
                    command = task.gen.send(self.time)
                except StopIteration as e:
                    task.done, task.result = True, e.value
                    self.log.append((self.time, task.name, "done", e.value))
                except Exception as e:
                    task.done, task.result = True, e
                    self.log.append((self.time, task.name, "failed", repr(e)))
                else:
                    match command:
                        case ("sleep", int(n)):
                            task.wake = self.time + n
                        case ("wait", Task() as other):
                            task.wake = self.time + (0 if other.done else 1)
                        case ("cancel", Task() as other):
                            other.gen.close()
                            other.done = True
                        case None:
                            pass
                        case unknown:
                            task.gen.throw(TypeError(f"bad command {unknown!r}")) if False else None
            self.time += 1
            if self.time > 50:
                break


class Prime:
    pass


s = Scheduler()


def ticker(name, period, n):
    for i in range(n):
        now = yield ("sleep", period)
        s.log.append((now, name, i))
    return name + " result"


def starter(gen):
    next(gen)
    return gen


def failing():
    yield
    yield ("sleep", 2)
    raise ValueError("task failed")


def forever():
    try:
        while True:
            yield ("sleep", 1)
    finally:
        s.log.append(("forever closed",))


class First:
    def __init__(self, gen): self.gen, self.started = gen, False
    def send(self, v):
        if not self.started:
            self.started = True
            return next(self.gen)
        return self.gen.send(v)
    def close(self): self.gen.close()


a = s.spawn(First(ticker("a", 2, 3)), "a")
b = s.spawn(First(ticker("b", 3, 2)), "b")
c = s.spawn(First(failing()), "c")
d = s.spawn(First(forever()), "d")


def joiner():
    while not a.done:
        yield ("wait", a)
    yield ("cancel", d)
    return [a.result, type(c.result).__name__]


s.spawn(First(joiner()), "join")
s.run()
for line in s.log:
    print(*line)
print(s.time, [t.done for t in s.tasks])
