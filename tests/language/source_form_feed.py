# Form feeds and tabs as white space.
x = 1

print("after form feed")
print("form feed at line start")
if x:
	print("tab")
	if x:
		print("two tabs")
if x:
        print("eight spaces")
        if x:
        	print("spaces then tab")
for i in range(2):
    print("form feed resets indentation", i)
print(1,	2)
