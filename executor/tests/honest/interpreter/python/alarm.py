# A handler of SIGALRM interrupts a sleep.
# expected: {"stdout": "14\n", "stderr": ""}
import signal
import time


def ring(number, frame):
    raise TimeoutError(number)


signal.signal(signal.SIGALRM, ring)
signal.setitimer(signal.ITIMER_REAL, 0.05)
try:
    time.sleep(10)
except TimeoutError as error:
    print(error)
