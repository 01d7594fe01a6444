# % formatting of bytes.
print(b"%d %i %s %b %a %r" % (5, -3, b"raw", b"x", "é", [1]), b"%x %X %#o %c %c %%" % (255, 255, 8, 65, b"z"), b"%5d|%-5d|%05d|%+d" % (1, 2, 3, 4), b"%.2f %e %g" % (1.5, 2.5, 3.5), b"%(k)s" % {b"k": b"v"}, b"%5s|%-5s|%.1s" % (b"a", b"b", b"cd"), b"%s" % bytearray(b"ba"), b"%s" % memoryview(b"mv"), b"%*d" % (4, 7), b"" % (), bytearray(b"%d") % 5, type(bytearray(b"%d") % 5).__name__)
class B:
    def __bytes__(self): return b"BB"
print(b"%s" % B(), b"%b" % B())
for t in "b'%s' % 'a'", "b'%b' % 'a'", "b'%s' % 5", "b'%d' % 'a'", "b'%c' % 256", "b'%c' % b'ab'", "b'%c' % 'a'", "b'%s'", "b'%s' % ()", "b'%d %d' % 1", "b'x' % 1", "b'%(a)s' % {'a': b'1'}", "b'%z' % 1", "b'%' % 1", "b'%(a)s' % 5", "b'%x' % 1.5", "b'%f' % 'a'":
    try:
        print(t, eval(t))
    except Exception as e:
        print(t, "->", type(e).__name__, e)
