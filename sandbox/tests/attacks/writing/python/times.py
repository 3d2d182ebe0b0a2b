# Tries: to change times outside from Python, and with touch, cp -p and tar in children; and to restore them, which hides a change.
# Must: ok
# Layer: seccomp (utimensat; Landlock does not restrict it)
import os, subprocess

won = []
# no file whose times the walker compares: one success would make all that comes after it red
for path in ("@OPEN_FOLDER@", "@NEIGHBOUR_SCRATCH@", "../../build", "../../build/main.py", "../in"):
    for what, attack in {
        "now": lambda: os.utime(path),
        "long ago": lambda: os.utime(path, (1, 1)),
        "not followed": lambda: os.utime(path, follow_symlinks=False),
        "by descriptor": lambda: os.utime(f"/proc/self/fd/{os.open(path, os.O_PATH)}"),
        "relative": lambda: os.utime(os.path.basename(path), dir_fd=os.open(os.path.dirname(path), os.O_PATH)),
        "open": lambda: os.utime(os.open(path, os.O_RDONLY)),
        "touch": lambda: subprocess.run(["touch", "-c", path], check=True, stderr=subprocess.DEVNULL),
        "touch -r": lambda: subprocess.run(["touch", "-c", "-r", "/usr", path], check=True, stderr=subprocess.DEVNULL),
    }.items():
        before = os.stat(path).st_mtime_ns if os.path.exists(path) else None
        try:
            attack()
            if before != os.stat(path).st_mtime_ns:  # a sandbox may also say that it was done
                won.append(f"{what} {path}")
        except (PermissionError, subprocess.CalledProcessError):
            pass
print("\n".join(won) or "refused")
