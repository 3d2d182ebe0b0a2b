# Raises the recursion limit and recurses 20 000 calls deep.
# Must be accepted.
# request: {"test_cases":[{"input":"19000","expected_output":"19000\n"}]}
import sys

sys.setrecursionlimit(20_000)


def count(n):
    return 0 if n == 0 else 1 + count(n - 1)


print(count(int(input())))
