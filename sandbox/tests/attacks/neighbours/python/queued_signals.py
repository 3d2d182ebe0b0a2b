# Tries: to queue as many signals as the kernel grants one uid, by kill (of real-time signals) and by sigqueue, in two processes.
# Must: ok
# Layer: seccomp notification (kill, rt_sigqueueinfo), RLIMIT_SIGPENDING
# request: {"timeout": 8}
# most: harmed 0 runs
import ctypes
import os
import signal
import time

libc = ctypes.CDLL(None)
signal.pthread_sigmask(signal.SIG_BLOCK, range(signal.SIGRTMIN, signal.SIGRTMAX + 1))
child = os.fork()
end = time.monotonic() + 2
while time.monotonic() < end:
    try:
        for _ in range(1200):
            os.kill(os.getpid(), signal.SIGRTMIN + 1)
    except BlockingIOError:
        pass
    while libc.sigqueue(os.getpid(), signal.SIGRTMIN + 2, None) == 0:
        pass
    time.sleep(0.05)
if child != 0:
    os.waitpid(child, 0)
    print("refused")
