# The home directory and the folder for temporary files are there.
import os
import tempfile

for folder in (os.path.expanduser("~"), tempfile.gettempdir(), os.getcwd()):
    assert os.path.isdir(folder) and os.access(folder, os.W_OK), folder
print("ok")
