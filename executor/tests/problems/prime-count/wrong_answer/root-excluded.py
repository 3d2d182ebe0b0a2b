# The range stops before the square root, so 9 counts as prime: wrong answer on test 1 (n = 10).
n = int(input())
sieve = [True] * (n + 1)
for i in range(2, int(n ** 0.5)):
    if sieve[i]:
        for j in range(i * i, n + 1, i):
            sieve[j] = False
print(sum(sieve[2:]))
