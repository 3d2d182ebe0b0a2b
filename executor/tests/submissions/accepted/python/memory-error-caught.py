# Asks for 1 GB, is refused, and carries on with less.
# Must be accepted: a refused allocation only counts when the program dies of it.
try:
    print(len(bytearray(10**9)))
except MemoryError:
    print("ok")
