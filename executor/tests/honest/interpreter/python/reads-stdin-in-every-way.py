# sys.stdin, its buffer, its descriptor and input() share one place in the input.
# request: {"stdin": "first\nsecond\nthird\n"}
# expected: {"stdout": "first second True\n['first', 'second', 'third']\nb'rst'\n['second', 'third']\n", "stderr": ""}
import os
import sys

print(input(), sys.stdin.readline().strip(), sys.stdin.buffer.tell() > 0)
sys.stdin.seek(0)
print(sys.stdin.read().split())
os.lseek(0, 2, os.SEEK_SET)
print(os.read(0, 3))
print(open(0).read().split())
