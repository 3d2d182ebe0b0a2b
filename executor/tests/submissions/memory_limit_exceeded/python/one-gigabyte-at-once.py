# Asks for 1 GB at once.
# Must be memory_limit_exceeded: the MemoryError ends the program.
block = bytearray(10**9)
print("ok")
