# Prints 20 MB in one call and ignores the error.
# Must be output_limit_exceeded.
import os
import sys

try:
    sys.stdout.write("x" * (20 * 2**20))
    sys.stdout.flush()
except OSError:
    pass
os._exit(0)
