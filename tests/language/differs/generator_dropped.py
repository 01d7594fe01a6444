# A generator that nobody refers to any more: CPython counts references and closes it at once; Krait closes it when the
# collector finds it, or at the end of the program.
import gc

closed = []


def numbers(name):
    try:
        yield 1
        yield 2
    finally:
        closed.append(name)
        if name == "kept":
            print("closed at the end")


async def asynchronous():
    try:
        yield 1
    finally:
        closed.append("asynchronous")


def bad():
    try:
        yield
    finally:
        raise ValueError("ignored")


async def main():
    async for x in asynchronous():
        break


class Holder:
    def __init__(self):
        self.generator = self.run()

    def run(self):
        try:
            yield self
        finally:
            closed.append("circle")


def drop():
    for x in numbers("dropped"):
        break
    try:
        main().send(None)
    except StopIteration:
        pass
    next(bad())
    next(Holder().generator)
    numbers("not begun")
    list(numbers("ended"))


def clean_stack(n):
    return clean_stack(n - 1) if n else gc.collect()


drop()
clean_stack(20)
clean_stack(20)
print(sorted(closed))       # expect: ['asynchronous', 'circle', 'dropped', 'ended']
kept = numbers("kept")
next(kept)
print("end")                # expect: end
                            # expect: closed at the end
