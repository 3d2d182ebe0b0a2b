# Greedy by value per weight: wrong answer on test 1 (160 instead of 220).
n, capacity = map(int, input().split())
items = [tuple(map(int, input().split())) for _ in range(n)]
items.sort(key=lambda item: item[1] / item[0], reverse=True)
total = 0
for weight, value in items:
    if weight <= capacity:
        capacity -= weight
        total += value
print(total)
