# Tries: every family and type that the module knows, sockets made of other descriptors, servers, datagrams without a connection, and names.
# Must: ok
# Layer: seccomp (socket)
import errno, os, socket, socketserver

told = []


def refused(what, attempt, *allowed):
    try:
        told.append((what, attempt()))
    except OSError as error:
        if error.errno not in (errno.EACCES, errno.ENOTSOCK) and not isinstance(error, allowed):
            told.append((what, error))


families = [getattr(socket, name) for name in dir(socket) if name.startswith("AF_") and name != "AF_UNSPEC"]
kinds = [socket.SOCK_STREAM, socket.SOCK_DGRAM, socket.SOCK_RAW, socket.SOCK_SEQPACKET, socket.SOCK_RDM]
for family in families:
    for kind in kinds:
        refused((family, kind), lambda: socket.socket(family, kind))
refused("server", lambda: socket.create_server(("127.0.0.1", 0)))
refused("both families", lambda: socket.has_dualstack_ipv6() or socket.create_server(("::", 0), family=socket.AF_INET6))
refused("tcp server", lambda: socketserver.TCPServer(("127.0.0.1", 0), None))
refused("udp server", lambda: socketserver.UDPServer(("127.0.0.1", 0), None))
refused("unix server", lambda: socketserver.UnixStreamServer("own", None))
refused("client", lambda: socket.create_connection(("127.0.0.1", @SERVICE_PORT@)))
for name in ("localhost", "example.com", socket.gethostname(), "metadata.azure.internal"):
    refused(name, lambda: socket.getaddrinfo(name, 80), socket.gaierror)
    refused(name, lambda: socket.gethostbyname_ex(name), socket.gaierror)
refused("interfaces", lambda: socket.if_nameindex())
# An object around any descriptor: the methods are there, the kernel must refuse.
for fd in range(3):
    copy = os.dup(fd)
    refused(("fd", fd), lambda: socket.socket(socket.AF_INET, socket.SOCK_STREAM, 0, fileno=copy).connect(("127.0.0.1", @TCP_PORT@)))
one, two = socket.socketpair()
refused("pair as inet", lambda: socket.socket(socket.AF_INET, socket.SOCK_STREAM, 0, fileno=one.fileno()).connect(("127.0.0.1", @TCP_PORT@)))
refused("pair", lambda: two.connect("@UNIX_SOCKET@"))
refused("abstract", lambda: two.connect("\0@ABSTRACT_SOCKET@"))
for line in told[:20]:
    print(line)
if not told:
    print("refused")
