# Closes its stdout, and goes on with stderr and an exit code.
# expected: {"stdout": "a\n", "stderr": "[Errno 9] Bad file descriptor\n", "code": 3}
import os
import sys

print("a", flush=True)
os.close(1)
try:
    os.write(1, b"b\n")
except OSError as error:
    print(error, file=sys.stderr)
sys.stderr.flush()
os._exit(3)
