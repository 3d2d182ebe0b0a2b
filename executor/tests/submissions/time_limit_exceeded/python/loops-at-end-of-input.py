# Reads lines until "end" comes, and never notices that the input has ended.
# Must be time_limit_exceeded.
# request: {"timeout":1,"test_cases":[{"input":"a\nb\n","expected_output":"ok\n"}]}
import sys

while sys.stdin.readline().strip() != "end":
    pass
print("ok")
