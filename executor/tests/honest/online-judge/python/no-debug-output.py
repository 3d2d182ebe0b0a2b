# A program that reads a file unless the judge says by a variable that it is one.
# request: {"stdin": "4\n"}
# no reference: a bare machine is no judge
# expected: "5\n"
import os
import sys

if "ONLINE_JUDGE" not in os.environ:
    sys.stdin = open("input.txt")
print(int(input()) + 1)
