# Makes 2000 empty files in its scratch folder and stays for a second.
# Must be output_limit_exceeded: 1000 files are the limit.
import time

for i in range(2000):
    open(f"file-{i}", "w").close()
time.sleep(1)
print("ok")
