# Each thread waits with select for its own pipe, which another thread fills later.
import os
import select
import threading
import time

pipes = [os.pipe() for _ in range(6)]
got = [None] * 6


def wait(n):
    ready, _, _ = select.select([pipes[n][0]], [], [], 5)
    got[n] = os.read(ready[0], 10)


threads = [threading.Thread(target=wait, args=(n,)) for n in range(6)]
for thread in threads:
    thread.start()
time.sleep(0.05)
for n in range(6):
    os.write(pipes[n][1], b"%d" % n)
for thread in threads:
    thread.join()
assert got == [b"%d" % n for n in range(6)]
print("ok")
