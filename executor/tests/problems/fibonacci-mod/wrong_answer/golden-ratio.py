# Binet's formula in floating point, exact only up to F(70): wrong answer on test 6 (n = 90).
n, m = map(int, input().split())
root = 5 ** 0.5
print(round(((1 + root) / 2) ** n / root) % m)
