# Sieve of Eratosthenes in a bytearray, crossed out by slices: accepted.
n = int(input())
sieve = bytearray([1]) * (n + 1)
sieve[0:2] = b"\0\0"
i = 2
while i * i <= n:
    if sieve[i]:
        sieve[i * i::i] = bytes((n - i * i) // i + 1)
    i += 1
print(sum(sieve))
