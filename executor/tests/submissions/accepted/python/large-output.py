# Prints "ok" and one MB of empty lines, then measures its standard output.
# Must be accepted: nothing is lost, and empty lines at the end do not count.
import os
import sys

print("ok")
sys.stdout.write("\n" * 2**20)
sys.stdout.flush()
assert os.fstat(1).st_size == 3 + 2**20
