# Tries: as a checker, to tell its next run something, in the next test and in the next submission, whose build is the same one: by files, times, attributes and modes.
# Must: wrong_answer
# Layer: every check gets a box of its own; Landlock (a build that is kept cannot be written); seccomp (marks on files)
# request: {"checker": {"protocol": "kattis"}, "test_cases": [{"expected_output": "1"}, {"expected_output": "2"}, {"expected_output": "3"}]}
# request: {"checker": {"protocol": "kattis"}, "test_cases": [{"expected_output": "4"}, {"expected_output": "5"}]}
import os
import sys

if len(sys.argv) < 4:
    sys.exit()
HERE = os.path.dirname(os.path.abspath(__file__))
PLACES = [".", "..", "../..", "../../..", HERE, HERE + "/__pycache__", HERE + "/..", HERE + "/../lane-0", "../lane-0", sys.argv[3]]
PLACES += ["/tmp", "/dev/shm", "/var/tmp", "@OPEN_FOLDER@", "@CHECKER_BUILD@"]
LONG_AGO = 1_000_000
marks = 0
made = set()
for place in PLACES:
    for name in (".mark", "judgemessage.txt", "sitecustomize.py"):
        path = os.path.realpath(f"{place}/{name}")
        try:
            os.close(os.open(path, os.O_CREAT | os.O_EXCL, 0o666))
            made.add(path)
        except FileExistsError:
            marks += path not in made
        except OSError:
            pass
for path in (__file__, HERE, sys.argv[1], sys.argv[2], "/proc/self/fd/0", "/proc/self/exe"):
    try:
        marks += os.stat(path).st_mtime == LONG_AGO or os.stat(path).st_mode & 0o777 == 0o751
        os.utime(path, (LONG_AGO, LONG_AGO))
    except OSError:
        pass
    for change in (lambda: os.chmod(path, 0o751), lambda: os.setxattr(path, "user.mark", b"1"), lambda: os.truncate(path, 0)):
        try:
            change()
            marks += 1
        except OSError:
            pass
sys.exit(42 if marks else 43)
