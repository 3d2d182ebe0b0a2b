n = int(input())
primes = [p for p in range(2, n) if n % p == 0]
