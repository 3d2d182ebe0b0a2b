# Tries: to keep 120 MB of disk in files that were sent over a socket and never received.
# Must: output_limit_exceeded or ok
# Layer: the tick (all that a run keeps of the disk), or a refusal to send descriptors
# Both are right: that the sandbox counts what is under way, or that nothing can be sent.
import os
import socket
import time

here, there = socket.socketpair()
sent = 0
for i in range(12):
    fd = os.open("file", os.O_RDWR | os.O_CREAT)
    os.unlink("file")
    for _ in range(10):
        os.write(fd, b"x" * (1 << 20))
    try:
        socket.send_fds(here, [b"x"], [fd])
        sent += 10
    except OSError:
        pass
    os.close(fd)
time.sleep(0.5)  # a tick may need some time to look
print(f"held {sent} MB" if sent else "refused")
