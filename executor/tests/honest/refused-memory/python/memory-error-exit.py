# Catches the MemoryError, and exits with 1.
# no reference: a bare machine may have so much
# expected: {"verdict": "memory_limit_exceeded"}
import sys

try:
    bytearray(5_000_000_000)
except MemoryError:
    sys.exit(1)
