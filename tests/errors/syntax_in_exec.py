def run():
    exec("a = 1\nb = = 2\n")


run()
