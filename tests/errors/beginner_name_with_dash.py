max-speed = 5
