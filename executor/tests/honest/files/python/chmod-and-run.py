# Makes a script executable, and runs it.
# expected: "hello\n"
import os
import subprocess

with open("script", "w") as file:
    file.write("#!/bin/sh\necho hello\n")
os.chmod("script", 0o755)
subprocess.run(["./script"], check=True)
