# Fills 200 MB and keeps them for a moment.
# Must be accepted: that is within the 256 MB limit.
import time

block = bytearray(b"\x07") * (200 * 2**20)
time.sleep(0.1)
print("ok" if block[-1] == 7 else "bad byte")
