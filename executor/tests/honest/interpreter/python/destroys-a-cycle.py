# Objects with __del__ that hold each other, and so are destroyed by the collector at the end.
# expected: {"stdout": "main\nend of a\nend of b\n", "stderr": ""}
class Link:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("end of", self.name)


a, b = Link("a"), Link("b")
a.next, b.next = b, a
del a, b
print("main")
