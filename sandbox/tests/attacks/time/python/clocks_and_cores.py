# Tries: to set the clock, its priority, its scheduling class and its cores, and those of the neighbour, the victim and the service; libraries that fake clocks change nothing outside.
# Must: ok
# Layer: seccomp (EPERM before the kernel looks)
import ctypes, errno, os, platform, time

TARGETS = [0, @VICTIM_PID@, @NEIGHBOUR_PID@, @SERVICE_PID@, @LAUNCHER_PID@, @WORKER_PID@, os.getppid()]
libc = ctypes.CDLL(None, use_errno=True)
won = []


def attempt(name, call):
    try:
        won.append(f"{name}: {call()}")
    except OSError as error:
        if error.errno != errno.EPERM:
            won.append(f"{name}: {error}")


def raw(name, numbers, *arguments):
    number = numbers[platform.machine() == "aarch64"]
    if libc.syscall(ctypes.c_long(number), *arguments) >= 0 or ctypes.get_errno() != errno.EPERM:
        won.append(f"{name}: errno {ctypes.get_errno()}")


os.environ.update(LD_PRELOAD="/usr/lib/libfaketime.so.1", FAKETIME="-1d", TZ=":@SECRET_FILE@")
time.tzset()
# All that follows succeeds outside for itself, or fails there with another error.
for pid in TARGETS:
    attempt(f"affinity {pid}", lambda: os.sched_setaffinity(pid, {min(os.sched_getaffinity(0))}))
    attempt(f"batch {pid}", lambda: os.sched_setscheduler(pid, os.SCHED_BATCH, os.sched_param(0)))
    attempt(f"fifo {pid}", lambda: os.sched_setscheduler(pid, os.SCHED_FIFO, os.sched_param(99)))
    attempt(f"param {pid}", lambda: os.sched_setparam(pid, os.sched_param(0)))
    attempt(f"priority {pid}", lambda: os.setpriority(os.PRIO_PROCESS, pid, 5))
    attempt(f"group {pid}", lambda: os.setpriority(os.PRIO_PGRP, pid, 5))
attempt("nice", lambda: os.nice(3))
attempt("user", lambda: os.setpriority(os.PRIO_USER, os.getuid(), 19))
attempt("clock", lambda: time.clock_settime(time.CLOCK_REALTIME, time.time() + 60))
raw("settimeofday", (164, 170), ctypes.c_void_p(1), None)
raw("clock_settime", (227, 112), ctypes.c_long(99), ctypes.c_void_p(1))
raw("adjtimex", (159, 171), ctypes.create_string_buffer(512))
raw("clock_adjtime", (305, 266), ctypes.c_long(0), ctypes.create_string_buffer(512))
print(won or "refused")
