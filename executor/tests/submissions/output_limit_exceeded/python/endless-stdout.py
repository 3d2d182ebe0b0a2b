# Prints without end (100 MB at most, to be harmless elsewhere).
# Must be output_limit_exceeded, although the program only sees an OSError.
for _ in range(100 * 2**10):
    print("ok" * 512)
