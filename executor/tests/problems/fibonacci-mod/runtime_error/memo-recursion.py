# Memoised, but the recursion is as deep as n: RecursionError, a runtime error on test 7 (n = 1000).
from functools import cache


@cache
def fibonacci(n):
    return n if n < 2 else fibonacci(n - 1) + fibonacci(n - 2)


n, m = map(int, input().split())
print(fibonacci(n) % m)
