# Opens twenty pipes, and threads pass a byte through all of them.
import os
import threading

pipes = [os.pipe() for _ in range(21)]


def pass_on(first, last):
    for i in range(first, last):
        os.write(pipes[i + 1][1], os.read(pipes[i][0], 1))


threads = [threading.Thread(target=pass_on, args=(n * 5, n * 5 + 5)) for n in range(4)]
for thread in threads:
    thread.start()
os.write(pipes[0][1], b"!")
for thread in threads:
    thread.join()
assert os.read(pipes[20][0], 1) == b"!"
print("ok")
