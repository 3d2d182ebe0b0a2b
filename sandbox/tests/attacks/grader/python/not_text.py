# Tries: to be accepted for bytes that are shown as the answer is shown: what is not UTF-8 becomes U+FFFD in the answer to the client, and NUL ends texts.
# Must: wrong_answer
# Layer: grading (bytes are compared, not what is shown of them)
# request: {"comparison": "tokens", "test_cases": [{"args": ["34320034"], "expected_output": "42"}]}
# request: {"comparison": "exact", "test_cases": [{"args": ["efbbbf3432"], "expected_output": "42"}]}
# request: {"comparison": "lines_unordered", "test_cases": [{"args": ["eda080"], "expected_output": "\ufffd\ufffd\ufffd"}]}
# request: {"comparison": "trimmed", "test_cases": [{"args": ["c0b4c0b2"], "expected_output": "42"}]}
# request: {"comparison": "trimmed", "test_cases": [{"args": ["ff"], "expected_output": "\ufffd"}]}
import os
import sys

os.write(1, bytes.fromhex(sys.argv[1]))
