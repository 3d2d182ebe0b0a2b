# Appends to /dev/stdout and /dev/stderr, several times.
# expected: {"stdout": "a\nb\nc\nd\n", "stderr": "x\ny\n"}
import sys

print("a", flush=True)
for text in "bc":
    with open("/dev/stdout", "a") as out:
        print(text, file=out)
for text in "xy":
    with open("/dev/stderr", "a") as err:
        print(text, file=err)
print("d")
