# A shell script with job control.
# expected: "done\n"
import subprocess

subprocess.run(["bash", "-c", "set -m; sleep 5 & kill %1; wait; echo done"], stderr=subprocess.DEVNULL)
