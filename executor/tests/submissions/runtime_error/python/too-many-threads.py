# More threads than a run may have, each waiting for the last.
import threading

barrier = threading.Barrier(200)
threads = [threading.Thread(target=barrier.wait, daemon=True) for _ in range(200)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("ok")
