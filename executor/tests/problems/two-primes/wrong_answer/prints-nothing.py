import os

os.write(1, b"2 2\n")
os.ftruncate(1, 0)
