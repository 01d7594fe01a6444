class Multi(Exception):
    pass


raise Multi("first line\nsecond line\n\tthird é日")
