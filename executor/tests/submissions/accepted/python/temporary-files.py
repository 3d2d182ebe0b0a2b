# Uses the tempfile module, a folder and a rename in it.
# Must be accepted: TMPDIR is writable.
import os
import tempfile

with tempfile.TemporaryDirectory() as folder:
    first, second = os.path.join(folder, "first"), os.path.join(folder, "second")
    with open(first, "w") as out:
        out.write("ok")
    os.replace(first, second)
    with open(second) as back:
        print(back.read())
with tempfile.TemporaryFile() as file:
    file.write(b"gone")
