# Exits at once while its child would sleep for half a minute more.
# Must be accepted without delay: the child is killed with the run.
# request: {"timeout":2,"test_cases":[{"expected_output":"ok\n"}]}
import subprocess

subprocess.Popen(["/usr/bin/sleep", "30"])
print("ok")
