# Tries: as a checker, to have the service read for it: a message that is a link to a secret, and a score that is a pipe nobody writes to.
# Must: checker_error
# Layer: the service (of a feedback folder only plain files are read, and no link is followed)
# request: {"checker": {"protocol": "kattis"}, "test_cases": [{"input": "message", "expected_output": "1"}]}
# request: {"checker": {"protocol": "kattis"}, "test_cases": [{"input": "score", "expected_output": "1"}]}
# The secret must be in neither answer; the score that cannot be read is the one that counts.
import os
import sys

if len(sys.argv) < 4:
    sys.exit()
os.symlink("@SECRET_FILE@", "judgemessage.txt")
if open(sys.argv[1]).read() == "message":
    sys.exit(43)
os.mkfifo("score_multiplier.txt")
sys.exit(42)
