# A child gets the environment of the program, and what it has changed.
# expected: {"stdout": "yes\nhome\n", "stderr": ""}
import os
import subprocess

os.environ["MINE"] = "yes"
print(subprocess.run(["sh", "-c", 'echo $MINE; test "$HOME" = "$PWD" && echo home'], capture_output=True, text=True).stdout, end="")
