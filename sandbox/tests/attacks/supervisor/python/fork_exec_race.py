# Tries: to be in the middle of exec, of fork and of its end whenever the launcher looks into /proc, with arguments and environments of megabytes, and past its limit of processes.
# Must: time_limit_exceeded
# Layer: what is gone in the middle of a look is passed over; approved forks count at once
# request: {"timeout": 1}
import os

huge = ["x) R 1 1\n" * 8000] * 10
environment = {"VmRSS:\t0 kB\n" + str(i): "y" * 100_000 for i in range(5)}
for _ in range(5):
    if os.fork() == 0:
        os.execve("/bin/sh", ["/bin/sh", "-c", 'while :; do /bin/true & /bin/true "$@"; done', *huge], environment)
while True:
    try:
        if os.fork() == 0:
            os.execve("/bin/true", ["\n) Z 1", *huge], environment)
        os.waitpid(-1, os.WNOHANG)
    except OSError:
        pass
