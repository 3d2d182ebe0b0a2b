# Tries: to know which test it is in, from what the tests before have left: the same input asks for another answer each time.
# Must: wrong_answer
# Layer: every test gets a scratch folder of its own, and nothing else can be written
# request: {"test_cases": [{"input": "?", "expected_output": "1"}, {"input": "?", "expected_output": "2"}, {"input": "?", "expected_output": "3"}]}
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
PLACES = [".", "..", "../..", HERE, HERE + "/__pycache__", "/tmp", "/dev/shm", "/var/tmp", "/run/lock", "@OPEN_FOLDER@"]
count = 1
for place in PLACES:
    for number in range(1, 9):
        try:
            os.close(os.open(f"{place}/.count{number}", os.O_CREAT | os.O_EXCL))
            break
        except FileExistsError:
            count = max(count, number + 1)
        except OSError:
            break
try:
    kept = int(os.getxattr(__file__, "user.count")) if hasattr(os, "getxattr") else 0
except OSError:
    kept = 0
count = max(count, kept + 1)
try:
    os.setxattr(__file__, "user.count", str(count).encode())
except OSError:
    pass
sys.stdout.write(str(count))
