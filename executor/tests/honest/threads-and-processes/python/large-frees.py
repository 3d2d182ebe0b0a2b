# Takes and frees large blocks many times; only one is held at a time.
for n in range(20):
    block = bytearray(32_000_000)
    block[-1] = n
    del block
print("ok")
