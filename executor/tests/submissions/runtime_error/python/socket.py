# Opens a socket.
# Must be runtime_error: there is no network.
import socket

socket.socket(socket.AF_INET, socket.SOCK_STREAM).close()
print("ok")
