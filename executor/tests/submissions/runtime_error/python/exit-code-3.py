# Prints the right answer and exits with 3.
# Must be runtime_error: the exit code is looked at before the output.
import sys

print("ok")
sys.exit(3)
