# A list that grows by small steps.
# no reference: a bare machine has more
# expected: {"verdict": "memory_limit_exceeded"}
items = []
while True:
    items.append(bytes(100_000))
