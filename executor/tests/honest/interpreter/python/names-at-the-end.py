# Functions of atexit find the names of __main__, but no __file__.
# expected: {"stdout": "kept False\n", "stderr": ""}
import atexit

word = "kept"
atexit.register(lambda: print(word, "__file__" in globals()))
