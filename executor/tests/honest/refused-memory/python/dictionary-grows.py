# A dictionary of texts that grows until there is no room.
# no reference: a bare machine has more
# expected: {"verdict": "memory_limit_exceeded"}
texts = {}
while True:
    texts[len(texts)] = "x" * 50_000
