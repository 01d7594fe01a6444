# The file ends with a comment inside a block.
if True:
    print("one")
    print("two")
    if True:
        print("three")
        print("four")
        print("five")
        # done