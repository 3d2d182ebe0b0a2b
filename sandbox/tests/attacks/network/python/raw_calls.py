# Tries: the system calls of sockets themselves, past the module, also with rubbish in the upper halves of the registers.
# Must: ok
# Layer: seccomp (socket and its family)
import ctypes, errno, os, platform

libc = ctypes.CDLL(None, use_errno=True)
X86 = platform.machine() == "x86_64"
SOCKET, CONNECT, BIND, LISTEN, ACCEPT, ACCEPT4, SETSOCKOPT = (
    (41, 42, 49, 50, 43, 288, 54) if X86 else (198, 203, 200, 201, 202, 242, 208)
)
SOCKETPAIR = 53 if X86 else 199
told = []


def call(number, *arguments):
    ctypes.set_errno(0)
    result = libc.syscall(ctypes.c_long(number), *(ctypes.c_long(argument) for argument in arguments))
    return ctypes.get_errno() if result == -1 else f"result {result}"


for high in (0, 1 << 32, -1 << 32, 1 << 63):
    for family in (1, 2, 10, 16, 17, 21, 31, 38, 40, 44):
        if (got := call(SOCKET, family | high, 1, 0)) != errno.EACCES:
            told.append(("socket", family, high, got))
    for number in (CONNECT, BIND, LISTEN, ACCEPT, ACCEPT4):
        for fd in range(4):
            if (got := call(number, fd | high, 0, 0, 0)) != errno.EACCES:
                told.append((number, fd, high, got))
    if (got := call(SETSOCKOPT, 0, 1, 7, 0, 0)) != errno.EPERM:
        told.append(("setsockopt", got))
    for kind in (2, 3, 2 | 0o2000000, 3 | 0o4000):
        if (got := call(SOCKETPAIR, 1, kind | high, 0, 0)) != errno.EPERM:
            told.append(("pair", kind, high, got))
print(told[:20] or "refused")
