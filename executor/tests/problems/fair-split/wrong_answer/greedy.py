# Earns something: the next weight goes to whoever has less.
n = int(input())
sums, split = [0, 0], ""
for weight in map(int, input().split()):
    poorer = 0 if sums[0] <= sums[1] else 1
    sums[poorer] += weight
    split += "AB"[poorer]
print(split)
