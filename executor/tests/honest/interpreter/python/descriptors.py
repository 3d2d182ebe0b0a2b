# Three descriptors are open, and the next one is 3.
# expected: {"stdout": "[0, 1, 2, 3] 3\n", "stderr": ""}
import os

print(sorted(map(int, os.listdir("/proc/self/fd")))[:4], os.open("/dev/null", os.O_RDONLY))
