# SPDX-License-Identifier: MIT
"""Free memory can be used: the heap never falls to pieces."""
import subprocess

from command import KRAIT, MODE, check, check_output, krait, run_tests

FRAGMENT = """
import gc
buffers = []
try:
    while True:
        buffers.append(bytearray(512))
except MemoryError:
    pass
count = len(buffers)
for index in range(0, count, 2):
    buffers[index] = None
gc.collect()
free = gc.mem_free()
size = free * 95 // 100
big = bytearray(size)
ok = all(buffer is None or buffer == bytes(512) for buffer in buffers)
print(count > 200, free > 60000, len(big) == size, ok)
"""


def test_half_of_a_full_heap_in_one_block(folder):
    (folder / "program.py").write_text(FRAGMENT)
    check_output(krait("-X", "heapsize=192k", folder / "program.py"), "True True True True\n")


def test_half_of_a_full_heap_in_one_block_within_a_function(folder):
    body = "".join("    " + line + "\n" for line in FRAGMENT.strip().split("\n"))
    (folder / "program.py").write_text(f"def main():\n{body}main()\n")
    check_output(krait("-X", "heapsize=192k", folder / "program.py"), "True True True True\n")


def test_weak_references_fill_the_heap(folder):
    """The collector's mark stack overflows: some weak references are marked twice."""
    text = """
import gc, weakref
class Node: pass
nodes = []
reserve = [bytearray(800)]
def fill():
    while True:
        node = Node()
        node.reference = weakref.ref(node)
        nodes.append([node])
try:
    fill()
except MemoryError:
    reserve.clear()
for _ in range(20):
    gc.collect()
intact = True
for [node] in nodes:
    intact = intact and node.reference() is node
print(len(nodes) > 100, intact)
"""
    check_output(krait("-X", "heapsize=512k", "-c", text), "True True\n")


def test_memory_is_counted(folder):
    text = """
import gc
gc.collect()
free, used = gc.mem_free(), gc.mem_alloc()
data = bytearray(20000)
print(free - gc.mem_free() >= 20000, gc.mem_alloc() - used >= 20000, abs(free + used - gc.mem_free() - gc.mem_alloc()) < 64)
data = None
gc.collect()
print(abs(gc.mem_free() - free) < 2000)
"""
    check_output(krait("-X", "heapsize=192k", "-c", text), "True True True\nTrue\n")


def test_cycles_are_collected(folder):
    text = "class A: pass\nfor n in range(20000):\n    a = A()\n    a.self = a\n    a.data = bytearray(100)\nprint('done')"
    check_output(krait("-X", "heapsize=64k", "-c", text), "done\n")


def test_recursion_gives_its_memory_back(folder):
    text = """
import gc
def f(n):
    return n and f(n - 1)
f(500)
gc.collect()
free = gc.mem_free()
for _ in range(5):
    f(500)
gc.collect()
print(free - gc.mem_free() < 1000)
"""
    check_output(krait("-X", "heapsize=400k", "-c", text), "True\n")


def test_limited_address_space(folder):
    if MODE != "release":
        return
    shell = f"ulimit -v 200000; exec {KRAIT} -c 'print(len([0] * 1000000))'"
    done = subprocess.run(["sh", "-c", shell], capture_output=True, text=True, check=False)
    check(done.stdout == "1000000\n", "a smaller heap will do", done)


def test_finalizers_at_the_end(folder):
    text = f"""
class A:
    def __init__(self, name): self.name = name
    def __del__(self): print("finalized", self.name)
a, b = A("a"), A("b")
file = open({str(folder / "written")!r}, "w")
file.write("text")
print("end")
"""
    check_output(krait("-c", text), "end\nfinalized a\nfinalized b\n")
    check((folder / "written").read_text() == "text", "the file should have been flushed")


def test_exceptions_in_finalizers_are_reported(folder):
    text = "class A:\n  def __del__(self): 1/0\nA()\nimport gc\ngc.collect()\nprint('on')"
    ended = krait("-c", text)
    check_output(ended, "on\n")
    check(ended.err.startswith("Exception ignored while calling deallocator <function A.__del__ at 0x"), "words", ended)
    check(ended.last_line == "ZeroDivisionError: division by zero", "the exception", ended)


def test_failed_programs_leave_the_rest_usable(folder):
    text = """
import gc
def fill():
    x = []
    while True:
        x.append({len(x): str(len(x))})
for n in range(10):
    try:
        fill()
    except MemoryError as error:
        print(type(error).__name__, end=" ")
gc.collect()
print(len([n for n in range(1000)]))
"""
    ended = krait("-X", "heapsize=128k", "-c", text)
    check(ended.out == "MemoryError " * 10 + "1000\n", "ten times, then on", ended)


run_tests(globals())
