# Does not know the % operator and subtracts instead: 3e9 steps for n = 100000, time limit exceeded.
def divisible(number, divisor):
    while number > 0:
        number -= divisor
    return number == 0


n = int(input())
for i in range(1, n + 1):
    if divisible(i, 15):
        print("FizzBuzz")
    elif divisible(i, 3):
        print("Fizz")
    elif divisible(i, 5):
        print("Buzz")
    else:
        print(i)
