# Tries: to spend more CPU time than allowed in children: some are waited for, some are orphans, some do not wait for theirs, and the program itself only sleeps.
# Must: time_limit_exceeded
# Layer: the launcher (CPU time of the whole tree)
# request: {"timeout": 6, "limits": {"cpu_time": 0.6}}
import os, time


def burn(seconds):
    end = time.process_time() + seconds
    while time.process_time() < end:
        pass
    os._exit(0)


reading, writing = os.pipe()
waited = []
for index in range(9):  # 1.8 s in all, each below the limit
    pid = os.fork()
    if pid == 0:
        os.close(reading)
        if index % 3 == 1 and os.fork() != 0:
            os._exit(0)
        burn(0.2)
    if index % 3 == 0:
        waited.append(pid)
    if len(waited) > 1:
        os.waitpid(waited.pop(), 0)
os.close(writing)
os.read(reading, 1)  # the end of them all
print("burnt 1.8 s of 0.6 s", flush=True)
os._exit(0)
