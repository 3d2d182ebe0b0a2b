# Tries: to change times outside from Python, and with touch, cp -p and tar in children; and to restore them, which hides a change.
# Must: ok
# Layer: seccomp (utimensat; Landlock does not restrict it)
import os, shutil, subprocess, sys

won = []
# not every machine has every tool
TOOLS = {
    "touch": lambda path: ["touch", "-c", path],
    "touch -r": lambda path: ["touch", "-c", "-r", "/usr", path],
    "child": lambda path: [sys.executable, "-c", "import os, sys; os.utime(sys.argv[1])", path],
}
# no file whose times the walker compares: one success would make all that comes after it red
for path in ("@OPEN_FOLDER@", "@NEIGHBOUR_SCRATCH@", os.path.dirname(__file__), __file__, "../in"):
    for what, attack in {
        "now": lambda: os.utime(path),
        "long ago": lambda: os.utime(path, (1, 1)),
        "not followed": lambda: os.utime(path, follow_symlinks=False),
        "by descriptor": lambda: os.utime(f"/proc/self/fd/{os.open(path, os.O_PATH)}"),
        "relative": lambda: os.utime(os.path.basename(path), dir_fd=os.open(os.path.dirname(path), os.O_PATH)),
        "open": lambda: os.utime(os.open(path, os.O_RDONLY)),
        **{
            name: lambda words=words: subprocess.run(words(path), check=True, stderr=subprocess.DEVNULL)
            for name, words in TOOLS.items()
            if shutil.which(words(path)[0])
        },
    }.items():
        before = os.stat(path).st_mtime_ns if os.path.exists(path) else None
        try:
            attack()
            if before != os.stat(path).st_mtime_ns:  # a sandbox may also say that it was done
                won.append(f"{what} {path}")
        except (PermissionError, subprocess.CalledProcessError):
            pass
print("\n".join(won) or "refused")
