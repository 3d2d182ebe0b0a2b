# Prints the right answer and sleeps too long, without using any CPU.
# Must be time_limit_exceeded by the wall clock.
# request: {"timeout":1,"test_cases":[{"expected_output":"ok\n"}]}
import time

print("ok", flush=True)
time.sleep(30)
