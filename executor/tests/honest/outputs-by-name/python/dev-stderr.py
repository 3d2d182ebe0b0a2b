# Opens /dev/stderr between ordinary messages.
# expected: {"stdout": "o\n", "stderr": "a\nb\nc\n"}
import sys

print("a", file=sys.stderr)
with open("/dev/stderr", "w") as err:
    err.write("b\n")
print("c", file=sys.stderr)
print("o")
