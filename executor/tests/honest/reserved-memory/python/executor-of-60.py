# A ThreadPoolExecutor of sixty threads under 64 MB.
# request: {"limits": {"memory_mb": 64}}
# expected: "1770\n"
import threading
from concurrent.futures import ThreadPoolExecutor

barrier = threading.Barrier(60)


def work(n):
    barrier.wait()
    return n


with ThreadPoolExecutor(60) as pool:
    print(sum(pool.map(work, range(60))))
