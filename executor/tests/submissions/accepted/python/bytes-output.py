# Writes bytes to the buffer under stdout, flushed only at exit.
# Must be accepted under the exact comparison.
# request: {"comparison":"exact","test_cases":[{"expected_output":"h\u00e9\r\n\tok"}]}
import sys

sys.stdout.buffer.write("h\u00e9\r\n\tok".encode())
