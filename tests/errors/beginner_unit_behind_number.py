delay = 10ms
