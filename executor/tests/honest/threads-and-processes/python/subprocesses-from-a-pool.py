# Four threads start children, and each reads its child through a pipe of its own.
# expected: "[0, 1, 4, 9, 16, 25, 36, 49]\n"
import subprocess
from concurrent.futures import ThreadPoolExecutor


def square(n):
    done = subprocess.run(["expr", str(n), "*", str(n)], capture_output=True, text=True)
    return int(done.stdout)


with ThreadPoolExecutor(4) as pool:
    print(list(pool.map(square, range(8))))
