# Reads the whole input at once and sums it.
# Must be accepted.
# request: {"test_cases":[{"input":"5\n1 2 3\n4 5\n","expected_output":"15\n"}]}
import sys

count, *numbers = map(int, sys.stdin.buffer.read().split())
assert len(numbers) == count
print(sum(numbers))
