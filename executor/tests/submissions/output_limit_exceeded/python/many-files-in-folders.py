# Makes 40 folders with 50 files each and stays for a second.
# Must be output_limit_exceeded: the limit holds for the whole tree.
import os
import time

for i in range(40):
    os.makedirs(f"a/b/{i}")
    for j in range(50):
        open(f"a/b/{i}/{j}", "w").close()
time.sleep(1)
print("ok")
