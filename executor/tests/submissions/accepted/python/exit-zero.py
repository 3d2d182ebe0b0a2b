# Leaves through sys.exit(0) inside a try, with an atexit handler and buffered output.
# Must be accepted: handlers run and the output is flushed.
# request: {"test_cases":[{"expected_output":"first second third\n"}]}
import atexit
import sys

atexit.register(lambda: print("third"))
try:
    print("first", end=" ")
    sys.exit(0)
finally:
    print("second", end=" ")
