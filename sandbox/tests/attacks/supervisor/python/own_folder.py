# Tries: to take the folder away that the launcher measures and removes: to rename, replace, remove, close or cover it, and to use paths above it.
# Must: ok
# Layer: Landlock (nothing above the scratch folder is writable); the launcher (chmod: its owner keeps all rights); seccomp (mount); the launcher goes by descriptor
# request: {"args": ["leave"]}
# request: {"args": ["look"]}
import ctypes
import os

reached = []
here = os.getcwd()
libc = ctypes.CDLL(None, use_errno=True)


def mount():
    if libc.mount(b"none", here.encode(), b"tmpfs", 0, None) != 0:
        raise OSError(ctypes.get_errno(), "mount")


def close(change):
    change()
    if os.stat(here).st_mode & 0o700 == 0o700:
        raise PermissionError("it is as open to its owner as before")


for name, attempt in {
    "rename": lambda: os.rename(here, here + "-2"),
    "rename out": lambda: os.rename(here, "@OPEN_FOLDER@/stolen"),
    "rename a folder over it": lambda: (os.makedirs("inner", exist_ok=True), os.rename("inner", here)),
    "remove": lambda: os.rmdir(here),
    "link beside it": lambda: os.symlink("@OPEN_FOLDER@", here + "-link"),
    "folder of the next lane": lambda: os.makedirs("../../lane-1/scratch"),
    "link as the next lane": lambda: os.symlink("@OPEN_FOLDER@", "../../lane-1"),
    "close": lambda: close(lambda: os.chmod(here, 0)),
    "close by descriptor": lambda: close(lambda: os.fchmod(os.open(here, os.O_RDONLY), 0)),
    "mount": mount,
    "bait in": lambda: os.link("@OPEN_FILE@", "bait"),
    "outputs": lambda: os.replace("inner", "../out"),
}.items():
    try:
        attempt()
        reached.append(name)
    except OSError:
        pass
print(*(reached or ["refused"]), sep="\n")
