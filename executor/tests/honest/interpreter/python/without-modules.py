# A program that empties sys.modules.
# expected: {"stdout": "main\n", "stderr": ""}
import sys

sys.modules.clear()
print("main")
