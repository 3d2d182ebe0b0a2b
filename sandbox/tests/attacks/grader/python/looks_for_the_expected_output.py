# Tries: to find the expected output: in its memory, its environment and descriptors, in every folder and file that it can name.
# Must: wrong_answer
# Layer: the service (the expected output never leaves it); Landlock (no file outside)
# request: {"test_cases": [{"input": "hay", "expected_output": "nee\u0064le-7d1f0c55"}, {"input": "hay", "expected_output": "nee\u0064le-7d1f0c55", "hidden": true}]}
import os
import re

# Spelt apart, here and above, so that it does not find itself.
NEEDLE = re.compile(b"need" + b"le-[0-9a-f]{8}")
HERE = os.path.dirname(os.path.abspath(__file__))


def texts():
    yield repr(dict(os.environ)).encode()
    for fd in range(64):
        try:
            yield os.pread(fd, 1 << 20, 0)
        except OSError:
            continue
    for line in open("/proc/self/maps"):
        span, rights = line.split()[:2]
        start, end = (int(part, 16) for part in span.split("-"))
        if "rw" in rights and end - start < 1 << 24:
            try:
                with open("/proc/self/mem", "rb", 0) as memory:
                    memory.seek(start)
                    yield memory.read(end - start)
            except (OSError, OverflowError):
                continue
    boxes = [".", "..", "../..", "../../..", HERE, HERE + "/..", HERE + "/../..", "/dev/shm", "/tmp", "/proc/self", f"/proc/{os.getppid()}"]
    boxes += [f"../../lane-{number}" for number in range(4)] + ["/proc/@SERVICE_PID@", "/proc/@WORKER_PID@", "@SCRATCH_ROOT@"]
    names = ["expected", "expected_output", "answer", "in", "out", "err", "report", "request", "cmdline", "environ", "mem", "main.py"]
    for box in boxes:
        try:
            names_here = os.listdir(box)
        except OSError:
            names_here = []
        for name in {*names, *names_here}:
            try:
                with open(f"{box}/{name}", "rb", 0) as file:
                    yield file.read(1 << 20)
            except (OSError, OverflowError):
                continue


for text in texts():
    if found := NEEDLE.search(text or b""):
        print(found.group().decode())
        break
else:
    print("not found")
