# Tries: to have the disk wait for it: every way of Python to write bytes through, 300 times each.
# Must: ok
# Layer: seccomp (calls that wait for the disk)
# request: {"timeout": 8}
# A thread that waits for the disk sleeps, and the kernel counts how often.
import mmap
import os
import resource


def flagged(flags):
    return lambda fd, at: os.pwritev(fd, [b"x"], at, flags)


def then(call):
    def write(fd, at):
        os.pwrite(fd, b"x", at)
        call(fd)

    return write


def flush(fd, at):
    with mmap.mmap(fd, 4096) as mapping:
        mapping[at] = at % 256
        mapping.flush()


WAYS = {
    "O_SYNC": (os.O_SYNC, then(lambda fd: None)),
    "O_DSYNC": (os.O_DSYNC, then(lambda fd: None)),
    "RWF_SYNC": (0, flagged(os.RWF_SYNC)),
    "RWF_DSYNC": (0, flagged(os.RWF_DSYNC)),
    "fsync": (0, then(os.fsync)),
    "fdatasync": (0, then(os.fdatasync)),
    "flush": (0, flush),
}
waited = []
for name, (flag, write) in WAYS.items():
    try:
        fd = os.open(name, os.O_RDWR | os.O_CREAT | flag, 0o600)
        os.ftruncate(fd, 4096)
        before = resource.getrusage(resource.RUSAGE_THREAD).ru_nvcsw
        for at in range(300):
            write(fd, at)
        slept = resource.getrusage(resource.RUSAGE_THREAD).ru_nvcsw - before
        if slept > 100:
            waited.append(f"{name} slept {slept} times")
    except OSError:
        pass  # refused
print(waited or "refused")
