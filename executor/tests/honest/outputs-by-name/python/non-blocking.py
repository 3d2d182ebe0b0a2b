# Makes its stdout non-blocking, and writes a megabyte with patience.
# expected: ["x", 1000000]
import os
import select

os.set_blocking(1, False)
left = b"x" * 1_000_000
while left:
    try:
        left = left[os.write(1, left) :]
    except BlockingIOError:
        select.select([], [1], [])
