# Bisection between 0 and x, but for 0 < x < 1 the root is above x: wrong answer on test 4 (0.001).
q = int(input())
for _ in range(q):
    x = float(input())
    low, high = (0.0, x) if x >= 0 else (x, 0.0)
    for _ in range(100):
        middle = (low + high) / 2
        if middle ** 3 < x:
            low = middle
        else:
            high = middle
    print(high)
