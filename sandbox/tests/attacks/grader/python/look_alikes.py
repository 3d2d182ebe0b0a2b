# Tries: to be accepted for what looks like the answer: other scripts' digits, invisible characters, other white space, other compositions.
# Must: wrong_answer
# Layer: grading (bytes are compared, whatever they encode)
# request: {"test_cases": [{"args": ["\uff14\uff12"], "expected_output": "42"}]}
# request: {"comparison": "tokens", "test_cases": [{"args": ["4\u200b2"], "expected_output": "42"}]}
# request: {"comparison": "tokens", "test_cases": [{"args": ["4\u00a02"], "expected_output": "4 2"}]}
# request: {"comparison": "tokens", "test_cases": [{"args": ["\ufeff42"], "expected_output": "42"}]}
# request: {"comparison": "lines_unordered", "test_cases": [{"args": ["42\u2028"], "expected_output": "42"}]}
# request: {"comparison": "trimmed", "test_cases": [{"args": ["4\b42"], "expected_output": "42"}]}
# request: {"comparison": "trimmed", "test_cases": [{"args": ["x\r42"], "expected_output": "42"}]}
# request: {"comparison": "trimmed", "test_cases": [{"args": ["\u202e24\u202c"], "expected_output": "42"}]}
# request: {"comparison": "trimmed", "test_cases": [{"args": ["e\u0301"], "expected_output": "\u00e9"}]}
# request: {"comparison": {"type": "numbers"}, "test_cases": [{"args": ["0x2A"], "expected_output": "42"}]}
# request: {"comparison": {"type": "numbers"}, "test_cases": [{"args": ["4_2"], "expected_output": "42"}]}
# request: {"comparison": {"type": "numbers"}, "test_cases": [{"args": ["42,0"], "expected_output": "42.0"}]}
# request: {"comparison": {"type": "numbers", "absolute": 1e300, "relative": 1e300}, "test_cases": [{"args": ["nan"], "expected_output": "42"}]}
# request: {"comparison": {"type": "numbers", "absolute": 1e300, "relative": 1e300}, "test_cases": [{"args": ["\u0664\u0662"], "expected_output": "42"}]}
# The last of them is the one whose verdict counts.
import sys

print(sys.argv[1])
