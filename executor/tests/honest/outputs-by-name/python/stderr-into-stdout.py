# Redirects between its outputs, also in a shell.
# expected: {"stdout": "a\nb\nc\n", "stderr": "d\n"}
import os
import sys

os.system("ls /nowhere 2>/dev/null; (echo a; echo b >&2) 2>&1")
saved = os.dup(2)
os.dup2(1, 2)
print("c", file=sys.stderr, flush=True)
os.dup2(saved, 2)
print("d", file=sys.stderr)
