# Forks 400 times while an alarm rings every 0.3 ms: no fork may fail because a signal came while it waited for its answer.
# expected: "interrupted 0\n"
import os
import signal

signal.signal(signal.SIGALRM, lambda *_: None)
signal.setitimer(signal.ITIMER_REAL, 0.0003, 0.0003)
interrupted = 0
for _ in range(400):
    try:
        if os.fork() == 0:
            os._exit(0)
        os.wait()
    except InterruptedError:
        interrupted += 1
signal.setitimer(signal.ITIMER_REAL, 0)
print("interrupted", interrupted)
