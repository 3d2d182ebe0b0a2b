# Tries: to hold full sockets and pipes that are closed while threads wait for them, in poll and in select.
# Must: ok or memory_limit_exceeded
# Layer: supervision (what threads that wait keep open)
# request: {"limits": {"memory_mb": 64}, "timeout": 8}
# most: kernel 160 MB
# It cannot tell itself whether they are still there: that is seen from outside.
import os
import select
import socket
import threading
import time


def fill(fd):
    os.set_blocking(fd, False)
    try:
        while True:
            os.write(fd, b"x" * 16384)
    except BlockingIOError:
        pass


def by_poll(fds):
    poll = select.poll()
    for fd in fds:
        poll.register(fd, 0)
    poll.poll(1500)


def by_select(fds):
    select.select([], [], fds, 1.5)


threading.stack_size(65536)
threads = []
for turn in range(60):
    fds = []
    for _ in range(20):
        fds += [end.detach() for end in socket.socketpair()]
        fill(fds[-1])
        fill(fds[-2])
    for _ in range(6):
        fds += os.pipe()
        fill(fds[-1])
    threads.append(threading.Thread(target=(by_poll, by_select)[turn % 2], args=(fds,)))
    threads[-1].start()
    time.sleep(0.002)  # until it waits
    for fd in fds:
        os.close(fd)
for thread in threads:
    thread.join()
print("refused")
