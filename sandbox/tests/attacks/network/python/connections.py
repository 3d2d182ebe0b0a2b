# Tries: multiprocessing's listeners, managers and passed descriptors, which are sockets under other names.
# Must: ok
# Layer: seccomp (socket, bind)
import multiprocessing as mp, os, socket
from multiprocessing import connection, managers, reduction

told = []


def refused(what, attempt):
    try:
        told.append((what, attempt()))
    except (PermissionError, EOFError):
        pass


def smuggle():
    """A child makes the socket and passes it on."""
    one, two = socket.socketpair()
    child = os.fork()
    if child == 0:
        try:
            reduction.send_handle(connection.Connection(two.detach()), socket.socket().detach(), os.getppid())
        except PermissionError:
            pass
        os._exit(0)
    two.close()
    os.waitpid(child, 0)
    if not one.recv(1, socket.MSG_PEEK):
        raise EOFError
    return reduction.recv_handle(connection.Connection(one.detach()))


refused("client", lambda: connection.Client(("127.0.0.1", @TCP_PORT@)))
refused("unix client", lambda: connection.Client("@UNIX_SOCKET@"))
refused("abstract client", lambda: connection.Client("\0@ABSTRACT_SOCKET@", family="AF_UNIX"))
refused("listener", lambda: connection.Listener(("127.0.0.1", 0)))
refused("unix listener", lambda: connection.Listener(family="AF_UNIX"))
refused("manager", lambda: managers.BaseManager(("127.0.0.1", @SERVICE_PORT@), b"x").connect())
refused("smuggled", smuggle)
mp.Pipe()  # a pair, and therefore allowed
print(told or "refused")
