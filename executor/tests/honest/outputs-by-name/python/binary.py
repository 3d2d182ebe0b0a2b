# Bytes that are no text, by os.write, by name and by sys.stdout.buffer.
# route: piston
# expected: "\u0000\u0001\ufffd\ufffd\u0000\n"
import os
import sys

os.write(1, b"\0\x01")
with open("/dev/stdout", "wb", buffering=0) as out:
    out.write(b"\xff\xfe")
sys.stdout.buffer.write(b"\0\n")
