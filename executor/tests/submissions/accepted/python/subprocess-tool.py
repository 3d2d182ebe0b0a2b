# Runs tools of the system, one of them through the shell and fed by a pipe.
# Must be accepted: /usr is executable.
# request: {"test_cases":[{"expected_output":"0\nA PIPE\n"}]}
import subprocess

print(subprocess.run(["/usr/bin/true"]).returncode)
answer = subprocess.run("tr a-z A-Z", shell=True, input="a pipe\n", capture_output=True, text=True)
print(answer.stdout, end="")
