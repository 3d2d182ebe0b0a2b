# Loops over the lines of the input until it ends.
# Must be accepted; the longest line is the answer.
# request: {"test_cases":[{"input":"short\nthe longest line\n\nmiddling","expected_output":"the longest line\n"},{"input":"","expected_output":"(nothing)"}]}
import sys

print(max((line.rstrip("\n") for line in sys.stdin), key=len, default="(nothing)"))
