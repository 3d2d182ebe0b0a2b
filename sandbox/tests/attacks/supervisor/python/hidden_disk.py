# Tries: to hold more disk than the folder may have: files without names, in descriptors that nobody has open any more, because they are under way in a socket.
# Must: output_limit_exceeded
# Layer: seccomp (O_TMPFILE, sendmsg); what is deleted and open then counts on the folder
# request: {"timeout": 3}
import errno
import os
import socket
import time


def nameless():
    try:
        return os.open(".", os.O_TMPFILE | os.O_RDWR, 0o600)
    except OSError as error:
        if error.errno != errno.EOPNOTSUPP:
            raise
    file = os.open("file", os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600)
    os.unlink("file")
    return file


def hide(file):
    try:
        socket.send_fds(sockets[0], [b"x"], [file])
    except PermissionError:
        return  # it stays open
    os.close(file)


block = b"x" * (1 << 20)
held = 0
sockets = socket.socketpair()
for _ in range(11):
    file = nameless()
    for _ in range(9):
        held += os.write(file, block)
    hide(file)
time.sleep(0.2)  # ten looks of the launcher
print(f"held {held >> 20} MB of disk where 64 are allowed")
