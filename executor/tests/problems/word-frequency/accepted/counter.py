# A regular expression and a Counter; the words come in order of frequency: accepted.
import re
import sys
from collections import Counter

words = re.findall("[a-z]+", sys.stdin.read().lower())
print("\n".join(f"{word} {count}" for word, count in Counter(words).most_common()))
