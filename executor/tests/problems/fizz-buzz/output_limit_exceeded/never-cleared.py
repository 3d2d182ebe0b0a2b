# Prints the collected lines every 1000 lines but never clears them: 29 MB for n = 100000, output
# limit exceeded on test 6, after five right answers.
n = int(input())
lines = []
for i in range(1, n + 1):
    lines.append("Fizz" * (i % 3 == 0) + "Buzz" * (i % 5 == 0) or str(i))
    if len(lines) % 1000 == 0:
        print("\n".join(lines))
if n % 1000 != 0:
    print("\n".join(lines))
