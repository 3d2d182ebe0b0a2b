# Tries: to write to stderr and stdout without end, through every error: Python ignores SIGXFSZ, and so gets EFBIG again and again.
# Must: output_limit_exceeded
# Layer: RLIMIT_FSIZE, the tick (the size of stdout)
import os
import threading

block = b"x" * 65536


def flood(write):
    while True:
        try:
            write()
        except OSError:
            pass


ways = [
    lambda: os.writev(2, [block, b"", block]),
    lambda: os.pwrite(1, block, os.lseek(1, 0, os.SEEK_END)),
    lambda: open("/dev/stderr", "ab", buffering=0).write(block),
    lambda: print("x" * 65536, flush=True),
]
for way in ways[1:]:
    threading.Thread(target=flood, args=(way,), daemon=True).start()
flood(ways[0])
