# Output validator: validator <input> <answer> <feedback folder>/ < <output>
import sys

input_path, answer_path, feedback = sys.argv[1:]


def wrong(what):
    with open(feedback + "judgemessage.txt", "w") as message:
        message.write(what + "\n")
    sys.exit(43)


def is_prime(number):
    return number >= 2 and all(number % divisor for divisor in range(2, int(number**0.5) + 1))


n = int(open(input_path).read())
open(answer_path).read()
words = sys.stdin.buffer.read().split()
try:
    numbers = [int(word) for word in words[:2]]
except ValueError:
    numbers = []
if len(numbers) < 2:
    wrong("no two numbers")
if len(words) > 2:
    wrong("more than two numbers")
if sum(numbers) != n:
    wrong(f"the sum is not {n}")
for number in numbers:
    if not is_prime(number):
        wrong(f"{number} is no prime")
sys.exit(42)
