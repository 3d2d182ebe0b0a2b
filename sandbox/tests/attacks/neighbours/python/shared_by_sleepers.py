# Tries: to have the launcher work while it sleeps itself: a list of 150 MB that four forked children share, each with thousands of mappings.
# Must: ok
# Layer: the tick (what looks cost is bounded)
# request: {"timeout": 8}
# most: launcher 40 %
import mmap
import os
import time

kept = [bytes(4000) for _ in range(36000)]
mappings = [mmap.mmap(-1, 4096, mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS, mmap.PROT_READ << (n % 2)) for n in range(8000)]
for _ in range(4):
    if os.fork() == 0:
        time.sleep(3)
        os._exit(0)
for _ in range(4):
    os.wait()
print("refused")
