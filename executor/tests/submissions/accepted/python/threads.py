# Four threads and a pool of four more share the work.
# Must be accepted.
# request: {"test_cases":[{"expected_output":"4000\n499500\n"}]}
import threading
from concurrent.futures import ThreadPoolExecutor

lock, total = threading.Lock(), 0


def add():
    global total
    for _ in range(1000):
        with lock:
            total += 1


threads = [threading.Thread(target=add) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(total)
with ThreadPoolExecutor(4) as pool:
    print(sum(pool.map(int, range(1000))))
