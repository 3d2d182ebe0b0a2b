# Lets a list grow by one MB at a time, 1 GB at most.
# Must be memory_limit_exceeded.
blocks = []
for i in range(1024):
    blocks.append(bytes([i % 255 + 1]) * 2**20)
print("ok")
