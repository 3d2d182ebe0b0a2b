# Tries: to leave what cannot be named, listed, opened or deleted by careless code, four hundred times, and changing until the last moment.
# Must: ok
# Layer: the launcher's measuring and deletion by descriptor
import os
import threading

os.umask(0o777)
names = [bytes([i]) * n for i in range(1, 256) for n in (1, 255) if i not in (46, 47)]
for i, name in enumerate(names[:400]):
    if i % 5 == 0:
        os.mkdir(name, 0)
    elif i % 5 == 1:
        os.close(os.open(name, os.O_CREAT, 0))
    elif i % 5 == 2:
        os.symlink(b"@OPEN_FOLDER@/" + name, name)
    elif i % 10 == 3:  # there may not be many of these
        os.mkfifo(name, 0)
    else:
        os.symlink(name, name)
os.umask(0)
os.mkdir("aa", 0o300)
os.mkdir("aa/bb", 0o300)


def swap():
    while True:
        try:
            os.rename("aa/bb", "bb")  # a folder that turns into a link while it is measured, and back
            os.symlink("@OPEN_FOLDER@", "aa/bb")
            os.unlink("aa/bb")
            os.rename("bb", "aa/bb")
        except OSError:
            return


threading.Thread(target=swap, daemon=True).start()
threading.Event().wait(0.1)
os.write(1, b"refused\n")
os._exit(0)  # that nothing is left of it, and nothing else is touched, is the test's to see
