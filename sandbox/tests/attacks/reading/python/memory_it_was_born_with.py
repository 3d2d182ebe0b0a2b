# Tries: to find in its own memory what other runs or the service have left there: names of other boxes, the environment of the service.
# Must: ok
# Layer: a fork server reads no request, so what it forks has seen no other run
import ctypes
import os
import re

own = {name for path in (os.getcwd(), os.path.abspath(__file__)) for name in path.split("/")}
found = set()
with open("/proc/self/maps") as maps:
    areas = [line.split()[:2] for line in maps]
for area, mode in areas:
    begin, end = (int(number, 16) for number in area.split("-"))
    if not mode.startswith("rw") or end - begin > 1 << 26:
        continue
    memory = ctypes.string_at(begin, end - begin)
    found |= {name.decode() for name in re.findall(rb"/((?:box|kept)-\w{6})/", memory)}
    found |= {name.decode() for name in re.findall(rb"\b((?:ATTACK_" rb"SECRET|SCRATCH_" rb"ROOT)=\w)", memory)}
print(*(sorted(found - own) or ["refused"]), sep="\n")
