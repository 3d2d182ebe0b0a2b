# sys.stdout is another object at the end; the first one still has text in its buffer.
# expected: {"stdout": "kept", "stderr": ""}
import sys, io
old = sys.stdout; sys.stdout = io.StringIO(); print("lost"); old.write("kept")
