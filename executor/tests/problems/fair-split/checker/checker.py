# checker <input> <output> <answer>
import sys


def quit_with(code, what):
    print(what, file=sys.stderr)
    sys.exit(code)


n, *weights = map(int, open(sys.argv[1]).read().split())
words = open(sys.argv[2], "rb").read().split()
best = int(open(sys.argv[3]).read())
if len(words) != 1 or len(words[0]) != n:
    quit_with(2, "not one word of a letter for each weight")
if set(words[0]) - set(b"AB"):
    quit_with(1, "nobody is called so")
difference = abs(sum(weight if letter == ord("A") else -weight for letter, weight in zip(words[0], weights)))
if difference < best:
    quit_with(3, "better than the answer")
if difference > best:
    quit_with(7, f"points {best / difference:.10f} could be fairer")
quit_with(0, "as fair as can be")
