# Writes 100 MB. RLIMIT_FSIZE stops it at ten.
import sys
for _ in range(100): sys.stdout.write('x' * 1_000_000)
