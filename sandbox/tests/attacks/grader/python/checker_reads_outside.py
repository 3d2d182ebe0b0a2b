# Tries: as a checker, to read what is not of its test: secrets, the service, the box and the checker of somebody else.
# Must: wrong_answer
# Layer: Landlock (a checker reads its own build and the three files of its test)
# request: {"checker": {"protocol": "kattis"}, "test_cases": [{"input": "in", "expected_output": "out"}]}
import os
import sys

if len(sys.argv) < 4:
    print("nothing")
    sys.exit()
folder = sys.argv[3]
files = ["@SECRET_FILE@", "@OPEN_FILE@", "@SERVICE_SOURCE@", "/etc/passwd", "/proc/@SERVICE_PID@/environ", "/proc/@WORKER_PID@/mem"]
files += ["/proc/@VICTIM_PID@/environ", "@NEIGHBOUR_BUILD@/main.py", "@NEIGHBOUR_SCRATCH@/../in", "@CHECKER_BUILD@/main.py"]
files += [folder + "../lane-0/" + name for name in ("in", "out", "err")]
folders = ["/", "/tmp", "@SCRATCH_ROOT@", folder + "..", folder + "../..", "@NEIGHBOUR_BUILD@", "@CHECKER_BUILD@", "@OPEN_FOLDER@", "/proc"]
seen = []
for path in files:
    try:
        with open(path, "rb", 0) as file:
            seen.append(f"{path}: {file.read(4096)!r}")
    except OSError:
        pass
for path in folders:
    try:
        seen.append(f"{path}: {os.listdir(path)}")
    except OSError:
        pass
with open(folder + "judgemessage.txt", "w") as message:
    message.write("\n".join(seen))
sys.exit(42 if seen else 43)
