open("/no/such/settings.txt")
