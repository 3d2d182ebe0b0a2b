# Walks up in steps of half the tolerance: 2 * 10^11 steps for each number of test 8 and millions
# for small ones, time limit exceeded (on an early test already, depending on the machine).
q = int(input())
for _ in range(q):
    x = float(input())
    root = 0.0
    while root ** 3 < abs(x):
        root += 5e-7
    print(root if x >= 0 else -root)
