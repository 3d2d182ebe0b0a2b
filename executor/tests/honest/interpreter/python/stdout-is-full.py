# stdout cannot be written when Python flushes it at the end: the code is 120.
# expected: {"stdout": "", "stderr": "Exception ignored in: <_io.TextIOWrapper name='<stdout>' mode='w' encoding='utf-8'>\nOSError: [Errno 28] No space left on device\n", "code": 120}
import os, sys
os.dup2(os.open("/dev/full", os.O_WRONLY), 1); print("x")
