# Aborts when it catches the MemoryError.
# no reference: a bare machine may have so much
# expected: {"verdict": "memory_limit_exceeded"}
import os

try:
    [0] * 5_000_000_000
except MemoryError:
    os.abort()
