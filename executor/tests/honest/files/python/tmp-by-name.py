# A file in /tmp, by name.
import os

path = f"/tmp/honest-{os.getpid()}.txt"
with open(path, "w") as file:
    file.write("ok")
print(open(path).read())
os.unlink(path)
