def wait():
    time.sleep(1)
wait()
