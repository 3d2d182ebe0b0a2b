# Tries: to say the right answer to an interactor after its end, by children that hold the pipe and survive the first process; it ends before it can be stopped.
# Must: wrong_answer
# Layer: supervision (with the first process all others are killed, and only what was written by then is told)
# request: {"interactor": {"protocol": "kattis", "code": "import sys\nprint('word', flush=True)\nlines = sys.stdin.read().split()\nprint('late', flush=True)\nsys.exit(42 if 'drow' in lines else 43)", "language": "python"}, "test_cases": [{"expected_output": ""}, {"expected_output": ""}]}
import os
import signal
import time

word = input()
for number in range(1, signal.NSIG):
    try:
        signal.signal(number, signal.SIG_IGN)
    except (OSError, ValueError):
        pass
for _ in range(3):
    if os.fork() == 0:
        if os.fork() == 0:
            os.dup2(1, 50)
            os.dup2(0, 51)
            while os.getppid() == 1 or os.read(51, 100) == b"":
                pass
        time.sleep(0.3)
        os.write(50 if os.path.exists("/proc/self/fd/50") else 1, word[::-1].encode() + b"\n")
        os._exit(0)
print("early", flush=True)
os._exit(0)
