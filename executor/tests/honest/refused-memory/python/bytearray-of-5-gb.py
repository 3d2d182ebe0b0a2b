# A bytearray of 5 GB, and nobody catches the MemoryError.
# no reference: a bare machine may have so much
# expected: {"verdict": "memory_limit_exceeded"}
bytearray(5_000_000_000)
