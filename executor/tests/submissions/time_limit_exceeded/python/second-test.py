# Is quick on the first test and sleeps on the second, which has a timeout of its own.
# Must be time_limit_exceeded.
# request: {"test_cases":[{"input":"0","expected_output":"ok\n"},{"input":"30","timeout":1,"expected_output":"ok\n"}]}
import time

time.sleep(int(input()))
print("ok")
