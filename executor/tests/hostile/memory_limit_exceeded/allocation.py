# Asks for 4 GB at once. RLIMIT_DATA refuses.
data = bytearray(1 << 32)
print(len(data))
