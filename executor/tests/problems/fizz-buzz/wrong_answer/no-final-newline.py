# Right words, but the last line is not ended: under exact comparison a wrong answer on test 1.
n = int(input())
lines = []
for i in range(1, n + 1):
    lines.append("Fizz" * (i % 3 == 0) + "Buzz" * (i % 5 == 0) or str(i))
print("\n".join(lines), end="")
