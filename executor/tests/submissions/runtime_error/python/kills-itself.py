# Prints the right answer and kills itself with SIGKILL.
# Must be runtime_error: not every SIGKILL comes from a limit.
import os
import signal

print("ok", flush=True)
os.kill(os.getpid(), signal.SIGKILL)
