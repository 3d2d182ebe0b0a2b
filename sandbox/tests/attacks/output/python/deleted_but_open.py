# Tries: to keep 120 MB of disk in deleted files: open, only mapped, in temporary files, and in children.
# Must: output_limit_exceeded
# Layer: the tick (all that a run keeps of the disk)
import mmap
import os
import tempfile
import time

block = b"x" * (1 << 20)
kept = []
for i in range(12):
    file = tempfile.TemporaryFile(buffering=0) if i % 3 == 0 else open("file", "wb+", buffering=0)
    for _ in range(10):
        file.write(block)
    if i % 3:
        os.unlink("file")
    if i % 3 == 2:
        kept.append(mmap.mmap(file.fileno(), 4096))
        file.close()
    else:
        kept.append(file)
if os.fork() == 0:
    time.sleep(2)
os.closerange(3, 64)
time.sleep(0.5)  # a tick may need some time to look
print("held 120 MB")
