# A shell with > and >> to outputs by name.
# route: piston
# expected: {"stdout": "a\nb\nc\nd\n", "stderr": "e\nf\ng\n"}
import os

os.system("echo a; echo b > /dev/stdout; echo c >> /dev/stdout; echo d; echo e >&2; echo f > /dev/stderr; echo g >> /dev/fd/2")
