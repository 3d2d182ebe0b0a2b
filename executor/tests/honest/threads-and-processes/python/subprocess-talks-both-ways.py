# Threads feed children by stdin and read stdout and stderr, several pipes each.
from concurrent.futures import ThreadPoolExecutor
from subprocess import PIPE, Popen


def talk(n):
    child = Popen(["sh", "-c", "cat; echo done >&2"], stdin=PIPE, stdout=PIPE, stderr=PIPE)
    out, err = child.communicate(b"x" * (100_000 + n))
    return len(out) - n, err


with ThreadPoolExecutor(3) as pool:
    assert list(pool.map(talk, range(6))) == [(100_000, b"done\n")] * 6
print("ok")
