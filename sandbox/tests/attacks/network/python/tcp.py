# Tries: to connect to a listener on loopback.
# Must: ok
# Layer: seccomp (socket)
import socket

try:
    socket.create_connection(("127.0.0.1", @TCP_PORT@))
    print("connected")
except PermissionError:
    print("refused")
