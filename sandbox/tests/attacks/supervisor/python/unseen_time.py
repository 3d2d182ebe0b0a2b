# Tries: to use up CPU time in children that end before anybody looks, and that the kernel reaps without adding their time to anybody's.
# Must: time_limit_exceeded
# Layer: the launcher's sum of CPU time over the tree
# request: {"timeout": 10, "limits": {"cpu_time": 0.3}}
import os
import signal
import time

signal.signal(signal.SIGCHLD, signal.SIG_IGN)
used = 0.0
reader, writer = os.pipe()
for _ in range(100):
    if os.fork() == 0:
        start = time.process_time()
        while time.process_time() - start < 0.008:
            pass
        os.write(writer, b"x")
        os._exit(0)
    os.read(reader, 1)
    used += 0.008
print(f"used {used:.1f} s of CPU time")
