2nd_motor = "left"
