# Four children fill 100 MB each: every one is within the limit, together they are not.
# Must be memory_limit_exceeded.
import os
import time

for _ in range(4):
    if os.fork() == 0:
        block = bytearray(b"\x07") * (100 * 2**20)
        time.sleep(2)
        os._exit(0)
for _ in range(4):
    os.wait()
print("ok")
