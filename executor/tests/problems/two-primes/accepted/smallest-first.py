n = int(input())


def is_prime(number):
    return number >= 2 and all(number % divisor for divisor in range(2, int(number**0.5) + 1))


first = next(number for number in range(2, n) if is_prime(number) and is_prime(n - number))
print(first, n - first)
