# Tries: as a checker, to outlive its run and to take the machine: children of children that ignore every signal, and all of them busy.
# Must: checker_error
# Layer: the launcher (a checker has limits as every program, and nothing of it stays)
# request: {"checker": {"protocol": "kattis", "limits": {"cpu_time": 1, "wall_time": 2}}, "test_cases": [{"expected_output": "out"}]}
import os
import signal
import sys

if len(sys.argv) < 4:
    sys.exit()
for number in range(1, 65):
    try:
        signal.signal(number, signal.SIG_IGN)
    except (OSError, ValueError):
        pass
while True:
    try:
        if os.fork() == 0:
            os.setpgid(0, 0)
    except OSError:
        pass
