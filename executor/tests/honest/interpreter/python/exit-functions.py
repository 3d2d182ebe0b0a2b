# Functions of atexit, of which one fails.
# expected: {"stdout": "hibye\n"}
import atexit
atexit.register(print, "bye"); atexit.register(lambda: 1/0)
print("hi", end="")
