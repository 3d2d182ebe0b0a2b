# The table row by row; the row shifted by the weight is zipped with itself: accepted.
import sys

numbers = list(map(int, sys.stdin.read().split()))
n, capacity = numbers[:2]
best = [0] * (capacity + 1)
for weight, value in zip(numbers[2::2], numbers[3::2]):
    taken = [b + value for b in best[:max(0, capacity + 1 - weight)]]
    best[weight:] = map(max, best[weight:], taken)
print(best[capacity])
