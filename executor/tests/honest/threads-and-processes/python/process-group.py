# A child in a process group of its own.
import os
import signal
import subprocess

child = subprocess.Popen(["sleep", "30"], process_group=0)
os.killpg(child.pid, signal.SIGTERM)
print("ok" if child.wait(5) == -signal.SIGTERM else "wrong")
