# A time limit of its own: the handler of an alarm raises out of a long sleep.
import signal
import time


def give_up(*_):
    raise TimeoutError


signal.signal(signal.SIGALRM, give_up)
signal.setitimer(signal.ITIMER_REAL, 0.1)
try:
    time.sleep(4)
except TimeoutError:
    print("ok")
