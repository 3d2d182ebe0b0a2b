# Children add to numbers in an anonymous shared mapping, and in one of a file.
import mmap
import os
import struct

shared = mmap.mmap(-1, 4096)
with open("data", "wb") as file:
    file.write(bytes(4096))
with open("data", "r+b") as file:
    mapped = mmap.mmap(file.fileno(), 4096)
    for n in range(4):
        child = os.fork()
        if child == 0:
            struct.pack_into("i", shared, n * 4, n + 1)
            struct.pack_into("i", mapped, n * 4, n + 1)
            mapped.flush()
            os._exit(0)
        os.waitpid(child, 0)
assert struct.unpack_from("4i", shared) == (1, 2, 3, 4)
assert struct.unpack("4i", open("data", "rb").read(16)) == (1, 2, 3, 4)
print("ok")
