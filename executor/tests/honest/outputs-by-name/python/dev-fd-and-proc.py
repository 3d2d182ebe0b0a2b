# Opens its output by all of its names, and twice at once.
# expected: "0\n1\n2\n3\n4\n5\n"
import os

names = ["/dev/fd/1", "/proc/self/fd/1", f"/proc/{os.getpid()}/fd/1", "/dev/stdout"]
print(0, flush=True)
for n, name in enumerate(names, 1):
    with open(name, "w") as one, open(name, "a") as other:
        print(n, file=one, flush=True)
        if n == 4:
            print(5, file=other, flush=True)
