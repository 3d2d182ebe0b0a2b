# Tries: to become a daemon: double fork, a session, a group, descriptors closed, every signal ignored, and an interpreter of its own by exec.
# Must: ok
# Layer: seccomp (setsid, setpgid), the launcher (kills the group and reaps orphans before it reports)
import os, signal, sys

won = []


def attempt(name, call):
    try:
        won.append(f"{name}: {call()}")
    except PermissionError:
        pass
    except Exception as error:
        won.append(f"{name}: {error!r}")


def ignore():
    for number in range(1, 65):
        try:
            signal.signal(number, signal.SIG_IGN)
        except (OSError, ValueError):
            pass


reading, writing = os.pipe()
if os.fork() == 0:
    attempt("setsid", os.setsid)
    attempt("setpgid", lambda: os.setpgid(0, 0))
    attempt("setpgrp", os.setpgrp)
    os.write(writing, repr(won).encode())
    if os.fork() == 0:
        ignore()
        signal.pthread_sigmask(signal.SIG_BLOCK, range(1, 65))
        os.closerange(0, 64)
        os.execv(sys.executable, ["python3", "-c", "import time\nwhile True: time.sleep(1)", "@MARKER@"])
    os._exit(0)
os.close(writing)
said = os.read(reading, 4096).decode()
print("refused" if said == "[]" else said, flush=True)
os._exit(0)
