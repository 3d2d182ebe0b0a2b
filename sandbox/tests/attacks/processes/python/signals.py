# Tries: to stop, kill and debug the launcher, the service, the victim, the neighbour, its parent and everybody, by all that Python has for it.
# Must: ok
# Layer: seccomp notification (a process of somebody else is not there), seccomp (pidfds)
import errno, os, signal

OUTSIDERS = [@LAUNCHER_PID@, @WORKER_PID@, @FORK_SERVER_PID@, @JAVA_FORK_SERVER_PID@, @SERVICE_PID@, @VICTIM_PID@, @NEIGHBOUR_PID@, os.getppid(), 1]
won = []


def attempt(name, refusal, call):
    try:
        call()
        won.append(name)
    except OSError as error:
        if error.errno != refusal:
            won.append(f"{name}: {error}")


def through_pidfd(pid, number):
    signal.pidfd_send_signal(os.pidfd_open(pid), number)


# First the harmless, the deadly last: what succeeds is still to be told.
for number in (0, signal.SIGCONT, signal.SIGUSR1, signal.SIGXCPU, signal.SIGSTOP, signal.SIGKILL):
    for pid in OUTSIDERS:
        attempt(f"kill {pid} {number}", errno.ESRCH, lambda: os.kill(pid, number))
        attempt(f"killpg {pid} {number}", errno.ESRCH, lambda: os.killpg(pid, number) if pid != 1 else os.kill(-1, number))
        attempt(f"pidfd {pid} {number}", errno.EPERM, lambda: through_pidfd(pid, number))
    attempt(f"kill -1 {number}", errno.ESRCH, lambda: os.kill(-1, number))
print(won or "refused")
