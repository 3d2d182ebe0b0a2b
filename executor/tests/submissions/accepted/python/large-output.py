# Prints "ok" and one MB of empty lines, and ends.
# Must be accepted: nothing is lost, and empty lines at the end do not count.
import sys

print("ok")
sys.stdout.write("\n" * 2**20)
