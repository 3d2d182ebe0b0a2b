# Tries: to find the secret in the memory of the neighbour, the victim and the service, by raw system calls with ctypes, also from a thread and from a child.
# Must: ok
# Layer: seccomp (process_vm_readv, ptrace), Landlock (/proc of others)
import ctypes, errno, os, platform, threading

libc = ctypes.CDLL(None, use_errno=True)
ARM = platform.machine() == "aarch64"
READV, WRITEV, PTRACE = (270, 271, 117) if ARM else (310, 311, 101)
TARGETS = [@NEIGHBOUR_PID@, @VICTIM_PID@, @SERVICE_PID@, @WORKER_PID@, @FORK_SERVER_PID@, @JAVA_FORK_SERVER_PID@]
won = []


class Piece(ctypes.Structure):
    _fields_ = [("base", ctypes.c_void_p), ("length", ctypes.c_size_t)]


def call(name, number, *arguments):
    ctypes.set_errno(0)
    result = libc.syscall(ctypes.c_long(number), *[ctypes.c_long(a) if isinstance(a, int) else a for a in arguments])
    if result >= 0 or ctypes.get_errno() != errno.EPERM:
        won.append(f"{name}: {result} errno {ctypes.get_errno()}")


def look():
    buffer = ctypes.create_string_buffer(1 << 16)
    for pid in TARGETS:
        for address in (0x400000, ctypes.addressof(buffer)):
            here, there = Piece(ctypes.addressof(buffer), len(buffer)), Piece(address, len(buffer))
            for number in (READV, WRITEV):
                call(f"process_vm {number} {pid}", number, pid, ctypes.byref(here), 1, ctypes.byref(there), 1, 0)
        if b"secret = " in buffer.raw:
            won.append(str(buffer.raw))
        for request in (16, 0x4206):  # ATTACH, SEIZE
            call(f"ptrace {pid}", PTRACE, request, pid, 0, 0)
        for name in ("mem", "environ", "maps", "cwd/main.py", "root/etc/passwd", "fd/0", "task"):
            path = f"/proc/{pid}/{name}"
            try:
                won.append(path + str(os.listdir(path) if name == "task" else open(path, "rb").read(4096)))
            except PermissionError:
                pass
            except OSError as error:
                won.append(f"{path}: {error}")


look()
thread = threading.Thread(target=look)
thread.start()
thread.join()
child = os.fork()
if child == 0:
    look()
    os._exit(1 if won else 0)
if os.waitpid(child, 0)[1] != 0:
    won.append("the child")
print(won or "refused")
