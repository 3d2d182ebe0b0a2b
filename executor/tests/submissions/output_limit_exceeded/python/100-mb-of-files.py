# Writes 100 MB as twelve files, each below the limit of one file, and stays for a second.
# Must be output_limit_exceeded: 64 MB are the limit of the scratch folder.
import time

for i in range(12):
    with open(f"file-{i}", "wb") as out:
        out.write(b"x" * 9_000_000)
time.sleep(1)
print("ok")
