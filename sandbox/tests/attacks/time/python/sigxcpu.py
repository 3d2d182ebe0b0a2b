# Tries: to go on past the limit of CPU time with a handler for SIGXCPU, a raised limit, alarms, and a computation that no handler interrupts.
# Must: time_limit_exceeded
# Layer: the launcher (CPU time of the tree), rlimits (the hard limit cannot be raised)
# request: {"timeout": 6, "limits": {"cpu_time": 0.5}}
import resource, signal, time

for number in (signal.SIGXCPU, signal.SIGALRM, signal.SIGTERM, signal.SIGPROF, signal.SIGVTALRM):
    signal.signal(number, lambda *_: None)
signal.setitimer(signal.ITIMER_PROF, 0.001, 0.001)
soft, hard = resource.getrlimit(resource.RLIMIT_CPU)
for limit in ((resource.RLIM_INFINITY, resource.RLIM_INFINITY), (hard, hard)):
    try:
        resource.setrlimit(resource.RLIMIT_CPU, limit)
    except (OSError, ValueError):
        pass
signal.setitimer(signal.ITIMER_PROF, 0)
while time.process_time() < 2:
    pow(3, 10**5)
print("burnt 2 s of 0.5 s")
