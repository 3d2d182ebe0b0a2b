# A child waits for a lock on a file that its parent holds for a while.
import fcntl
import os
import time

with open("lock", "w") as lock:
    fcntl.flock(lock, fcntl.LOCK_EX)
    child = os.fork()
    if child == 0:
        with open("lock", "w") as mine:
            fcntl.flock(mine, fcntl.LOCK_EX)
            with open("log", "a") as log:
                log.write("child\n")
        os._exit(0)
    time.sleep(0.1)
    with open("log", "a") as log:
        log.write("parent\n")
    fcntl.flock(lock, fcntl.LOCK_UN)
os.waitpid(child, 0)
assert open("log").read() == "parent\nchild\n"
print("ok")
