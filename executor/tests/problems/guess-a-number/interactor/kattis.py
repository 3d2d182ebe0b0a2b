# interactor <input> <answer> <feedback folder>
import sys


def end(code, what):
    with open(sys.argv[3] + "judgemessage.txt", "w") as message:
        message.write(what)
    sys.exit(code)


n, number, allowed = map(int, open(sys.argv[1]).read().split())
print(n, flush=True)
for guesses in range(1, allowed + 1):
    try:
        guess = int(sys.stdin.readline())
    except ValueError:
        end(43, "no guess")
    if not 1 <= guess <= n:
        end(43, "out of range")
    if guess == number:
        print("found", flush=True)
        end(42, f"{guesses} guesses")
    print("lower" if number < guess else "higher", flush=True)
end(43, "too many guesses")
