# Divides by every smaller number: about 8e11 divisions for n = 10000000, time limit exceeded.
def is_prime(number):
    for divisor in range(2, number):
        if number % divisor == 0:
            return False
    return True


n = int(input())
print(sum(1 for number in range(2, n + 1) if is_prime(number)))
