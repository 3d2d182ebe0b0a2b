# Tries: to hold more disk than the folder may have: files without names, in descriptors that nobody has open any more, because they are under way in a socket.
# Must: output_limit_exceeded
# Layer: the launcher's measure of what the run has on disk
# request: {"timeout": 3}
import os
import socket
import time

block = b"x" * (1 << 20)
held = 0
sockets = socket.socketpair()
for _ in range(11):
    file = os.open(".", os.O_TMPFILE | os.O_RDWR, 0o600)
    for _ in range(9):
        held += os.write(file, block)
    socket.send_fds(sockets[0], [b"x"], [file])
    os.close(file)
time.sleep(0.2)  # ten looks of the launcher
print(f"held {held >> 20} MB of disk where 64 are allowed")
