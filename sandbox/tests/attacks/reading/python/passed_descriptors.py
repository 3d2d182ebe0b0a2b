# Tries: to get a readable descriptor from a child, a shell, a spawn action or a message, where its own open is refused.
# Must: ok
# Layer: Landlock (children have it too; a descriptor that only names a file stays one); seccomp (sendmsg)
import array, os, socket, subprocess, sys

won = []
SHOW = "import os,sys; sys.stdout.write(os.read(int(sys.argv[1]), 300).decode())"
for path in ("@SECRET_FILE@", "@OPEN_FILE@", "@SERVICE_SOURCE@", "@NEIGHBOUR_BUILD@/main.py", "/proc/@NEIGHBOUR_PID@/environ", "/proc/@SERVICE_PID@/environ"):
    for command in (f"cat < {path}", f"exec 7< {path}; cat <&7", f"read -r line < {path} && echo $line", f"cat /dev/fd/7 7< {path}"):
        done = subprocess.run(["sh", "-c", command], capture_output=True, text=True)
        if done.stdout:
            won.append(f"{command}: {done.stdout}")
    try:
        pid = os.posix_spawn("/usr/bin/cat", ["cat"], {}, file_actions=[(os.POSIX_SPAWN_OPEN, 0, path, os.O_RDONLY, 0)])
        if os.waitpid(pid, 0)[1] == 0:
            won.append(f"spawned with {path}")
    except PermissionError:
        pass
    # a child opens it and hands it up by a message
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_STREAM)
    if os.fork() == 0:
        try:
            fd = os.open(path, os.O_RDONLY)
            theirs.send(b"1")
            theirs.sendmsg([b"1"], [(socket.SOL_SOCKET, socket.SCM_RIGHTS, array.array("i", [fd]))])
        except PermissionError:
            theirs.send(b"0")
        os._exit(0)
    if ours.recvmsg(1, 64)[0] != b"0":
        won.append(f"a child opened {path}")
        if ours.recvmsg(1, 64)[1]:
            won.append(f"message with {path}")
    os.wait()
    # one that only names it goes through a message, and through exec
    try:
        named = os.open(path, os.O_PATH)
    except PermissionError:
        continue
    fd = named
    try:
        socket.send_fds(ours, [b"x"], [named])
        won.append(f"a descriptor of {path} was sent")
        _, [fd], _, _ = socket.recv_fds(theirs, 1, 1)
    except PermissionError:
        pass
    for way in (f"/proc/self/fd/{fd}", f"/dev/fd/{fd}", f"/proc/{os.getpid()}/fd/{fd}"):
        try:
            won.append(open(way).read())
        except PermissionError:
            pass
    done = subprocess.run([sys.executable, "-c", SHOW, str(named)], pass_fds=[named], capture_output=True, text=True)
    if done.stdout:
        won.append(f"passed through exec: {done.stdout}")
    done = subprocess.run(["cat", f"/proc/{os.getpid()}/fd/{named}"], capture_output=True, text=True)
    if done.stdout:
        won.append(f"by the parent's descriptor: {done.stdout}")
print("\n".join(won) or "refused")
