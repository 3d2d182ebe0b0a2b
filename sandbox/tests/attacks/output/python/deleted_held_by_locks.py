# Tries: to keep 280 MB of disk in deleted files that are closed while threads wait for locks on them: of the whole file (flock), and of a byte.
# Must: ok or output_limit_exceeded or runtime_error or time_limit_exceeded
# Layer: supervision (what threads that wait keep open)
# most: disk 160 MB
# request: {"timeout": 5}
# It cannot tell itself whether they are still there: that is seen from outside. A call that was let go may take the lock of a later file.
import fcntl
import os
import struct
import threading
import time

F_OFD_SETLK, F_OFD_SETLKW = 37, 38
BLOCK = bytes(1 << 20)


def byte_of(start):
    return struct.pack("hhqqi4x", fcntl.F_WRLCK, os.SEEK_SET, start, 1, 0)


threading.stack_size(65536)


def wait(call, *arguments):
    threading.Thread(target=call, args=arguments, daemon=True).start()


def open_as(number, flags):
    """Under a number that no other file has: a thread that comes too late finds nothing there."""
    fd = os.open("file", flags, 0o600)
    os.dup2(fd, number)
    os.close(fd)
    return number


for turn in range(28):
    one = open_as(63 - 2 * turn, os.O_RDWR | os.O_CREAT | os.O_EXCL)
    other = open_as(62 - 2 * turn, os.O_RDWR)
    os.unlink("file")
    for _ in range(10):
        os.write(one, BLOCK)
    fcntl.flock(one, fcntl.LOCK_EX)
    fcntl.fcntl(other, F_OFD_SETLK, byte_of(0))
    wait(fcntl.flock, other, fcntl.LOCK_EX)  # each waits for what the other has
    wait(fcntl.fcntl, one, F_OFD_SETLKW, byte_of(0))
    time.sleep(0.01)
    os.close(one)
    os.close(other)
time.sleep(1)  # a tick may need some time to look
print("refused", flush=True)
os._exit(0)
