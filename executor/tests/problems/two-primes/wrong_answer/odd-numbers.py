# 9 is odd, and no prime.
n = int(input())
print(2, 2) if n == 4 else print(9, n - 9) if n > 11 else print(3, n - 3)
