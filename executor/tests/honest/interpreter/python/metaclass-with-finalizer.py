# A class that is destroyed at the end, which its metaclass sees.
# expected: {"stdout": "main\nend of a class\n", "stderr": ""}
class Meta(type):
    def __del__(cls):
        print("end of a class")


class Thing(metaclass=Meta):
    pass


print("main")
