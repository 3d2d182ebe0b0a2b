# Tries: to take back what it has written, by every call that moves or cuts a file, and by opening its output anew.
# Must: wrong_answer
# Layer: stdout is a pipe, which the launcher drains
# request: {"comparison": "exact", "test_cases": [{"expected_output": "42\n"}]}
import os

os.write(1, b"41\n")
again = os.open("/dev/stdout", os.O_WRONLY | os.O_TRUNC)
for fd in (1, again):
    for attempt in (
        lambda: os.lseek(fd, 0, os.SEEK_SET),
        lambda: os.ftruncate(fd, 0),
        lambda: os.pwrite(fd, b"42\n", 0),
        lambda: os.truncate("/dev/stdout", 0),
    ):
        try:
            attempt()
        except OSError:
            pass
os.write(again, b"42\n")
