# Opens a socket of each family. seccomp refuses.
import socket
for family in (socket.AF_INET, socket.AF_INET6, socket.AF_UNIX, socket.AF_NETLINK):
    try:
        socket.socket(family)
        print(family, 'opened')
    except PermissionError: pass
print('refused')
