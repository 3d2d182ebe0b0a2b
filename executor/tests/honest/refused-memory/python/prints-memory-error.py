# Prints the word on stdout, and exits with 1.
# expected: {"stdout": "MemoryError\n", "code": 1, "verdict": "runtime_error"}
import sys

print("MemoryError")
sys.exit(1)
