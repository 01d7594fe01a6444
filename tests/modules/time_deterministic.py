# time: what can be told without a clock.
import time
t = time.gmtime(0)
print(t[:], t.tm_year, t.tm_mon, t.tm_mday, t.tm_hour, t.tm_min, t.tm_sec, t.tm_wday, t.tm_yday, t.tm_isdst, len(t))
print(time.gmtime(1000000000)[:6], time.gmtime(951782400)[:3], time.gmtime(86399)[:6], time.gmtime(4102444800)[:3], time.gmtime(1.9)[5])
print(time.strftime("%Y-%m-%d %H:%M:%S %j %a %A %b %B %y %I %p %w %%", time.gmtime(1234567890)), time.asctime(time.gmtime(0)))
a = time.time()
b = time.monotonic()
c = time.perf_counter()
print(type(a).__name__, type(b).__name__, type(time.time_ns()).__name__, a > 1.6e9, time.monotonic() >= b, time.perf_counter() >= c, type(time.monotonic_ns()).__name__, type(time.process_time()).__name__)
print(time.sleep(0), time.sleep(0.01), time.monotonic() - b >= 0.009)
for f in (lambda: time.sleep(-1), lambda: time.sleep("a"), lambda: time.sleep(), lambda: time.gmtime("a"), lambda: time.strftime(5), lambda: time.sleep(float("nan"))):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(type(time.localtime()).__name__, time.struct_time((2020, 1, 2, 3, 4, 5, 6, 7, 0)), time.struct_time(range(9)).tm_hour)
l = time.localtime(86400 * 365)
print(abs(time.mktime(l) - 86400 * 365) < 1)
