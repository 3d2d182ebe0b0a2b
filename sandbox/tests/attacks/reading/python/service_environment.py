# Tries: to read the environment of the service, of the launcher and of another run.
# Must: ok
# Layer: Landlock (no entry of /proc but its own); the launcher is not dumpable
for pid in (@SERVICE_PID@, @LAUNCHER_PID@, @WORKER_PID@, @FORK_SERVER_PID@, @JAVA_FORK_SERVER_PID@, @NEIGHBOUR_PID@, @VICTIM_PID@, 1):
    try:
        print(open(f"/proc/{pid}/environ").read())
    except OSError:
        continue
print("refused")
