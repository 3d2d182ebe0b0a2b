# Tries: to leave files, closed folders, links and words on stderr to the next test of the same submission, and to change its input and its program.
# Must: accepted
# Layer: the launcher (every run has an empty folder and empty outputs), Landlock (the build folder and stdin are only for reading)
# request: {"test_cases": [{"input": "1", "expected_output": "refused"}, {"input": "2", "expected_output": "refused"}, {"input": "3", "expected_output": "refused"}]}
import fcntl
import os
import sys

got = []
number = sys.stdin.read()
if number not in ("1", "2", "3"):
    got.append(f"input is {number[:100]!r}")
if os.fstat(1).st_size or os.fstat(2).st_size or os.listdir("."):
    got.append(f"left: {os.listdir('.')}, {os.fstat(1).st_size}, {os.fstat(2).st_size}")
try:  # a lock that outlives its owner would be refused
    fcntl.flock(1, fcntl.LOCK_EX | fcntl.LOCK_NB)
except OSError as error:
    got.append(f"locked: {error}")
for path in (__file__, "/dev/stdin", "/proc/self/fd/0", os.path.join(os.path.dirname(__file__), "new.py")):
    for attempt in (
        lambda: os.open(path, os.O_WRONLY | os.O_CREAT),
        lambda: os.rename(path, "stolen"),
        lambda: os.unlink(path),
        lambda: os.chmod(path, 0o777),
        lambda: os.truncate(path, 0),
    ):
        try:
            attempt()
            got.append(path)
        except OSError:
            pass
os.write(2, b"some words on stderr that make its file longer")
os.mkdir("closed", 0)
os.mkdir("folder", 0o300)
os.mkdir("folder/inner", 0)
os.symlink("..", "folder/up")
os.symlink(os.path.dirname(__file__), "build")
os.symlink("../in", "in")
os.mkfifo("pipe", 0)
open("main.py", "w").write("print('refused')")
os.write(1, (str(got) if got else "refused").encode())
