# Tries: to spend more CPU time than allowed in children that are gone before they are seen and that nobody waits for (SIGCHLD is ignored).
# Must: time_limit_exceeded
# Layer: the launcher (CPU time of the whole tree)
# request: {"timeout": 20, "limits": {"cpu_time": 0.8}}
import os, signal, time

signal.signal(signal.SIGCHLD, signal.SIG_IGN)
reading, writing = os.pipe()
spent = running = 0
while spent < 1600:
    while running < 2 and time.process_time() < 0.7:
        pid = os.fork()
        if pid == 0:
            end = time.process_time() + 0.008
            while time.process_time() < end:
                pass
            os.write(writing, b".")
            os._exit(0)
        running += 1
    os.read(reading, 1)
    running -= 1
    spent += 8
print(f"burnt {spent} ms of 800 ms")
