# Asks for all kinds of syncing, which a careful program does after it wrote a file.
import os

with open("data", "wb") as file:
    file.write(b"x" * 100_000)
    file.flush()
    os.fsync(file.fileno())
    os.fdatasync(file.fileno())
folder = os.open(".", os.O_RDONLY | os.O_DIRECTORY)
os.fsync(folder)
os.sync()
print("ok")
