# Holds two hundred descriptors open at once; a shell allows a thousand.
import os

fds = [os.open("/dev/null", os.O_RDONLY) for _ in range(200)]
print("ok" if len(set(fds)) == 200 else "wrong")
