# Many objects of the program's own classes, at the end.
# expected: {"stdout": "4999950000\n", "stderr": ""}
class Point:
    def __init__(self, x):
        self.x = x


points = [Point(x) for x in range(100_000)]
print(sum(point.x for point in points))
