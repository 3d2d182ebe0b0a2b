# HackerRank's template: the result goes to the file that OUTPUT_PATH names.
# request: {"stdin": "3 4\n"}
# no reference: only a judge sets the path
# expected: "7\n"
import os

fptr = open(os.environ["OUTPUT_PATH"], "w")
a, b = map(int, input().split())
fptr.write(str(a + b) + "\n")
fptr.close()
