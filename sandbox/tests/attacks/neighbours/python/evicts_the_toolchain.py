# Tries: to make programs of others start slowly: drops the files of the JVM from the page cache again and again, by posix_fadvise, in the whole folder.
# Must: ok
# Layer: seccomp (fadvise64)
# request: {"timeout": 8}
# most: honest 1500 ms
import os
import time

fds = []
for top in ("/usr/lib/jvm", "/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu"):
    paths = [os.path.join(folder, name) for folder, _, names in os.walk(top) for name in names]
    for path in sorted(paths, key=lambda path: -os.lstat(path).st_size)[:20]:
        fds.append(os.open(path, os.O_RDONLY))
end = time.monotonic() + 3
while time.monotonic() < end:
    for fd in fds:
        os.posix_fadvise(fd, 0, 0, os.POSIX_FADV_DONTNEED)
print("refused")
