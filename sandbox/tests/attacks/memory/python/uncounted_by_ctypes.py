# Tries: memory outside of any limit by raw calls and the standard library: memfd, /dev/shm, System V, shared_memory, and 128 MB of malloc, mmap and brk.
# Must: ok
# Layer: seccomp (memfd_create, shmget, prctl), Landlock (/dev/shm), RLIMIT_DATA
# request: {"limits": {"memory_mb": 32}}
import ctypes
import errno
import os
from multiprocessing import shared_memory

libc = ctypes.CDLL(None, use_errno=True)
libc.malloc.restype = libc.mmap.restype = libc.sbrk.restype = ctypes.c_void_p
BYTES, FAILED = 128 << 20, ctypes.c_void_p(-1).value
got = []


def refused(name, call, *numbers):
    try:
        call()
        got.append(name)
    except OSError as error:
        if error.errno not in numbers:
            got.append(f"{name}: {error}")


refused("memfd_create", lambda: os.memfd_create("x"), errno.EPERM)
refused("shared_memory", lambda: shared_memory.SharedMemory(create=True, size=BYTES), errno.EFBIG, errno.EACCES)
refused("/dev/shm", lambda: os.open("/dev/shm/attack", os.O_RDWR | os.O_CREAT), errno.EACCES)
refused("/dev/zero", lambda: os.open("/dev/zero", os.O_RDWR), errno.EACCES)
for name, result in {
    "shmget": libc.shmget(0, BYTES, 0o1600),
    "PR_FUTEX_HASH": libc.prctl(78, ctypes.c_ulong(1), ctypes.c_ulong(1 << 20), ctypes.c_ulong(0), ctypes.c_ulong(0)),
    "mlockall": libc.mlockall(3),
}.items():
    if result != -1:
        got.append(name)
if libc.malloc(ctypes.c_size_t(BYTES)) is not None:
    got.append("malloc")
if libc.sbrk(ctypes.c_long(BYTES)) != FAILED:
    got.append("sbrk")
for flags in (0x22, 0x21, 0x4022, 0x8022, 0x23):
    if libc.mmap(None, ctypes.c_size_t(BYTES), 3, flags, -1, ctypes.c_long(0)) != FAILED:
        got.append(f"mmap {flags:#x}")
print(got or "refused")
