# Objects with __del__, of which a name of the program holds one and a module another.
# expected: {"stdout": "", "stderr": ""}
class A:
    def __del__(self): print("del", self.x)
a = A(); a.x = 1
import sys
b = A(); b.x = 2; sys.keep = b
