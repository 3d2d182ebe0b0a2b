# Forks 64 children that stay, until it is refused.
# Must be runtime_error (BlockingIOError): 10 processes are the limit.
import os
import time

for _ in range(64):
    if os.fork() == 0:
        time.sleep(3)
        os._exit(0)
print("ok")
