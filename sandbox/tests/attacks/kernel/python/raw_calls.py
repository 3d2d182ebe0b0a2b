# Tries: system calls by ctypes: namespaces, tracing, keys, bpf, performance counters, handles, files of memory, mounts.
# Must: ok
# Layer: seccomp (the table of refusals)
import ctypes, errno, os, platform

libc = ctypes.CDLL(None, use_errno=True)
X86 = platform.machine() == "x86_64"
# name: number on x86-64, on arm64, arguments for which the kernel has another answer, what it must answer
CALLS = {
    "unshare": (272, 97, (0,), errno.EPERM),
    "setns": (308, 268, (-1, 0), errno.EPERM),
    "ptrace": (101, 117, (0, 0, 0, 0), errno.EPERM),
    "process_vm_readv": (310, 270, (os.getpid(), 0, 0, 0, 0, 0), errno.EPERM),
    "process_vm_writev": (311, 271, (os.getpid(), 0, 0, 0, 0, 0), errno.EPERM),
    "kcmp": (312, 272, (os.getpid(), os.getpid(), 0, 0, 0), errno.EPERM),
    "keyctl": (250, 219, (0, -4, 0), errno.ENOSYS),
    "add_key": (248, 217, (0, 0, 0, 0, -4), errno.ENOSYS),
    "bpf": (321, 280, (-1, 0, 0), errno.EPERM),
    "userfaultfd": (323, 282, (1,), errno.EPERM),
    "perf_event_open": (298, 241, (0, 0, -1, -1, 0), errno.EACCES),
    "name_to_handle_at": (303, 264, (-1, 0, 0, 0, 0), errno.EPERM),
    "memfd_create": (319, 279, (0, 0), errno.EPERM),
    "memfd_secret": (447, 447, (0,), errno.EPERM),
    "personality": (135, 92, (0xFFFFFFFF,), errno.EPERM),
    "seccomp": (317, 277, (2, 0, 0), errno.EPERM),
    "mount": (165, 40, (-1, -1, -1, 0, -1), errno.EPERM),
    "open_tree": (428, 428, (-1, -1, 0), errno.EPERM),
    "pidfd_open": (434, 434, (os.getpid(), 0), errno.EPERM),
    "clone3": (435, 435, (0, 0), errno.ENOSYS),
    "inotify_init1": (294, 26, (0,), errno.EPERM),
    "io_setup": (206, 0, (1, -1), errno.ENOSYS),
    "setsid": (112, 157, (), errno.EPERM),
    "add of 2026": (470, 470, (-1, -1, -1, -1), errno.ENOSYS),
}
told = []
for name, (x86, arm, arguments, expected) in CALLS.items():
    for high in (0, 1 << 32, -1 << 32):
        ctypes.set_errno(0)
        number = ctypes.c_long((x86 if X86 else arm) | high)
        result = libc.syscall(number, *(ctypes.c_long(argument) for argument in arguments))
        if result != -1 or ctypes.get_errno() != expected:
            told.append((name, high, result, os.strerror(ctypes.get_errno())))
print(told[:20] or "refused")
