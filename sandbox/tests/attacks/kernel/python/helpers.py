# Tries: the system's own tools to leave, trace, mount, renice or become another; whatever is installed is inside as well.
# Must: ok
# Layer: seccomp and no_new_privs (inherited by what a program starts)
import subprocess

VICTIM = "@VICTIM_PID@"
COMMANDS = [
    "unshare -r true", "unshare -U true", "unshare -n true", f"nsenter -t {VICTIM} -U true", "setsid -w true",
    f"renice -n 19 -p {VICTIM}", f"taskset -p 1 {VICTIM}", f"chrt -b -p 0 {VICTIM}", f"ionice -c 3 -p {VICTIM}", f"prlimit --nofile=10 --pid {VICTIM}",
    f"kill -0 {VICTIM}", "mount -t tmpfs none .", "umount /proc", "chroot . true", "setarch -R true", "setarch linux32 true",
    "setpriv --reuid 0 true", "dmesg", "mknod node c 1 1", "hostname attacked", "swapoff -a", "losetup -f", "ipcmk -M 4096", "fallocate -l 4096 own",
    "chmod 777 @OPEN_FILE@", "chattr +i @OPEN_FILE@", "strace true", f"gdb -p {VICTIM} -batch", "mountpoint -q /proc -x", "flock @OPEN_FILE@ true",
]
told = []
for command in COMMANDS:
    try:
        done = subprocess.run(command.split(), stdin=subprocess.DEVNULL, capture_output=True, timeout=2)
    except (FileNotFoundError, PermissionError):
        continue  # not installed
    if done.returncode == 0:
        told.append((command, done.stdout[:100]))
print(told or "refused")
