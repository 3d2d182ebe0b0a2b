# Tries: to leave a daemon, forked twice and deaf to signals, that tells the next run what this one has seen.
# Must: ok
# Layer: the launcher kills and reaps all that a program leaves
# request: {"args": ["leave"], "stdin": "seen"}
# request: {"args": ["look"]}
import fcntl
import os
import signal
import sys
import threading
import time

shared = open(__file__, "rb")  # of the build, which both runs share
if sys.argv[1] == "look":
    try:
        fcntl.flock(shared, fcntl.LOCK_EX | fcntl.LOCK_NB)
        print("refused")
    except BlockingIOError:
        print("a daemon holds its lock")
    sys.exit()
reader, writer = os.pipe()
if os.fork() == 0:
    for call in (os.setsid, os.setpgrp):
        try:
            call()
        except OSError:
            pass
    if os.fork() != 0:
        os._exit(0)
    for number in signal.valid_signals() - {signal.SIGKILL, signal.SIGSTOP, 32, 33}:
        signal.signal(number, signal.SIG_IGN)
    threading.Thread(target=time.sleep, args=(100,)).start()
    fcntl.flock(shared, fcntl.LOCK_EX | fcntl.LOCK_NB)
    os.write(writer, b"x")
    time.sleep(100)
os.read(reader, 1)
