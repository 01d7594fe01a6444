# No newline at the end of the file.
for i in range(2):
    print(i)
if True:
    print("a")
    def f():
        return 1
    print(f())
while True:
    print("last"); break