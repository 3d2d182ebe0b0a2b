# Written for Python 2, where print was a statement: a syntax error in Python 3, compile error.
import sys

counts = {}
for word in sys.stdin.read().lower().split():
    counts[word] = counts.get(word, 0) + 1
for word in counts:
    print word, counts[word]
