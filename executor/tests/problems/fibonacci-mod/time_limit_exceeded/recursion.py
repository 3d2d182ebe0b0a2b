# The definition as it stands, exponential: already n = 90 takes centuries, time limit exceeded on test 6.
def fibonacci(n):
    if n < 2:
        return n
    return fibonacci(n - 1) + fibonacci(n - 2)


n, m = map(int, input().split())
print(fibonacci(n) % m)
