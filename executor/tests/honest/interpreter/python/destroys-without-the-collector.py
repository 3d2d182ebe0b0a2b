# An object with __del__ that the collector does not know.
# expected: {"stdout": "del slots\n", "stderr": ""}
class A:
    __slots__ = ()
    def __del__(self): print("del slots")
a = A()
