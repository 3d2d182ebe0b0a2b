# Tries: to write outside by raw system calls, with registers whose upper halves are filled, and by calls that Python does not know.
# Must: ok
# Layer: Landlock; seccomp (fallocate, handles, mounts and calls younger than the filter)
import ctypes, errno, functools, os, platform, struct

libc = ctypes.CDLL(None, use_errno=True)
X86 = platform.machine() == "x86_64"
won = []
HIGH = 0x7F000000_00000000
AT_FDCWD = HIGH | 0xFFFFFF9C  # -100 in the half that is an int


def call(what, x86, arm, *arguments, also=()):
    """Anything but a refusal is a success, or an attack that was not meant so."""
    number = x86 if X86 else arm
    if number is None:
        return
    result = libc.syscall(ctypes.c_long(number), *(ctypes.c_long(a) if isinstance(a, int) else a for a in arguments))
    code = ctypes.get_errno()
    if result >= 0 or code not in (errno.EACCES, errno.EPERM, errno.EXDEV, errno.ENOSYS, errno.EOPNOTSUPP, *also):
        won.append(f"{what}: {result if result >= 0 else errno.errorcode[code]}")


open("own", "w").close()
W, C, T = os.O_WRONLY, os.O_CREAT, os.O_TRUNC
for folder in ("@OPEN_FOLDER@", "@NEIGHBOUR_SCRATCH@", "@NEIGHBOUR_BUILD@", "/tmp", "/dev/shm", ".."):
    attack = functools.partial(call, also=(errno.EROFS,) if folder == "/tmp" else ())  # as it may be in a container
    new = f"{folder}/@MARKER@".encode()
    attack(f"open {new}", 2, None, new, HIGH | W | C, 0o666)
    attack(f"creat {new}", 85, None, new, 0o666)
    attack(f"openat {new}", 257, 56, AT_FDCWD, new, HIGH | W | C, 0o666)
    attack(f"openat2 {new}", 437, 437, -100, new, struct.pack("QQQ", W | C, 0o666, 0), 24)
    attack(f"mkdirat {new}", 258, 34, AT_FDCWD, new, 0o777)
    attack(f"mknodat {new}", 259, 33, AT_FDCWD, new, HIGH | 0o100666, 0)
    attack(f"symlinkat {new}", 266, 36, b"/", AT_FDCWD, new)
    attack(f"linkat {new}", 265, 37, AT_FDCWD, b"own", AT_FDCWD, new, 0)
    for flags in (0, 1):
        attack(f"renameat2 {flags} {new}", 316, 276, AT_FDCWD, b"own", AT_FDCWD, new, HIGH | flags)
    attack(f"tmpfile {folder}", 257, 56, AT_FDCWD, folder.encode(), os.O_TMPFILE | os.O_RDWR, 0o666)
    attack(f"open_tree {folder}", 428, 428, AT_FDCWD, folder.encode(), 1)
    attack(f"mount {folder}", 165, 40, b"none", folder.encode(), b"tmpfs", 0, None)
    attack(f"bind mount {folder}", 165, 40, b".", folder.encode(), None, 4096, None)
    attack(f"move_mount {folder}", 429, 429, AT_FDCWD, b".", AT_FDCWD, folder.encode(), 0)
    attack(f"pivot_root {folder}", 155, 41, folder.encode(), folder.encode())
bait = b"@OPEN_FILE@"
call("truncate", 76, 45, bait, 0)
call("unlinkat", 263, 35, AT_FDCWD, bait, 0)
call("remove the folder", 263, 35, AT_FDCWD, b"@OPEN_FOLDER@", HIGH | 0x200)
call("exchange", 316, 276, AT_FDCWD, b"own", AT_FDCWD, bait, 2)
call("fallocate of stdout", 285, 47, 1, 1, 0, 1 << 20)
call("swapon", 167, 224, bait, 0)
call("acct", 163, 89, bait)
call("chroot", 161, 51, b"@OPEN_FOLDER@")
call("quotactl", 179, 60, 0x800002 << 8 & 0x7FFFFFFF, b"@OPEN_FOLDER@", 0, None)
call("mq_open", 240, 180, b"attack", C | os.O_RDWR, 0o666, None)
call("memfd_create", 319, 279, b"attack", 0)
for number in range(463, 480):  # what a younger kernel may know: setxattrat, file_setattr and the like
    call(f"call {number}", number, number, -100, bait, 0, struct.pack("QQQ", 0, 0, 0), 24)
print("\n".join(won) or "refused")
