# Tries: to keep 300 MB of disk in deleted files of a child that executes a copy of the interpreter that nobody may read.
# Must: output_limit_exceeded or runtime_error
# Layer: supervision (a program that cannot be looked at is stopped)
# most: disk 160 MB
import os
import subprocess
import sys

HOLD = """
import mmap, os, time
kept, block = [], bytes(1 << 20)
for number in range(30):
    kept.append(os.open("file", os.O_RDWR | os.O_CREAT | os.O_EXCL))
    os.unlink("file")
    for _ in range(10):
        os.write(kept[-1], block)
time.sleep(0.5)
print("held", sum(os.fstat(fd).st_size for fd in kept) >> 20, "MB")
"""
with open(sys.executable, "rb") as own:
    copy = os.open("copy", os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o111)
    os.write(copy, own.read())
    os.close(copy)
child = subprocess.run(["./copy", "-c", HOLD], env={"PYTHONHOME": sys.prefix})
sys.exit(child.returncode != 0)
