# gmtime, strftime, struct_time and arithmetic over many dates.
import time
for t in 0, 1, 59, 60, 3599, 3600, 86399, 86400, 951782399, 951782400, 951868800, 1078012800, 1709164800, 1709251200, 4102444799, 2 ** 31 - 1, 2 ** 31, 2 ** 32, 253402300799, -1, -86400, -2208988800:
    g = time.gmtime(t)
    print(t, *g[:9], time.strftime("%a %d %b %Y %H:%M:%S", g), time.asctime(g))
def days(y, m, d):
    y -= m <= 2
    era = y // 400
    yoe = y - era * 400
    doy = (153 * (m + (-3 if m > 2 else 9)) + 2) // 5 + d - 1
    return era * 146097 + yoe * 365 + yoe // 4 - yoe // 100 + doy - 719468
bad = 0
for y in range(1890, 2110, 3):
    for m in range(1, 13):
        g = time.gmtime(days(y, m, 1) * 86400 + 3661)
        bad += g[:6] != (y, m, 1, 1, 1, 1)
print(bad)
g = time.gmtime(1700000000)
for f in "%Y", "%y", "%m", "%d", "%H", "%I", "%M", "%S", "%p", "%A", "%a", "%B", "%b", "%j", "%U", "%W", "%w", "%c", "%x", "%X", "%%", "%Y-%m-%dT%H:%M:%SZ", "no directives", "", "é %d": print(f, repr(time.strftime(f, g)))
s = time.struct_time((2024, 2, 29, 12, 30, 45, 3, 60, 0))
print(s, s.tm_year, s[1], s[-1], len(s), tuple(s) == s, s == (2024, 2, 29, 12, 30, 45, 3, 60, 0), s.tm_yday, time.asctime(s), s > time.gmtime(0), list(s)[:3], s.n_fields, hash(s) == hash(tuple(s)))
for t in "time.gmtime('a')", "time.struct_time((1, 2))", "time.struct_time(5)", "time.asctime((1, 2))", "time.asctime(5)", "time.strftime('%Y', (1, 2))", "time.gmtime(1e20)", "time.gmtime(float('nan'))", "s.tm_year.x", "setattr(s, 'tm_year', 1)", "s[0:2]", "time.strftime()", "time.sleep('a')", "time.sleep(-0.1)", "time.strftime('%H', (2024, 13, 1, 0, 0, 0, 0, 1, 0))", "time.asctime((2024, 1, 1, 25, 0, 0, 0, 1, 0))", "time.mktime(5)":
    try: print(t, eval(t))
    except Exception as e: print(t, "->", type(e).__name__, e)
