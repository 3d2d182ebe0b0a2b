# Three megabytes in all, by print, by name and from a child.
# expected: ["0123456789abcdef\n", 180000]
import subprocess
import sys

line = "0123456789abcdef\n"
sys.stdout.write(line * 60_000)
sys.stdout.flush()
with open("/dev/stdout", "w") as out:
    out.write(line * 60_000)
subprocess.run(["cat"], input=(line * 60_000).encode())
