# Tries: to be small in every process: nine forks each copy a list only by counting references to it.
# Must: memory_limit_exceeded
# Layer: the tick (sum over the tree, shared pages once)
# request: {"limits": {"memory_mb": 64}}
import os
import time

items = [str(i) for i in range(250_000)]  # some 16 MB
children = []
for _ in range(9):
    pid = os.fork()
    if pid == 0:
        for item in items:  # writes to the page of every object
            pass
        mine = [item + "x" for item in items]
        time.sleep(0.6)
        os._exit(0)
    children.append(pid)
print([os.waitpid(pid, 0)[1] for pid in children])
