# Tries: to find the processes of other runs by counting pids up, and to read their commands, folders and memory.
# Must: ok
# Layer: Landlock (no entry of /proc but its own, and its ptrace check)
import os

own = {os.getpid()}
known = [@SERVICE_PID@, @LAUNCHER_PID@, @WORKER_PID@, @FORK_SERVER_PID@, @JAVA_FORK_SERVER_PID@, @NEIGHBOUR_PID@, @VICTIM_PID@, os.getpid(), os.getppid()]
near = sorted({pid + step for pid in known for step in range(-20, 21)} - own)
won, there = [], 0
for pid in near:
    if not os.path.isdir(f"/proc/{pid}"):  # that one is there may be seen: a look at a name is not restricted
        continue
    there += 1
    for name in ("cmdline", "environ", "stat", "status", "maps", "fd", "task", f"task/{pid}/cmdline", f"task/{pid}/children", f"task/{pid}/comm"):
        try:
            won.append(f"/proc/{pid}/{name}: {open(f'/proc/{pid}/{name}', 'rb').read(300)!r}")
        except OSError:
            pass
    for name in ("fd", "task", "map_files"):
        try:
            won.append(f"/proc/{pid}/{name}: {os.listdir(f'/proc/{pid}/{name}')}")
        except OSError:
            pass
    for name in ("cwd", "exe", "root", "fd/0", "fd/1", "fd/2", "ns/pid", f"task/{pid}/cwd"):
        try:
            won.append(f"/proc/{pid}/{name} -> {os.readlink(f'/proc/{pid}/{name}')}")
        except OSError:
            pass
try:
    won.append(str([name for name in os.listdir("/proc") if name.isdigit()]))
except PermissionError:
    pass
print("\n".join(won) or ("refused" if there else "nobody was there"))
