# Waits for a tool that sleeps for half a minute.
# Must be time_limit_exceeded, and neither process may survive.
# request: {"timeout":1,"test_cases":[{"expected_output":"ok\n"}]}
import subprocess

subprocess.run(["/usr/bin/sleep", "30"])
print("ok")
