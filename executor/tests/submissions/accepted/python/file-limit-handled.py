# Writes past the limit of one file, 10 MB, and handles the error.
# Must be accepted: EFBIG is an ordinary error that a program may handle.
import errno
import os

with open("big", "wb", buffering=0) as big:
    try:
        for _ in range(20):
            big.write(bytes(2**20))
        print("20 MB were written")
    except OSError as error:
        print("ok" if error.errno == errno.EFBIG else error)
os.remove("big")
