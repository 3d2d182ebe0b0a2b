# Keeps all exact Fibonacci numbers and reduces at the end: memory grows with the square of n, over
# 400 MB for n = 100000, memory limit exceeded on test 8.
n, m = map(int, input().split())
table = [0, 1]
while len(table) <= n:
    table.append(table[-1] + table[-2])
print(table[n] % m)
