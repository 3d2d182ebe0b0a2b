# Two children count in a file, each under a lock of the whole file, for which they wait.
import fcntl
import os

with open("count", "w") as file:
    file.write("0")


def count():
    for _ in range(50):
        with open("count", "r+") as file:
            fcntl.lockf(file, fcntl.LOCK_EX)
            value = int(file.read())
            file.seek(0)
            file.write(str(value + 1))
            file.flush()
            fcntl.lockf(file, fcntl.LOCK_UN)


children = []
for _ in range(2):
    child = os.fork()
    if child == 0:
        count()
        os._exit(0)
    children.append(child)
for child in children:
    assert os.waitpid(child, 0)[1] == 0
assert open("count").read() == "100"
print("ok")
