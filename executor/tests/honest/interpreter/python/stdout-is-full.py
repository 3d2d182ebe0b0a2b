# stdout cannot be written when Python flushes it at the end: the code is 120.
# expected: {"stdout": "", "code": 120}
import os, sys
os.dup2(os.open("/dev/full", os.O_WRONLY), 1); print("x")
