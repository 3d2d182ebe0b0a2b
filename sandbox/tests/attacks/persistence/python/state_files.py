# Tries: to let one test see the files of another: in its folder, in a file without a name, through an old descriptor of stdout or stdin.
# Must: accepted
# Layer: a scratch folder that is empty before every test; outputs that are made anew; seccomp (O_TMPFILE)
# request: {"test_cases": [{"expected_output": "clean"}, {"expected_output": "clean"}, {"expected_output": "clean"}, {"expected_output": "clean"}, {"expected_output": "clean"}, {"expected_output": "clean"}]}
import errno
import os
import sys
import tempfile

found = os.listdir(".")
found += [name for name in ("/proc/self/fd/1", "/proc/self/fd/2") if os.stat(name).st_size != 0]
found += [name for name in ("../in", "../out", "../err") if os.access(name, os.R_OK | os.W_OK) and os.stat(name).st_size != 0]
print("seen" if found else "clean", flush=True)
os.makedirs("a/b/c")
for name in ("a/b/c/left", ".hidden", "~0", "-rf"):
    with open(name, "w") as file:
        file.write("left")
os.symlink(os.getcwd(), "loop")
os.mkfifo("fifo")
try:
    sys.exit(os.open(".", os.O_TMPFILE | os.O_RDWR))  # a descriptor, and never 0
except OSError as error:
    if error.errno != errno.EOPNOTSUPP:
        raise
tempfile.mkdtemp()
