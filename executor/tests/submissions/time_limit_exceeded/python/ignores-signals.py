# Catches SIGTERM, SIGINT, SIGALRM and SIGXCPU and swallows every exception.
# Must be time_limit_exceeded all the same.
# request: {"limits":{"cpu_time":1},"test_cases":[{"expected_output":"ok\n"}]}
import signal

for number in (signal.SIGTERM, signal.SIGINT, signal.SIGALRM, signal.SIGXCPU):
    signal.signal(number, lambda *_: None)
while True:
    try:
        sum(range(10**6))
    except BaseException:
        pass
