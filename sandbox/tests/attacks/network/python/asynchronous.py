# Tries: asyncio's connections, servers and datagrams, and those that its loop makes of sockets and pipes it is handed.
# Must: ok
# Layer: seccomp (socket, connect); asyncio itself runs, on a pair
import asyncio, re, socket

told = []


async def refused(what, attempt):
    try:
        got = await attempt
        if getattr(got, "sockets", True):  # a server without a socket is what is left when each was refused
            told.append((what, got))
    except PermissionError:
        pass
    except OSError as error:
        if error.errno is not None or not is_refusal(what, str(error)):
            told.append((what, error))


def is_refusal(what, text):
    # Several attempts are told of in one text; of a server none is told of, where not even a socket could be made.
    return set(re.findall(r"Errno (\d+)", text)) == {"13"} or (what == "server" and text.startswith("could not bind on any address"))


async def main():
    loop = asyncio.get_running_loop()
    await refused("tcp", asyncio.open_connection("127.0.0.1", @TCP_PORT@))
    await refused("tcp, IPv6", asyncio.open_connection("::1", @SERVICE_PORT@))
    await refused("tls", asyncio.open_connection("127.0.0.1", @TCP_PORT@, ssl=True))
    await refused("unix", asyncio.open_unix_connection("@UNIX_SOCKET@"))
    await refused("abstract", asyncio.open_unix_connection("\0@ABSTRACT_SOCKET@"))
    await refused("server", asyncio.start_server(lambda *_: None, "127.0.0.1", 0))
    await refused("unix server", asyncio.start_unix_server(lambda *_: None, "own"))
    await refused("udp", loop.create_datagram_endpoint(asyncio.DatagramProtocol, remote_addr=("127.0.0.1", @UDP_PORT@)))
    await refused("udp server", loop.create_datagram_endpoint(asyncio.DatagramProtocol, local_addr=("127.0.0.1", 0)))
    one, two = socket.socketpair()
    one.setblocking(False)
    await refused("a pair", loop.sock_connect(one, "@UNIX_SOCKET@"))
    # What it is for: the loop wakes itself, and a child tells of its end.
    child = await asyncio.create_subprocess_exec("/usr/bin/true")
    if await child.wait() != 0:
        told.append("asyncio does not work")


asyncio.run(asyncio.wait_for(main(), 5))
print(told or "refused")
