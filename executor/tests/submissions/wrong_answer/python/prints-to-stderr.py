# Prints the right answer to stderr.
# Must be wrong_answer: only stdout is graded.
import sys

print("ok", file=sys.stderr)
