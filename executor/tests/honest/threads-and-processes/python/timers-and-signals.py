# An interval timer ticks, an alarm ends it, and a signal to itself is handled.
import os
import signal
import time

ticks = []
signal.signal(signal.SIGALRM, lambda *_: ticks.append(1))
signal.signal(signal.SIGUSR1, lambda *_: ticks.append(100))
signal.setitimer(signal.ITIMER_REAL, 0.01, 0.01)
deadline = time.monotonic() + 5
while sum(ticks) < 5 and time.monotonic() < deadline:
    signal.pause()
signal.setitimer(signal.ITIMER_REAL, 0)
os.kill(os.getpid(), signal.SIGUSR1)
assert sum(ticks) >= 105
print("ok")
