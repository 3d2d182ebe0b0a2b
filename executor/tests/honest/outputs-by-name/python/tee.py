# tee to /dev/stdout and /dev/stderr, after output of its own.
# expected: {"stdout": "a\nb\nb\nc\n", "stderr": "c\n"}
import subprocess

print("a", flush=True)
subprocess.run("echo b | tee /dev/stdout", shell=True)
subprocess.run("echo c | tee -a /dev/stderr", shell=True)
