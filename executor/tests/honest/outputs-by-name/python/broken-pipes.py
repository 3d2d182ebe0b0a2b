# A shell whose first program is ended by SIGPIPE, and a child of which nobody reads.
# expected: "y\n141\nBrokenPipeError\n"
import os
import subprocess

subprocess.run(["bash", "-c", "yes | head -1; echo ${PIPESTATUS[0]}"])
reader, writer = os.pipe()
os.close(reader)
try:
    os.write(writer, b"x")
except BrokenPipeError as error:
    print(type(error).__name__)
