# Keeps all candidates in a set: ten million int objects need far over 256 MB, memory limit exceeded.
n = int(input())
candidates = set(range(2, n + 1))
i = 2
while i * i <= n:
    if i in candidates:
        candidates.difference_update(range(i * i, n + 1, i))
    i += 1
print(len(candidates))
