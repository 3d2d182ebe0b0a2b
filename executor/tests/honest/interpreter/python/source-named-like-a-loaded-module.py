# The program's own file is called like a module of the library: it imports itself.
# request: {"name": "random.py"}
# expected: {"stdout": "once\nonce\nFalse\nFalse\n", "stderr": ""}
print("once")
import random

print(hasattr(random, "seed"))
