# Tries: to keep the comparison and the message busy, or to get past them, with one line of ten megabytes and a difference at its very end.
# Must: wrong_answer
# Layer: grading (time and memory are linear, messages are cut)
# request: {"comparison": "tokens", "test_cases": [{"expected_output": "42"}]}
# request: {"comparison": "lines_unordered", "test_cases": [{"expected_output": "42"}]}
# request: {"comparison": {"type": "numbers", "absolute": 1e300}, "test_cases": [{"expected_output": "42"}]}
# request: {"comparison": "trimmed", "test_cases": [{"expected_output": "42"}]}
import os

size = 10 * 1024 * 1024 - 8
os.write(1, b"42" + b" " * (size // 2) + b"\x1b[2K\x1b[1G42\xe2\x80\xae" + b"\xf0\x9f\x98" * (size // 6 - 8))
