# Tries: to hide from the output limit and from the comparison by rewriting its output: megabytes, a hole, then the answer over it.
# Must: accepted
# Layer: grading (the last state of stdout counts, so the honest answer of this one is right)
# request: {"comparison": "exact", "test_cases": [{"expected_output": "42\n"}]}
import os

os.write(1, b"x" * 5_000_000)
os.lseek(1, 9_000_000, os.SEEK_SET)
os.write(1, b"the end")
os.ftruncate(1, 0)
os.ftruncate(1, 1_000_000)
os.pwrite(1, b"41\n", 0)
again = os.open("/dev/stdout", os.O_WRONLY | os.O_TRUNC)
os.write(again, b"42\n")
