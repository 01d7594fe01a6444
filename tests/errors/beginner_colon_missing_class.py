class Robot
    pass
