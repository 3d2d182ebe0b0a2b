# A child in a session of its own, as one starts it to be able to end all of its tree.
import os
import signal
import subprocess

child = subprocess.Popen(["sleep", "30"], start_new_session=True)
os.killpg(child.pid, signal.SIGTERM)
print("ok" if child.wait(5) == -signal.SIGTERM else "wrong")
