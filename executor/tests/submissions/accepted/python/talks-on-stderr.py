# Writes one MB to stderr, and words that look like a refused allocation, but ends well.
# Must be accepted: stderr is not graded, and exit code 0 is exit code 0.
import sys

sys.stderr.write("progress\n" * 100_000)
print("MemoryError: std::bad_alloc java.lang.OutOfMemoryError", file=sys.stderr)
print("ok")
