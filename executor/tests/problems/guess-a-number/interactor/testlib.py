# interactor <input> <output> <answer>
import sys


def end(code, what):
    print(what, file=sys.stderr)
    sys.exit(code)


n, number, allowed = map(int, open(sys.argv[1]).read().split())
tout = open(sys.argv[2], "w")
print(n, flush=True)
for guesses in range(1, allowed + 1):
    line = sys.stdin.readline()
    if not line.strip().isdigit():
        end(2, "no guess")
    guess = int(line)
    print(guess, file=tout)
    if not 1 <= guess <= n:
        end(2, "out of range")
    if guess == number:
        print("found", flush=True)
        end(0, "found")
    print("lower" if number < guess else "higher", flush=True)
end(1, "too many guesses")
