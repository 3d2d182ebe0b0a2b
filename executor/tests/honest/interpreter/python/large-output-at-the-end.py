# A megabyte that is in no buffer's interest to keep.
# expected: {"stdout": ["x", 1000000], "stderr": ""}
import sys

sys.stdout.write("x" * 1_000_000)
