# Tries: to hold 250 MB of the kernel's buffers in pairs of sockets, under all the descriptors that ten processes may have.
# Must: memory_limit_exceeded
# Layer: the tick (buffers of sockets), RLIMIT_NOFILE
# request: {"limits": {"memory_mb": 32}, "timeout": 8}
# most: kernel 200 MB
import os
import socket
import time

for _ in range(9):
    if os.fork() == 0:
        break
held = []
try:
    while True:
        held += socket.socketpair()
except OSError:
    pass
for end in held:
    end.setblocking(False)
    try:
        while True:
            end.send(bytes(65536))
    except OSError:
        pass
time.sleep(3)
print("held", len(held))
