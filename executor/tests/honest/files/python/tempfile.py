# All of tempfile: a file, a named one, a folder and mkstemp.
import os
import tempfile

with tempfile.TemporaryFile() as file, tempfile.NamedTemporaryFile() as named, tempfile.TemporaryDirectory() as folder:
    file.write(b"x")
    named.write(b"y")
    open(os.path.join(folder, "a"), "w").close()
handle, path = tempfile.mkstemp()
os.close(handle)
os.unlink(path)
print("ok")
