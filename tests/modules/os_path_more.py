# os.path: the functions for relative, common and expanded paths; bytes; errors.
import os
import os.path as p
def show(text):
    try:
        print(text, repr(eval(text)))
    except Exception as e:
        print(text, "->", type(e).__name__, e)
os.environ["KRAIT_VAR"] = "value"
os.environ["HOME"] = "/home/user"
class P:
    def __init__(self, s): self.s = s
    def __fspath__(self): return self.s
for text in ("p.relpath('/a/b/c', '/a/d')", "p.relpath('/a', '/a')", "p.relpath('a/b', 'a')", "p.relpath(b'/a/b', b'/a')", "p.relpath('')",
             "p.relpath('/x/y', '/')", "p.commonpath(['/a/b/c', '/a/b/d'])", "p.commonpath(['a/b', 'a'])", "p.commonpath(['/a', 'b'])",
             "p.commonpath([])", "p.commonpath(['/usr/lib', '/usr/local/lib'])", "p.commonpath([b'/a/b', b'/a'])",
             "p.commonprefix(['abc', 'abd'])", "p.commonprefix([b'ab', b'ac'])", "p.commonprefix([[1, 2, 3], [1, 2, 4]])",
             "p.normpath('//a')", "p.normpath('///a')", "p.normpath('/..')", "p.normpath(b'a/../b')", "p.normpath('..')", "p.normpath('a/..')",
             "p.splitroot('/a')", "p.splitroot('//a/b')", "p.splitroot('///a')", "p.splitroot('a/b')", "p.splitdrive('/a')", "p.splitdrive(b'a')",
             "p.expanduser('~')", "p.expanduser('~/x')", "p.expanduser('a~')", "p.expanduser(b'~/x')",
             "p.expandvars('$KRAIT_VAR/x')", "p.expandvars('a${KRAIT_VAR}b')", "p.expandvars('$NOT_SET_K $')", "p.expandvars('${NOT_SET_K}${')",
             "p.expandvars(b'$KRAIT_VAR')", "p.normcase('A/b')", "p.abspath('/a/../b')", "p.abspath('x') == p.join(os.getcwd(), 'x')",
             "p.realpath('/a/./b')", "p.isabs(b'/a')", "p.basename(b'a/b')", "p.split(b'/a/b')", "p.splitext(b'a.tar.gz')", "p.dirname(b'/')",
             "p.join(P('a'), P('b'))", "p.join(b'a', P(b'b'))", "p.join('a', P(b'b'))", "p.join(P(5))", "os.fspath(P(b'x'))", "os.fspath(P(5))",
             "p.exists('')", "p.isdir('')", "p.ismount('/')", "p.islink('/')", "p.samefile('/', '/.')", "p.getsize('/no/such')", "p.getmtime('/no')",
             "p.exists()", "p.join()", "p.basename('a', 'b')", "p.abspath(None)", "p.exists('a\\0b')", "p.basename(p='x/y')",
             "isinstance(P('a'), os.PathLike)", "isinstance('a', os.PathLike)", "os.PathLike()", "os.fsencode('é')", "os.fsdecode(b'a\\xff')",
             "os.fsencode(b'x')", "os.fsencode(5)", "p.sep, p.curdir, p.pardir, p.extsep, p.pathsep, p.devnull", "p.relpath()", "p.lexists('/')"):
    show(text)
