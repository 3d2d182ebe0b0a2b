# Sets and reads the times of a file, by touch, too.
import os
import subprocess

open("a", "w").close()
os.utime("a", (1_000_000_000, 1_000_000_000))
assert os.path.getmtime("a") == 1_000_000_000
subprocess.run(["touch", "-d", "2001-01-01 00:00:00 UTC", "a"], check=True)
assert os.path.getmtime("a") == 978307200
print("ok")
