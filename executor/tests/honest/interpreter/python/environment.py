# os.environ, os.environb and the environment of the C library agree.
# expected: {"stdout": "True\nTrue\nb'value' b'value'\n", "stderr": ""}
import ctypes
import os

libc = ctypes.CDLL(None)
libc.getenv.restype = ctypes.c_char_p
print(all(libc.getenv(name) == value for name, value in os.environb.items()))
print(os.environ["HOME"] == os.environ["TMPDIR"] == os.getcwd())
os.environ["NEW"] = "value"
print(libc.getenv(b"NEW"), os.environb[b"NEW"])
