class Shape:
    def area(self):
        raise NotImplemented


Shape().area()
