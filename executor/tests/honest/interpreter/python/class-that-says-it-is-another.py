# Objects whose __class__ and attributes do something of their own when they are asked.
# expected: {"stdout": "main\n", "stderr": ""}
class Strange:
    @property
    def __class__(self):
        print("asked")
        return int

    def __getattr__(self, name):
        print("asked for", name)
        return 1


strange = Strange()
print("main")
