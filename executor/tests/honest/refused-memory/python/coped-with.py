# Catches the MemoryError, does with less, and ends well.
try:
    bytearray(1 << 50)
except MemoryError:
    print("ok")
