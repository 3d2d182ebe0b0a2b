# Tries: to replace its own output by path, as the service reads that later: by a link to a secret, a pipe nobody writes, another file.
# Must: ok
# Layer: Landlock (the folder around the scratch folder is not the program's)
import errno, os

won = []
lane = os.path.dirname(os.getcwd())
out, mine = os.path.join(lane, "out"), "mine"
open(mine, "w").write("forged")
os.symlink("@SECRET_FILE@", "link")
ATTACKS = {
    "remove": lambda: os.unlink(out),
    "replace by a link": lambda: os.replace("link", out),
    "replace by a file": lambda: os.rename(mine, out),
    "link anew": lambda: os.symlink("@SECRET_FILE@", out + "2"),
    "hard link out": lambda: os.link(out, "stolen"),
    "hard link in": lambda: os.link(mine, os.path.join(lane, "err2")),
    "hard link by descriptor": lambda: os.link("/proc/self/fd/1", "stolen", follow_symlinks=True),
    "read what was written": lambda: open("/proc/self/fd/1", "rb").read(),
    "read stderr": lambda: open(os.path.join(lane, "err"), "rb").read(),
    "write the input": lambda: open("/proc/self/fd/0", "r+b"),
    "write the input by path": lambda: open(os.path.join(lane, "in"), "wb"),
    "pipe": lambda: os.mkfifo(os.path.join(lane, "in2")),
    "move the scratch folder": lambda: os.rename(os.getcwd(), lane + "/other"),
    "replace the scratch folder": lambda: (os.mkdir("new"), os.rename("new", os.getcwd() + "/../scratch")),
    "remove the scratch folder": lambda: os.rmdir(os.getcwd()),
    "move the lane": lambda: os.rename(lane, lane + "-2"),
    "source": lambda: open(__file__, "r+b"),
    "source removed": lambda: os.unlink(__file__),
    "source replaced": lambda: os.replace(mine, __file__),
    "bytecode": lambda: os.mkdir(os.path.join(os.path.dirname(__file__), "__pycache__")),
    "a module for the next run": lambda: open(os.path.join(os.path.dirname(__file__), "os.py"), "w"),
}
for what, attack in ATTACKS.items():
    try:
        attack()
        won.append(what)
    except OSError as error:
        # a folder that is in use or not empty is refused by any kernel, after the sandbox would have
        if error.errno not in (errno.EACCES, errno.EPERM, errno.EXDEV, errno.ENOTEMPTY):
            won.append(f"{what}: {error}")
print("\n".join(won) or "refused")
