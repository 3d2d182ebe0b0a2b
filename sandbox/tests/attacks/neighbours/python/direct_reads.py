# Tries: to outlive SIGKILL: threads and forked children wait in reads past the page cache (O_DIRECT) of the largest file of the toolchains.
# Must: ok
# Layer: seccomp (O_DIRECT by open and by fcntl)
# request: {"timeout": 1}
import errno
import fcntl
import mmap
import os
import threading

files = [os.path.join(folder, name) for folder, _, names in os.walk("/usr/lib/jvm") for name in names]
largest = max(files, key=lambda path: os.lstat(path).st_size)
buffer = memoryview(mmap.mmap(-1, 128 << 10))
fds = []
try:
    fds.append(os.open(largest, os.O_RDONLY | os.O_DIRECT))
except OSError as error:
    print("" if error.errno == errno.EINVAL else error, end="")
try:
    plain = os.open(largest, os.O_RDONLY)
    fcntl.fcntl(plain, fcntl.F_SETFL, os.O_DIRECT)
    fds.append(plain)
except OSError as error:
    print("" if error.errno == errno.EINVAL else error, end="")


def read_all(fd):
    while True:
        os.preadv(fd, [buffer] * 1024, 0)


if not fds:
    print("refused")
else:
    threading.stack_size(65536)
    os.fork()
    os.fork()
    for number in range(24):
        threading.Thread(target=read_all, args=(fds[number % len(fds)],)).start()
