improt time
time.sleep(1)
