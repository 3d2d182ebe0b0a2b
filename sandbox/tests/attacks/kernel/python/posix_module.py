# Tries: all that the modules os, resource, signal, fcntl and posix offer to change oneself beyond one's rights, or others.
# Must: ok
# Layer: seccomp; seccomp notification (signals); the kernel (uids); RLIMIT_*
import errno, fcntl, os, resource, signal, struct

VICTIM = @VICTIM_PID@
told = []


def refused(what, attempt, *errors):
    try:
        told.append((what, attempt()))
    except OSError as error:
        if error.errno not in errors:
            told.append((what, error))
    except (AttributeError, ValueError):
        pass  # this Python does not have it; a limit above the hard one is a ValueError


E = errno
refused("setuid", lambda: os.setuid(0), E.EPERM)
refused("setgroups", lambda: os.setgroups([0]), E.EPERM)
refused("initgroups", lambda: os.initgroups("root", 0), E.EPERM)
refused("setsid", lambda: os.setsid(), E.EPERM)
refused("setpgid", lambda: os.setpgid(0, 0), E.EPERM)
refused("nice", lambda: os.nice(1), E.EPERM)
refused("setpriority", lambda: os.setpriority(os.PRIO_PROCESS, VICTIM, 19), E.EPERM)
refused("affinity", lambda: os.sched_setaffinity(VICTIM, {0}), E.EPERM)
refused("scheduler", lambda: os.sched_setscheduler(VICTIM, os.SCHED_BATCH, os.sched_param(0)), E.EPERM)
refused("memfd", lambda: os.memfd_create("x"), E.EPERM)
refused("pidfd", lambda: os.pidfd_open(VICTIM), E.EPERM)
refused("unshare", lambda: os.unshare(os.CLONE_NEWUSER), E.EPERM)
refused("chroot", lambda: os.chroot("."), E.EPERM)
refused("chmod", lambda: os.chmod("@OPEN_FILE@", 0o777), E.EPERM)
refused("chown", lambda: os.chown("@OPEN_FILE@", -1, -1), E.EPERM)
refused("xattr", lambda: os.setxattr("@OPEN_FILE@", "user.x", b"x"), E.ENOTSUP)
refused("mknod", lambda: os.mknod("node", 0o20600, os.makedev(1, 1)), E.EPERM, E.EACCES)
refused("prlimit", lambda: resource.prlimit(VICTIM, resource.RLIMIT_NOFILE), E.EPERM)
refused("prlimit of init", lambda: resource.prlimit(1, resource.RLIMIT_CPU, (1, 1)), E.EPERM)
for limit in (resource.RLIMIT_NOFILE, resource.RLIMIT_DATA, resource.RLIMIT_AS, resource.RLIMIT_FSIZE, resource.RLIMIT_CPU, resource.RLIMIT_MEMLOCK, resource.RLIMIT_CORE):
    refused(f"limit {limit}", lambda: resource.setrlimit(limit, (resource.RLIM_INFINITY, resource.RLIM_INFINITY)), E.EPERM)
for pid in (VICTIM, @SERVICE_PID@, @LAUNCHER_PID@, @WORKER_PID@, @FORK_SERVER_PID@, @JAVA_FORK_SERVER_PID@, @NEIGHBOUR_PID@, 1, -1, -VICTIM):
    refused(f"kill {pid}", lambda: os.kill(pid, 0), E.ESRCH)
    refused(f"owner {pid}", lambda: fcntl.fcntl(0, fcntl.F_SETOWN, pid), E.EPERM)
    refused(f"owner {pid}", lambda: fcntl.fcntl(0, 15, struct.pack("ii", 1, pid)), E.EPERM)
refused("killpg", lambda: os.killpg(VICTIM, 0), E.ESRCH)
refused("sigqueue", lambda: signal.pidfd_send_signal(0, 0), E.EPERM)
refused("lease", lambda: fcntl.fcntl(os.open("own", os.O_CREAT), fcntl.F_SETLEASE, fcntl.F_WRLCK), E.EPERM)
refused("notify", lambda: fcntl.fcntl(os.open(".", os.O_RDONLY), fcntl.F_NOTIFY, fcntl.DN_CREATE), E.EPERM)
refused("pipe", lambda: fcntl.fcntl(os.pipe()[0], 1031, 1 << 20), E.EPERM)
refused("settime", lambda: __import__("time").clock_settime(0, 0), E.EPERM)
print(told[:20] or "refused")
