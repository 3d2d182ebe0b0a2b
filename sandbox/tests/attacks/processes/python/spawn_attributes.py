# Tries: to start a program in a session, a group or a scheduling class of its own, by the attributes of posix_spawn and the tools of the system.
# Must: ok
# Layer: seccomp (setsid, setpgid, sched_*; also behind exec)
import os, shutil, subprocess, sys

SLEEP, ENVIRONMENT = "/usr/bin/sleep", dict(os.environ)
won = []


def spawn(name, **attributes):
    try:
        pid = os.posix_spawn(SLEEP, ["sleep", "0"], ENVIRONMENT, **attributes)
        won.append(f"{name}: {os.waitpid(pid, 0)}")
    except PermissionError:
        pass
    except OSError as error:
        won.append(f"{name}: {error}")


spawn("session", setsid=True)
spawn("group", setpgroup=0)
spawn("scheduler", scheduler=(os.SCHED_OTHER, os.sched_param(0)))
spawn("parameters", scheduler=(None, os.sched_param(0)))
for name, how in {
    "Popen in a session": {"start_new_session": True},
    "Popen in a group": {"process_group": 0},
}.items():
    try:
        subprocess.Popen([SLEEP, "0"], **how)
        won.append(name)
    except PermissionError:
        pass


def python(call):
    return [sys.executable, "-c", f"import os, resource; {call}"]


# Each of these works for anybody outside; not every machine has every tool, but what the tools do Python can as well.
for words in (
    python("os.setsid()"),
    python("os.setpgid(0, 0)"),
    python("os.sched_setaffinity(@VICTIM_PID@, os.sched_getaffinity(@VICTIM_PID@))"),
    python("os.sched_setscheduler(0, os.SCHED_BATCH, os.sched_param(0))"),
    python("os.setpriority(os.PRIO_PROCESS, 0, 5)"),
    python("resource.prlimit(@VICTIM_PID@, resource.RLIMIT_CORE, (0, 0))"),
    ["setsid", "--fork", "--wait", "true"],
    ["setsid", "true"],
    ["taskset", "-p", "1", str(os.getpid())],
    ["chrt", "--batch", "0", "true"],
    ["renice", "-n", "5", "-p", str(os.getpid())],
    ["unshare", "--user", "true"],
    ["prlimit", "--pid", "@VICTIM_PID@", "--core=0"],
):
    if shutil.which(words[0]) is None:
        continue
    ran = subprocess.run(words, capture_output=True, text=True)
    # setsid without --fork forks where it leads a group, which a child of ours does not.
    if ran.returncode == 0 or "not permitted" not in ran.stderr:
        won.append(f"{words}: {ran}")
print(won or "refused")
