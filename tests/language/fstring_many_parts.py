# An f-string of many parts: they are joined in groups.
for n in (1,2,15,16,17,31,32,33,255,256,257,4095,4096,4097,5000):
    src = "f'" + "".join("{%d}," % (i % 97) for i in range(n)) + "'"
    want = "".join("%d," % (i % 97) for i in range(n))
    assert eval(src) == want, n
    src = "f'" + "".join("{%d}" % (i % 97) for i in range(n)) + "'"
    want = "".join("%d" % (i % 97) for i in range(n))
    assert eval(src) == want, n
print("ok")
