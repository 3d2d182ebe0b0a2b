# list.count for every word: 55000 passes over 55000 words, time limit exceeded on the last test.
import re
import sys

words = re.findall("[a-z]+", sys.stdin.read().lower())
counts = {}
for word in words:
    counts[word] = words.count(word)
for word in counts:
    print(word, counts[word])
