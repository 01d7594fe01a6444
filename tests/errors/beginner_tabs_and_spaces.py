for i in range(2):
        print("eight spaces")
	print("one tab")
