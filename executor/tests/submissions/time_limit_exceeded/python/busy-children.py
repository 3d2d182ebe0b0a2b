# Two children compute for 20 seconds while the parent only waits.
# Must be time_limit_exceeded: CPU time counts for all processes together.
# request: {"limits":{"cpu_time":1},"test_cases":[{"expected_output":"ok\n"}]}
import os
import time

end = time.monotonic() + 20
for _ in range(2):
    if os.fork() == 0:
        while time.monotonic() < end:
            pass
        os._exit(0)
for _ in range(2):
    os.wait()
print("ok")
