# A child that sleeps is ended by a signal, and another by a time limit.
import signal
import subprocess

child = subprocess.Popen(["sleep", "30"])
child.terminate()
assert child.wait(5) == -signal.SIGTERM
try:
    subprocess.run(["sleep", "30"], timeout=0.1)
except subprocess.TimeoutExpired:
    print("ok")
