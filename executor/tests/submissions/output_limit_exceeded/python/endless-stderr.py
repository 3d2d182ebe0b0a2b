# Prints the right answer and then complains without end on stderr (100 MB at most).
# Must be output_limit_exceeded: the limit holds for stderr too.
import sys

print("ok", flush=True)
for _ in range(100 * 2**10):
    sys.stderr.write("e" * 1023 + "\n")
