# Tries: to read the answer while checkers have it: other tests of the same submission are checked at the same time, and each checker takes its time.
# Must: wrong_answer
# Layer: Landlock (the answer lies in a box of the checker's); hidden processes (its path stands in the checker's arguments)
# request: {"checker": {"protocol": "kattis"}, "test_cases": [{"input": "0.9", "expected_output": "nee\u0064le-1a2b3c4d"}, {"input": "0", "expected_output": "nee\u0064le-1a2b3c4d"}, {"input": "0.7", "expected_output": "nee\u0064le-1a2b3c4d"}, {"input": "0", "expected_output": "nee\u0064le-1a2b3c4d"}, {"input": "0.9", "expected_output": "nee\u0064le-1a2b3c4d"}, {"input": "0", "expected_output": "nee\u0064le-1a2b3c4d"}, {"input": "0", "expected_output": "nee\u0064le-1a2b3c4d"}, {"input": "0.7", "expected_output": "nee\u0064le-1a2b3c4d"}]}
import os
import re
import sys
import time

if len(sys.argv) > 3:
    time.sleep(0.3)
    found = sys.stdin.read().strip() == open(sys.argv[2]).read()
    sys.exit(42 if found or open(sys.argv[1]).read() == "0" else 43)

# Spelt apart, here and above, so that it does not find itself.
NEEDLE = re.compile(b"need" + b"le-[0-9a-f]{8}")
HERE = os.path.dirname(os.path.abspath(__file__))
own = os.getpid()


def look(path):
    try:
        with open(path, "rb", 0) as file:
            if found := NEEDLE.search(file.read(1 << 20) or b""):
                print(found.group().decode())
                sys.exit()
            return
    except IsADirectoryError:
        pass
    except (OSError, OverflowError):
        return
    try:
        for name in os.listdir(path):
            look(f"{path}/{name}")
    except OSError:
        pass


# Tests take different times, so that some look while others are checked.
end = time.monotonic() + float(input())
while time.monotonic() < end:
    for box in (".", "..", "../..", "../../..", HERE, HERE + "/..", HERE + "/../..", "@SCRATCH_ROOT@", "@CHECKER_BUILD@", "@CHECKER_BUILD@/..", "/dev/shm"):
        for name in ("answer", "output", "input", "expected_output", "judgemessage.txt", "build/judgemessage.txt", "lane-0/in", "lane-0/out", "lane-1/out"):
            look(f"{box}/{name}")
        try:
            for name in os.listdir(box):
                look(f"{box}/{name}/answer")
        except OSError:
            pass
    for pid in range(max(1, own - 40), own + 40):
        for name in ("cmdline", "environ", "cwd/../answer", "fd/0", "root/proc/self/cmdline"):
            if pid != own:
                look(f"/proc/{pid}/{name}")
print("not found")
