class A(undefined_base, object):
    x = 1
