s = "bad \x escape"
