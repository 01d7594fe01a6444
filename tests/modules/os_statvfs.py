# os.statvfs() and os.uname(): their shape.
import os
s = os.statvfs("/")
print(type(s), len(s), s.n_fields, s[0] == s.f_bsize, s.f_bavail <= s.f_blocks, s.f_namemax > 0, isinstance(s.f_fsid, int), os.sync())
u = os.uname()
print(type(u), len(u), u.sysname == u[0], [type(x).__name__ for x in u], os.uname_result(range(5)).machine)
for text in "os.statvfs('/no/such/path')", "os.statvfs(5.5)", "os.statvfs()", "os.uname(1)":
    try:
        os.statvfs and eval(text)
    except Exception as e:
        print(text, "->", type(e).__name__, str(e).replace("posix.", "os."))
