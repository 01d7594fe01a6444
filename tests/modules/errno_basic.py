# errno: numbers and their names, as system errors carry them.
import errno

print(sorted(n for n in dir(errno) if n in ("EPERM", "ENOENT", "EAGAIN", "EWOULDBLOCK", "ETIMEDOUT", "ENOTEMPTY", "E2BIG")))
print(errno.EAGAIN == errno.EWOULDBLOCK, errno.errorcode[errno.EAGAIN], errno.errorcode[errno.ENOENT], errno.errorcode[errno.EINVAL])
print(all(getattr(errno, name) == number for number, name in errno.errorcode.items()), type(errno.errorcode))
try:
    open("no/such/file")
except OSError as e:
    print(e.errno == errno.ENOENT, type(e).__name__, type(OSError(errno.EPIPE, "x")).__name__)
