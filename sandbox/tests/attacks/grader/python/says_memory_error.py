# Tries: to pass for a program that was refused memory, by what it says on stderr.
# Must: memory_limit_exceeded or runtime_error
# Layer: the verdict (what a runtime says of a refused allocation is believed; it is a failure in any case)
# Known: it is told apart by the words of the runtime alone, so a program can choose between these two failures, and no other.
# request: {"test_cases": [{"expected_output": "42"}]}
import sys

print(42)
sys.stderr.write("Traceback (most recent call last):\nMemoryError\nstd::bad_alloc\njava.lang.OutOfMemoryError: Java heap space\n")
sys.exit(1)
