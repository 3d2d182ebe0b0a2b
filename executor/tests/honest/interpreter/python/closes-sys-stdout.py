# Closes sys.stdout.
# expected: {"stdout": "x\n", "stderr": ""}
import sys
print("x"); sys.stdout.close()
