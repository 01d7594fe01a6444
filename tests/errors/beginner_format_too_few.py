print("%s is %d" % ("Ann",))
