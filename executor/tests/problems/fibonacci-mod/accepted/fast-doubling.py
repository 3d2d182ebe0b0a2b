# Fast doubling, F(2k) and F(2k + 1) from F(k) and F(k + 1): accepted.
def fibonacci(n):
    if n == 0:
        return 0, 1
    a, b = fibonacci(n // 2)
    even, odd = a * (2 * b - a) % m, (a * a + b * b) % m
    return (odd, even + odd) if n % 2 else (even, odd)


n, m = map(int, input().split())
print(fibonacci(n)[0] % m)
