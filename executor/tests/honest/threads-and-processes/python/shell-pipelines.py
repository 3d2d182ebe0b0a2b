# Sixty pipelines of a shell, one after the other.
import subprocess

right = 0
for _ in range(60):
    done = subprocess.run("echo 1 | wc -w | cat", shell=True, capture_output=True, text=True)
    right += done.stdout.strip() == "1" and done.stderr == ""
print("ok" if right == 60 else right)
