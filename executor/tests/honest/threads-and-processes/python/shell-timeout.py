# The command timeout ends another after a moment, and nobody else.
# expected: "124\nend\n"
import subprocess

subprocess.run("timeout 0.1 sleep 5; echo $?", shell=True)
print("end")
