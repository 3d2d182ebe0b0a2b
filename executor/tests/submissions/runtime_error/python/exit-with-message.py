# Exits with a message, which means exit code 1.
# Must be runtime_error.
import sys

print("ok")
sys.exit("no solution")
