# Tries: to read files of others by system calls that Python has no function for, or that skip libc's checks.
# Must: ok
# Layer: seccomp (handles, process_vm_readv, kcmp, pidfd); Landlock (openat2, execveat)
import ctypes, errno, os, platform, struct

libc = ctypes.CDLL(None, use_errno=True)
X86 = platform.machine() == "x86_64"
won = []
FILES = ["@SECRET_FILE@", "@OPEN_FILE@", "@SERVICE_SOURCE@", "@NEIGHBOUR_BUILD@/main.py", "/proc/@NEIGHBOUR_PID@/environ"]
BUFFER = ctypes.create_string_buffer(4096)


def call(what, number, *arguments):
    """A descriptor or data is a success, and so is any error that the sandbox does not give."""
    result = libc.syscall(ctypes.c_long(number), *(ctypes.c_long(a) if isinstance(a, int) else a for a in arguments))
    code = ctypes.get_errno()
    if result < 0 and code in (errno.EACCES, errno.EPERM, errno.ENOSYS, errno.EXDEV):  # EXDEV: as asked for
        return
    won.append(f"{what}: {result} {errno.errorcode.get(code) if result < 0 else ''}")
    try:
        won.append(repr(os.read(result, 300)))
    except OSError:
        pass  # not every success is a descriptor to read


for name in FILES:
    path = name.encode()
    if X86:
        call(f"open {name}", 2, path, os.O_RDONLY)
    call(f"openat {name}", 257 if X86 else 56, -100, path, os.O_RDONLY | os.O_CLOEXEC)
    # the upper half of a register is ignored for an int: a filter that compares all of it is passed by
    call(f"openat, high bits {name}", 257 if X86 else 56, 0x7F00000000000000 | 0xFFFFFF9C, path, os.O_RDONLY)
    for resolve in (0, 1, 2, 4):
        call(f"openat2 {resolve} {name}", 437, -100, path, struct.pack("QQQ", os.O_RDONLY, 0, resolve), 24)
    call(f"name_to_handle_at {name}", 303 if X86 else 264, -100, path, struct.pack("Ii", 100, 0) + bytes(100), BUFFER, 0)
    call(f"execveat {name}", 322 if X86 else 281, -100, path, None, None, 0)
    call(f"open_tree {name}", 428, -100, path, 0)
    call(f"open_tree_attr {name}", 467, -100, path, 0, 0, 0)
for pid in (@SERVICE_PID@, @LAUNCHER_PID@, @WORKER_PID@, @FORK_SERVER_PID@, @JAVA_FORK_SERVER_PID@, @NEIGHBOUR_PID@, @VICTIM_PID@, os.getppid()):
    iovec = struct.pack("PN", ctypes.addressof(BUFFER), 64)
    call(f"process_vm_readv {pid}", 310 if X86 else 270, pid, iovec, 1, struct.pack("PN", 0x400000, 64), 1, 0)
    call(f"pidfd_open {pid}", 434, pid, 0)
    call(f"kcmp {pid}", 312 if X86 else 272, pid, pid, 0, 0, 0)
    call(f"get_robust_list {pid}", 274 if X86 else 100, pid, BUFFER, ctypes.addressof(BUFFER))
    call(f"ptrace {pid}", 101 if X86 else 117, 16, pid, 0, 0)
call("open_by_handle_at", 304 if X86 else 265, -100, struct.pack("Ii", 8, 1) + bytes(8), os.O_RDONLY)
print("\n".join(won) or "refused")
