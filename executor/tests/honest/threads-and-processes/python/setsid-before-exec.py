# The older way to a session of its own: preexec_fn.
import os
import subprocess

print(subprocess.run(["echo", "ok"], preexec_fn=os.setsid, capture_output=True, text=True).stdout, end="")
