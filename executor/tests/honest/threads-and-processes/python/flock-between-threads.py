# Four threads append to a file, each with a descriptor of its own and under a lock that they wait for.
import fcntl
import threading


def append(n):
    for i in range(25):
        with open("log", "a") as log:
            fcntl.flock(log, fcntl.LOCK_EX)
            log.write(f"{n} {i}\n")


threads = [threading.Thread(target=append, args=(n,)) for n in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
assert len(open("log").readlines()) == 100
print("ok")
