# A shell script with job control, timeout and a trap.
# expected: "124\nbye\n"
import subprocess

subprocess.run(["bash", "-c", "timeout 0.1 sleep 5; echo $?; trap 'echo bye' EXIT; set -m; sleep 5 & kill %1; wait"], stderr=subprocess.DEVNULL)
