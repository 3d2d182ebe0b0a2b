# Tries: to leave shared memory, semaphores and queues for the next test, by every way that Python and the raw calls offer.
# Must: ok
# Layer: a scratch folder for every run; seccomp (System V IPC, message queues, memfd); Landlock (/dev/shm)
# request: {"stdin": "leave"}
# request: {"stdin": "look"}
import ctypes
import errno
import platform
import os
from multiprocessing import shared_memory

reached = []
libc = ctypes.CDLL(None, use_errno=True)
libc.sem_open.restype = ctypes.c_void_p
try:  # What a run makes is its own; nobody has made it before.
    shared_memory.SharedMemory("left-behind", create=True, size=4096)
except FileExistsError:
    reached.append("shared memory")
except PermissionError:  # where nothing is preloaded
    pass
if libc.sem_open(b"/left-behind", os.O_CREAT | os.O_EXCL, 0o600, 1) is None and ctypes.get_errno() != errno.EACCES:
    reached.append(f"semaphore: {ctypes.get_errno()}")
for name, attempt in (
    ("file", lambda: open("/dev/shm/left-behind", "w")),
    ("file in a folder", lambda: open("@OPEN_FOLDER@/left-behind", "w")),
):
    try:
        attempt()
        reached.append(name)
    except PermissionError:
        pass
calls = {  # x86-64, and the generic table of arm64; the arguments would do without a sandbox
    "shmget": (29, 194, (0x51AC, 4096, 0o1666), errno.EPERM),
    "semget": (64, 190, (0x51AC, 1, 0o1666), errno.EPERM),
    "msgget": (68, 186, (0x51AC, 0o1666), errno.EPERM),
    "memfd_create": (319, 279, (b"left", 0), errno.EPERM),
    "memfd_secret": (447, 447, (0,), errno.EPERM),
    "add_key": (248, 217, (b"user", b"left", b"x", 1, -4), errno.ENOSYS),
    "mq_open": (240, 180, (b"left-behind", 0o102, 0o666, None), errno.EPERM),
}
for name, (x86, arm, arguments, refusal) in calls.items():
    ctypes.set_errno(0)
    if libc.syscall(x86 if platform.machine() == "x86_64" else arm, *arguments) >= 0 or ctypes.get_errno() != refusal:
        reached.append(f"{name}: {ctypes.get_errno()}")
print(*(reached or ["refused"]), sep="\n")
