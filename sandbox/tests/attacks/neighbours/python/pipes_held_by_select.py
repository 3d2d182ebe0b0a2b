# Tries: to take all pages that the kernel grants the pipes of one uid, by pipes that are closed while threads wait for exceptions on them.
# Must: ok or memory_limit_exceeded
# Layer: supervision (what threads that wait keep open)
# request: {"timeout": 8}
# most: harmed 0 runs
import os
import select
import threading
import time

threading.stack_size(65536)
threads = []
for _ in range(60):
    fds = [end for _ in range(28) for end in os.pipe()]
    threads.append(threading.Thread(target=select.select, args=([], [], fds, 2)))
    threads[-1].start()
    time.sleep(0.002)  # until it waits
    for fd in fds:
        os.close(fd)
for thread in threads:
    thread.join()
print("refused")
