# Tries: to hang without CPU time: on a fifo that nobody opens, a lock that nobody gives back, a thread that never ends, with signals blocked, after sys.exit().
# Must: time_limit_exceeded
# Layer: the launcher (wall clock)
# request: {"timeout": 0.5}
import fcntl, os, signal, sys, threading

signal.pthread_sigmask(signal.SIG_BLOCK, range(1, 65))
os.mkfifo("fifo")
lock = os.open("lock", os.O_CREAT | os.O_RDWR)
fcntl.flock(lock, fcntl.LOCK_EX)


def wait_for_lock():
    fcntl.flock(os.open("lock", os.O_RDWR), fcntl.LOCK_EX)


for target in (lambda: open("fifo"), threading.Event().wait, wait_for_lock, lambda: signal.sigwait([40])):
    threading.Thread(target=target).start()
print("refused", flush=True)
sys.exit(0)  # the interpreter waits for its threads
