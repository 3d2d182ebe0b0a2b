n = int(input())
weights = list(map(int, input().split()))
reached = {0: ""}
for weight in weights:
    reached = {sum_: split for old, letters in reached.items() for sum_, split in ((old + weight, letters + "A"), (old, letters + "B"))}
total = sum(weights)
print(reached[min(reached, key=lambda sum_: abs(total - 2 * sum_))])
